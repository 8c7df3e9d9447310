internal import AskStorage

extension Library {
  /// The number of quotations of each answer that are compared by default.
  public static var defaultScoringDepth: Int { 10 }

  /// Asks the questions of a file and compares the answers with the right ones there.
  ///
  /// The file has a JSON object a line: `{"question": "…", "document": "notes.txt", "answer":
  /// "words that stand there"}`. A quotation is right when it stands in that document and holds the
  /// first byte of such words.
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: how many quotations of each answer are looked at.
  /// - Throws: `badQuestions` for a file of another form, or that names documents or words that are
  ///   not there; as `answer` when the documents cannot be read at all.
  /// - Complexity: as many answers as there are questions.
  public func score(
    questionsIn path: String, limit: Int = Library.defaultScoringDepth
  ) throws(AskError) -> AnswerFigures {
    var scoring = try AnswerScoring(QuestionFile(at: path), from: path, documents: documents.map(\.path))
    for asked in try scoring.prepared() {
      do throws(AskError) {
        scoring.judge(try answer(asked.question, limit: limit), asked: asked)
      } catch {
        scoring.fail(asked)
      }
    }
    return scoring.figures
  }
}

/// Compares answers with right ones.
struct AnswerScoring {
  /// A question with the places of its right answers.
  struct Prepared {
    let question: String
    /// The end of the right document's path.
    let document: String
    let offsets: [Int]
    let words: [[String]]
    let isHidden: Bool
  }

  /// The figures so far.
  private(set) var figures = AnswerFigures()
  private let file: QuestionFile
  private let path: String
  private let documents: [String]
  private var contents: [Path: [UInt8]] = [:]

  init(_ file: QuestionFile, from path: String, documents: [String]) {
    self.file = file
    self.path = path
    self.documents = documents
  }

  // MARK: - Preparing

  /// The questions, each held against its document.
  mutating func prepared() throws(AskError) -> [Prepared] {
    var all: [Prepared] = []
    for asked in file.questions {
      let name = asked.document ?? ""
      var offsets: [Int] = []
      if !asked.isHidden, !asked.answers.isEmpty { offsets = try places(of: asked, in: name) }
      all.append(
        Prepared(
          question: asked.question, document: name, offsets: offsets,
          words: asked.answers.map { AnswerWords.of($0.text) }, isHidden: asked.isHidden))
    }
    return all
  }

  private mutating func places(of asked: QuestionFile.Asked, in name: String) throws(AskError) -> [Int] {
    let place = "\(path):\(asked.line)"
    guard let document = documents.first(where: { Self.is($0, name) }) else {
      throw .badQuestions(place, reason: "there is no document “\(name)” here")
    }
    var offsets: [Int] = []
    for answer in asked.answers {
      if let byte = answer.byte {
        offsets.append(byte)
      } else {
        let found = Self.occurrences(of: Array(answer.text.utf8), in: read(document))
        guard !found.isEmpty else {
          throw .badQuestions(place, reason: "“\(name)” does not hold “\(answer.text)”")
        }
        offsets += found
      }
    }
    return offsets
  }

  private static func `is`(_ path: String, _ name: String) -> Bool {
    path.utf8.elementsEqual(name.utf8) || path.utf8.reversed().starts(with: ("/" + name).utf8.reversed())
  }

  private static func occurrences(of words: [UInt8], in text: [UInt8]) -> [Int] {
    guard let first = words.first, text.count >= words.count else { return [] }
    return (0...text.count - words.count).filter {
      text[$0] == first && text[$0..<$0 + words.count].elementsEqual(words)
    }
  }

  private mutating func read(_ document: String) -> [UInt8] {
    if let known = contents[Path(document)] { return known }
    let bytes = (try? FileReader.contents(of: document).bytes) ?? []
    contents[Path(document)] = bytes
    return bytes
  }

  // MARK: - Judging

  /// Counts a question that could not be answered for some fault.
  mutating func fail(_ asked: Prepared) {
    figures.errors += 1
    judge(
      Answer(question: asked.question, outcome: .unanswered(.nothingToLookFor), missing: []), asked: asked)
  }

  /// Counts an answer.
  mutating func judge(_ answer: Answer, asked: Prepared) {
    figures.questions += 1
    let quotations = answer.quotations
    for quotation in quotations {
      figures.quotations.shown += 1
      if stands(quotation) { figures.quotations.verbatim += 1 }
    }
    if asked.isHidden {
      figures.hidden.count += 1
      figures.hidden.refused += quotations.isEmpty ? 1 : 0
    } else if asked.words.isEmpty {
      figures.traps.count += 1
      figures.traps.refused += quotations.isEmpty ? 1 : 0
    } else {
      judge(quotations, asked: asked)
    }
  }

  private mutating func judge(_ quotations: [Quotation], asked: Prepared) {
    figures.answerable += 1
    guard let first = quotations.first else {
      figures.wronglyRefused += 1
      return
    }
    figures.firstQuotations.count += 1
    figures.firstQuotations.scalars += String(decoding: first.bytes, as: UTF8.self).unicodeScalars.count
    let rank = quotations.prefix(Library.defaultScoringDepth).firstIndex { quotation in
      Self.is(quotation.citation.document, asked.document)
        && asked.offsets.contains { quotation.citation.bytes.contains($0) }
    }
    guard let rank else { return }
    figures.rightInFive += rank < 5 ? 1 : 0
    figures.reciprocalRanks += 1 / Double(rank + 1)
    if rank == 0 {
      figures.rightFirst += 1
      judgeSpan(of: first, asked)
    }
  }

  private mutating func judgeSpan(of quotation: Quotation, _ asked: Prepared) {
    guard let span = quotation.span else { return }
    let bytes = read(quotation.citation.document)
    let said = AnswerWords.of(String(decoding: bytes[span.bytes.clamped(to: bytes.indices)], as: UTF8.self))
    figures.spans.exact += asked.words.contains(said) ? 1 : 0
    figures.spans.agreement += asked.words.map { AnswerWords.agreement(said, $0) }.max() ?? 0
  }

  private mutating func stands(_ quotation: Quotation) -> Bool {
    let bytes = read(quotation.citation.document)
    let place = quotation.citation.bytes
    guard place.upperBound <= bytes.count else { return false }
    return bytes[place].elementsEqual(String(decoding: quotation.bytes, as: UTF8.self).utf8)
  }
}
