import AskStorage
import Foundation
import StorageSupport
import Testing

@testable import AskIndex

/// The pages that specify the formats show files byte for byte; these are the files.
///
/// When a format has changed, put what a failed test shows into the page.
@Suite("Pages of formats")
struct FormatPageTests {
  @Test func showASegmentAsItIsWritten() throws {
    let store = IndexStore(MemoryFolder())
    try store.write(SegmentBuilder([Source("a", title: "Pay", [["US pay, pay rose."]])]), name: "segment-0")
    let layout = try store.segment("segment-0").layout
    let order = SegmentSection.allCases.sorted {
      (layout[$0].lowerBound, layout[$0].upperBound) < (layout[$1].lowerBound, layout[$1].upperBound)
    }
    let sections = order.map { Piece(layout[$0].count, $0.name) }
    let table = SegmentSection.allCases.map { Piece(16, "table: \($0.name)") }
    let counts = ["sentences", "words in them", "passages", "words in them", "terms", "version"]
    try compare(
      "SegmentFormat", store, "segment-0",
      [Piece(8, "header")] + sections + table + counts.map { Piece(8, "table: \($0)") })
  }

  @Test func showAManifestAsItIsWritten() throws {
    let store = IndexStore(MemoryFolder())
    // What the segment's bytes are is its own page's matter.
    let digest: UInt64 = 0x0102_0304_0506_0708
    var manifest = Manifest(library: Array("/docs".utf8))
    manifest.generation = 3
    manifest.nextSegment = 7
    manifest.segments = [Manifest.SegmentInfo(name: "segment-6", digest: digest, deletedDocuments: [1])]
    manifest.unread = [
      Manifest.Unread(path: "/docs/c", key: DocumentKey(path: 1, stamp: 2), reason: "empty", detail: "")
    ]
    try store.commit(manifest)
    try compare(
      "ManifestFormat", store, "manifest",
      [
        Piece(8, "header"), Piece(6, "library"), Piece(1, "generation"), Piece(1, "next segment"),
        Piece(1, "segments"), Piece(10, "name"), Piece(8, "digest"), Piece(1, "deleted documents"),
        Piece(1, "deleted"),
        Piece(1, "unread files"), Piece(8, "path"), Piece(8, "hash of path"), Piece(8, "hash of state"),
        Piece(6, "reason"), Piece(1, "detail"), Piece(1, "pending"),
      ])
  }

  // MARK: -

  /// Some bytes of a file and what they are.
  private struct Piece {
    let count: Int
    let name: String

    init(_ count: Int, _ name: String) {
      self.count = count
      self.name = name
    }
  }

  /// Compares a page's picture of a file with the file.
  private func compare(_ page: String, _ store: IndexStore, _ file: String, _ contents: [Piece]) throws {
    let stored = try store.folder.open(file)
    let bytes = stored.bytes.indices.map { stored.bytes[$0] }
    let end = [Piece(8, "checksum"), Piece(8, "checksum of that"), Piece(8, "length"), Piece(8, "mark")]
    var lines: [String] = []
    var offset = 0
    for piece in contents + end {
      var name = piece.name
      for start in stride(from: offset, to: offset + piece.count, by: 16) {
        let row = bytes[start..<min(start + 16, offset + piece.count)]
        let hex = row.map { String(format: "%02x", $0) }.joined(separator: " ")
        lines.append(String(format: "%04x  ", start) + (name.isEmpty ? hex : hex.padded(to: 49) + name))
        name = ""
      }
      offset += piece.count
    }
    #expect(offset == bytes.count)
    let text = try String(
      contentsOfFile: TestFiles.path("../Sources/Ask/Ask.docc/\(page).md"), encoding: .utf8)
    let example = lines.joined(separator: "\n")
    #expect(text.contains("```\n\(example)\n```"), "The page should show:\n\(example)")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
