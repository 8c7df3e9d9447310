import AskDocuments
import AskIndex
import AskStorage
import AskText
import StorageSupport
import Testing

@testable import AskAnswer

/// A text in which braces behind a sentence say who says it: `{Jane Roe}`,
/// `{Jane Roe, head of roads}`, and `{}` for nobody or unknown.
struct SpokenPassage {
  /// A sentence's speaker, as expected and as found.
  struct Judged: Equatable {
    let sentence: String
    let expected: String
    let found: String
  }

  /// The text without its braces.
  private(set) var text = ""
  /// What stands in braces, each with the offset of the byte before them.
  private(set) var expected: [(offset: Int, speaker: String)] = []

  init(_ marked: String) {
    for part in marked.split(separator: "{", omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      if text.last == " " { text.removeLast() }
      expected.append((text.utf8.count - 1, String(part[..<end])))
      text += part[part.index(after: end)...]
    }
  }

  /// Each marked sentence with the speaker that is found for it.
  ///
  /// - Parameter name: the file's name, whose ending says how it is read.
  func judged(as name: String = "news.txt") throws -> [Judged] {
    let bytes = Array(text.utf8)
    let document =
      name.hasSuffix(".md") ? try MarkdownReader.read(bytes) : try PlainTextReader.read(bytes)
    let index = try Self.index(of: document, name)
    let segment = index.segments[0].segment
    let reading = SpeakerReading(index) { _, range in Array(bytes[range.clamped(to: bytes.indices)]) }
    var judged: [Judged] = []
    for number in 0..<UInt32(segment.passageCount) {
      let passage = PassageID(number)
      for (position, sentence) in try segment.text(of: passage).sentences.enumerated() {
        let id = SentenceID(segment.sentences(of: passage).lowerBound + 1 + UInt32(position))
        let speaker = try reading.speaker(
          of: SentenceAddress(segmentOrdinal: 0, sentence: id, passage: passage))
        if let speaker { try Self.check(speaker, in: bytes) }
        for mark in expected where sentence.bytes.contains(mark.offset) {
          judged.append(
            Judged(
              sentence: String(decoding: bytes[sentence.bytes], as: UTF8.self), expected: mark.speaker,
              found: speaker.map { [$0.name, $0.role].compactMap(\.self).joined(separator: ", ") } ?? ""))
        }
      }
    }
    return judged
  }

  /// Expects each marked sentence to be found, with its speaker and no other.
  func expectSpeakers(as name: String = "news.txt", _ location: SourceLocation = #_sourceLocation) throws {
    let judged = try judged(as: name)
    #expect(judged.count == expected.count, sourceLocation: location)
    #expect(judged.filter { $0.found != $0.expected } == [], sourceLocation: location)
  }

  private struct WrongPlace: Error { let name: String }

  /// A speaker's name must stand where it is said to stand.
  private static func check(_ speaker: Speaker, in bytes: [UInt8]) throws {
    let there = ReadableText.string(bytes.span, range: speaker.bytes, without: Markup([]))
    guard there == speaker.name else { throw WrongPlace(name: speaker.name) }
  }

  private static func index(of document: DocumentText, _ name: String) throws -> Index {
    var builder = SegmentBuilder()
    try builder.add(
      document, outline: try Segmenter.outline(document, name: name), path: Path(name),
      stamp: FileStamp(size: 0, modified: 0, statusChanged: 0, inode: 0, device: 0))
    let store = IndexStore(MemoryFolder())
    try store.write(builder, name: "segment-0")
    return try Index([IndexSegment(try store.segment("segment-0"))])
  }
}
