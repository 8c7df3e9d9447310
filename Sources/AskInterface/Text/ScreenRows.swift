/// The number of terminal rows that a text takes.
public enum ScreenRows {
  /// The rows of a text; its styles and links take no room.
  ///
  /// - Parameter columns: the width of the terminal.
  /// - Complexity: linear in the text.
  public static func count(of text: String, columns: Int) -> Int {
    var rows = 0
    var column = 0
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\u{1B}" {
        dropSequence(&rest)
      } else if character == "\n" {
        rows += 1
        column = 0
      } else {
        column += DisplayWidth.of(character)
        if column > columns {
          rows += 1
          column = DisplayWidth.of(character)
        }
      }
    }
    return rows + (column > 0 ? 1 : 0)
  }

  /// Skips the rest of an escape sequence: a control sequence up to its letter, a link up to its
  /// end.
  private static func dropSequence(_ rest: inout Substring) {
    switch rest.popFirst() {
    case "[":
      while let character = rest.popFirst(), !("@"..."~").contains(character) {}
    case "]":
      while let character = rest.popFirst(), character != "\u{1B}" {}
      _ = rest.popFirst()
    default: break
    }
  }
}
