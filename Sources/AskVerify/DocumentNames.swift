internal import AskDocuments
internal import AskStorage

/// Finds documents by the paths that quotations were saved with.
///
/// A saved path is only compared with those of documents that were found; the file system is never
/// asked about it.
struct DocumentNames {
  private var shown: [Path: Int] = [:]
  private var canonical: [Path: Int] = [:]
  /// The folder that relative paths begin in; nil where it cannot be told.
  private let folder: Path?

  /// Takes the documents that were found.
  init(_ entries: [FileInventory.Entry]) {
    folder = try? CanonicalPath.of(".")
    for (position, entry) in entries.enumerated() {
      shown[entry.file.path] = position
      canonical[entry.path] = position
    }
  }

  /// The position of a document; nil for one that was not found.
  func position(of path: Path) -> Int? {
    if let position = shown[path] { return position }
    guard let whole = path.isAbsolute ? path : folder?.appending(path.bytes) else { return nil }
    return canonical[Self.plain(whole)]
  }

  /// A path from the root without empty parts, `.` and `..`.
  private static func plain(_ path: Path) -> Path {
    var parts: [ArraySlice<UInt8>] = []
    for part in path.components where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) { _ = parts.popLast() } else { parts.append(part) }
    }
    return Path("/").appending(Array(parts.joined(separator: "/".utf8)))
  }
}
