import AskStorage
import Glibc
import StorageSupport
import Testing

/// Bytes that are lent from a mapped file or an array.
struct StoredBytesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func lendsAnArray() {
    let bytes = StoredBytes([1, 2, 3])
    #expect(bytes.count == 3)
    #expect(copy(bytes) == [1, 2, 3])
  }

  @Test func lendsEveryByteOfAFile() throws {
    let written = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let bytes = try StoredBytes(mapping: folder.write("a", written))
    #expect(bytes.count == 100_000)
    #expect(copy(bytes) == written)
  }

  @Test func lendsNothingOfAnEmptyFile() throws {
    #expect(try StoredBytes(mapping: folder.write("a", "")).count == 0)
    #expect(StoredBytes([]).count == 0)
  }

  @Test func outlivesTheFile() throws {
    let path = try folder.write("a", "still here")
    let bytes = try StoredBytes(mapping: path)
    // Safe because the string ends in NUL.
    #expect(unsafe unlink(path) == 0)
    #expect(copy(bytes) == Array("still here".utf8))
  }

  @Test func isReadByManyThreadsAtOnce() async throws {
    let bytes = try StoredBytes(mapping: folder.write("a", [UInt8](repeating: 7, count: 50_000)))
    let digests = await withTaskGroup { group in
      for _ in 0..<8 { group.addTask { XXH64.hash(bytes.bytes) } }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(digests.count == 1)
  }

  @Test func isNoFolderNoPipeAndNothingThatIsNotThere() throws {
    #expect(throws: StorageError.notAFileOrFolder(path: folder.path)) {
      try StoredBytes(mapping: folder.path)
    }
    let pipe = folder.makePipe("pipe")
    #expect(throws: StorageError.notAFileOrFolder(path: pipe)) { try StoredBytes(mapping: pipe) }
    #expect(throws: StorageError.notAFileOrFolder(path: "/dev/full")) {
      try StoredBytes(mapping: "/dev/full")
    }
    #expect(throws: StorageError.missing(path: "/no/such")) { try StoredBytes(mapping: "/no/such") }
  }
}

/// The bytes as an array.
func copy(_ stored: StoredBytes) -> [UInt8] {
  let span = stored.bytes
  return span.indices.map { span[$0] }
}

extension IndexFile {
  /// Adds the bytes of an array.
  func append(_ bytes: [UInt8]) throws(StorageError) { try append(bytes.span) }
}
