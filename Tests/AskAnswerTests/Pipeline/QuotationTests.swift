import AskIndex
import AskStorage
import Testing

@testable import AskAnswer

/// Quotations are their documents' own bytes, and say where these are.
@Suite("A quotation")
struct QuotationTests {
  /// Documents in which bytes, scalars, lines and columns differ.
  private static let documents: [(name: String, text: String)] = [
    ("plain.txt", "Line one of the port.\nThe harbour was dredged in 1904 by Ada Birch.\nThe harbour fell."),
    (
      "crlf.txt", "A first line of the port.\r\nThe harbour was dredged in 1904.\r\n\r\nThe harbour rose.\r\n"
    ),
    ("wide.txt", "Été à Zürich: the 港口 harbour 🙂 was dredged in 1904. The café's harbour fell. 港口。"),
    ("mark.txt", "\u{FEFF}The harbour was dredged in 1904. The harbour fell e\u{301}arly."),
    ("return.txt", "A first line of the port.\rThe harbour was dredged in 1904.\rThe harbour rose."),
    (
      "soft.md",
      "# Port\n\nThe *harbour* was\n**dredged** in [1904](https://a.b) by `Ada`. The harbour &amp; quay fell.\n"
    ),
    ("list.md", "# Port\n\n- The harbour was dredged in 1904.\n- The harbour fell.\n\n> The harbour rose.\n"),
    (
      "table.md",
      "# Port\n\n| Harbour | Year |\n|---|---|\n| Leeds harbour | 1904 |\n| Hull harbour | 1905 |\n"
    ),
    ("code.md", "# Port\n\n```\nlet harbour = 1904 // harbour\n```\n\nThe harbour was dredged.\n"),
  ]

  @Test(arguments: documents)
  func isItsDocumentsOwnBytesAndSaysWhereTheyAre(name: String, text: String) throws {
    let library = try MemoryLibrary([name: text])
    let quotations = try library.answer("When was the harbour dredged?", limit: 20).quotations
    #expect(!quotations.isEmpty)
    let bytes = Array(text.utf8)
    for quotation in quotations {
      let place = quotation.citation
      #expect(Array(bytes[place.bytes]) == quotation.bytes)
      let before = Array(String(decoding: bytes[..<place.bytes.lowerBound], as: UTF8.self).unicodeScalars)
      let own = String(decoding: quotation.bytes, as: UTF8.self).unicodeScalars
      #expect(place.scalars == before.count..<before.count + own.count)
      let lineEnds = before.indices.filter {
        before[$0] == "\n" || before[$0] == "\r" && (before + own)[$0 + 1] != "\n"
      }
      #expect(place.line == lineEnds.count + 1)
      let line = before[((lineEnds.last ?? -1) + 1)...]
      #expect(place.column == line.count { $0 != "\u{FEFF}" } + 1)
      #expect(place.document == name)
    }
  }

  @Test(arguments: documents)
  func holdsTheWordsThatAnswer(name: String, text: String) throws {
    let library = try MemoryLibrary([name: text])
    for question in ["When was the harbour dredged?", "Who dredged it?", "What fell?"] {
      let quotations = try library.answer(question, limit: 20).quotations
      for quotation in quotations {
        guard let span = quotation.span else { continue }
        let range = quotation.citation.bytes
        #expect(range.lowerBound <= span.bytes.lowerBound && span.bytes.upperBound <= range.upperBound)
        #expect(!span.bytes.isEmpty && (0...1).contains(span.confidence))
        if let readable = span.readable {
          #expect(!readable.isEmpty && readable.upperBound <= quotation.text.utf8.count)
        }
      }
      // The others are looked at by nobody.
      #expect(quotations.dropFirst().allSatisfy { $0.span == nil })
    }
  }

  @Test func showsTheWordsThatAnswerInBothForms() throws {
    let text = "# Port\n\nThe *harbour* was dredged in **1904** by the Port Authority.\n"
    let library = try MemoryLibrary(["a.md": text])
    let quotation = try #require(try library.answer("When was the harbour dredged?").quotations.first)
    let span = try #require(quotation.span)
    let readable = try #require(span.readable)
    #expect(quotation.text == "The harbour was dredged in 1904 by the Port Authority.")
    #expect(String(decoding: Array(text.utf8)[span.bytes], as: UTF8.self) == "1904")
    #expect(String(decoding: Array(quotation.text.utf8)[readable], as: UTF8.self) == "1904")
  }

  @Test func tellsItsTitleAndHeadings() throws {
    let library = try MemoryLibrary([
      "a.md": "# Ports\n\n## Leeds\n\n### Works\n\nThe harbour was dredged in 1904.\n", "b.txt": "No quay.",
    ])
    let place = try #require(try library.answer("When was the harbour dredged?").quotations.first).citation
    #expect(place.title == "Ports")
    #expect(place.headings == ["Leeds", "Works"])
    #expect(place.context.allSatisfy { $0.role == .heading })
  }

  /// Reads a document as it was indexed, but for some of it.
  private func changed(_ library: MemoryLibrary, _ change: @escaping ([UInt8]) -> [UInt8]?) -> DocumentSource
  {
    { path, range in library.source(path, range).flatMap(change) }
  }

  @Test func isNotGivenOfADocumentThatChanged() throws {
    let library = try MemoryLibrary(["a.txt": "The harbour was dredged in 1904. It fell."])
    var pipeline = library.pipeline()
    let changes: [([UInt8]) -> [UInt8]?] = [
      { _ in nil }, { _ in [] }, { $0.dropLast() }, { $0.map { $0 == UInt8(ascii: "4") ? $0 + 1 : $0 } },
      { [UInt8(ascii: " ")] + $0.dropLast() },
    ]
    for change in changes {
      #expect(throws: AnswerFailure.changed(path: Path("a.txt"))) {
        try pipeline.answer("When was the harbour dredged?", limit: 1, from: changed(library, change))
      }
      #expect(throws: AnswerFailure.changed(path: Path("a.txt"))) {
        try pipeline.answer("in:a.txt", limit: 1, from: changed(library, change))
      }
    }
    let answer = try pipeline.answer("When was the harbour dredged?", limit: 1, from: library.source)
    #expect(answer.quotations.first?.text == "The harbour was dredged in 1904.")
  }

  @Test func isNotGivenUnderAHeadingThatChanged() throws {
    let library = try MemoryLibrary(["a.md": "# Port\n\n## Leeds\n\nThe harbour was dredged in 1904.\n"])
    var pipeline = library.pipeline()
    let source = changed(library) { bytes in
      bytes.starts(with: Array("Leeds".utf8)) ? Array("Reeds".utf8) + bytes.dropFirst(5) : bytes
    }
    #expect(throws: AnswerFailure.changed(path: Path("a.md"))) {
      try pipeline.answer("When was the harbour dredged?", limit: 1, from: source)
    }
  }

  @Test func tellsItsSpeaker() throws {
    let library = try MemoryLibrary(["a.txt": "\"The harbour was dredged in 1904,\" said Mayor Ada Birch."])
    for question in ["When was the harbour dredged?", "in:a.txt", "\"the harbour\""] {
      let speaker = try #require(try library.answer(question).quotations.first?.speaker)
      #expect(speaker.name == "Ada Birch" && speaker.role == "Mayor")
    }
  }
}

/// The reasons why nothing is quoted.
@Suite("Why there is no answer")
struct AbsenceTests {
  private let library: MemoryLibrary

  init() throws {
    library = try MemoryLibrary([
      "port.txt": "The harbour was dredged in 1904. Ferries leave for the islands twice a day.",
      "town.txt": "The mayor opened the market hall. It sells bread and fish.",
    ])
  }

  @Test func isThatTooLittleWasFoundJustBelowTheBar() throws {
    let question = "Which quay has the harbour of the islands?"
    let quotations = try library.answer(question, limit: 20).quotations
    let likelihood = try #require(quotations.first?.confidence)
    #expect(try library.answer(question, minConfidence: likelihood - 0.001).quotations.count == 1)
    let refused = try library.answer(question, minConfidence: 0.99)
    #expect(refused.outcome == .unanswered(.tooLittleFound))
    #expect(refused.nearest?.citation == quotations.first?.citation)
    #expect(refused.nearest?.explanation == quotations.first?.explanation)
  }

  @Test(arguments: [
    ("zebra", Answer.Absence.noWordFound), ("is it the", .nothingToLookFor),
    ("harbour -dredged -ferry", .nothingAllowed),
    ("harbour in:town.txt", .nothingAllowed), ("zebra in:town.txt", .noWordFound),
    ("\"the market harbour\"", .nothingAllowed), ("in:port.txt -the -harbour -ferry", .nothingAllowed),
  ])
  func isTold(question: String, absence: Answer.Absence) throws {
    let answer = try library.answer(question)
    #expect(answer.outcome == .unanswered(absence))
    #expect(answer.quotations.isEmpty && answer.question == question)
  }

  @Test func isAWordOfAnotherDocumentThanTheScope() throws {
    let answer = try library.answer("harbour", in: "town.txt")
    #expect(answer.outcome == .unanswered(.nothingAllowed))
    #expect(answer.missing == [])
  }

  @Test func leavesNoWordOutOfThoseThatAreMissing() throws {
    #expect(try library.answer("zebra harbour gnu the gnu Yak?").missing == ["zebra", "gnu", "Yak"])
    #expect(try library.answer("harbours dredging").missing == [])
  }

  @Test func isOfferedWithWhatIsNearestOnlyWhereAPhraseIsMissing() throws {
    let nearest = try library.answer("was the \"harbour sold\" in 1904").nearest
    #expect(nearest?.text == "The harbour was dredged in 1904.")
    #expect(try library.answer("harbour -dredged -ferry").nearest == nil)
    #expect(try library.answer("zebra").nearest == nil)
  }

  @Test func isNoneInAnEmptyLibrary() throws {
    let empty = try MemoryLibrary(["a.txt": ""])
    #expect(try empty.answer("harbour").outcome == .unanswered(.noWordFound))
    #expect(try empty.answer("").outcome == .unanswered(.nothingToLookFor))
  }
}
