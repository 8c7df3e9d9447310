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
  /// What was said in the conversation that is being held.
  private var dialogue: Dialogue? = Dialogue()
  private let bytes: [Path: [UInt8]]

  /// Indexes some documents of a set.
  init(_ set: QuestionSet, documents: [Int], usesWordTable: Bool = true) throws {
    var builder = SegmentBuilder()
    var bytes: [Path: [UInt8]] = [:]
    for number in documents {
      let document = set.documents[number]
      let text =
        document.name.hasSuffix(".md")
        ? try MarkdownReader.read(document.bytes) : try PlainTextReader.read(document.bytes)
      // After zeroes, so that documents are ordered as they are numbered.
      let path = Path(String(format: "%06d ", number) + document.name)
      bytes[path] = document.bytes
      try builder.add(
        text, outline: try Segmenter.outline(text, name: document.name), path: path, stamp: .ofNoFile)
    }
    self.bytes = bytes
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
    return (measured, try rights(of: measured, isRight))
  }

  private func rights(
    of measured: MeasuredHits, _ isRight: (_ document: Int, _ bytes: Range<Int>) -> Bool
  ) throws -> [Bool] {
    try measured.hits.map { hit in
      let (document, bytes) = try place(of: hit)
      return isRight(document, bytes)
    }
  }

  // MARK: - Conversations

  /// Whether conversations can be held: the model has to have learned from the features of now.
  var canConverse: Bool { answering.canJudge }

  /// Forgets what was said.
  mutating func beginConversation() {
    dialogue = Dialogue()
  }

  /// What is measured of a turn of a conversation, as it is read after the turns before; then it is
  /// answered.
  mutating func measureTurn(
    _ text: String, limit: Int, isRight: (_ document: Int, _ bytes: Range<Int>) -> Bool
  ) throws -> (MeasuredHits, [Bool]) {
    let measured = try answering.measure(text, after: dialogue ?? Dialogue(), limit: limit)
    let rights = try rights(of: measured, isRight)
    _ = try answering.answer(text, limit: 1, following: &dialogue) { [bytes] path, range in
      bytes[path].map { Array($0[range.clamped(to: $0.indices)]) }
    }
    return (measured, rights)
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
