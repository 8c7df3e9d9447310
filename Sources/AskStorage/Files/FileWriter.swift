/// Writes complete files at paths that the user gives.
package enum FileWriter {
  /// Writes a draft next to the path and then renames it, so that at every moment the path has the
  /// old file or the new one in full. Returns when it is on the disk.
  ///
  /// A new file gets the permissions that the user's mask allows; a replaced one keeps its
  /// permissions, and a symbolic link to it remains a link.
  /// - Parameter replaces: whether an existing file is replaced.
  /// - Throws: `refused` with `EEXIST` if a file exists that may not be replaced, with `EISDIR` for
  ///   a folder; `notAFileOrFolder` for a pipe or a device; `missing` if the folder does not exist;
  ///   `refused`.
  package static func write(
    _ bytes: Span<UInt8>, to path: String, replaces: Bool
  ) throws(StorageError) {
    let target = try target(at: path, replaces: replaces)
    let folder = folder(of: target)
    let (draft, descriptor) = try System.createDraft(in: folder, for: target)
    do throws(StorageError) {
      let file = DiskFile(descriptor, path: target)
      try file.append(bytes)
      try file.sync()
      try file.close()
      try System.publish(draft, as: target, replaces: replaces)
    } catch {
      System.discard(draft)
      throw error
    }
    try System.syncFolder(folder)
  }

  /// The path without links that is written to.
  private static func target(at path: String, replaces: Bool) throws(StorageError) -> String {
    let kind: FileKind
    do throws(StorageError) {
      kind = try System.kind(of: Path(path))
    } catch .missing {
      return path
    }
    switch kind {
    case .file:
      guard replaces else { throw System.exists(path) }
      return try System.canonicalPath(of: Path(path)).description
    case .folder: throw System.isFolder(path)
    case .symbolicLink, .special: throw .notAFileOrFolder(path: path)
    case .refused(let code): throw .refused(path: path, code: code)
    }
  }

  /// The folder that a path ends in, with a slash; empty for the current one.
  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }
}
