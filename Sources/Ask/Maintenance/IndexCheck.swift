internal import AskIndex
internal import AskStorage

extension Library {
  /// The result of checking an index.
  public struct IndexCheck: Equatable, Sendable {
    /// Something that is not as it was written, or does not fit the rest.
    public struct Problem: Equatable, Sendable {
      /// The name of the file of the index.
      public let file: String
      /// The damage, as a phrase after the file's name.
      public let reason: String
    }

    /// The folder the index is kept in, from the root.
    public let place: String
    /// The number of segments checked.
    public let segmentCount: Int
    /// The number of bytes checked.
    public let byteCount: Int
    /// The damage found; empty for a sound index.
    public let problems: [Problem]
  }

  /// Checks every byte of an index: the checksums, and that documents, passages, sentences, words,
  /// terms and postings can be read and fit each other. Changes nothing.
  ///
  /// - Throws: `noIndex` where there is none; `indexUnusable` where the system does not let it be
  ///   read.
  /// - Complexity: linear in the index.
  public static func check(_ paths: [String], options: Options = Options()) throws(AskError) -> IndexCheck {
    let kept = try ReadOnlyIndex(of: paths, options)
    var report = DamageReport()
    var committed: IndexStore.Snapshot?
    do throws(IndexError) {
      committed = try kept.store.open()
    } catch {
      try report.note(error)
    }
    if let committed {
      guard committed.manifest.library == kept.roots.library else {
        throw .noIndex(AskError.ofOthers(kept.path))
      }
      for part in committed.index.segments { try report.check(part) }
    } else {
      guard !report.problems.isEmpty else { throw .noIndex(nil) }
      try report.checkAll(of: kept.store)
    }
    return IndexCheck(
      place: kept.path, segmentCount: report.segmentCount, byteCount: report.byteCount,
      problems: report.problems)
  }
}
