import AskIndex
import AskStorage
import SeededRandom
import StorageSupport
import Testing
import UnusualNames

@Suite("A crash")
struct CrashTests {
  private static let losses: [MemoryFolder.Loss] =
    [.nothing, .everythingUnsynced] + (0..<12).map { .some(seed: $0) }

  /// The first commit of all; a second one that edits, adds and deletes; one that merges.
  @Test(arguments: 0..<3)
  func leavesTheOldIndexOrTheNewOne(step: Int) throws {
    let (before, after) = try Self.states(step)
    let questions = [["pay"], ["rain", "strike"], ["nobody"]]
    let old = Answers(before.library.oracle, questions)
    let new = Answers(after.oracle, questions)
    for isLasting in [false, true] {
      var operation = 0
      var folder: MemoryFolder
      repeat {
        operation += 1
        folder = before.folder.copy()
        folder.fail(at: operation, alsoAfter: isLasting)
        do { try after.update(IndexStore(folder), over: 2) } catch { #expect(error.isOfStorage) }
        for loss in Self.losses {
          let copy = folder.copy()
          copy.crash(losing: loss)
          try Self.check(copy, [old, new], questions, "operation \(operation), \(loss)")
          try after.update(IndexStore(copy))
          try Self.check(copy, [new], questions, "after operation \(operation), \(loss)")
        }
      } while folder.hasFailed
      // Reading a manifest, writing two segments and a manifest, clearing: more than twenty in any
      // case.
      #expect(operation > 20)
    }
  }

  /// A library with its index, and what the library becomes.
  private static func states(
    _ step: Int
  ) throws -> (before: (library: ImaginedLibrary, folder: MemoryFolder), after: ImaginedLibrary) {
    var library = ImaginedLibrary()
    let folder = MemoryFolder()
    for number in 0..<(step == 0 ? 0 : step == 1 ? 2 : 5) {
      library.write(
        Source("\(number).txt", title: "Pay", [["Pay rose \(number) times.", "Rain."], ["Nobody came."]]))
      try library.update(IndexStore(folder))
    }
    var after = library
    after.write(Source("0.txt", title: "Strike", [["A strike over pay."]]))
    after.write(Source("new.txt", [["Rain and strike.", "Pay."]]))
    after.remove("1.txt")
    return ((library, folder), after)
  }

  private static func check(
    _ folder: MemoryFolder, _ possible: [Answers], _ questions: [[String]], _ comment: String
  ) throws {
    let answers = try Answers(IndexStore(folder).open()?.index ?? .empty, questions)
    #expect(possible.contains(answers), "\(comment)")
  }

  @Test(arguments: 0..<8)
  func neverConfusesAHistory(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 2000)
    let folder = MemoryFolder()
    var library = ImaginedLibrary()
    // A commit that failed may be seen and yet, until another succeeds, be undone by a crash.
    var possible = [Answers(library.oracle, Self.questions)]
    for step in 0..<25 {
      library.change(&random)
      if random.next(below: 2) == 0 {
        folder.fail(at: 1 + random.next(below: 30), alsoAfter: random.next(below: 2) == 0)
      }
      let new = Answers(library.oracle, Self.questions)
      do {
        try library.update(IndexStore(folder), over: 1 + random.next(below: 3))
        possible = [new]
        // Five small segments are merged before up to three are added.
        #expect(try IndexStore(folder).open()?.index.segments.count ?? 0 <= 7)
      } catch {
        #expect(folder.hasFailed && error.isOfStorage)
        possible.append(new)
      }
      folder.failNoMore()
      try Self.check(folder, possible, Self.questions, "step \(step)")
      if random.next(below: 3) == 0 {
        folder.crash(losing: Self.losses[random.next(below: Self.losses.count)])
      }
      try Self.check(folder, possible, Self.questions, "step \(step), later")
    }
    try library.update(IndexStore(folder))
    try Self.check(folder, [Answers(library.oracle, Self.questions)], Self.questions, "the end")
  }

  private static let questions = [
    ["pay", "strike"], ["nurs"], ["doctor", "union", "talk"], ["fiveday", "zebra"],
  ]
}

extension ImaginedLibrary {
  /// Adds, edits and removes some files.
  fileprivate mutating func change(_ random: inout SplitMix64) {
    for _ in 0...random.next(below: 3) {
      let path = UnusualNames.all[random.next(below: 12)]
      if random.next(below: 4) == 0 { remove(Path(path)) } else { write(RandomDocument.make(path, &random)) }
    }
  }
}

extension IndexError {
  fileprivate var isOfStorage: Bool {
    if case .storage = self { true } else { false }
  }
}
