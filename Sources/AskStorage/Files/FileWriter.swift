/// Puts whole files where a user wants them.
package enum FileWriter {
  /// Writes a file beside its place and then gives it its name, so that at every moment the old
  /// file stands there, or the new one, whole. Returns when it is on the disk.
  ///
  /// A new file gets the rights that the user's mask leaves; one that is replaced keeps its rights,
  /// and where a symbolic link leads to it, the link stays.
  /// - Parameter replaces: whether a file that has the name already is replaced.
  /// - Throws: `refused` with `EEXIST` where one has it and is not to be replaced, with `EISDIR`
  ///   for a folder; `notAFileOrFolder` where a pipe or a device stands; `missing` for the folder;
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
