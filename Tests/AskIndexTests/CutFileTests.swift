import AskIndex
import AskStorage
import Foundation
import SeededRandom
import Testing

/// Files of an index that somebody cuts in place while they are open, which no reader is asked
/// about.
@Suite("A file that is cut while it is mapped")
struct CutFileTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "ask-\(UUID().uuidString)").path
  private let bytes: Data

  init() throws {
    var random = SplitMix64(seed: 71)
    var builder = SegmentBuilder()
    for number in 0..<20 {
      let source = RandomDocument.make("\(number).txt", passages: 40, &random)
      try builder.add(source.text, outline: source.outline, path: source.path, stamp: source.stamp)
    }
    let store = IndexStore(try DiskFolder(at: path, creating: true))
    try store.write(builder, name: "segment-0")
    bytes = try Data(contentsOf: URL(filePath: "\(path)/segment-0"))
    #expect(bytes.count > 10 * 4_096)
  }

  private func open() throws -> Index {
    // A file of its own each time: what stands in the cut one is not to come back.
    try bytes.write(to: URL(filePath: "\(path)/segment-0"), options: .atomic)
    let folder = try DiskFolder(at: path, creating: false)
    return try Index([IndexSegment(try IndexStore(folder).segment("segment-0"), without: [3, 11])])
  }

  private func cut(to size: Int) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: "\(path)/segment-0"))
    try file.truncate(atOffset: UInt64(size))
    try file.close()
  }

  @Test func isNoticedWhereverItWasCutAndNeverTraps() throws {
    for size in stride(from: 0, to: bytes.count, by: 2 * 4_096) {
      for isKnown in [false, true] {
        let index = try open()
        // All that was checked before is zeros after.
        if isKnown { _ = try IndexProbe(index) }
        try cut(to: size)
        _ = try? IndexProbe(index)
        for document in 0..<UInt32(20) { _ = try? index.segments[0].segment.key(of: DocumentID(document)) }
        var allowed = try? SentenceFilter(index) { $0.document.number % 3 != 0 }
        try? allowed?.keep(holding: Array("pay".utf8)[...], index)
        _ = try? allowed?.first(50, of: index)
        #expect(throws: IndexError.self, "cut to \(size)") { try index.checkNotTruncated() }
      }
    }
    try FileManager.default.removeItem(atPath: path)
  }

  @Test func isNotBlamedWhenItIsOnlyRemoved() throws {
    let index = try open()
    let whole = try IndexProbe(index)
    try FileManager.default.removeItem(atPath: path)
    #expect(try IndexProbe(index) == whole)
    try index.checkNotTruncated()
  }
}
