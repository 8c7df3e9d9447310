/// The title of a document.
enum Title {
  /// The title a document states, else its first heading, else its first line if that looks like
  /// one, else its file name made readable. Never empty.
  static func of(_ document: DocumentText, name: String) -> String {
    if let stated = document.statedTitle, !stated.isEmpty { return stated }
    let text = document.bytes.span
    for (number, block) in document.blocks.enumerated() {
      guard case .heading(let level) = block.kind else { continue }
      let heading = ReadableText.string(text, range: block.bytes, without: Markup(block.markup))
      if heading.isEmpty { continue }
      // A section's heading below the first line does not name the whole.
      return level > 1 && number > 0 ? firstLine(of: document) ?? heading : heading
    }
    return firstLine(of: document) ?? readable(fileName: name)
  }

  /// The first line, when it is short, does not end like a sentence, and more text follows.
  private static func firstLine(of document: DocumentText) -> String? {
    guard let first = document.blocks.first, first.kind == .paragraph, document.blocks.count > 1,
      first.bytes.count > 3, first.bytes.count <= 80, let last = document.bytes[first.bytes].last,
      !".!?:;,".utf8.contains(last), last < 0x80
    else { return nil }
    return ReadableText.string(document.bytes.span, range: first.bytes, without: Markup(first.markup))
  }

  /// `junior-doctors_strike.txt` as *Junior doctors strike*.
  static func readable(fileName: String) -> String {
    var stem = Substring(fileName)
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = stem[..<dot] }
    let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    guard let first = words.first else { return fileName.isEmpty ? "?" : fileName }
    return first.uppercased() + words.dropFirst()
  }
}
