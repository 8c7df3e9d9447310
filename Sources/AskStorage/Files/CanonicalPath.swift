/// The one name among many that a file or folder goes by.
package enum CanonicalPath {
  /// The path from the root, without symbolic links, `.`, `..` and doubled slashes.
  ///
  /// - Throws: `missing` if nothing is there; `refused`, with `EILSEQ` if the path is not UTF-8.
  package static func of(_ path: Path) throws(StorageError) -> Path {
    try System.canonicalPath(of: path)
  }
}
