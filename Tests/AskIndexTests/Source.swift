import AskIndex
import AskStorage
import AskText
import StorageSupport
import Testing

/// A file as it was read: what a builder takes in.
struct Source {
  var path: Path
  var text: DocumentText
  var outline: Outline
  var stamp = FileStamp(size: 0, modified: 0, statusChanged: 0, inode: 0, device: 0)

  /// Sentences in passages, each sentence a line.
  init(_ path: String, title: String = "", _ passages: [[String]]) {
    var bytes: [UInt8] = []
    var places: [(sentences: [Range<Int>], heading: Int?)] = []
    for passage in passages {
      var sentences: [Range<Int>] = []
      for sentence in passage {
        sentences.append(bytes.count..<bytes.count + sentence.utf8.count)
        bytes += Array("\(sentence)\n".utf8)
      }
      places.append((sentences, nil))
    }
    self.init(path, bytes, title: title, places)
  }

  /// Sentences in passages, by their places.
  init(
    _ path: String, _ bytes: [UInt8], title: String, headings: [String] = [],
    _ passages: [(sentences: [Range<Int>], heading: Int?)]
  ) {
    self.path = Path(path)
    text = DocumentText(bytes: bytes)
    outline = Outline(of: text, title: title)
    for heading in headings {
      _ = outline.append(ContextNode(.heading, text: heading, bytes: 0..<0, parent: nil))
    }
    for passage in passages {
      for sentence in passage.sentences {
        do { try outline.append(sentence: sentence) } catch { Issue.record("\(error)") }
      }
      outline.closePassage(in: passage.heading)
    }
  }

  init(_ path: String, _ text: DocumentText, _ outline: Outline) {
    self.path = Path(path)
    self.text = text
    self.outline = outline
  }
}

extension SegmentBuilder {
  /// Takes some documents.
  init(_ sources: [Source]) {
    self.init()
    for source in sources {
      do {
        try add(source.text, outline: source.outline, path: source.path, stamp: source.stamp)
      } catch {
        Issue.record("\(source.path): \(error)")
      }
    }
  }
}

extension Segment {
  /// Writes a segment of some documents in memory and opens it.
  static func of(_ sources: [Source]) throws(IndexError) -> Segment {
    let store = IndexStore(MemoryFolder())
    try store.write(SegmentBuilder(sources), name: "segment-0")
    return try store.segment("segment-0")
  }
}

extension Index {
  /// One segment for each group of documents.
  static func of(_ groups: [[Source]]) throws(IndexError) -> Index {
    var parts: [IndexSegment] = []
    for group in groups { parts.append(IndexSegment(try Segment.of(group))) }
    return try Index(parts)
  }
}
