import Testing

@testable import AskAnswer

@Suite("Filters in questions")
struct FilteredQuestionTests {
  /// What a question is read as: the text that is ranked, and the filters as they may be typed.
  private func read(_ text: String) -> String {
    let question = FilteredQuestion(text)
    let words = question.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ([words] + question.filters.typed).joined(separator: " | ")
  }

  @Test(arguments: [
    ("who paid in:reports/", "who paid | in:reports/"),
    ("in:*.md who paid?", "who paid? | in:*.md"),
    ("who in:a paid in:b in:a", "who paid | in:a | in:b"),
    ("who paid -in:drafts/", "who paid | -in:drafts/"),
    (#"who paid in:"annual reports/""#, #"who paid | in:"annual reports/""#),
    ("who paid in:reports/?", "who paid | in:reports/"),
    ("who paid -strike", "who paid | -strike"),
    ("-strike who paid -walkout, or not", "who paid or not | -strike | -walkout"),
    (#"who paid -"pay rise""#, #"who paid | -"pay rise""#),
    (#"when is "the long pier" open"#, #"when is "the long pier" open | "the long pier""#),
    ("when is “the long pier” open", "when is “the long pier” open | \"the long pier\""),
    ("wann ist „der Pier“ offen", "wann ist „der Pier“ offen | \"der Pier\""),
    ("quand «le quai» ouvre", "quand «le quai» ouvre | \"le quai\""),
    (#"what ("the pier") is"#, #"what ("the pier") is | "the pier""#),
  ])
  func areRead(text: String, read: String) {
    #expect(self.read(text) == read)
  }

  @Test(arguments: [
    ("who paid NOT strike", "who paid | -strike"),
    (#"pay in spring NOT "pay rise""#, #"pay in spring | -"pay rise""#),
    ("who paid AND NOT walkouts?", "who paid | -walkouts"),
    ("who paid BUT NOT strikers -walkout", "who paid | -strikers | -walkout"),
    ("jaguar NOT -v", "jaguar | --v"),
  ])
  func areReadBehindNOT(text: String, read: String) {
    #expect(self.read(text) == read)
  }

  @Test(arguments: [
    "what does -v do?", "what does the -o option do?", "what does pack -x do?", "-x means what",
    "how do I use -exec with find?", "what is -Wall?", "which is better, -name or -iname?",
    "what does find -name do?", "is there an option -recursive?", "what is the -strict flag for?",
    "what -strike", "does -O2 inline more than -O1?", "what is -é",
  ])
  func areNotSeenInTheNameOfAnOption(text: String) {
    let question = FilteredQuestion(text)
    #expect(question.filters.isEmpty)
    #expect(question.text == text)
  }

  @Test(arguments: [
    "what is NOT covered?", "is it NOT open", "WHY IS THE PIER NOT OPEN", "NOT open", "pay NOT the nurses",
    "which NOTs are there", "pay NOT",
  ])
  func areNotSeenInADenial(text: String) {
    #expect(FilteredQuestion(text).filters.isEmpty)
  }

  @Test(arguments: [
    "a five-day walkout", "pay - or not", "what is -40 degrees", "what -- exactly",
    "a 5\" pipe and a 6\" pipe",
    "what is in: the box", "why in the end", "begin:now", "the \"open quotation", "what is \"?!\" there",
    "\"\"", "-",
    "in:", "rock 'n' roll", "–dash", "", "the dogs’ tails",
  ])
  func areNotSeenWhereNoneIsMeant(text: String) {
    let question = FilteredQuestion(text)
    #expect(question.filters.isEmpty)
    #expect(question.text == text)
    #expect(!question.isOnlyFilters)
  }

  @Test(arguments: [
    ("in:reports/", true), ("\"of the\"", true), ("-strike", true), ("in:a \"b c\" -dd", true),
    ("?! in:a", true),
    ("in:a b", false), ("\"b c\" d", false), ("", false), ("the", false),
  ])
  func mayBeAllThatAQuestionHolds(text: String, isOnlyFilters: Bool) {
    #expect(FilteredQuestion(text).isOnlyFilters == isOnlyFilters)
  }

  @Test func keepTheScopeBesideThem() {
    let question = FilteredQuestion("who paid in:a", scope: "reports/")
    #expect(question.filters.typed == ["in:reports/", "in:a"])
    #expect(!FilteredQuestion("who paid", scope: "reports/").isOnlyFilters)
  }

  @Test func areReadInNoMoreTimeThanALongQuestionTakes() {
    let text = String(repeating: "\"a b\" -cc in:d ", count: 50_000)
    let question = FilteredQuestion(text)
    #expect(question.filters.typed == ["in:d", "\"a b\"", "-cc"])
    let many = (0..<10_000).map { "-w\($0)" }.joined(separator: " ")
    #expect(FilteredQuestion(many).filters.without.count == 64)
  }
}
