import Ask
import Foundation
import Testing

/// Twelve small documents of the kinds that people keep, asked all together: what the first
/// quotation must hold.
@Suite("Kinds of documents")
struct KindsOfDocumentsTests {
  /// A question, the document that answers it, and the words that the answer holds.
  struct Asked {
    let half: Substring
    let document: Substring
    let question: Substring
    let answer: Substring
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "KindsOfDocuments")

  private static func questions() throws -> [Asked] {
    let table = try String(contentsOf: folder.appending(path: "questions.tsv"), encoding: .utf8)
    return table.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: "\t")
      return Asked(half: cells[0], document: cells[1], question: cells[2], answer: cells[3])
    }
  }

  @Test func areAnsweredFromTheRightLine() throws {
    let documents = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      !$0.hasSuffix(".tsv")
    }
    #expect(documents.count == 12)
    let library = try Library(
      opening: documents.map { Self.folder.appending(path: $0).path }, options: .inMemory)
    var (asked, right, wrong): ([Substring: Int], [Substring: Int], [String]) = ([:], [:], [])
    for question in try Self.questions() {
      let answer = try library.answer(String(question.question))
      let first = answer.quotations.first
      asked[question.half, default: 0] += 1
      if let first, first.text.contains(question.answer), first.citation.document.hasSuffix(question.document)
      {
        right[question.half, default: 0] += 1
      } else {
        wrong.append("\(question.half) \(question.question) – \(first?.text ?? "no answer")")
      }
    }
    let report = "\(right) of \(asked)\n" + wrong.joined(separator: "\n")
    print("kinds of documents, right first:", report)
    #expect(asked == ["tuned": 60, "unseen": 60])
    #expect(right["tuned", default: 0] >= 45, "\(report)")
    #expect(right["unseen", default: 0] >= 45, "\(report)")
  }
}
