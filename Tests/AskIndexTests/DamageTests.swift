import AskIndex
import AskStorage
import SeededRandom
import StorageSupport
import Testing

/// Every byte of a small index, changed and cut off.
@Suite("Damage")
struct DamageTests {
  private static let files = ["manifest", "segment-0", "segment-1"]

  @Test(arguments: files)
  func ofAnyByteIsNoticedOrHarmless(file: String) throws {
    let folder = try SmallIndex.folder()
    let whole = try #require(try IndexProbe(folder))
    for offset in 0..<(try folder.open(file).count) {
      for mask: UInt8 in [1 << UInt8(offset % 8), 0xFF] {
        try check(folder, whole, "byte \(offset) of \(file), bits \(mask)") {
          $0.damage(file) { $0[offset] ^= mask }
        }
      }
    }
  }

  @Test(arguments: files)
  func byCuttingAtAnyLengthIsNoticed(file: String) throws {
    let folder = try SmallIndex.folder()
    for length in 0..<(try folder.open(file).count) {
      try check(folder, nil, "\(file) cut to \(length)") {
        $0.damage(file) { $0.removeLast($0.count - length) }
      }
    }
  }

  @Test(arguments: files, [1, 8, 24, 65_536])
  func byGrowingIsNoticed(file: String, count: Int) throws {
    try check(SmallIndex.folder(), nil, "\(file) and \(count) zeros") {
      $0.damage(file) { $0 += [UInt8](repeating: 0, count: count) }
    }
  }

  @Test(arguments: [("segment-0", "manifest"), ("manifest", "segment-1")])
  func byStandingInForAnotherIsNoticed(file: String, other: String) throws {
    let folder = try SmallIndex.folder()
    var bytes: [UInt8] = []
    folder.damage(file) { bytes = $0 }
    try check(folder, nil, "\(file) as \(other)") { $0.damage(other) { $0 = bytes } }
  }

  // Both are whole; only the manifest knows which is which.
  @Test(arguments: [("segment-0", "segment-1"), ("segment-1", "segment-0")])
  func byASegmentInTheNameOfAnotherIsNoticed(file: String, other: String) throws {
    let folder = try SmallIndex.folder()
    var bytes: [UInt8] = []
    folder.damage(file) { bytes = $0 }
    folder.damage(other) { $0 = bytes }
    #expect(
      throws: IndexError.damaged(file: other, reason: "it is not the segment that the manifest names")
    ) {
      try IndexStore(folder).open()
    }
  }

  // A large file is checked as it is used, 64 KiB at a time.
  @Test(arguments: 0..<4)
  func ofALargeFileIsNoticedWhereItIsUsed(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 3000)
    let folder = try Self.large.get()
    let questions = [["rain"], ["x7", "x100"], ["zebra"]]
    let whole = try Answers(try #require(try IndexStore(folder).open()).index, questions)
    let count = try folder.open("segment-0").count
    var noticed = 0
    for _ in 0..<40 {
      let offset = random.next(below: count)
      let copy = folder.copy()
      copy.damage("segment-0") { $0[offset] ^= 1 << UInt8(offset % 8) }
      do throws(IndexError) {
        #expect(try Answers(IndexStore(copy).open()?.index ?? .empty, questions) == whole, "byte \(offset)")
      } catch {
        #expect(error.isOfDamage)
        noticed += 1
      }
    }
    #expect(noticed > 0)
  }

  private static let large = Result {
    let folder = MemoryFolder()
    let store = IndexStore(folder)
    let sources = (0..<400).map { document in
      Source(
        "\(document).txt", title: "Rain",
        (0..<6).map { passage in
          [(0..<30).map { "x\(document * 20 + passage * 5 + $0)" }.joined(separator: " "), "Snow fell."]
        })
    }
    var manifest = Manifest(library: Array("/docs".utf8))
    manifest.segments = [try store.write(SegmentBuilder(sources), name: "segment-0")]
    try store.commit(manifest)
    return folder
  }

  /// Damages a copy of an index, which must then be told as damaged, or else answer as if it were
  /// whole.
  private func check(
    _ folder: MemoryFolder, _ whole: IndexProbe?, _ comment: String, damage: (MemoryFolder) throws -> Void
  ) throws {
    let copy = folder.copy()
    try damage(copy)
    do throws(IndexError) {
      let answers = try IndexProbe(copy)
      #expect(answers != nil && answers == whole, "\(comment)")
    } catch {
      #expect(error.isOfDamage, "\(comment): \(error)")
    }
  }
}

extension IndexError {
  fileprivate var isOfDamage: Bool {
    if case .damaged = self { true } else { false }
  }
}

/// Files whose checksums are right and whose contents are not: nothing they say may end the
/// program.
@Suite("Nonsense in whole files")
struct NonsenseTests {
  @Test(arguments: 0..<8)
  func inASegmentDoesNoHarm(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 4000)
    let folder = try SmallIndex.folder()
    let contents = try SmallIndex.contents(of: "segment-0", in: folder)
    for _ in 0..<400 { try probe(folder, "segment-0", contents.mutated(&random)) }
  }

  @Test(arguments: 0..<4)
  func inAManifestDoesNoHarm(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 5000)
    let folder = try SmallIndex.folder()
    let contents = try SmallIndex.contents(of: "manifest", in: folder)
    for _ in 0..<400 { try probe(folder, "manifest", contents.mutated(&random)) }
  }

  @Test(arguments: ["manifest", "segment-0"])
  func orNothingDoesNoHarm(file: String) throws {
    let folder = try SmallIndex.folder()
    let contents = try SmallIndex.contents(of: file, in: folder)
    for length in 0..<contents.count { try probe(folder, file, Array(contents[..<length])) }
  }

  /// Asks an index one of whose files has these contents, under right checksums.
  private func probe(_ folder: MemoryFolder, _ file: String, _ contents: [UInt8]) throws {
    let copy = folder.copy()
    try copy.write(contents, to: file)
    if file.hasPrefix("segment-"), var manifest = try IndexStore(folder).open()?.manifest {
      // The manifest means this very file, or it would be refused before it is read.
      manifest.segments[0].digest = try CheckedBytes(copy.open(file)).digest
      try IndexStore(copy).commit(manifest)
    }
    do throws(IndexError) { _ = try IndexProbe(copy) } catch {}
  }
}

/// An index of few bytes, with all that an index may have.
enum SmallIndex {
  /// Two segments, a document that no longer counts, and a file that was not read.
  static func folder() throws -> MemoryFolder {
    let folder = MemoryFolder()
    let store = IndexStore(folder)
    var manifest = Manifest(library: Array("/docs".utf8))
    manifest.segments = [
      try store.write(SegmentBuilder(Array(sources[..<2])), name: "segment-0"),
      try store.write(SegmentBuilder(Array(sources[2...])), name: "segment-1"),
    ]
    manifest.segments[0].deletedDocuments = [1]
    manifest.unread = [
      Manifest.Unread(path: "c", key: DocumentKey("c", stamp: .ofNoFile), reason: "empty", detail: "")
    ]
    try store.commit(manifest)
    return folder
  }

  private static var sources: [Source] {
    [
      Source("a", title: "Pay", [["Pay rose.", "Rain, rain fell in US."], ["Pay rose."]]),
      Source("b", [["A strike over pay."]]), Source("b", [["Rain again."]]),
    ]
  }

  /// What stands in a file before its checksums.
  static func contents(of file: String, in folder: any IndexFolder) throws -> [UInt8] {
    let checked = try CheckedBytes(folder.open(file))
    let bytes = checked.bytes
    return bytes.indices.map { bytes[$0] }
  }
}

extension [UInt8] {
  /// The same bytes with a few changes, many of them to the table at the end and to extremes.
  fileprivate func mutated(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = self
    for _ in 0...random.next(below: 3) { bytes.mutate(&random) }
    return bytes
  }

  private mutating func mutate(_ random: inout SplitMix64) {
    if isEmpty { return append(0) }
    let place =
      random.next(below: 3) == 0
      ? count - 1 - random.next(below: Swift.min(count, 300)) : random.next(below: count)
    switch random.next(below: 7) {
    case 0: self[place] = UInt8.random(in: 0...255, using: &random)
    case 1: self[place] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
    case 2: self[place] ^= 1 << UInt8(random.next(below: 8))
    case 3: self[place] &+= random.next(below: 2) == 0 ? 1 : 255
    case 4: number(at: place - place % 4, byteCount: 4, &random)
    case 5:
      number(
        at: count - 8 * Swift.max(1, Swift.min(random.next(below: 34), count / 8)), byteCount: 8, &random)
    default: replaceSubrange(place..<place, with: Array(self[place...].prefix(random.next(below: 9))))
    }
  }

  /// Puts an extreme number, or one that stands elsewhere, at a place.
  private mutating func number(at place: Int, byteCount: Int, _ random: inout SplitMix64) {
    let extremes: [UInt64] = [
      0, 1, 15, 16, 17, 1 << 31, 1 << 32 - 1, 1 << 62, 1 << 63 - 1, 1 << 63, .max, UInt64(count),
    ]
    let number = extremes.randomElement(using: &random) ?? 0
    for byte in 0..<byteCount where place >= 0 && place + byte < count {
      self[place + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))
    }
  }
}

extension IndexFolder {
  /// Writes a file with right checksums.
  func write(_ contents: [UInt8], to file: String) throws {
    var writer = CheckedWriter(try create(file))
    try writer.append(contents.span)
    try writer.finish()
  }
}
