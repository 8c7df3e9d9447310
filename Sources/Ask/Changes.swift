internal import AskIndex

/// What has to be done so that an index holds what a listing names.
struct Changes {
  /// The segments that stay, with the documents that no longer count.
  private(set) var segments: [Manifest.Segment] = []
  /// The notes on files that still hold nothing to index.
  private(set) var unread: [Manifest.Unread] = []
  /// The files to read.
  private(set) var entries: [Listing.Entry] = []
  /// Whether the index is as it should be.
  private(set) var isEmpty = false

  /// Compares a listing with an index.
  ///
  /// - Parameter suspects: files to be read whatever their state says.
  /// - Complexity: linear in the files and documents.
  init(_ listing: Listing, _ snapshot: IndexStore.Snapshot, suspects: Set<String>) throws(IndexError) {
    let keys = listing.entries.map(\.key)
    var wanted: [UInt64: Int] = [:]
    for (number, entry) in listing.entries.enumerated() where !suspects.contains(entry.path) {
      wanted[keys[number].path] = number
    }
    var isNew = [Bool](repeating: true, count: listing.entries.count)
    var parts = snapshot.index.parts
    for (number, part) in parts.enumerated() {
      parts[number] = try Self.withoutChanged(part, keys, wanted, &isNew)
    }
    for file in snapshot.manifest.unread {
      guard let number = wanted[file.key.path], keys[number] == file.key else { continue }
      unread.append(file)
      isNew[number] = false
    }
    let merging = MergePolicy.parts(of: parts)
    for (part, segment) in zip(parts, snapshot.manifest.segments).enumerated().filter({ !merging.contains($0.offset) }).map(\.element)
    {
      segments.append(Manifest.Segment(name: segment.name, dead: part.dead))
    }
    for part in merging { try Self.markLive(parts[part], wanted, &isNew) }
    entries = zip(listing.entries, isNew).filter(\.1).map(\.0)
    isEmpty = entries.isEmpty && segments == snapshot.manifest.segments && unread == snapshot.manifest.unread
  }

  /// A part without the documents whose files have changed or gone.
  private static func withoutChanged(
    _ part: Index.Part, _ keys: [DocumentKey], _ wanted: [UInt64: Int], _ isNew: inout [Bool]
  ) throws(IndexError) -> Index.Part {
    var dead = part.dead
    for document in 0..<UInt32(part.segment.documentCount) where !dead.contains(document) {
      let key = try part.segment.key(of: DocumentID(document))
      if let number = wanted[key.path], keys[number] == key, isNew[number] {
        isNew[number] = false
      } else {
        dead.insert(document)
      }
    }
    return Index.Part(part.segment, without: dead)
  }

  /// Has the documents of a part that is to be merged read again.
  private static func markLive(_ part: Index.Part, _ wanted: [UInt64: Int], _ isNew: inout [Bool]) throws(IndexError) {
    for document in 0..<UInt32(part.segment.documentCount) where !part.dead.contains(document) {
      let key = try part.segment.key(of: DocumentID(document))
      if let number = wanted[key.path] { isNew[number] = true }
    }
  }
}
