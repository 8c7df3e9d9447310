package import AskText

/// A kind of file that can be read, told by the ending of its name.
package enum DocumentKind: Equatable, Sendable, CaseIterable {
  /// Text without markup: `.txt`, `.text`, or no ending at all, such as `README`.
  case plainText
  /// CommonMark with GitHub's additions: `.md`, `.markdown`, `.mdown`, `.mkd`.
  case markdown

  /// Tells the kind by a file's name, whatever the case of its ending; nil for an ending that is
  /// not known.
  package init?(fileName: String) {
    self.init(fileName: Array(fileName.utf8)[...])
  }

  /// Tells the kind by the bytes of a file's name.
  package init?(fileName: ArraySlice<UInt8>) {
    // The dot of a hidden file begins its name, not an ending.
    guard let dot = fileName.dropFirst().lastIndex(of: UInt8(ascii: ".")) else {
      self = .plainText
      return
    }
    switch String(decoding: fileName[(dot + 1)...], as: UTF8.self).lowercased() {
    case "txt", "text": self = .plainText
    case "md", "markdown", "mdown", "mkd": self = .markdown
    default: return nil
    }
  }

  /// Finds the text in a file of this kind.
  ///
  /// - Throws: `binary` or `otherEncoding` when the bytes are no text that can be quoted.
  /// - Complexity: linear in the number of bytes.
  package func read(_ bytes: [UInt8]) throws(ReadingError) -> DocumentText {
    switch self {
    case .plainText: try PlainTextReader.read(bytes)
    case .markdown: try MarkdownReader.read(bytes)
    }
  }
}
