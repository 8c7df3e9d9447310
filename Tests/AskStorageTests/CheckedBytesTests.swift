import AskStorage
import StorageSupport
import Testing

/// Files whose bytes can be told from damaged ones.
struct CheckedBytesTests {
  private static let sizes = [0, 1, 24, 65_535, 65_536, 65_537, 131_072, 200_000]

  @Test(arguments: sizes)
  func giveBackWhatWasWritten(size: Int) throws {
    let contents = Self.contents(size)
    let checked = try CheckedBytes(StoredBytes(Self.written(contents)))
    #expect(checked.count == size)
    try checked.check(0..<size)
    #expect(Self.copy(checked) == contents)
    for edge in [0, 1, 65_535, 65_536, 65_537, size - 1, size] where (0...size).contains(edge) {
      try checked.check(edge..<edge)
      try checked.check(0..<edge)
      try checked.check(edge..<size)
    }
  }

  @Test(arguments: sizes)
  func areTheSameInWhateverPiecesTheyAreWritten(size: Int) throws {
    let contents = Self.contents(size)
    let whole = try Self.written(contents)
    for piece in [1, 1000, 65_535, 65_536, 65_537] where piece > 1 || size < 70_000 {
      #expect(try Self.written(contents, inPiecesOf: piece) == whole)
    }
    let chunks = (size + 65_535) / 65_536
    #expect(whole.count == size + 8 * chunks + 24)
  }

  @Test func countWhatWasAppended() throws {
    let folder = MemoryFolder()
    var writer = CheckedWriter(try folder.create("a"))
    try writer.append([UInt8](repeating: 1, count: 65_537).span)
    let nothing: [UInt8] = []
    try writer.append(nothing.span)
    #expect(writer.count == 65_537)
  }

  @Test func areOnTheDiskWhenTheyAreFinished() throws {
    let folder = MemoryFolder()
    var writer = CheckedWriter(try folder.create("a"))
    try writer.append(Self.contents(70_000).span)
    try writer.finish()
    try folder.syncNames()
    folder.crash(losing: .everythingUnsynced)
    let checked = try CheckedBytes(folder.open("a"))
    try checked.check(0..<70_000)
  }

  @Test func areNotTakenForWholeBeforeTheyAreFinished() throws {
    let folder = MemoryFolder()
    var writer = CheckedWriter(try folder.create("a"))
    try writer.append(Self.contents(140_000).span)
    #expect(throws: CheckedBytes.Damage.self) { try CheckedBytes(folder.open("a")) }
  }

  @Test(arguments: [0, 1, 70_000])
  func areRefusedWithAnyByteOfTheirEndDamaged(size: Int) throws {
    let whole = try Self.written(Self.contents(size))
    for offset in size..<whole.count {
      for mask: UInt8 in [1, 0x80, 0xFF] {
        var damaged = whole
        damaged[offset] ^= mask
        #expect(throws: CheckedBytes.Damage.self, "byte \(offset)") { try CheckedBytes(StoredBytes(damaged)) }
      }
    }
  }

  @Test(arguments: [0, 1, 100])
  func areRefusedWhenCutOrGrown(size: Int) throws {
    let whole = try Self.written(Self.contents(size))
    for length in 0..<whole.count {
      #expect(throws: CheckedBytes.Damage.self) { try CheckedBytes(StoredBytes(Array(whole[..<length]))) }
      if length > 0 {
        #expect(throws: CheckedBytes.Damage.self) { try CheckedBytes(StoredBytes(Array(whole[length...]))) }
      }
    }
    #expect(throws: CheckedBytes.Damage.self) { try CheckedBytes(StoredBytes(whole + [0])) }
  }

  // The two lengths whose sums would not fit into a number.
  @Test(arguments: [UInt64.max, UInt64(Int.max), UInt64(Int.max) - 65_534, 1 << 32, 1])
  func areRefusedWithALengthThatCannotBe(length: UInt64) throws {
    var bytes = try Self.written([])
    for byte in 0..<8 {
      bytes[bytes.count - 16 + byte] = UInt8(truncatingIfNeeded: length >> UInt64(8 * byte))
    }
    #expect(throws: CheckedBytes.Damage.self) { try CheckedBytes(StoredBytes(bytes)) }
  }

  @Test func areCheckedWhereTheyAreUsedAndNowhereElse() throws {
    var bytes = try Self.written(Self.contents(200_000))
    bytes[65_536] ^= 1
    bytes[199_999] ^= 1
    let checked = try CheckedBytes(StoredBytes(bytes))
    try checked.check(0..<65_536)
    try checked.check(131_072..<196_608)
    try checked.check(65_536..<65_536)
    for range in [65_536..<65_537, 131_071..<131_072, 65_535..<65_537, 100_000..<131_073, 0..<200_000] {
      #expect(throws: CheckedBytes.Damage(reason: "its bytes 65536–131072 are damaged")) {
        try checked.check(range)
      }
    }
    #expect(throws: CheckedBytes.Damage(reason: "its bytes 196608–200000 are damaged")) {
      try checked.check(196_608..<196_609)
    }
  }

  @Test func areCheckedEachTimeUntilTheyAreRight() throws {
    var bytes = try Self.written([1, 2, 3])
    bytes[1] = 9
    let checked = try CheckedBytes(StoredBytes(bytes))
    for _ in 0..<2 { #expect(throws: CheckedBytes.Damage.self) { try checked.check(0..<1) } }
  }

  @Test func haveNothingOutsideOfThem() throws {
    let checked = try CheckedBytes(StoredBytes(Self.written([1, 2, 3])))
    for range in [0..<4, 3..<4, 4..<4, -1..<1, Int.max - 1..<Int.max] {
      #expect(throws: CheckedBytes.Damage.self) { try checked.check(range) }
    }
    try checked.check(3..<3)
  }

  // MARK: -

  private static func contents(_ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  private static func written(_ contents: [UInt8], inPiecesOf piece: Int = 1 << 20) throws -> [UInt8] {
    let folder = MemoryFolder()
    var writer = CheckedWriter(try folder.create("a"))
    for start in stride(from: 0, to: contents.count, by: piece) {
      try writer.append(contents.span.extracting(start..<min(start + piece, contents.count)))
    }
    try writer.finish()
    let stored = try folder.open("a")
    return stored.bytes.indices.map { stored.bytes[$0] }
  }

  private static func copy(_ checked: CheckedBytes) -> [UInt8] {
    checked.bytes.indices.map { checked.bytes[$0] }
  }
}
