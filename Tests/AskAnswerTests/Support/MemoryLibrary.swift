import AskDocuments
import AskIndex
import AskStorage
import AskText

@testable import AskAnswer

/// A few documents with their index, all in memory.
struct MemoryLibrary {
  /// The documents' texts by their names; names that end in `.md` are read as Markdown.
  let documents: KeyValuePairs<String, String>
  /// The index of the documents.
  let index: Index
  private let bytes: [Path: [UInt8]]

  /// Indexes documents.
  ///
  /// - Parameter isSplit: whether each document has a segment of its own.
  init(_ documents: KeyValuePairs<String, String>, isSplit: Bool = false) throws {
    self.documents = documents
    let store = IndexStore(VolatileFolder())
    var (segments, builder): ([IndexSegment], SegmentBuilder) = ([], SegmentBuilder())
    var bytes: [Path: [UInt8]] = [:]
    for (number, (name, text)) in documents.enumerated() {
      let read = Array(text.utf8)
      let document = name.hasSuffix(".md") ? try MarkdownReader.read(read) : try PlainTextReader.read(read)
      bytes[Path(name)] = read
      try builder.add(
        document, outline: try Segmenter.outline(document, name: name), path: Path(name), stamp: .ofNoFile)
      guard isSplit || number + 1 == documents.count else { continue }
      try store.write(builder, name: "segment-\(number)")
      segments.append(IndexSegment(try store.segment("segment-\(number)")))
      builder = SegmentBuilder()
    }
    self.bytes = bytes
    index = try Index(segments)
  }

  /// Reads a document's bytes as they were indexed.
  var source: DocumentSource {
    { [bytes] path, range in bytes[path].map { Array($0[range.clamped(to: $0.indices)]) } }
  }

  /// The words of a sentence as its document has them.
  func sentence(at address: SentenceAddress) throws -> String {
    let segment = index.segment(of: address)
    let sentence = try segment.text(of: address.passage).sentences[segment.position(of: address)]
    return String(
      decoding: source(try index.document(of: address).path, sentence.bytes) ?? [], as: UTF8.self)
  }

  /// A pipeline that answers whatever the confidence, unless a bar is given.
  func pipeline(minConfidence: Double = 0, usesWordTable: Bool = true) -> AnswerPipeline {
    AnswerPipeline(index, usesWordTable: usesWordTable, minConfidence: minConfidence)
  }

  /// The answer to a question that stands on its own.
  func answer(
    _ question: String, limit: Int = 1, minConfidence: Double = 0, in scope: String? = nil
  ) throws -> Answer {
    var pipeline = pipeline(minConfidence: minConfidence)
    return try pipeline.answer(question, limit: limit, in: scope, from: source)
  }

  /// The texts of an answer's quotations, the best first.
  func quoted(_ question: String, limit: Int = 1) throws -> [String] {
    try answer(question, limit: limit).quotations.map(\.text)
  }

  /// The answers to questions of one conversation.
  func conversation(_ questions: [String], minConfidence: Double = 0) throws -> [Answer] {
    var pipeline = pipeline(minConfidence: minConfidence)
    var dialogue: Dialogue? = Dialogue()
    return try questions.map {
      try pipeline.answer($0, limit: 1, following: &dialogue, from: source)
    }
  }
}
