import AskStorage
import Foundation
import Glibc
import StorageSupport
import Testing

/// What is read from a file.
struct FileReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func readsEveryByteWithTheStampOfTheListing() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try folder.write("a.txt", bytes)
    let contents = try FileReader.contents(of: path)
    #expect(contents.bytes == bytes)
    #expect(try [contents.stamp] == FileTree.files(under: Path(path)).files.map(\.stamp))
    #expect(contents.stamp.size == 100_000)
  }

  @Test func readsAnEmptyFile() throws {
    #expect(try FileReader.contents(of: folder.write("a.txt", "")).bytes == [])
  }

  @Test func readsAFileWhoseNameHoldsALineBreak() throws {
    #expect(try FileReader.contents(of: folder.write("a\nb.txt", "here")).bytes == Array("here".utf8))
  }

  @Test func readsAFileThatHasMoreThanItSays() throws {
    let contents = try FileReader.contents(of: "/proc/self/status")
    #expect(contents.stamp.size == 0)
    #expect(String(decoding: contents.bytes, as: UTF8.self).contains("Pid:"))
  }

  @Test func readsNoFileBeyondTheLimit() throws {
    let path = try folder.write("a.txt", "12345")
    #expect(try FileReader.contents(of: path, limit: 5).bytes.count == 5)
    #expect(throws: StorageError.refused(path: path, code: EFBIG)) {
      try FileReader.contents(of: path, limit: 4)
    }
  }

  @Test func readsNoSparseFileOfATerabyte() throws {
    let path = try folder.write("a.txt", "")
    unsafe truncate(path, 1 << 40)
    #expect(throws: StorageError.refused(path: path, code: EFBIG)) { try FileReader.contents(of: path) }
    #expect(try FileReader.bytes(1 << 39..<(1 << 39) + 3, ofDocument: Path(path)) == [0, 0, 0])
  }

  @Test func readsPartOfAFile() throws {
    let path = try folder.write("a.txt", "0123456789")
    func text(_ range: Range<Int>) throws -> String {
      String(decoding: try FileReader.bytes(range, ofDocument: Path(path)), as: UTF8.self)
    }
    #expect(try text(2..<5) == "234")
    #expect(try text(0..<10) == "0123456789")
    #expect(try text(4..<4) == "")
  }

  @Test func readsLessWhereTheFileIsShorter() throws {
    let path = try folder.write("a.txt", "0123456789")
    #expect(try FileReader.bytes(8..<20, ofDocument: Path(path)) == Array("89".utf8))
    #expect(try FileReader.bytes(10..<20, ofDocument: Path(path)) == [])
    #expect(try FileReader.bytes(50..<Int.max, ofDocument: Path(path)) == [])
  }

  @Test(.timeLimit(.minutes(1))) func waitsForNoPipe() {
    let pipe = folder.makePipe("pipe")
    #expect(throws: StorageError.notAFileOrFolder(path: pipe)) { try FileReader.contents(of: pipe) }
    #expect(throws: StorageError.notAFileOrFolder(path: pipe)) {
      try FileReader.bytes(0..<1, ofDocument: Path(pipe))
    }
  }

  @Test func readsNeitherFolderNorDevice() {
    for path in [folder.path, "/dev/zero"] {
      #expect(throws: StorageError.notAFileOrFolder(path: path)) { try FileReader.contents(of: path) }
    }
  }

  @Test func saysWhatIsMissing() {
    for path in [folder.path + "/nowhere", "", "/etc/passwd/x", "/etc/passwd\0.txt"] {
      #expect(throws: StorageError.missing(path: path)) { try FileReader.contents(of: path) }
    }
  }

  @Test func saysWhyTheSystemRefuses() {
    // Reading the memory of a process where nothing is mapped fails even for root.
    #expect(throws: StorageError.refused(path: "/proc/self/mem", code: EIO)) {
      try FileReader.contents(of: "/proc/self/mem")
    }
  }

  @Test func leavesNoDescriptorOpen() throws {
    let path = try folder.write("a.txt")
    let pipe = folder.makePipe("pipe")
    for _ in 0..<5000 {
      _ = try FileReader.contents(of: path)
      _ = try? FileReader.contents(of: pipe)
      _ = try FileTree.files(under: Path(folder.path))
    }
  }

  @Test func putsAnErrorIntoTheSystemsWords() {
    #expect(ErrorText.text(for: EACCES) == "Permission denied")
    #expect(ErrorText.text(for: 9999) == "Unknown error 9999")
  }
}
