internal import AskIndex
internal import AskStorage

/// What has to be done so that an index holds what a listing names.
struct Changes {
  /// The segments that stay, with the documents that no longer count.
  private(set) var segments: [Manifest.Segment] = []
  /// The notes on files that still hold nothing to index.
  private(set) var unread: [Manifest.Unread] = []
  /// The files to read.
  private(set) var entries: [Listing.Entry] = []
  /// How many files are new, changed and gone.
  private(set) var counts = Library.ChangeCounts()
  /// Whether the index is as it should be.
  private(set) var isEmpty = false

  /// Compares a listing with an index.
  ///
  /// - Parameter suspects: files to be read whatever their state says.
  /// - Complexity: linear in the files and documents.
  init(_ listing: Listing, _ snapshot: IndexStore.Snapshot, suspects: Set<Path>) throws(IndexError) {
    var comparison = Comparison(listing, suspects)
    var parts = snapshot.index.parts
    for number in parts.indices { parts[number] = try comparison.withoutChanged(parts[number]) }
    unread = snapshot.manifest.unread.filter { comparison.stands($0.key) }
    counts = comparison.counts
    let merging = MergePolicy.parts(of: parts)
    for number in parts.indices where !merging.contains(number) {
      var segment = snapshot.manifest.segments[number]
      segment.dead = parts[number].dead
      segments.append(segment)
    }
    for part in merging { try comparison.takeLive(of: parts[part]) }
    entries = zip(listing.entries, comparison.isNew).filter(\.1).map(\.0)
    isEmpty =
      entries.isEmpty && segments == snapshot.manifest.segments && unread == snapshot.manifest.unread
  }
}

/// Files found and files known, while they are compared.
private struct Comparison {
  private let keys: [DocumentKey]
  /// The files to be read whatever their state says.
  private let suspects: Set<Int>
  /// The number of the file at each path.
  private var numbers: [UInt64: Int] = [:]
  private var changed = 0
  private var gone = 0
  /// Whether each file has to be read.
  private(set) var isNew: [Bool]

  init(_ listing: Listing, _ suspects: Set<Path>) {
    keys = listing.entries.map(\.key)
    numbers.reserveCapacity(keys.count)
    for (number, key) in keys.enumerated() { numbers[key.path] = number }
    isNew = [Bool](repeating: true, count: keys.count)
    var suspected: Set<Int> = []
    if !suspects.isEmpty {
      for (number, entry) in listing.entries.enumerated() where suspects.contains(entry.path) {
        suspected.insert(number)
      }
    }
    self.suspects = suspected
  }

  /// Whether the index still holds what a file does, which then need not be read.
  mutating func stands(_ key: DocumentKey) -> Bool {
    guard let number = numbers[key.path] else {
      gone += 1
      return false
    }
    guard keys[number] == key, !suspects.contains(number), isNew[number] else {
      changed += 1
      return false
    }
    isNew[number] = false
    return true
  }

  var counts: Library.ChangeCounts {
    Library.ChangeCounts(added: isNew.count(where: \.self) - changed, changed: changed, gone: gone)
  }

  /// A part without the documents whose files have changed or gone.
  mutating func withoutChanged(_ part: Index.Part) throws(IndexError) -> Index.Part {
    var dead = part.dead
    for document in 0..<UInt32(part.segment.documentCount) where !dead.contains(document) {
      if !stands(try part.segment.key(of: DocumentID(document))) { dead.insert(document) }
    }
    return Index.Part(part.segment, without: dead)
  }

  /// Has the documents of a part that is to be merged read again.
  mutating func takeLive(of part: Index.Part) throws(IndexError) {
    for document in 0..<UInt32(part.segment.documentCount) where !part.dead.contains(document) {
      if let number = numbers[try part.segment.key(of: DocumentID(document)).path] { isNew[number] = true }
    }
  }
}
