import Ask
import Foundation
import Testing

/// The handbook in `corpus/`, asked as a newcomer asks it, and held against the program it
/// describes.
@Suite struct HandbookTests {
  @Test(arguments: Asked.ofTheHandbook)
  func answersANewcomer(asked: Asked) throws {
    try expectAnswer(to: asked, in: "corpus/")
  }

  @Test(arguments: Asked.ofTheSeedDocument)
  func leavesTheSeedDocumentItsAnswers(asked: Asked) throws {
    try expectAnswer(to: asked, in: "seeds/")
  }

  @Test func hasNoAnswerToWhatNoPageTells() throws {
    let library = try Library(opening: Handbook.folders, options: .inMemory)
    let answer = try library.answer("what is the capital of France?")
    #expect(answer.outcome == .unanswered(.noWordFound))
    #expect(answer.missing == ["capital", "France"])
  }

  @Test func isReadAsItStands() throws {
    let library = try Library(opening: Handbook.folders, options: .inMemory)
    #expect(library.skipped == [])
    let pages = library.documents.filter { $0.path.contains("/corpus/") }
    #expect(pages.count == (try Handbook.pages().count))
    #expect(pages.allSatisfy { $0.invalidByteCount == 0 && $0.sentenceCount > 8 })
  }

  @Test func travelsInTheProgramWithAllItsPages() throws {
    let source = try Handbook.text("Sources/CHandbook/handbook.c")
    let pages = source.matches(of: /\n  \{"([a-z-]+\.md)"/).map { String($0.1) }
    #expect(pages == (try Handbook.pages()))
  }

  // MARK: - What the handbook says of the program

  @Test func namesTheCommandsThatThereAre() throws {
    let (program, frequent) = (try Program.commands(), try Program.frequentCommands())
    var named: Set<String> = []
    for (page, code) in try Handbook.code() {
      for typed in code.matches(of: /(?:^|[\s'"])\:([a-z-]+)/).map({ String($0.1) }) {
        let candidates: Set<String> =
          program.contains(typed) ? [typed] : program.filter { $0.hasPrefix(typed) }
        let meant = candidates.count > 1 ? candidates.intersection(frequent) : candidates
        #expect(meant.count == 1, "\(page) names the command :\(typed)")
        named.formUnion(meant)
      }
    }
    #expect(named == program)
  }

  @Test func namesTheOptionsThatThereAre() throws {
    let program = try Program.options()
    var named: Set<String> = []
    for (page, code) in try Handbook.code() {
      for option in code.matches(of: /(?:^|\s)--([a-z][a-z-]*)/).map({ String($0.1) }) {
        #expect(program.contains(option), "\(page) names the option --\(option)")
        named.insert(option)
      }
    }
    #expect(named == program)
  }

  @Test func namesEveryFieldOfTheJSON() throws {
    let page = try Handbook.text("corpus/json-output.md")
    let named = Set(page.matches(of: /`([a-z]+)`/).map { String($0.1) })
    let fields = try Program.words(in: "Sources/AskInterface/JSON", of: /(?:key|member)\("([a-z]+)"/)
    #expect(fields.count > 30)
    #expect(fields.subtracting(named) == [], "fields that are not explained")
    let explained = Set(page.matches(of: /\n- `([a-z]+)`/).map { String($0.1) })
    #expect(explained.subtracting(fields) == [], "fields that there are not")
  }

  @Test func namesEveryErrorCode() throws {
    let page = try Handbook.text("corpus/json-output.md")
    let named = Set(page.matches(of: /`([a-z]+(?:-[a-z]+)*)`/).map { String($0.1) })
    let codes = try Program.words(in: "Sources/Ask", of: /Code\(name: "([a-z-]+)"/)
      .union(try Program.words(in: "Sources/AskInterface", of: /code: "([a-z-]+)"/))
    #expect(codes.count >= 11)
    #expect(codes.subtracting(named) == [], "codes that are not named")
    let hyphenated = named.filter { $0.contains("-") }
    #expect(hyphenated.subtracting(codes) == [], "codes that there are not")
  }

  @Test func explainsMessagesThatThereAre() throws {
    let page = try Handbook.text("corpus/troubleshooting.md")
    let messages = page.matches(of: /\n## “([^”]+)”/).map { String($0.1) }
    #expect(messages.count > 8)
    let sources = try Program.sources(under: "Sources").joined(separator: "\n")
    for message in messages {
      let isSaid = sources.contains(message)
      #expect(isSaid, "the program does not say “\(message)”")
    }
  }

  @Test func namesPartsThatScoresHave() throws {
    let page = try Handbook.text("corpus/how-answers-are-chosen.md")
    let named = Set(page.matches(of: /The part `([a-z ]+)`/).map { String($0.1) })
    #expect(named.count > 4)
    let library = try Library(opening: Handbook.folders, options: .inMemory)
    var parts: Set<String> = []
    for question in ["how many appointments were rescheduled?", "what is the prompt of ask?"] {
      let quotation = try #require(try library.answer(question).quotations.first)
      parts.formUnion(quotation.explanation.parts.map(\.name))
    }
    #expect(named.subtracting(parts) == [])
  }

  @Test func readsTheKindsOfFileThatItNames() throws {
    let page = try Handbook.text("corpus/documents.md")
    let section = page.components(separatedBy: "## What is skipped")[0]
    let named = Set(section.matches(of: /`\.([a-z]+)`/).map { String($0.1) })
    let kind = try Handbook.text("Sources/AskDocuments/Files/DocumentKind.swift")
    let known = kind.matches(of: /\n    case ("[a-z", ]+):/).flatMap { $0.1.matches(of: /[a-z]+/) }
    #expect(named == Set(known.map { String($0.0) }))
  }

  private func expectAnswer(
    to asked: Asked, in folder: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let library = try Library(opening: Handbook.folders, options: .inMemory)
    let answer = try library.answer(asked.question)
    let first = try #require(answer.quotations.first, "no answer", sourceLocation: location)
    #expect(first.citation.document.hasSuffix(folder + asked.page), sourceLocation: location)
    #expect(first.text.contains(asked.phrase), "“\(first.text)”", sourceLocation: location)
  }
}

/// A question, the page that should be quoted, and what the quoted sentence must hold.
struct Asked: Sendable, CustomTestStringConvertible {
  let question: String
  let page: String
  let phrase: String

  init(_ question: String, _ page: String, _ phrase: String) {
    self.question = question
    self.page = page
    self.phrase = phrase
  }

  var testDescription: String { question }

  static let ofTheHandbook = [
    Asked("how do I show where a quotation comes from?", "prompt.md", ":source shows where"),
    Asked("Does it send my files over the internet?", "what-ask-is.md", "sends no file and no question"),
    Asked("Does it make up answers?", "what-ask-is.md", "cannot make up or invent"),
    Asked("Can it hallucinate?", "what-ask-is.md", "never writes a word of its own"),
    Asked("does it change my files?", "what-ask-is.md", "only reads them"),
    Asked("how do I uninstall it?", "installing.md", "make uninstall"),
    Asked("which version do I have?", "installing.md", "ask --version"),
    Asked("How do I search a different folder?", "asking-questions.md", "--docs ~/papers"),
    Asked("what environment variable names the documents?", "asking-questions.md", "$ASK_DOCS"),
    Asked("How can I get more than one answer?", "asking-questions.md", "--answers 5"),
    Asked("How do I turn off colours?", "asking-questions.md", "--color never"),
    Asked("what if my question begins with a dash?", "asking-questions.md", "after two dashes"),
    Asked("Is it case sensitive?", "asking-questions.md", "not case sensitive"),
    Asked("which file types does it understand?", "documents.md", "plain text and Markdown"),
    Asked("Are hidden files read?", "documents.md", "whose names begin with a dot"),
    Asked("Does it follow symlinks?", "documents.md", "not followed"),
    Asked("Why was my file ignored?", "documents.md", "ask --json :docs"),
    Asked("What encoding must my files have?", "documents.md", "encoded in UTF-8"),
    Asked("are tables quoted?", "documents.md", "one line at a time"),
    Asked("are byte offsets zero-based?", "sources-and-citations.md", "counted from 0"),
    Asked("how do I read a quotation in its context?", "sources-and-citations.md", "in its context"),
    Asked("How do I save the conversation?", "saving-and-citing.md", ":save answers.md"),
    Asked("does saving overwrite my file?", "troubleshooting.md", "does not overwrite"),
    Asked("how do I cite a quotation in LaTeX?", "saving-and-citing.md", "BibTeX"),
    Asked("can I import a quotation into Zotero?", "saving-and-citing.md", "CSL-JSON"),
    Asked("which date is the access date of a citation?", "saving-and-citing.md", "is today"),
    Asked("How do I check whether saved quotations are still true?", "verifying.md", "ask verify"),
    Asked("what happens when a file was renamed?", "verifying.md", "renamed"),
    Asked("what does ambiguous mean?", "verifying.md", "several places"),
    Asked("is it safe to verify a saved file from somebody else?", "verifying.md", "safe to verify"),
    Asked("does verifying need an index?", "verifying.md", "needs no index"),
    Asked("is there a manual page?", "installing.md", "man ask"),
    Asked("does bash complete the command line?", "installing.md", "completion"),
    Asked("How do I leave the prompt?", "prompt.md", "leaves the prompt"),
    Asked("What happens when I press Ctrl-C?", "prompt.md", "gives up the"),
    Asked("Can I use vi keys?", "prompt.md", "bind -v"),
    Asked("is my history kept between sessions?", "prompt.md", "keeps its history between sessions"),
    Asked("How do I complete a word with Tab?", "prompt.md", "Tab"),
    Asked("Which pager shows a long reply?", "prompt.md", "PAGER"),
    Asked("how do I search only one folder?", "filters.md", "in:reports"),
    Asked("How do I find an exact phrase?", "filters.md", "in quotation marks"),
    Asked("how do I exclude a word?", "filters.md", "-ferry leaves out"),
    Asked("How do I open the document in my editor?", "commands.md", "$VISUAL"),
    Asked("how do I learn why a sentence was not quoted?", "commands.md", ":why-not"),
    Asked("How do I add a folder to the documents?", "commands.md", ":add adds"),
    Asked("how do I list the questions that I asked?", "commands.md", ":history"),
    Asked("Can I shorten the name of a command?", "commands.md", "may be shortened"),
    Asked("How do I see the next quotations?", "prompt.md", ":more shows the next best"),
    Asked("how do I ask many questions from a file?", "scripting.md", "ask < questions.txt"),
    Asked("How do I write a comment in a script?", "scripting.md", "begin with #"),
    Asked("Which JSON field says what went wrong?", "json-output.md", "error says what went wrong"),
    Asked("what does the missing field contain?", "json-output.md", "stand in no document"),
    Asked("What exit code means that nothing was found?", "exit-codes.md", "Exit code 1 means"),
    Asked("what is the exit status if a folder does not exist?", "exit-codes.md", "code 2 means"),
    Asked("why did it choose this sentence?", "how-answers-are-chosen.md", "type :why"),
    Asked("How is the score computed?", "how-answers-are-chosen.md", "computed by BM25"),
    Asked("Can it read PDFs?", "limits.md", "convert a PDF file to plain text"),
    Asked("Does it work with German texts?", "limits.md", "other languages"),
    Asked("does it understand synonyms?", "limits.md", "does not understand synonyms"),
    Asked("How much memory does it need to answer?", "limits.md", "needs little memory"),
    Asked("Is the index kept on the disk?", "index.md", "is kept on the disk"),
    Asked("Where is the index kept?", "index.md", "kept in your cache folder"),
    Asked("Can I delete the cache folder?", "index.md", "whenever you like"),
    Asked("How do I rebuild the index?", "index.md", "--rebuild"),
    Asked("how do I check the index for damage?", "index.md", "checks every byte"),
    Asked("How do I skip the look at the files?", "index.md", "--no-refresh skips"),
    Asked("What if two programs use the index at the same time?", "index.md", "at the same time"),
    Asked("what if the disk is full?", "troubleshooting.md", "free some space"),
    Asked("What if a file changes while I am asking?", "limits.md", "the file as it is then"),
    Asked("how big may a file be?", "limits.md", "128 MiB"),
    Asked("does it fix typos?", "limits.md", "not corrected"),
    Asked("how do I convert a UTF-16 file?", "troubleshooting.md", "iconv"),
    Asked("How do I call it from my own Swift program?", "swift-library.md", "import Ask"),
    Asked("is the library safe to use from several threads?", "swift-library.md", "belongs to one thread"),
    Asked("What is a passage?", "glossary.md", "is a paragraph"),
    Asked("What does BM25 mean?", "glossary.md", "best matching"),
  ]

  static let ofTheSeedDocument = [
    ("what pay rise is rumoured?", "rises of between 6% and 6.5%"),
    ("how many appointments were rescheduled?", "651,000"),
    ("who is the deputy chief executive of NHS Providers?", "Saffron Cordery"),
    ("what share of Britons back the nurses?", "three in five Britons"),
    ("when did the walkout start?", "from 7am"),
    ("what pay demand is unreasonable?", "35% or more"),
    ("who did the polling?", "YouGov"),
    ("what happens to medical school places?", "double the number of medical school places"),
  ].map { Asked($0, "junior-doctors-strike.txt", $1) }
}

/// The repository's files, as these tests look at them.
enum Handbook {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
  static let folders = ["seeds", "corpus"].map { root.appending(path: $0).path }

  /// The names of the pages.
  static func pages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "corpus").path).sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every code span and every line of a code block of every page, with the page.
  static func code() throws -> [(page: String, code: String)] {
    try pages().flatMap { page in
      var isFenced = false
      return try text("corpus/\(page)").components(separatedBy: "\n").flatMap { line in
        if line.hasPrefix("```") { isFenced.toggle() }
        if isFenced || line.hasPrefix("    ") { return [(page, line)] }
        return line.matches(of: /`([^`]+)`/).map { (page, String($0.1)) }
      }
    }
  }
}

/// What the program's own source says of it.
private enum Program {
  static func commands() throws -> Set<String> {
    Set(try names().values)
  }

  /// Those whose names may be shortened although others begin the same.
  static func frequentCommands() throws -> Set<String> {
    let source = try Handbook.text("Sources/AskInterface/Commands/CommandName.swift")
    let list = try #require(
      source.firstMatch(of: /isFrequent: Bool \{\s*switch self \{\s*case ([^:]+): true/)
    ).1
    let names = try names()
    return Set(list.matches(of: /\.([a-zA-Z]+)/).compactMap { names[String($0.1)] })
  }

  /// What each case of the commands' names is typed as.
  private static func names() throws -> [String: String] {
    let source = try Handbook.text("Sources/AskInterface/Commands/CommandName.swift")
    let list = try #require(source.firstMatch(of: /enum CommandName[^{]*\{((?s:.*?))\n\n/)).1
    var names: [String: String] = [:]
    for line in list.matches(of: /case ([^\n]+)/) {
      for name in line.1.matches(of: /([a-zA-Z]+)(?: = "([a-z-]+)")?/) {
        names[String(name.1)] = String(name.2 ?? name.1)
      }
    }
    return names
  }

  /// The options, `--help` and `--version` included, which ArgumentParser adds.
  static func options() throws -> Set<String> {
    let source = try sources(under: "Sources/AskTool").joined()
    let declarations = source.matches(of: /@(?:Option|Flag)\((?s:.*?)\n  var ([A-Za-z]+)/)
    let names = declarations.map { String($0.1).replacing(/[A-Z]/) { "-" + $0.0.lowercased() } }
    return Set(names).union(["help", "version"])
  }

  /// The first groups of what matches in the Swift files below a folder.
  static func words(in folder: String, of pattern: Regex<(Substring, Substring)>) throws -> Set<String> {
    Set(try sources(under: folder).flatMap { $0.matches(of: pattern).map { String($0.1) } })
  }

  /// The texts of the Swift files below a folder.
  static func sources(under folder: String) throws -> [String] {
    let start = Handbook.root.appending(path: folder)
    let found = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
    return try found.filter { $0.hasSuffix(".swift") }.map { try Handbook.text("\(folder)/\($0)") }
  }
}
