internal import AskDocuments
internal import AskIndex
internal import AskStorage
internal import AskText

/// The program's own handbook, which travels in the program and is asked as any documents are.
public struct Handbook {
  private let pages: [Path: [UInt8]]
  private var answering: AnswerPipeline

  /// Indexes the pages, in memory. Takes some milliseconds.
  public init() {
    var pages: [Path: [UInt8]] = [:]
    var builder = SegmentBuilder()
    for page in HandbookPages.all {
      let path = Path(Self.folder + page.name)
      guard let kind = DocumentKind(fileName: page.name), let text = try? kind.read(page.bytes),
        let outline = try? Segmenter.outline(text, name: page.name),
        (try? builder.add(text, outline: outline, path: path, stamp: .ofNoFile)) != nil
      else { continue }
      pages[path] = page.bytes
    }
    self.pages = pages
    answering = AnswerPipeline((try? Self.index(builder)) ?? .empty, minConfidence: 0)
  }

  private static func index(_ builder: SegmentBuilder) throws(IndexError) -> Index {
    let store = IndexStore(VolatileFolder())
    let name = IndexStore.segmentName(0)
    try store.write(builder, name: name)
    return try Index([IndexSegment(try store.segment(name))])
  }

  /// The beginning of the pages' names where they are quoted.
  private static let folder = "handbook/"

  /// The names of its pages, as quotations name them.
  public var pageNames: [String] { pages.keys.sorted().map(\.description) }

  /// The sentences about a topic, the best sentence first; empty where it holds none of its words.
  ///
  /// - Parameters:
  ///   - topic: a word, some words or a question, with filters or without.
  ///   - limit: how many sentences at most, from 1.
  public mutating func quotations(about topic: String, limit: Int) -> [Quotation] {
    let pages = pages
    let answer = try? answering.answer(topic, limit: max(1, limit)) { path, range in
      pages[path].flatMap { $0.indices.contains(range.upperBound - 1) ? Array($0[range]) : nil }
    }
    return answer?.quotations ?? []
  }
}
