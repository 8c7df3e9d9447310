internal import AskIndex
internal import AskStorage

/// The damage found in an index, as it is checked.
struct DamageReport {
  private(set) var segmentCount = 0
  private(set) var byteCount = 0
  private(set) var problems: [Library.IndexCheck.Problem] = []

  /// Notes damage.
  ///
  /// - Throws: what is no damage.
  mutating func note(_ error: IndexError) throws(AskError) {
    guard case .damaged(let file, let reason) = error else { throw AskError(error) }
    let problem = Library.IndexCheck.Problem(file: file, reason: reason)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Checks a part.
  mutating func check(_ part: IndexSegment) throws(AskError) {
    segmentCount += 1
    byteCount += part.segment.byteCount
    do throws(IndexError) {
      guard part.deletedDocuments.allSatisfy({ $0 < part.segment.documentCount }) else {
        throw .damaged(
          file: Manifest.name, reason: "it leaves out documents that \(part.segment.name) does not have")
      }
      var check = SegmentCheck(part.segment)
      try check.run()
    } catch {
      try note(error)
    }
  }

  /// Checks every segment in the folder of an index that cannot be opened.
  mutating func checkAll(of store: IndexStore) throws(AskError) {
    let names = (try? store.folder.names()) ?? []
    for name in names where name.hasPrefix("segment-") {
      let segment: Segment
      do throws(IndexError) {
        segment = try store.segment(name)
      } catch {
        try note(error)
        continue
      }
      try check(IndexSegment(segment))
    }
  }
}
