import AskIndex
import AskStorage
import AskText
import StorageSupport

/// A file as it was read: what a builder takes in.
struct Source {
  var path: Path
  var text: DocumentText
  var outline: Outline
  var stamp = FileStamp(size: 0, modified: 0, statusChanged: 0, inode: 0, device: 0)

  /// Sentences in passages, each sentence a line.
  init(_ path: String, title: String = "", _ passages: [[String]]) {
    self.path = Path(path)
    var bytes: [UInt8] = []
    outline = Outline(title: title, headings: [], passages: [], sentences: [], markup: Markup([]))
    for passage in passages {
      let first = outline.sentences.count
      for sentence in passage {
        outline.sentences.append(Outline.Sentence(bytes: bytes.count..<bytes.count + sentence.utf8.count))
        bytes += Array("\(sentence)\n".utf8)
      }
      outline.passages.append(Outline.Passage(sentences: first..<outline.sentences.count, heading: nil))
    }
    text = DocumentText(bytes: bytes, blocks: [])
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
    for source in sources { add(source.text, source.outline, path: source.path, stamp: source.stamp) }
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
    var parts: [Part] = []
    for group in groups { parts.append(Part(try Segment.of(group))) }
    return try Index(parts)
  }
}
