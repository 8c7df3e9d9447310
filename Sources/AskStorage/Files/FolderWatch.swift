internal import Synchronization

/// A watch that reports changes of the files below some paths since it was made, without reading
/// the folders again.
///
/// If it is made before the paths are walked, and each folder is added before its names are read,
/// it misses no change that is made through a folder's names: files written, created, removed,
/// renamed and given other rights, as soon as the call that did it has returned. What it cannot see
/// is a file that is written through a mapping of its bytes, or by its name in a folder elsewhere,
/// and another file system that is mounted on a folder.
package final class FolderWatch: Sendable {
  /// Files to look at again.
  package struct PathChanges: Equatable, Sendable {
    /// The paths at which something has happened, by the path that was walked.
    fileprivate(set) var paths: [Path: Set<Path>] = [:]
    /// The number of changes up to these, from the first.
    package fileprivate(set) var end: Int

    /// Whether there are no changes.
    package var isEmpty: Bool { paths.isEmpty }
  }

  /// Something that has happened.
  fileprivate struct PathChange: Hashable {
    let root: Path
    let path: Path
  }

  /// A folder that a walk came to.
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
    /// Whether it watches all folders that were added.
    var isComplete = true

    init(_ queue: consuming EventQueue) { self.queue = consume queue }
  }

  private let state: Mutex<WatchState>
  /// The identity of each path that is walked.
  private let roots: [(path: Path, number: FileNumber?)]

  /// The maximum number of watched folders; more would leave none for the user's other programs.
  fileprivate static let maxFolderCount = 16_384
  /// The maximum number of remembered changes; with more, a new walk costs no more.
  fileprivate static let maxChangeCount = 4_096

  /// Begins to watch; nil if the system cannot report all changes below the paths.
  package init?(of paths: [Path]) {
    guard paths.allSatisfy(FileSystems.tellOfChanges(below:)), let queue = EventQueue() else { return nil }
    roots = paths.map { ($0, System.identity(of: $0)) }
    state = Mutex(WatchState(queue))
  }

  /// Watches a folder; to be called before it is read.
  ///
  /// - Parameters:
  ///   - folder: the folder, open.
  ///   - path: its path.
  ///   - root: the path that is walked.
  func add(_ folder: borrowing FolderStream, at path: Path, under root: Path) {
    state.withLock { $0.note($0.queue?.add(folder), at: path, under: root) }
  }

  /// Watches a file that is walked itself.
  func add(file path: Path) {
    state.withLock { $0.note($0.queue?.add(path), at: path, under: path) }
  }

  /// Records that a folder could not be opened for watching. If the reason may pass without
  /// a change of any folder, it does not see all.
  func miss(after code: Int32) {
    if System.standsUntilTold(code) { return }
    state.withLock {
      $0.queue = nil
      $0.isComplete = false
    }
  }

  /// Whether it watches all folders that were added; otherwise it cannot be used.
  package var isComplete: Bool { state.withLock { $0.isComplete } }

  /// Whether there were more changes than it can report, so that all paths must be walked again.
  package var isLost: Bool {
    let areMoved = roots.contains { $0.number == nil || System.identity(of: $0.path) != $0.number }
    return state.withLock { state in
      if areMoved { state.queue = nil }
      state.read()
      return state.queue == nil
    }
  }

  /// The changes after the first `count`; nil if `isLost`.
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

  /// Ends the watch; `isLost` is true soon after. Returns at once, because the system needs
  /// milliseconds to end it.
  ///
  /// - Returns: the work, which can be waited for; nil if no thread could be started.
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
      // If a folder is added, removed or replaced, others must be watched.
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
