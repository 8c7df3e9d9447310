import AskAnswer
import AskDocuments
import AskIndex
import AskStorage
import AskText
import Foundation

/// Some documents of a set, indexed in memory, and the questions as the model of evidence sees
/// them.
struct AskedLibrary {
  private let index: Index
  private let numbers: [Int]
  private var answering: AnswerPipeline

  /// Indexes some documents of a set.
  init(_ set: QuestionSet, documents: [Int], usesWordTable: Bool = true) throws {
    var builder = SegmentBuilder()
    for number in documents {
      let document = set.documents[number]
      let text = try PlainTextReader.read(document.bytes)
      // Behind zeroes, so that documents are ordered as they are numbered.
      let path = String(format: "%06d ", number) + document.name
      try builder.add(
        text, outline: try Segmenter.outline(text, name: document.name), path: Path(path), stamp: .ofNoFile)
    }
    let store = IndexStore(VolatileFolder())
    try store.write(builder, name: "benchmark")
    index = try Index([IndexSegment(try store.segment("benchmark"))])
    numbers = documents
    answering = AnswerPipeline(index, usesWordTable: usesWordTable)
  }

  /// What is measured of a question, and which of the hits are right.
  mutating func measure(_ question: QuestionSet.Question, limit: Int) throws -> (MeasuredHits, [Bool]) {
    let measured = try answering.measure(question.text, limit: limit)
    return (measured, try measured.hits.map { try isRight($0, question) })
  }

  private func isRight(_ hit: Hit, _ question: QuestionSet.Question) throws -> Bool {
    let segment = index.segment(of: hit.address)
    guard numbers[Int(segment.document(of: hit.address.passage).number)] == question.document else {
      return false
    }
    let position =
      Int(hit.address.sentence.number - segment.sentences(of: hit.address.passage).lowerBound) - 1
    let bytes = try segment.text(of: hit.address.passage).sentences[position].bytes
    return question.answers.contains { bytes.contains($0) }
  }
}
