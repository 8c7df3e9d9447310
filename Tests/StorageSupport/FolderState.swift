import AskStorage
import Glibc
import SeededRandom

/// All that a folder in memory knows.
struct FolderState: Sendable {
  /// One file's bytes, whatever its name is.
  struct File {
    /// The bytes that survive a stop of the machine.
    var synced: [UInt8] = []
    /// What was appended since.
    var unsynced: [[UInt8]] = []

    var bytes: [UInt8] { unsynced.reduce(synced, +) }

    mutating func sync() { self = File(synced: bytes) }
  }

  /// A change of names that a stop of the machine may undo. Files are meant by their number.
  enum NameChange {
    case made(String, Int)
    case renamed(String, to: String, Int)
    case removed(String, Int)
  }

  /// Which operations fail, and how.
  struct Failure {
    let operations: ClosedRange<Int>
    let code: Int32
  }

  /// Every file there ever was, by number.
  var files: [File] = []
  /// The names as they are seen now.
  private(set) var names: [String: Int] = [:]
  /// The names that survive a stop of the machine.
  private var syncedNames: [String: Int] = [:]
  private var changes: [NameChange] = []

  private(set) var operations = 0
  var failure: Failure?
  private(set) var hasFailed = false
  /// Chance for what depends on no seed that a test gives.
  var random = SplitMix64(seed: 1)

  /// How many crashes there were: files and locks of before no longer count.
  private(set) var start = 0
  var isLocked = false

  mutating func plan(at operation: Int, _ code: Int32, alsoAfter: Bool) {
    let first = operations + operation
    failure = Failure(operations: first...(alsoAfter ? Int.max : first), code: code)
    hasFailed = false
  }

  /// Counts an operation, and fails if this is the one that is to.
  mutating func count(_ path: String) throws(StorageError) {
    operations += 1
    guard let failure, failure.operations.contains(operations) else { return }
    hasFailed = true
    throw .refused(path: path, code: failure.code)
  }

  mutating func create(_ name: String) throws(StorageError) -> Int {
    try check(name)
    if let old = names[name] { change(.removed(name, old)) }
    files.append(File())
    change(.made(name, files.count - 1))
    return files.count - 1
  }

  func bytes(of name: String) throws(StorageError) -> [UInt8] { files[try file(name)].bytes }

  mutating func rename(_ from: String, to: String) throws(StorageError) {
    try check(to)
    change(.renamed(from, to: to, try file(from)))
  }

  mutating func remove(_ name: String) throws(StorageError) { change(.removed(name, try file(name))) }

  mutating func syncNames() {
    syncedNames = names
    changes = []
  }

  mutating func damage(_ name: String, _ change: (inout [UInt8]) -> Void) {
    guard let file = names[name] else { return }
    var bytes = files[file].bytes
    change(&bytes)
    files[file] = File(synced: bytes)
  }

  mutating func crash(losing loss: MemoryFolder.Loss) {
    switch loss {
    case .nothing:
      // The machine runs on: what is not synced can still be lost by a later crash.
      break
    case .everythingUnsynced:
      names = syncedNames
      for file in files.indices { files[file].unsynced = [] }
      settle()
    case .some(let seed):
      var random = SplitMix64(seed: seed)
      names = syncedNames
      for change in changes where Bool.random(using: &random) { change.apply(to: &names) }
      for file in files.indices { files[file].loseSome(&random) }
      settle()
    }
    start += 1
    isLocked = false
    failure = nil
  }

  /// What a machine finds when it starts is on its disk.
  private mutating func settle() {
    syncNames()
    for file in files.indices { files[file].sync() }
  }

  private mutating func change(_ change: NameChange) {
    changes.append(change)
    change.apply(to: &names)
  }

  private func file(_ name: String) throws(StorageError) -> Int {
    try check(name)
    guard let file = names[name] else { throw .missing(path: name) }
    return file
  }

  private func check(_ name: String) throws(StorageError) {
    guard IndexName.isValid(name) else { throw .refused(path: name, code: EINVAL) }
  }
}

extension FolderState.NameChange {
  /// Changes names, even if some change before it was lost.
  func apply(to names: inout [String: Int]) {
    switch self {
    case .made(let name, let file):
      names[name] = file
    case .renamed(let from, let to, let file):
      if names[from] == file { names[from] = nil }
      names[to] = file
    case .removed(let name, let file):
      if names[name] == file { names[name] = nil }
    }
  }
}

extension FolderState.File {
  /// Keeps any part of the pieces that are not synced: zeros stand for one that is lost before one
  /// that is not, and the last may be cut.
  mutating func loseSome(_ random: inout SplitMix64) {
    var survives = unsynced.map { _ in Bool.random(using: &random) }
    while survives.last == false { survives.removeLast() }
    var kept = zip(unsynced, survives).map { $1 ? $0 : [UInt8](repeating: 0, count: $0.count) }
    if let last = kept.popLast() {
      let isCut = Bool.random(using: &random)
      kept.append(Array(last.prefix(isCut ? random.next(upTo: last.count) : last.count)))
    }
    unsynced = kept
  }
}

extension SplitMix64 {
  mutating func next(upTo limit: Int) -> Int { Int.random(in: 0...limit, using: &self) }
}
