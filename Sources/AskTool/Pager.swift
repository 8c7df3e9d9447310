internal import AskInterface
internal import CTerminal

/// What shows a person a text that the screen does not hold: `$PAGER`, else `less`.
enum Pager {
  /// Whether a text is too long for the screen of a person who sits before it.
  static func isWanted(for text: String) -> Bool {
    guard StandardStreams.areTerminal, StandardStreams.isCleverTerminal, command != nil,
      let rows = StandardStreams.rows, let columns = StandardStreams.columns
    else { return false }
    // The prompt takes a row too.
    return ScreenRows.count(of: text, columns: columns) >= rows
  }

  /// Shows a text until its reader has seen enough; false where that cannot be done.
  static func show(_ text: String) -> Bool {
    guard let command else { return false }
    var text = text
    return text.withUTF8 { bytes in
      // Safe because both texts outlive the call, and the pager is told how many bytes there are.
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        unsafe terminal_page(command, bytes.baseAddress, bytes.count) == 0
      }
    }
  }

  /// The command of the shell; nil where nobody wants one.
  private static var command: String? {
    guard let named = StandardStreams.environment("PAGER") else {
      // Where there is no less, all is printed.
      return "if command -v less >/dev/null; then exec less -FRX; else exec cat; fi"
    }
    let blank = named.utf8.allSatisfy { $0 <= UInt8(ascii: " ") }
    return blank || named == "cat" ? nil : named
  }
}
