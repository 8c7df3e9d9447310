import AskStorage
import Testing
import UnusualNames

/// Paths are bytes.
struct PathTests {
  @Test(arguments: UnusualNames.twins.indices)
  func areTwoWhereStringsAreOne(pair: Int) {
    let (one, other) = UnusualNames.twins[pair]
    #expect(one == other)
    #expect(Path(one) != Path(other))
    #expect(Set([Path(one), Path(other)]).count == 2)
    #expect((Path(one) < Path(other)) != (Path(other) < Path(one)))
  }

  @Test(arguments: UnusualNames.all)
  func areCutAtSlashesAlone(name: String) {
    let path = Path("docs").appending(name.utf8)
    #expect(path.bytes == Array("docs/\(name)".utf8))
    #expect(path.components.map { Array($0) } == [Array("docs".utf8), Array(name.utf8)])
    #expect(path.lastComponent.elementsEqual(name.utf8))
    #expect(path.rest(below: "docs").map { Array($0) } == Array(name.utf8))
    #expect(path.moved(from: "docs", to: "/other/") == Path("/other/\(name)"))
    #expect(path.isUTF8 && path.description.utf8.elementsEqual("docs/\(name)".utf8))
  }

  @Test(arguments: UnusualNames.beginnings)
  func standBesideAFolderWhoseNameTheirsBeginsWith(sign: String) {
    #expect(!Path("/x/docs\(sign)plain.txt").isInside("/x/docs"))
    #expect(Path("/x/docs/\(sign)plain.txt").isInside("/x/docs"))
    #expect(Path("/x/docs/\(sign)plain.txt").isInside("/x/docs/"))
    #expect(Path("/x/docs").isInside("/x/docs") && Path("/x").isInside("/"))
    #expect(!Path("/x/docs").isInside(Path("/x/docs/\(sign)")))
  }

  @Test func areMovedFromAndToTheTop() {
    #expect(Path("/etc/x").moved(from: "/", to: ".") == "./etc/x")
    #expect(Path("./etc/x").moved(from: ".", to: "/") == "/etc/x")
    #expect(Path("/etc").moved(from: "/etc", to: "e") == "e")
    #expect(Path("/etcetera").moved(from: "/etc", to: "e") == nil)
    #expect(
      Path("//").withoutTrailingSlash == "/" && Path("a//").withoutTrailingSlash == "a"
        && Path("").withoutTrailingSlash == "")
  }

  @Test func showWhatIsNotUTF8AsSuch() {
    let path = Path(bytes: [0x61, 0xFF, 0x2F, 0x62])
    #expect(!path.isUTF8)
    #expect(path.description == "a\u{FFFD}/b")
    #expect(path != Path("a\u{FFFD}/b"))
  }
}
