internal import AskInterface
internal import CTerminal

/// Shows a person a text that does not fit on the screen: with `$PAGER`, otherwise with `less`.
enum Pager {
  /// Whether a text is too long for the screen of the person at the terminal.
  static func isWanted(for text: String) -> Bool {
    guard StandardStreams.areTerminal, StandardStreams.isCleverTerminal, command != nil,
      let rows = StandardStreams.rows, let columns = StandardStreams.columns
    else { return false }
    // The prompt takes a row too.
    return ScreenRows.count(of: text, columns: columns) >= rows
  }

  /// Shows a text until its reader has seen enough; false if that cannot be done.
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

  /// The shell command; nil if the person wants no pager.
  private static var command: String? {
    guard let named = StandardStreams.environment("PAGER") else {
      // Without less, the whole text is printed.
      return "if command -v less >/dev/null; then exec less -FRX; else exec cat; fi"
    }
    let blank = named.utf8.allSatisfy { $0 <= UInt8(ascii: " ") }
    return blank || named == "cat" ? nil : named
  }
}
