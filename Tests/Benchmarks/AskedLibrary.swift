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
      let text =
        document.name.hasSuffix(".md")
        ? try MarkdownReader.read(document.bytes) : try PlainTextReader.read(document.bytes)
      // After zeroes, so that documents are ordered as they are numbered.
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

  /// What is measured of a question, with the hits that a test finds right.
  ///
  /// - Parameter isRight: is given the document's position in the set, and the sentence's bytes.
  mutating func measure(
    _ text: String, limit: Int, isRight: (_ document: Int, _ bytes: Range<Int>) -> Bool
  ) throws -> (MeasuredHits, [Bool]) {
    let measured = try answering.measure(text, limit: limit)
    return (
      measured,
      try measured.hits.map { hit in
        let (document, bytes) = try place(of: hit)
        return isRight(document, bytes)
      }
    )
  }

  private func isRight(_ hit: Hit, _ question: QuestionSet.Question) throws -> Bool {
    let (document, bytes) = try place(of: hit)
    return document == question.document && question.answers.contains { bytes.contains($0) }
  }

  /// The position in the set of a hit's document, and the hit's bytes there.
  private func place(of hit: Hit) throws -> (document: Int, bytes: Range<Int>) {
    let segment = index.segment(of: hit.address)
    let document = numbers[Int(segment.document(of: hit.address.passage).number)]
    let position =
      Int(hit.address.sentence.number - segment.sentences(of: hit.address.passage).lowerBound) - 1
    return (document, try segment.text(of: hit.address.passage).sentences[position].bytes)
  }
}
