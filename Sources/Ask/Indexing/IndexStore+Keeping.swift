internal import AskIndex
internal import AskStorage

extension IndexStore {
  /// The highest number of a segment in the folder; −1 where there is none.
  var lastSegment: Int { segmentNumbers.max() ?? -1 }

  private var segmentNumbers: [Int] {
    let names = (try? folder.names()) ?? []
    return names.compactMap { $0.hasPrefix("segment-") ? Int($0.dropFirst(8)) : nil }
  }

  /// Removes segments that were written in vain, so that a full disk gets its room back.
  ///
  /// Keeps those that a manifest names: it may have taken its place before something failed. Keeps
  /// all when no manifest can be read.
  func discard(from first: Int) {
    let standing: [String]
    do throws(IndexError) {
      standing = try open()?.manifest.segments.map(\.name) ?? []
    } catch {
      return
    }
    for number in segmentNumbers where number >= first && !standing.contains(Self.segmentName(number)) {
      try? folder.remove(Self.segmentName(number))
    }
  }
}

extension IndexStore.Snapshot {
  /// An index without documents.
  static func empty(_ library: [UInt8]) -> IndexStore.Snapshot {
    IndexStore.Snapshot(manifest: Manifest(library: library), index: .empty)
  }
}
