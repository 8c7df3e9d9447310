import AskIndex
import AskStorage
import AskText

extension IndexProbe {
  /// An index one of whose files has given contents under right checksums: the manifest if it begins like one, else
  /// its segment. The checksums that a whole file brings along are left off first.
  static func folder(withFile input: [UInt8]) throws -> VolatileFolder {
    let folder = VolatileFolder()
    let store = IndexStore(folder)
    var builder = SegmentBuilder()
    for (path, text) in [("a", "Pay rose."), ("b", "Rain, rain fell in US.")] {
      let outline = Outline(
        title: "Pay", headings: ["Rain"], passages: [Outline.Passage(sentences: 0..<1, heading: 0)],
        sentences: [Outline.Sentence(bytes: 0..<text.utf8.count)], markup: Markup([]))
      builder.add(DocumentText(bytes: Array(text.utf8), blocks: []), outline, path: path, stamp: .ofNoFile)
    }
    try store.write(builder, name: "segment-0")
    try store.write(builder, name: "segment-1")
    var manifest = Manifest(library: "/docs")
    manifest.segments = [Manifest.Segment(name: "segment-0"), Manifest.Segment(name: "segment-1", dead: [1])]
    try store.commit(manifest)
    let contents = contents(of: input)
    let isManifest = contents.starts(with: "ASKMAN".utf8)
    for name in isManifest ? ["manifest"] : ["segment-0", "segment-1"] {
      var writer = CheckedWriter(try folder.create(name))
      try writer.append(contents.span)
      try writer.finish()
    }
    return folder
  }

  private static func contents(of file: [UInt8]) -> [UInt8] {
    guard let checked = try? CheckedBytes(StoredBytes(file)) else { return file }
    return Array(file[..<checked.count])
  }
}
