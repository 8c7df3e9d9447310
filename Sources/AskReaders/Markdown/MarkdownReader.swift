package import AskText

/// Finds the parts of a Markdown file.
package enum MarkdownReader {
  /// Reads a file of Markdown.
  package static func read(_ bytes: [UInt8]) throws(ReadingError) -> DocumentText {
    try PlainTextReader.read(bytes)
  }
}
