import AskStorage
import Foundation
import Glibc
import StorageSupport
import Testing

/// A folder on the disk that an index is kept in.
struct DiskFolderTests {
  let parent: TemporaryFolder
  let folder: DiskFolder

  init() throws {
    parent = try TemporaryFolder()
    folder = try DiskFolder(at: parent.path + "/index", creating: true)
  }

  @Test func keepsWhatIsWritten() throws {
    let file = try folder.create("a")
    try file.append([1, 2])
    try file.append([])
    try file.append([3])
    try file.sync()
    try file.close()
    try file.close()
    try folder.syncNames()
    #expect(try copy(folder.open("a")) == [1, 2, 3])
    #expect(try copy(DiskFolder(at: folder.path, creating: false).open("a")) == [1, 2, 3])
  }

  @Test func listsNamesInTheOrderOfTheirBytes() throws {
    for name in ["b", "a", "é", "B", "a.1"] { try write(name, []) }
    parent.makeFile(named: Array("index/".utf8) + [0xFF])
    _ = try folder.lock()
    #expect(try folder.names() == ["B", "a", "a.1", "b", "é"])
    #expect(try folder.names().count == 5)
  }

  @Test func putsAFileInThePlaceOfAnother() throws {
    try write("new", [2, 2])
    try write("old", [1])
    let reader = try folder.open("old")
    try folder.rename("new", to: "old")
    #expect(try folder.names() == ["old"])
    #expect(try copy(folder.open("old")) == [2, 2])
    #expect(copy(reader) == [1])
  }

  @Test func createsAnewWithoutTouchingTheBytesThatAreRead() throws {
    try write("a", [1, 2, 3])
    let reader = try folder.open("a")
    try write("a", [9])
    #expect(copy(reader) == [1, 2, 3])
    #expect(try copy(folder.open("a")) == [9])
  }

  @Test func removesAFile() throws {
    try write("a", [1])
    try folder.remove("a")
    #expect(try folder.names() == [])
    let path = folder.path + "/a"
    #expect(throws: StorageError.missing(path: path)) { try folder.remove("a") }
    #expect(throws: StorageError.missing(path: path)) { try folder.open("a") }
    #expect(throws: StorageError.missing(path: path)) { try folder.rename("a", to: "b") }
  }

  @Test(arguments: ["", ".", "..", "lock", "../a", "/etc/passwd", "a/b", "a\0"])
  func refusesANameThatIsNoneOfItsFiles(name: String) throws {
    try write("there", [1])
    let error = StorageError.refused(path: folder.path + "/" + name, code: EINVAL)
    #expect(throws: error) { try folder.create(name) }
    #expect(throws: error) { try folder.open(name) }
    #expect(throws: error) { try folder.remove(name) }
    #expect(throws: error) { try folder.rename("there", to: name) }
    #expect(throws: error) { try folder.rename(name, to: "there") }
  }

  @Test func tellsWhatIsInTheWay() throws {
    try parent.makeFolder("index/sub")
    let path = folder.path + "/sub"
    #expect(throws: StorageError.refused(path: path, code: EISDIR)) { try folder.create("sub") }
    #expect(throws: StorageError.notAFileOrFolder(path: path)) { try folder.open("sub") }
    try parent.write("file")
    #expect(throws: StorageError.refused(path: parent.path + "/file", code: ENOTDIR)) {
      try DiskFolder(at: parent.path + "/file", creating: true)
    }
    #expect(throws: StorageError.refused(path: parent.path + "/file/a", code: ENOTDIR)) {
      try DiskFolder(at: parent.path + "/file/a", creating: true)
    }
  }

  @Test func makesTheFoldersAboveForThisUserOnly() throws {
    let deep = try DiskFolder(at: parent.path + "/x//y/z/", creating: true)
    #expect(try deep.names() == [])
    for part in ["x", "x/y", "x/y/z"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: parent.path + "/" + part)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func makesNothingUnasked() throws {
    let path = parent.path + "/none"
    #expect(throws: StorageError.missing(path: path)) { try DiskFolder(at: path, creating: false) }
    #expect(throws: StorageError.missing(path: "")) { try DiskFolder(at: "", creating: true) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func makesNothingWhereTheSystemRefuses() throws {
    #expect(throws: StorageError.self) { try DiskFolder(at: "/proc/ask/index", creating: true) }
    let proc = try DiskFolder(at: "/proc", creating: true)
    #expect(throws: StorageError.self) { try proc.create("ask-index") }
  }

  @Test func staysTheFolderThatWasOpened() throws {
    try write("a", [1])
    let reader = try folder.open("a")
    try FileManager.default.removeItem(atPath: folder.path)
    let other = try DiskFolder(at: folder.path, creating: true)
    #expect(throws: StorageError.missing(path: folder.path)) { try folder.create("a") }
    #expect(throws: StorageError.missing(path: folder.path)) { try folder.lock() }
    #expect(throws: StorageError.missing(path: folder.path + "/a")) { try folder.open("a") }
    #expect(try folder.names() == [])
    #expect(try other.names() == [])
    #expect(copy(reader) == [1])
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = try folder.create(name)
    try file.append(bytes)
    try file.close()
  }
}
