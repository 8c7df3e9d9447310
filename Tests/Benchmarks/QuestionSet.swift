import Foundation

/// Documents with questions about them, and where in the documents the answers stand.
struct QuestionSet {
  /// A document of plain text.
  struct Document {
    let name: String
    var bytes: [UInt8] = []
  }

  /// A question that one of the documents answers.
  struct Question {
    let text: String
    /// The document, by position.
    let document: Int
    /// Offsets in its bytes; a sentence that holds one is right.
    let answers: [Int]
  }

  var documents: [Document] = []
  var questions: [Question] = []

  /// The same documents cut into chapters of so many paragraphs, each a document of the same name.
  ///
  /// - Returns: the chapters, and for each the number of the document it was cut from.
  func chapters(of paragraphs: Int) -> (set: QuestionSet, origins: [Int]) {
    var set = QuestionSet()
    var origins: [Int] = []
    for (number, document) in documents.enumerated() {
      let cuts = document.cuts(every: paragraphs)
      for (start, end) in zip(cuts, cuts.dropFirst()) {
        for question in questions where question.document == number {
          let answers = question.answers.filter { (start..<end).contains($0) }.map { $0 - start }
          if !answers.isEmpty {
            set.questions.append(Question(text: question.text, document: origins.count, answers: answers))
          }
        }
        set.documents.append(Document(name: document.name, bytes: Array(document.bytes[start..<end])))
        origins.append(number)
      }
    }
    return (set, origins)
  }
}

extension QuestionSet {
  /// The same documents without the paragraphs that hold an answer, and the same questions, which
  /// nothing answers now, or only by chance.
  func withoutAnswers() -> QuestionSet {
    var set = QuestionSet()
    for (number, document) in documents.enumerated() {
      let cuts = document.cuts(every: 1)
      let places = questions.lazy.filter { $0.document == number }.flatMap(\.answers)
      let kept = zip(cuts, cuts.dropFirst()).filter { start, end in
        !places.contains { (start..<end).contains($0) }
      }
      set.documents.append(
        Document(name: document.name, bytes: kept.flatMap { document.bytes[$0..<$1] }))
    }
    set.questions = questions.map { Question(text: $0.text, document: $0.document, answers: []) }
    return set
  }
}

extension QuestionSet.Document {
  /// A question for what the document is about, which its second paragraph's beginning answers.
  func definition(_ number: Int) -> QuestionSet.Question? {
    let cuts = cuts(every: 1)
    guard cuts.count > 2 else { return nil }
    let title = String(decoding: bytes[..<cuts[1]], as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    let forms = [
      "what is \(title)?", "who was \(title)?", "\(title.lowercased())", "what are \(title)?",
      "who is \(title)",
    ]
    return QuestionSet.Question(text: forms[number % forms.count], document: number, answers: [cuts[1]])
  }

  /// Where chapters of so many paragraphs begin, and the end.
  fileprivate func cuts(every paragraphs: Int) -> [Int] {
    var cuts = [0]
    var count = 0
    for place in bytes.indices.dropFirst() where bytes[place] == 10 && bytes[place - 1] == 10 {
      count += 1
      if count % paragraphs == 0, place + 1 < bytes.count { cuts.append(place + 1) }
    }
    return cuts + [bytes.count]
  }
}

// MARK: - SQuAD's form

extension QuestionSet {
  private struct Collection: Decodable {
    struct Article: Decodable {
      let title: String?
      let paragraphs: [Paragraph]
    }
    struct Paragraph: Decodable {
      let context: String
      let qas: [Asked]
    }
    struct Asked: Decodable {
      let question: String
      let answers: [Span]
    }
    struct Span: Decodable {
      let start: Int

      enum CodingKeys: String, CodingKey {
        case start = "answer_start"
      }
    }
    let data: [Article]
  }

  /// Reads a set in SQuAD's form (Rajpurkar et al. 2016): each article becomes a document, with a
  /// blank line between paragraphs.
  ///
  /// - Parameter titled: whether each document begins with its article's title.
  init(squad data: Data, titled: Bool = false) throws {
    for (number, article) in try JSONDecoder().decode(Collection.self, from: data).data.enumerated() {
      var document = Document(name: Self.name(article.title ?? "article \(number)"))
      if titled, let title = article.title {
        document.bytes += Array((title.replacing("_", with: " ") + "\n\n").utf8)
      }
      for paragraph in article.paragraphs {
        for asked in paragraph.qas {
          let text = asked.question.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          let answers = Self.offsets(asked.answers, in: paragraph.context, after: document.bytes.count)
          guard !text.isEmpty, !answers.isEmpty else { continue }
          questions.append(Question(text: text, document: number, answers: answers))
        }
        document.bytes += Array(paragraph.context.replacing("\n", with: " ").utf8) + Array("\n\n".utf8)
      }
      documents.append(document)
    }
  }

  static func name(_ title: String) -> String {
    String(title.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" ? $0 : "_" }) + ".txt"
  }

  /// SQuAD counts Unicode scalars; files count bytes.
  private static func offsets(_ answers: [Collection.Span], in text: String, after start: Int) -> [Int] {
    answers.map { start + String(text.unicodeScalars.prefix($0.start)).utf8.count }
  }
}

// MARK: - SelQA's form

extension QuestionSet {
  private struct Asked: Decodable {
    let question: String
    let article: String
    let section: String
    let candidates: [String]
    let answers: [Int]
  }

  /// Reads a set in SelQA's form (Jurczyk et al. 2016): each article becomes a document, its
  /// sections paragraphs.
  init(selqa data: Data) throws {
    var numbers: [String: Int] = [:]
    var sections: [[String]: Int] = [:]
    for asked in try JSONDecoder().decode([Asked].self, from: data) {
      let number = numbers[asked.article] ?? documents.count
      if number == documents.count {
        numbers[asked.article] = number
        documents.append(Document(name: Self.name(asked.article)))
      }
      let key = [asked.article] + asked.candidates
      let start = sections[key] ?? documents[number].bytes.count
      if sections[key] == nil {
        sections[key] = start
        documents[number].bytes += Array((asked.candidates.joined(separator: " ") + "\n\n").utf8)
      }
      let answers = asked.answers.map { answer in
        start + asked.candidates[..<answer].reduce(0) { $0 + $1.utf8.count + 1 }
      }
      questions.append(Question(text: asked.question, document: number, answers: answers))
    }
  }
}
