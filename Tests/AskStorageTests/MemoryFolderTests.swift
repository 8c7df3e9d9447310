import AskStorage
import Glibc
import SeededRandom
import StorageSupport
import Testing

/// The folder that fails and forgets when a test tells it to.
struct MemoryFolderTests {
  let folder = MemoryFolder()

  @Test func losesWhatIsNotSynced() throws {
    let file = try write("a", [1, 2])
    try file.sync()
    try file.append([3])
    try folder.syncNames()
    try write("b", [4]).sync()
    folder.crash(losing: .everythingUnsynced)
    #expect(try contents() == ["a": [1, 2]])
  }

  @Test func losesTheBytesOfANameThatIsSynced() throws {
    _ = try write("a", [1, 2])
    try folder.syncNames()
    folder.crash(losing: .everythingUnsynced)
    #expect(try contents() == ["a": []])
  }

  @Test func bringsBackWhatWasRenamedAndRemoved() throws {
    for name in ["a", "b", "c"] { try write(name, Array(name.utf8)).sync() }
    try folder.syncNames()
    try folder.rename("a", to: "b")
    try folder.remove("c")
    #expect(try contents() == ["b": Array("a".utf8)])
    folder.crash(losing: .everythingUnsynced)
    #expect(try contents().keys.sorted() == ["a", "b", "c"])
    #expect(try contents()["b"] == Array("b".utf8))
  }

  @Test func keepsEverythingWhenOnlyTheProcessStops() throws {
    _ = try write("a", [1])
    folder.crash(losing: .nothing)
    #expect(try contents() == ["a": [1]])
    folder.crash(losing: .everythingUnsynced)
    #expect(try contents() == [:])
  }

  @Test func losesAnyPartByChance() throws {
    try write("old", [7]).sync()
    try folder.syncNames()
    let file = try write("new", [1, 1])
    try file.append([2, 2])
    try folder.rename("new", to: "old")
    var seen: Set<[String: [UInt8]]> = []
    for seed in 0..<300 {
      let copy = folder.copy()
      copy.crash(losing: .some(seed: UInt64(seed)))
      seen.insert(try contents(of: copy))
    }
    let files: [[UInt8]] = [[], [1], [1, 1], [1, 1, 2], [1, 1, 2, 2], [0, 0, 2], [0, 0, 2, 2], [0, 0]]
    // Nothing survived; the new name alone; the new file in the old one's place, and how much of
    // it.
    var possible: Set<[String: [UInt8]]> = [["old": [7]]]
    for bytes in files {
      possible.insert(["old": [7], "new": bytes])
      possible.insert(["old": bytes])
    }
    #expect(seen == possible)
  }

  @Test func keepsByChanceAllThatIsSynced() throws {
    for number in 0..<10 { try write("\(number)", [UInt8(number)]).sync() }
    try folder.syncNames()
    let before = try contents()
    for seed in 0..<50 {
      folder.crash(losing: .some(seed: UInt64(seed)))
      #expect(try contents() == before)
    }
  }

  @Test func losesTheSameForTheSameSeed() throws {
    for number in 0..<10 { _ = try write("\(number)", [UInt8](repeating: 1, count: number)) }
    let other = folder.copy()
    folder.crash(losing: .some(seed: 5))
    other.crash(losing: .some(seed: 5))
    #expect(try contents() == contents(of: other))
  }

  @Test func failsTheOperationThatIsAskedFor() throws {
    let steps = 8
    for operation in 1...steps {
      let copy = folder.copy()
      copy.fail(at: operation, with: ENOSPC)
      #expect(throws: StorageError.self) { try everyOperation(on: copy) }
      #expect(copy.hasFailed)
      #expect(copy.operations == operation)
      _ = try copy.names()
    }
    folder.fail(at: steps + 1)
    try everyOperation(on: folder)
    #expect(!folder.hasFailed)
    #expect(folder.operations == steps)
    #expect(throws: StorageError.refused(path: ".", code: EIO)) { try folder.names() }
  }

  @Test func failsOnIfAskedToUntilACrash() throws {
    folder.fail(at: 2, with: ENOSPC, alsoAfter: true)
    let file = try folder.create("a")
    for _ in 0..<3 {
      #expect(throws: StorageError.refused(path: "a", code: ENOSPC)) { try file.append([1]) }
      #expect(throws: StorageError.refused(path: ".", code: ENOSPC)) { try folder.syncNames() }
    }
    folder.crash(losing: .nothing)
    #expect(folder.hasFailed)
    try folder.syncNames()
  }

  @Test func mayAddSomeOfTheBytesThatItFailsToAdd() throws {
    var counts: Set<Int> = []
    for number in 0..<100 {
      let file = try folder.create("\(number)")
      folder.fail(at: 1)
      #expect(throws: StorageError.self) { try file.append([1, 2, 3]) }
      #expect(throws: StorageError.self) { try file.append([4]) }
      let bytes = try copy(folder.open("\(number)"))
      #expect([1, 2, 3].starts(with: bytes))
      counts.insert(bytes.count)
    }
    #expect(counts == [0, 1, 2, 3])
  }

  @Test func leavesFilesAndLocksBehindInACrash() throws {
    let file = try write("a", [1])
    let lock = try folder.lock()
    #expect(try folder.lock() == nil)
    folder.crash(losing: .nothing)
    #expect(throws: StorageError.refused(path: "a", code: ESTALE)) { try file.append([2]) }
    #expect(try contents() == ["a": [1]])
    let again = try folder.lock()
    #expect(again != nil)
    withExtendedLifetime(lock) {}
    #expect(try folder.lock() == nil)
    #expect(try folder.copy().lock() != nil)
    withExtendedLifetime(again) {}
  }

  @Test func damagesAFile() throws {
    _ = try write("a", [1, 2])
    folder.damage("a") { $0[1] = 9 }
    #expect(try contents() == ["a": [1, 9]])
  }

  @Test(arguments: 0..<40)
  func behavesAsADiskDoes(seed: UInt64) throws {
    let disk = try TemporaryFolder()
    let folders: [any IndexFolder] = [folder, try DiskFolder(at: disk.path, creating: false)]
    var open: [[any IndexFile]] = []
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let (a, b, kind) = (random.name(), random.name(), random.next() % 7)
      let bytes = [UInt8](repeating: UInt8(truncatingIfNeeded: random.next()), count: Int(random.next() % 5))
      let file = open.randomElement(using: &random)
      var made: [any IndexFile] = []
      let outcomes = folders.indices.map { index in
        outcome { () throws(StorageError) in
          switch kind {
          case 0: made.append(try folders[index].create(a))
          case 1: try folders[index].rename(a, to: b)
          case 2: try folders[index].remove(a)
          case 3: try file?[index].close()
          case 4: return try copy(folders[index].open(a))
          default: try file?[index].append(bytes)
          }
          return []
        }
      }
      #expect(outcomes[0] == outcomes[1])
      if made.count == 2 { open.append(made) }
    }
    #expect(try contents(of: folders[0]) == contents(of: folders[1]))
  }

  // MARK: Steps

  @discardableResult
  private func write(_ name: String, _ bytes: [UInt8]) throws -> any IndexFile {
    let file = try folder.create(name)
    try file.append(bytes)
    return file
  }

  private func contents() throws -> [String: [UInt8]] { try contents(of: folder) }

  private func contents(of folder: any IndexFolder) throws -> [String: [UInt8]] {
    try folder.names().reduce(into: [:]) { $0[$1] = try copy(folder.open($1)) }
  }

  /// Eight operations, among them every kind but `lock` and `names`.
  private func everyOperation(on folder: MemoryFolder) throws {
    let file = try folder.create("a")
    try file.append([1])
    try file.sync()
    try file.close()
    try folder.rename("a", to: "b")
    try folder.syncNames()
    _ = try folder.open("b")
    try folder.remove("b")
  }

  /// What an operation gave: bytes, or the kind of its error, without the path.
  private func outcome(_ work: () throws(StorageError) -> [UInt8]) -> String {
    do throws(StorageError) {
      return "\(try work())"
    } catch .refused(_, let code) {
      return "refused \(code)"
    } catch .missing {
      return "missing"
    } catch {
      return "no file"
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func name() -> String {
    ["a", "b", "c", "d", "..", "a/b"].randomElement(using: &self) ?? "a"
  }
}
