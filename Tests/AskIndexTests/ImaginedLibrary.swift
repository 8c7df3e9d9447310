import AskIndex
import AskStorage
import AskText

/// The files of a library as a test imagines them. It keeps an index of them as the front door
/// does: what is unchanged stays, what changed or went is deleted, what is new or to be merged is read
/// into new segments.
struct ImaginedLibrary {
  private(set) var files: [Path: Source] = [:]
  private var clock: Int64 = 0

  /// Makes a file, or changes it.
  mutating func write(_ source: Source) {
    clock += 1
    var source = source
    source.stamp = FileStamp(
      size: Int64(source.text.bytes.count), modified: clock, statusChanged: clock, inode: 1, device: 1)
    files[source.path] = source
  }

  /// Removes a file.
  mutating func remove(_ path: Path) { files[path] = nil }

  /// What an index of the files should say.
  var oracle: OracleIndex { OracleIndex(sorted) }

  private var sorted: [Source] { files.values.sorted { $0.path < $1.path } }

  /// Makes the index in a folder hold the files.
  ///
  /// - Parameter spread: how many segments new documents are spread over.
  func update(_ store: IndexStore, over spread: Int = 1) throws(IndexError) {
    let snapshot =
      try store.open() ?? IndexStore.Snapshot(manifest: Manifest(library: Array("/docs".utf8)), index: .empty)
    var known: Set<Path> = []
    var parts: [IndexSegment] = []
    for part in snapshot.index.segments { parts.append(try withoutChanged(part, &known)) }
    let merging = MergePolicy.segmentsToMerge(among: parts)
    for part in merging {
      for document in parts[part].liveDocuments {
        known.remove(try parts[part].segment.document(document).path)
      }
    }
    var manifest = snapshot.manifest
    manifest.generation += 1
    manifest.segments = parts.indices.filter { !merging.contains($0) }.map {
      Manifest.SegmentInfo(
        name: parts[$0].segment.name, digest: parts[$0].segment.digest,
        deletedDocuments: parts[$0].deletedDocuments)
    }
    try add(sorted.filter { !known.contains($0.path) }, to: &manifest, store, over: spread)
    try store.commit(manifest)
    try store.removeFiles(notIn: manifest)
  }

  /// Leaves out the documents of a part whose files changed or went, and notes the others.
  private func withoutChanged(_ part: IndexSegment, _ known: inout Set<Path>) throws(IndexError)
    -> IndexSegment
  {
    var deleted = part.deletedDocuments
    for document in part.liveDocuments {
      let path = try part.segment.document(document).path
      let key = try part.segment.key(of: document)
      if let file = files[path], DocumentKey(path, stamp: file.stamp) == key {
        known.insert(path)
      } else {
        deleted.insert(document.number)
      }
    }
    return IndexSegment(part.segment, without: deleted)
  }

  private func add(
    _ sources: [Source], to manifest: inout Manifest, _ store: IndexStore, over spread: Int
  ) throws(IndexError) {
    for share in 0..<spread {
      let sources = sources.indices.filter { $0 % spread == share }.map { sources[$0] }
      if sources.isEmpty { continue }
      let name = IndexStore.segmentName(manifest.nextSegment)
      manifest.segments.append(try store.write(SegmentBuilder(sources), name: name))
      manifest.nextSegment += 1
    }
  }
}
