/// The quotations of a conversation that was saved as Markdown.
///
/// A quotation is a block quote, its lines broken where the document's are. In the paragraph after
/// it stands its place, `notes/light.txt:12, bytes 812–897`, and before that the speaker may stand,
/// `– Jane Roe, Mayor\`. Signs that Markdown would take for markup have a backslash before them;
/// what a line cannot hold or show, such as a tab, is a numeric character reference.
struct SavedMarkdown {
  /// A block quote whose place has not come yet.
  private struct Open {
    /// Its first line in the saved conversation.
    let line: Int
    var words: [String]
    var speaker: String?
    /// Whether more of its words may follow.
    var isGoingOn = true
  }

  /// The first line, by which such a conversation is known.
  static let title = "# A conversation with ask"

  private let name: String
  private var quotations: [SavedQuotation] = []
  private var open: Open?

  /// Reads all lines.
  static func quotations(in lines: SavedLines, of name: String) throws(SavedConversationError)
    -> [SavedQuotation]
  {
    var reading = SavedMarkdown(name: name)
    for (number, line) in lines {
      let text = String(decoding: line, as: UTF8.self)
      if number == 1, text != Self.title {
        throw .misfit("\(name):1", "this is not “\(Self.title)”")
      }
      try reading.add(text, number: number)
    }
    try reading.checkClosed()
    return reading.quotations
  }

  private init(name: String) {
    self.name = name
  }

  private mutating func add(_ line: String, number: Int) throws(SavedConversationError) {
    if line.utf8.first == UInt8(ascii: ">") {
      if open?.isGoingOn != true {
        try checkClosed()
        open = Open(line: number, words: [])
      }
      let count = line.utf8.starts(with: "> ".utf8) ? 2 : 1
      open?.words.append(MarkdownEscapes.plain(Substring(line.unicodeScalars.dropFirst(count))))
    } else if open != nil {
      try follow(line)
    }
  }

  /// Takes a line that follows a block quote.
  private mutating func follow(_ line: String) throws(SavedConversationError) {
    open?.isGoingOn = false
    if line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) { return }
    guard let quoted = open else { return }
    let scalars = line.unicodeScalars
    if quoted.speaker == nil, scalars.starts(with: "– ".unicodeScalars), scalars.last == "\\" {
      open?.speaker = MarkdownEscapes.plain(Substring(scalars.dropFirst(2).dropLast()))
    } else if let place = SavedPlace(line) {
      open = nil
      let quote = quoted.words.joined(separator: "\n")
      guard quote.utf8.count <= SavedQuotation.longestQuote else {
        throw .misfit("\(name):\(quoted.line)", "this quotation is longer than any sentence")
      }
      quotations.append(
        SavedQuotation(
          savedLine: quoted.line, document: place.document, line: place.line, bytes: place.bytes,
          quote: quote, speaker: quoted.speaker))
    } else {
      try checkClosed()
    }
  }

  /// Complains of a block quote that has no place.
  private func checkClosed() throws(SavedConversationError) {
    guard let open else { return }
    throw .misfit(
      "\(name):\(open.line)",
      "the line with the place of this quotation is missing or is not as :save wrote it")
  }
}
