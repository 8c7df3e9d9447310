import Ask
import Testing

@testable import AskInterface

@Suite struct TextRenderingTests {
  private func text(_ answer: Answer, width: Int? = nil, answers: Int = 1, colour: Bool = false) -> String {
    let settings = Settings(answers: answers, width: width, isColoured: colour)
    return TextRendering(settings).answer(answer, isNumbered: answers > 1)
  }

  @Test func quotesTheSentenceAndNamesItsPlace() {
    #expect(
      text(Sample.answered(Sample.quotation())) == """
        “There is speculation that the bodies have recommended rises of between 6% and 6.5%.”
          seeds/strike.txt:5

        """)
  }

  @Test func fitsEightyColumns() {
    #expect(
      text(Sample.answered(Sample.quotation()), width: 80) == """
        “There is speculation that the bodies have recommended rises of between 6% and
        6.5%.”
          seeds/strike.txt:5

        """)
  }

  @Test func fitsFortyColumns() {
    #expect(
      text(Sample.answered(Sample.quotation()), width: 40) == """
        “There is speculation that the bodies
        have recommended rises of between 6% and
        6.5%.”
          seeds/strike.txt:5

        """)
  }

  @Test func namesTheHeading() {
    let citation = Sample.citation(heading: "Pay\nand hours")
    #expect(
      text(Sample.answered(Sample.quotation("Short.", at: citation))) == """
        “Short.”
          seeds/strike.txt:5  § Pay and hours

        """)
  }

  @Test func namesTheWordsWhoseSentencesWereLeftOut() {
    var filters = QuestionFilters()
    filters.without = ["strike", "pay rise"]
    let answered = Answer(
      question: "why -strike?", outcome: .answered([Sample.quotation("Short.")]), missing: ["bank"],
      filters: filters)
    #expect(
      text(answered) == """
        “Short.”
          seeds/strike.txt:5
          No document has: bank.
          Left out, as asked: sentences with strike, pay rise.

        """)
    let refused = Answer(
      question: "why -strike?", outcome: .unanswered(.tooLittleFound), missing: ["bank"], filters: filters)
    #expect(
      text(refused) == """
        Nothing in these documents answers this.
        No document has: bank.
        Left out, as asked: sentences with strike, pay rise.

        """)
  }

  @Test func saysThatTheNearestSentenceIsNotAnAnswer() {
    let answer = Answer(
      question: "why?", outcome: .unanswered(.tooLittleFound), missing: ["bank"],
      nearest: Sample.quotation("Short."))
    #expect(
      text(answer) == """
        Nothing in these documents answers this.
        No document has: bank.
        The nearest sentence, not an answer:
          “Short.”
            seeds/strike.txt:5

        """)
  }

  @Test func namesUnderAnAnswerTheWordsThatStandInNoDocument() {
    let answer = Answer(
      question: "what is the rise in Texas?", outcome: .answered([Sample.quotation("Short.")]),
      missing: ["Texas", "\u{1B}[2J"])
    #expect(
      text(answer) == """
        “Short.”
          seeds/strike.txt:5
          No document has: Texas, \u{FFFD}[2J.

        """)
    #expect(text(answer, colour: true).contains("\u{1B}[2mNo document has: Texas"))
  }

  @Test func numbersQuotationsWhereThereMayBeSeveral() {
    let other = Sample.quotation("It rained.", at: Sample.citation("b.txt", line: 7))
    #expect(
      text(Sample.answered(Sample.quotation(), other), width: 40, answers: 3) == """
        1. “There is speculation that the bodies
           have recommended rises of between 6%
           and 6.5%.”
             seeds/strike.txt:5
        2. “It rained.”
             b.txt:7

        """)
  }

  @Test(arguments: [
    ("It's done.", "“It's done.”"),
    ("\"We can call this strike off today.", "“\"We can call this strike off today.”"),
    ("He said “no”.", "“He said “no”.”"),
    ("„Nein“, sagte er.", "“„Nein“, sagte er.”"),
  ])
  func changesNoSignOfASentenceThatHoldsQuotationMarks(sentence: String, quoted: String) {
    #expect(TextRendering.quoted(sentence) == quoted)
  }

  @Test func letsNoControlOfADocumentReachTheTerminal() {
    let citation = Sample.citation("a\u{1B}[2J\n.txt", heading: "\u{9B}31mHead\u{202E}")
    let shown = text(Sample.answered(Sample.quotation("Evil \u{1B}]0;x\u{7} text\u{202E}.", at: citation)))
    #expect(
      shown == """
        “Evil \u{FFFD}]0;x\u{FFFD} text.”
          a\\u{1B}[2J\\u{A}.txt:5  § \u{FFFD}31mHead

        """)
  }

  @Test func setsOffTheNumberThePlaceAndTheHeadingByColour() {
    let citation = Sample.citation(heading: "Pay")
    #expect(
      text(Sample.answered(Sample.quotation("Short.", at: citation)), answers: 2, colour: true)
        == "\u{1B}[2m1. \u{1B}[0m“Short.”\n"
        + "     \u{1B}[35mseeds/strike.txt:5\u{1B}[0m  \u{1B}[2m§ Pay\u{1B}[0m\n")
  }

  @Test func namesTheSpeakerAndWhereElseItStands() {
    let speaker = Speaker(name: "Jane\u{1B} Roe", role: "head of\nroads", bytes: 3..<11)
    let quotation = Quotation(
      bytes: [], text: "Short.", citation: Sample.citation(), explanation: Explanation(parts: []),
      confidence: 0.75, speaker: speaker,
      also: [Sample.citation("b.txt"), Sample.citation("c.txt"), Sample.citation("c.txt")])
    #expect(
      text(Sample.answered(quotation)) == """
        “Short.”
          – Jane\u{FFFD} Roe, head of roads
          seeds/strike.txt:5
          also in 2 other documents

        """)
  }

  @Test(arguments: [
    (0.99, 0.99, "“The \u{1B}[1mfive\u{1B}[0m pounds.”"), (0.99, 0.01, "“The five pounds.”"),
    (0.01, 0.99, "“The five pounds.”"),
  ])
  func setsOffTheWordsThatAnswerWhereTheyAndTheirSentenceAreSure(
    confidence: Double, ofSentence: Double, shown: String
  ) {
    let quotation = Quotation(
      bytes: [], text: "The five pounds.", citation: Sample.citation(), explanation: Explanation(parts: []),
      confidence: ofSentence, span: AnswerSpan(bytes: 816..<820, confidence: confidence, readable: 4..<8))
    #expect(text(Sample.answered(quotation), colour: true).hasPrefix(shown + "\n"))
    #expect(text(Sample.answered(quotation)).hasPrefix("“The five pounds.”\n"))
  }

  @Test func saysThatNothingAnswersAndWhichWordsAreMissing() {
    #expect(
      text(Sample.unanswered(.noWordFound, missing: ["capital", "Fr\u{1B}ance"])) == """
        Nothing in these documents answers this.
        No document has: capital, Fr\u{FFFD}ance.

        """)
  }

  @Test func saysSoWhenEveryWordIsThereButNoSentenceHasEnough() {
    #expect(
      text(Sample.unanswered(.tooLittleFound)) == """
        Nothing in these documents answers this.
        They have its words, but no sentence has enough of them.

        """)
  }

  @Test func saysWhichWordsWereReadAsOthers() {
    let answer = Answer(
      question: "pottato?", outcome: .unanswered(.tooLittleFound), missing: [],
      corrections: [SpellingCorrection(typed: "pot\u{1B}tato", word: "potato")])
    #expect(text(answer).hasPrefix("  Read “pot\u{FFFD}tato” as “potato”.\nNothing in these documents"))
    #expect(
      JSONRendering.answer(answer).contains(
        #""corrections": [{"typed": "pot\u001btato", "word": "potato"}]"#))
  }

  @Test func saysSoWhenNothingIsAsked() {
    #expect(
      text(Sample.unanswered(.noQuestion)) == """
        That asks nothing of the documents. Ask a question, or type :help.

        """)
  }

  @Test func saysSoWhenThereIsNothingToLookFor() {
    #expect(
      text(Sample.unanswered(.nothingToLookFor)) == """
        Nothing in these documents answers this.
        The question has no word to look for: ask with a name, a thing or a number.

        """)
  }

  @Test func cutsAMegabyteOfMissingWordsShort() {
    let words = (1...100_000).map { "word\($0)" } + [String(repeating: "x", count: 1_000_000)]
    let shown = text(Sample.unanswered(.noWordFound, missing: words))
    #expect(shown.hasSuffix("word11, word12 and 99989 more.\n"))
    #expect(shown.utf8.count < 300)
    #expect(TextRendering.list([String(repeating: "x", count: 99)]).hasSuffix("x…"))
  }

  @Test(arguments: [
    (0, "0.0000"), (1.5, "1.5000"), (-0.25, "-0.2500"), (12.34567, "12.3457"), (-0.00001, "0.0000"),
    (1e300, "1e+300"), (.infinity, "inf"), (.nan, "nan"),
  ])
  func writesNumbersWithFourDigitsAfterThePoint(number: Double, shown: String) {
    #expect(Decimal.of(number) == shown)
  }
}
