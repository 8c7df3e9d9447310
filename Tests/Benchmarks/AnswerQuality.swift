import Ask
import Foundation

/// How often the right sentence comes first: questions about Wikipedia articles in SQuAD's form (Rajpurkar et
/// al. 2016), each article a file, a blank line between paragraphs.
///
/// A quotation is right when it holds the first byte of an annotated answer in that answer's document.
enum AnswerQuality {
  private struct Question {
    let text: String
    let document: String
    let answers: [Int]
  }

  private struct Tally {
    var first = 0
    var firstFive = 0
    var reciprocalRanks = 0.0
    var quotations = 0
    var verbatim = 0
    var characters = 0
    var answered = 0
  }

  static func run(_ path: String) throws {
    guard let data = try BenchmarkData.contents(path) else { return }
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "ask-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let questions = try unpack(data, into: folder)
    let start = clock()
    var options = Library.Options()
    options.place = .memory
    options.threads = 1
    var library = try Library(opening: [folder.path], options: options)
    let indexed = clock()
    var tally = Tally()
    for question in questions {
      try judge(library.answer(question.text, limit: 10), question, &tally)
    }
    report(path, tally, count: Double(questions.count), (start, indexed, clock()))
  }

  private static func report(
    _ path: String, _ tally: Tally, count: Double, _ times: (start: Int, indexed: Int, end: Int)
  ) {
    let second = Double(CLOCKS_PER_SEC)
    Benchmarks.report(
      path,
      [
        ("questions", count), ("answer@1", Double(tally.first) / count),
        ("answer@5", Double(tally.firstFive) / count), ("mrr@10", tally.reciprocalRanks / count),
        ("verbatim", Double(tally.verbatim) / Double(max(tally.quotations, 1))),
        ("characters in the first quotation", Double(tally.characters) / Double(max(tally.answered, 1))),
        ("indexing in CPU seconds", Double(times.indexed - times.start) / second),
        ("answering in CPU seconds", Double(times.end - times.indexed) / second),
      ])
  }

  private static func judge(_ answer: Answer, _ question: Question, _ tally: inout Tally) throws {
    for quotation in answer.quotations {
      let file = try Data(contentsOf: URL(filePath: quotation.citation.document))
      tally.quotations += 1
      if file[quotation.citation.bytes].elementsEqual(quotation.bytes) { tally.verbatim += 1 }
    }
    if let first = answer.quotations.first {
      tally.answered += 1
      tally.characters += first.text.count
    }
    let rank = answer.quotations.firstIndex { quotation in
      quotation.citation.document.hasSuffix("/" + question.document)
        && question.answers.contains { quotation.citation.bytes.contains($0) }
    }
    guard let rank else { return }
    if rank == 0 { tally.first += 1 }
    if rank < 5 { tally.firstFive += 1 }
    tally.reciprocalRanks += 1 / Double(rank + 1)
  }

  // MARK: - SQuAD's form

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

  /// Writes each article to a file and collects the questions with their answers' offsets there.
  private static func unpack(_ data: Data, into folder: URL) throws -> [Question] {
    var questions: [Question] = []
    for (number, article) in try JSONDecoder().decode(Collection.self, from: data).data.enumerated() {
      let title = article.title ?? "article \(number)"
      let name = title.map { $0.isLetter || $0.isNumber ? $0 : "_" } + Array("-\(number).txt")
      var bytes: [UInt8] = []
      for paragraph in article.paragraphs {
        questions += paragraph.qas.map {
          Question(
            text: $0.question.split(separator: " ").joined(separator: " "), document: String(name),
            answers: offsets($0.answers, in: paragraph.context, after: bytes.count))
        }
        bytes += Array(paragraph.context.replacing("\n", with: " ").utf8) + Array("\n\n".utf8)
      }
      try Data(bytes).write(to: folder.appending(path: String(name)))
    }
    return questions.filter { !$0.text.isEmpty && !$0.answers.isEmpty }
  }

  /// SQuAD counts Unicode scalars; files count bytes.
  private static func offsets(_ answers: [Collection.Span], in text: String, after start: Int) -> [Int] {
    answers.map { start + String(text.unicodeScalars.prefix($0.start)).utf8.count }
  }
}
