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

  @Test func isAskedEnough() {
    #expect(Asked.ofTheHandbook.count >= 70 && Asked.ofTheSeedDocument.count >= 8)
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

  /// Newcomers' questions of the handbook, which the model of evidence learns from too.
  static let ofTheHandbook = table("handbook")
  /// Questions of the seed document, asked beside the handbook.
  static let ofTheSeedDocument = table("seeds")

  private static func table(_ name: String) -> [Asked] {
    let file = Handbook.root.appending(path: "Tests/AskTests/Questions/\(name).tsv")
    let rows = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").dropFirst()
    return rows.map { row in
      let cells = row.split(separator: "\t").map { String($0) }
      return Asked(cells[1], cells[0], cells[2])
    }
  }
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
