import AskDocuments
import AskText
import Testing

/// Which files are read, and as what.
struct DocumentKindTests {
  @Test(arguments: ["a.txt", "A.TXT", "a.b.text", "README", "LICENSE", ".bashrc"])
  func readsAsPlainText(_ name: String) { #expect(DocumentKind(fileName: name) == .plainText) }

  @Test(arguments: ["a.md", "README.MD", "a.markdown", "a.mdown", "a.mkd", ".a.md"])
  func readsAsMarkdown(_ name: String) { #expect(DocumentKind(fileName: name) == .markdown) }

  @Test(arguments: ["a.pdf", "a.txt.gz", "a.", "a.html", "a.json", "a.mdx"])
  func readsNotAtAll(_ name: String) { #expect(DocumentKind(fileName: name) == nil) }

  @Test(arguments: DocumentKind.allCases)
  func refusesAByteOrderMarkOfAnotherEncoding(_ kind: DocumentKind) {
    let marks: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0x61, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x61], "UTF-16"), ([0xFF, 0xFE], "UTF-16"),
      ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
    ]
    for (bytes, name) in marks {
      #expect(throws: ReadingError.otherEncoding(name: name)) { try kind.read(bytes) }
    }
  }

  @Test(arguments: DocumentKind.allCases)
  func skipsTheByteOrderMarkOfUTF8(_ kind: DocumentKind) throws {
    let document = try kind.read([0xEF, 0xBB, 0xBF] + Array("Text.".utf8))
    #expect(document.blocks.map(\.bytes) == [3..<8])
    #expect(document.bytes.count == 8)
  }

  @Test(arguments: DocumentKind.allCases)
  func takesANULNearTheStartForBinary(_ kind: DocumentKind) throws {
    #expect(throws: ReadingError.binary(offset: 3)) { try kind.read(Array("abc\0def\0".utf8)) }
    let late = [UInt8](repeating: UInt8(ascii: "a"), count: 70_000) + [0] + Array("b".utf8)
    #expect(try kind.read(late).blocks.map(\.bytes) == [0..<70_002])
  }

  @Test(arguments: DocumentKind.allCases)
  func findsNothingInNothing(_ kind: DocumentKind) throws {
    for text in ["", " \n\t\r\n", "\u{FEFF}", "\u{A0}\u{2003}\u{3000}\n"] {
      #expect(try kind.read(Array(text.utf8)).blocks == [])
    }
  }
}
