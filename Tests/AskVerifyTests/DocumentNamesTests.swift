import AskDocuments
import AskStorage
import Foundation
import StorageSupport
import Testing

@testable import AskVerify

/// A saved path is compared with those of the documents, and never asked for.
@Suite("Names of documents")
struct DocumentNamesTests {
  private let folder: TemporaryFolder
  private let names: DocumentNames

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("One.", to: "a.txt")
    try folder.write("Two.", to: "sub/a.txt")
    names = DocumentNames(try folder.inventory().entries)
  }

  @Test(arguments: [
    ("/a.txt", 0), ("/sub/a.txt", 1), ("//a.txt", 0), ("/./sub/./a.txt", 1), ("/sub/../a.txt", 0),
    ("/nowhere/../sub/a.txt", 1), ("/sub//a.txt", 1),
  ])
  func areFoundByEveryWayToWriteThem(path: String, expected: Int) {
    #expect(names.position(of: Path(folder.path + path)) == expected)
  }

  @Test(arguments: ["/b.txt", "/A.txt", "/sub", "", "/sub/a.txt/..", "/a.txt\0"])
  func areNotFoundByOthers(path: String) {
    #expect(names.position(of: Path(folder.path + path)) == nil)
  }

  @Test func areFoundFromTheFolderThatOneIsIn() throws {
    let here = try CanonicalPath.of(".").components.map { _ in ".." }.joined(separator: "/")
    let canonical = try CanonicalPath.of(Path(folder.path)).description
    #expect(names.position(of: Path("\(here)\(canonical)/sub/a.txt")) == 1)
    #expect(names.position(of: "a.txt") == nil)
    #expect(names.position(of: "") == nil)
  }

  @Test func areFoundAsTheyWereShown() throws {
    // Through a link the documents have two names: as they were given, and as they are.
    let link = folder.path + "-link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
    defer { try? FileManager.default.removeItem(atPath: link) }
    let names = DocumentNames(try FileInventory(of: try Roots([link]), without: nil).entries)
    #expect(names.position(of: Path("\(link)/sub/a.txt")) == 1)
    #expect(names.position(of: try CanonicalPath.of(Path("\(folder.path)/sub/a.txt"))) == 1)
  }
}
