/// The effect of the Tab key on a line that is being typed.
///
/// The first press inserts the text that all candidates share. If there is none, it lists them, the
/// likeliest first; further presses insert them one after another, and then the typed text again.
public struct TabKey: Sendable {
  /// A change to the line.
  public struct Edit: Equatable, Sendable {
    /// The number of scalars before the cursor to erase.
    public var erased = 0
    /// The text to insert in their place.
    public var inserted = ""
    /// The text to show below the line; nil for none.
    public var shown: String?
  }

  /// Candidates that are inserted one after another.
  private struct Round {
    let completion: LineCompletion
    /// The index of the candidate that is in the line; nil for the typed text.
    var position: Int?
    /// The line and the place of the cursor as the key left them.
    var line: String
    var offset: Int
  }

  private var round: Round?

  /// Begins with nothing shown.
  public init() {}

  /// Presses the key.
  ///
  /// - Parameters:
  ///   - line: the whole line.
  ///   - offset: the place of the cursor, in bytes of UTF-8.
  ///   - columns: the width of the terminal.
  ///   - completions: gives the possible completions at a place of a line.
  /// - Returns: the change to make; nil if there is none.
  public mutating func press(
    _ line: String, at offset: Int, columns: Int, _ completions: (String, Int) -> LineCompletion
  ) -> Edit? {
    if let round, round.line == line, round.offset == offset { return turn(round) }
    round = nil
    let completion = completions(line, offset)
    guard let first = completion.candidates.first else { return nil }
    let typed = completion.typed
    if completion.candidates.count == 1 {
      return Edit(erased: typed.unicodeScalars.count, inserted: first.text + first.ending)
    }
    let common = completion.common
    if common.unicodeScalars.count > typed.unicodeScalars.count {
      return Edit(erased: typed.unicodeScalars.count, inserted: common)
    }
    round = Round(completion: completion, position: nil, line: line, offset: offset)
    return Edit(shown: Self.list(completion, columns: columns))
  }

  /// Replaces the candidate in the line by the next one.
  private mutating func turn(_ before: Round) -> Edit {
    var round = before
    let candidates = round.completion.candidates
    let next = round.position.map { $0 + 1 } ?? 0
    let standing = round.position.map { candidates[$0].text } ?? round.completion.typed
    round.position = next < candidates.count ? next : nil
    let coming = round.position.map { candidates[$0].text } ?? round.completion.typed
    let bytes = Array(round.line.utf8)
    let start = max(0, round.offset - standing.utf8.count)
    round.line = String(
      decoding: bytes[..<start] + Array(coming.utf8) + bytes[round.offset...], as: UTF8.self)
    round.offset = start + coming.utf8.count
    self.round = round
    return Edit(erased: standing.unicodeScalars.count, inserted: coming)
  }

  /// The candidates, on as many rows as a person would read, and the number of those left out.
  private static func list(_ completion: LineCompletion, columns: Int) -> String {
    var rows = [""]
    var shown = 0
    let names = completion.candidates.map { Printable.exactly(lastPart(of: $0.text)) }
    for name in names {
      let gap = rows[rows.count - 1].isEmpty ? "" : "  "
      let width = DisplayWidth.of(rows[rows.count - 1] + gap + name)
      if width < columns || gap.isEmpty {
        rows[rows.count - 1] += gap + name
      } else if rows.count < maxRows {
        rows.append(name)
      } else {
        break
      }
      shown += 1
    }
    let rest = names.count - shown
    return rows.joined(separator: "\n") + (rest > 0 ? "\n… and \(rest) more" : "")
  }

  private static let maxRows = 6

  /// The last part of a path, without the folders that it shares with the line.
  private static func lastPart(of text: String) -> String {
    let scalars = text.unicodeScalars
    let end = scalars.last == "/" ? scalars.index(before: scalars.endIndex) : scalars.endIndex
    guard let slash = scalars[..<end].lastIndex(of: "/") else { return text }
    return String(scalars[scalars.index(after: slash)...])
  }
}
