/// The canonical one of the paths of a file or folder.
package enum CanonicalPath {
  /// The path from the root, without symbolic links, `.`, `..` and doubled slashes.
  ///
  /// - Throws: `missing` if there is no file; `refused`, with `EILSEQ` if the path is not UTF-8.
  package static func of(_ path: Path) throws(StorageError) -> Path {
    try System.canonicalPath(of: path)
  }
}
