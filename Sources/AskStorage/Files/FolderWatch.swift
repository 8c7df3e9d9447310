internal import Synchronization

/// Tells what has happened to the files below some paths since it was made, without a look at them.
///
/// Made before the paths are walked, and told of each folder before its names are read, it misses
/// nothing that happens by way of a folder's names: files written, made, removed, renamed and given
/// other rights, as soon as the call that did it has returned. What it cannot see is a file that is
/// written through a mapping of its bytes, or by its name in a folder elsewhere, and another file
/// system that is mounted on a folder.
package final class FolderWatch: Sendable {
  /// Files to look at again.
  package struct PathChanges: Equatable, Sendable {
    /// The paths at which something has happened, by the path that was walked.
    fileprivate(set) var paths: [Path: Set<Path>] = [:]
    /// The number of changes up to these, from the first.
    package fileprivate(set) var end: Int

    /// Whether nothing has happened.
    package var isEmpty: Bool { paths.isEmpty }
  }

  /// Something that has happened.
  fileprivate struct PathChange: Hashable {
    let root: Path
    let path: Path
  }

  /// A folder as it was met on a walk.
  fileprivate struct WatchedFolder: Equatable {
    let root: Path
    let path: Path
  }

  fileprivate struct WatchState: ~Copyable {
    /// The system's event queue; nil once events were lost.
    var queue: EventQueue?
    /// The folders of each watch number; several where walked paths cover each
    /// other.
    var folders: [CInt: [WatchedFolder]] = [:]
    /// The changes, in their order.
    var changes: [PathChange] = []
    /// Whether it sees all folders that it was told of.
    var isComplete = true

    init(_ queue: consuming EventQueue) { self.queue = consume queue }
  }

  private let state: Mutex<WatchState>
  /// The identity of each path that is walked.
  private let roots: [(path: Path, number: FileNumber?)]

  /// The greatest number of folders watched; more would leave the user's other programs none.
  fileprivate static let maxFolderCount = 16_384
  /// The greatest number of changes remembered; after more, all files may as well be looked at.
  fileprivate static let maxChangeCount = 4_096

  /// Begins to watch; nil where the system cannot tell of all that happens below the paths.
  package init?(of paths: [Path]) {
    guard paths.allSatisfy(FileSystems.tellOfChanges(below:)), let queue = EventQueue() else { return nil }
    roots = paths.map { ($0, System.identity(of: $0)) }
    state = Mutex(WatchState(queue))
  }

  /// Watches a folder; to be called before it is read.
  ///
  /// - Parameters:
  ///   - folder: the folder, open.
  ///   - path: where it stands.
  ///   - root: the path that is walked.
  func add(_ folder: borrowing OpenedFolder, at path: Path, under root: Path) {
    state.withLock { $0.note($0.queue?.add(folder), at: path, under: root) }
  }

  /// Watches a file that is walked itself.
  func add(file path: Path) {
    state.withLock { $0.note($0.queue?.add(path), at: path, under: path) }
  }

  /// Takes note that a folder could not be opened to be watched. Where the reason may pass without
  /// a change of any folder, it does not see all.
  func miss(after code: Int32) {
    if System.standsUntilTold(code) { return }
    state.withLock {
      $0.queue = nil
      $0.isComplete = false
    }
  }

  /// Whether it sees all folders that it was told of; one that does not is of no use.
  package var isComplete: Bool { state.withLock { $0.isComplete } }

  /// Whether more has happened than can be told, so that all has to be walked again.
  package var isLost: Bool {
    let areMoved = roots.contains { $0.number == nil || System.identity(of: $0.path) != $0.number }
    return state.withLock { state in
      if areMoved { state.queue = nil }
      state.read()
      return state.queue == nil
    }
  }

  /// The changes after the first `count`; nil where `isLost`.
  package func changes(after count: Int) -> PathChanges? {
    if isLost { return nil }
    return state.withLock { state in
      var changes = PathChanges(end: state.changes.count)
      for change in state.changes.dropFirst(count) {
        changes.paths[change.root, default: []].insert(change.path)
      }
      return changes
    }
  }

  /// Watches no more, and is lost soon. Returns at once: the system takes milliseconds for it.
  ///
  /// - Returns: the work, which may be waited for; nil where there is no thread for it.
  @discardableResult
  package func end() -> BackgroundWork? {
    BackgroundWork { [self] in
      state.withLock { $0.queue = nil }
    }
  }
}

extension FolderWatch.WatchState {
  fileprivate mutating func note(_ outcome: EventQueue.WatchResult?, at path: Path, under root: Path) {
    let isFull = folders.count >= FolderWatch.maxFolderCount
    switch isFull ? .refused : outcome {
    case .noted(let number):
      let place = FolderWatch.WatchedFolder(root: root, path: path)
      if folders[number]?.contains(place) != true { folders[number, default: []].append(place) }
    case .refused:
      queue = nil
      isComplete = false
    case .unreadable, nil: break
    }
  }

  fileprivate mutating func read() {
    guard let events = queue?.take() else { return queue = nil }
    var new: Set<FolderWatch.PathChange> = []
    for event in events {
      // Where a folder comes or goes, or is another one, others have to be watched.
      guard let places = folders[event.folder], let name = event.name, !event.isOfFolder else {
        return queue = nil
      }
      for place in places {
        new.insert(FolderWatch.PathChange(root: place.root, path: place.path.appending(name.bytes)))
      }
    }
    changes += new
    if changes.count > FolderWatch.maxChangeCount { queue = nil }
  }
}
