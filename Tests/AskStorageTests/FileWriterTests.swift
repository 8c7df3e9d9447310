import AskStorage
import Foundation
import StorageSupport
import Testing

@Suite struct FileWriterTests {
  private func write(_ text: String, to path: String, replaces: Bool = false) throws(StorageError) {
    try FileWriter.write(Array(text.utf8).span, to: path, replaces: replaces)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func writesANewFileAndNothingElse() throws {
    let folder = try TemporaryFolder()
    try write("text", to: folder.path + "/a.md")
    #expect(try text(folder.path + "/a.md") == "text")
    #expect(try names(in: folder) == ["a.md"])
  }

  @Test func leavesAFileThatIsThere() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.md", "old")
    let error = #expect(throws: StorageError.self) { try write("new", to: path) }
    #expect(error?.isOfExistingFile == true)
    #expect(try text(path) == "old")
    #expect(try names(in: folder) == ["a.md"])
  }

  @Test func replacesAFileAndKeepsItsRights() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.md", "a much longer old text")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try write("new", to: path, replaces: true)
    #expect(try text(path) == "new")
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o640)
    #expect(try names(in: folder) == ["a.md"])
  }

  @Test func writesThroughALinkAndLeavesTheLink() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.md", "old")
    try folder.makeLink("b.md", to: path)
    try write("new", to: folder.path + "/b.md", replaces: true)
    #expect(try text(path) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/b.md") == path)
  }

  @Test func refusesWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.makePipe("pipe")
    #expect(throws: StorageError.notAFileOrFolder(path: pipe)) { try write("x", to: pipe, replaces: true) }
    #expect(throws: StorageError.refused(path: folder.path, code: EISDIR)) {
      try write("x", to: folder.path, replaces: true)
    }
    #expect(throws: StorageError.missing(path: folder.path + "/none/")) {
      try write("x", to: folder.path + "/none/a.md")
    }
    #expect(try names(in: folder) == ["pipe"])
  }
}
