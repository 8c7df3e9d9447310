import AskIndex
import AskStorage
import AskText

extension IndexProbe {
  /// An index one of whose files has given contents under right checksums: the manifest if it
  /// begins like one, else its segment. The checksums that a whole file brings along are left off
  /// first.
  static func folder(withFile input: [UInt8]) throws -> VolatileFolder {
    let folder = VolatileFolder()
    let store = IndexStore(folder)
    var builder = SegmentBuilder()
    for (path, text) in [("a", "Pay rose."), ("b", "Rain, rain fell in US.")] {
      let document = DocumentText(bytes: Array(text.utf8))
      var outline = Outline(of: document, title: "Pay")
      let heading = outline.append(ContextNode(.heading, text: "Rain", bytes: 0..<0, parent: nil))
      try outline.append(sentence: document.bytes.indices)
      outline.closePassage(in: heading)
      try builder.add(document, outline: outline, path: Path(path), stamp: .ofNoFile)
    }
    let segment = try store.write(builder, name: "segment-0")
    try store.write(builder, name: "segment-1")
    let contents = contents(of: input)
    guard !contents.starts(with: "ASKMAN".utf8) else {
      _ = try write(naming(segment.digest, in: contents), to: "manifest", in: folder)
      return folder
    }
    var manifest = Manifest(library: Array("/docs".utf8))
    for name in ["segment-0", "segment-1"] {
      let digest = try write(contents, to: name, in: folder)
      manifest.segments.append(Manifest.SegmentInfo(name: name, digest: digest))
    }
    manifest.segments[1].deletedDocuments = [1]
    try store.commit(manifest)
    return folder
  }

  /// Writes a file under right checksums; gives its digest.
  private static func write(_ contents: [UInt8], to name: String, in folder: VolatileFolder) throws -> UInt64
  {
    var writer = CheckedWriter(try folder.create(name))
    try writer.append(contents.span)
    try writer.finish()
    return try CheckedBytes(folder.open(name)).digest
  }

  /// A manifest with a segment's digest wherever it says `DIGEST-0`: a manifest of other segments
  /// would be refused before more of it is looked at.
  private static func naming(_ digest: UInt64, in manifest: [UInt8]) -> [UInt8] {
    let placeholder = Array("DIGEST-0".utf8)
    var manifest = manifest
    for start in manifest.indices.dropLast(7) where manifest[start..<start + 8].elementsEqual(placeholder) {
      for byte in 0..<8 { manifest[start + byte] = UInt8(truncatingIfNeeded: digest >> UInt64(8 * byte)) }
    }
    return manifest
  }

  private static func contents(of file: [UInt8]) -> [UInt8] {
    guard let checked = try? CheckedBytes(StoredBytes(file)) else { return file }
    return Array(file[..<checked.count])
  }
}
