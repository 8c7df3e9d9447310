import AskAnswer
import AskDocuments
import AskIndex
import AskStorage
import AskText
import Foundation

/// Writes what the scorer of spans learns from: `AskBenchmarks export-spans SQUAD FILE`.
///
/// The file is little-endian: the four bytes `SPN1`, the four counts of features, then each
/// example: the article's number; the question's features; the sentence's text; each token's bytes
/// and features as a beginning and as an end; each run's two tokens and features; the annotated
/// answers. Lists are preceded by their lengths; numbers have 32 bits, those in lists 16.
enum SpanExport {
  static func run(_ path: String, to file: String) throws {
    guard let data = try BenchmarkData.contents(path) else { return }
    let articles = try JSONDecoder().decode(Collection.self, from: data).data
    let index = try SpanExport.index(of: articles)
    var vocabulary = Vocabulary()
    var output = Output()
    output.bytes = Array("SPN1".utf8)
    for count in SpanExample.featureCounts { output.add(count) }
    for (number, article) in articles.enumerated() {
      for paragraph in article.paragraphs {
        let text = Array(paragraph.context.replacing("\n", with: " ").utf8)
        let sentences = SentenceBoundaries.sentences(in: text.span)
        for asked in paragraph.qas where !asked.answers.isEmpty {
          for sentence in sentences {
            try add(asked, text, sentence, paragraph.context, number, &vocabulary, index, to: &output)
          }
        }
      }
    }
    try Data(output.bytes).write(to: URL(filePath: file))
  }

  /// Adds a sentence if one of the answers lies in it.
  private static func add(
    _ asked: Asked, _ text: [UInt8], _ sentence: Range<Int>, _ context: String, _ article: Int,
    _ vocabulary: inout Vocabulary, _ index: Index, to output: inout Output
  ) throws {
    let answers = asked.answers.filter { answer in
      let start = String(context.unicodeScalars.prefix(answer.start)).utf8.count
      return start >= sentence.lowerBound && start + answer.text.utf8.count <= sentence.upperBound + 1
    }
    guard !answers.isEmpty else { return }
    let question = asked.question.split(separator: " ").joined(separator: " ")
    let example = try SpanExample(
      question, sentence: Array(text[sentence]), vocabulary: &vocabulary, index: index)
    output.add(article)
    output.add(example.question)
    output.add(Array(text[sentence]))
    output.add(example.tokens.count)
    for (token, range) in example.tokens.enumerated() {
      output.add([range.lowerBound, range.upperBound])
      output.add(example.beginnings[token])
      output.add(example.ends[token])
    }
    output.add(example.runs.count)
    for (run, ends) in example.runs.enumerated() {
      output.add([ends.first, ends.last])
      output.add(example.pairs[run])
    }
    output.add(answers.count)
    for answer in answers { output.add(Array(answer.text.utf8)) }
  }

  private struct Output {
    var bytes: [UInt8] = []

    mutating func add(_ number: Int) {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func add(_ numbers: [Int]) {
      add(numbers.count)
      for number in numbers {
        bytes.append(UInt8(truncatingIfNeeded: number))
        bytes.append(UInt8(truncatingIfNeeded: number >> 8))
      }
    }

    mutating func add(_ text: [UInt8]) {
      add(text.count)
      bytes += text
    }
  }

  private static func index(of articles: [Article]) throws -> Index {
    var builder = SegmentBuilder()
    for (number, article) in articles.enumerated() {
      let text = article.paragraphs.map { $0.context.replacing("\n", with: " ") }.joined(separator: "\n\n")
      let document = try PlainTextReader.read(Array(text.utf8))
      try builder.add(
        document, outline: try Segmenter.outline(document, name: "\(number).txt"),
        path: Path("\(number).txt"),
        stamp: FileStamp(size: 0, modified: 0, statusChanged: 0, inode: 0, device: 0))
    }
    let store = IndexStore(VolatileFolder())
    try store.write(builder, name: "segment-0")
    return try Index([IndexSegment(try store.segment("segment-0"))])
  }

  private struct Collection: Decodable {
    let data: [Article]
  }
  private struct Article: Decodable {
    let paragraphs: [Paragraph]
  }
  private struct Paragraph: Decodable {
    let context: String
    let qas: [Asked]
  }
  private struct Asked: Decodable {
    let question: String
    let answers: [Text]
  }
  private struct Text: Decodable {
    let text: String
    let start: Int

    enum CodingKeys: String, CodingKey {
      case text
      case start = "answer_start"
    }
  }
}
