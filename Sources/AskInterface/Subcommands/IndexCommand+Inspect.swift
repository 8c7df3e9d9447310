import Ask

extension IndexCommand {
  /// Shows a part of an index.
  func inspect(_ paths: [String], options: Library.Options, settings: Settings) throws(AskError)
    -> SubcommandOutcome
  {
    let text: String?
    switch self {
    case .term(let word):
      text = try Library.postings(of: word, in: paths, options: options).map(MaintenanceText.term)
    case .sentence(let place):
      guard let (document, line) = Self.place(place) else { return badPlace(place, settings: settings) }
      let sentences = try Library.sentences(onLine: line, of: document, in: paths, options: options)
      text = sentences.map(MaintenanceText.sentence).joined()
    default:
      text = MaintenanceText.segments(try Library.segments(of: paths, options: options))
    }
    let shown = text ?? "No document has this word.\n"
    return SubcommandOutcome(
      output: settings.isJSON ? JSONRendering.inspect(shown) : shown, exitStatus: text == nil ? 1 : 0)
  }

  /// Splits `notes/a.txt:12` at its last colon.
  static func place(_ text: String) -> (document: String, line: Int)? {
    let scalars = text.unicodeScalars
    guard let colon = scalars.lastIndex(of: ":"),
      let line = Int(String(scalars[scalars.index(after: colon)...])), line > 0
    else { return nil }
    return (String(scalars[..<colon]), line)
  }

  private func badPlace(_ place: String, settings: Settings) -> SubcommandOutcome {
    let mistake = CommandError(
      code: "bad-argument",
      message: "“\(Printable.exactly(place))” names no line. Write a document and a line: notes/a.txt:12.")
    return SubcommandOutcome(
      output: settings.isJSON ? JSONRendering.error(mistake, in: name.rawValue) : "",
      complaints: [mistake.message], exitStatus: 2)
  }
}
