/// The number of terminal rows that a text takes.
public enum ScreenRows {
  /// The rows of a text; its styles and links take no room.
  ///
  /// - Parameter columns: the width of the terminal.
  /// - Complexity: linear in the text.
  public static func count(of text: String, columns: Int) -> Int {
    var rows = 0
    var column = 0
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" {
        dropSequence(&rest)
      } else if scalar == "\n" {
        rows += 1
        column = 0
      } else {
        column += DisplayWidth.of(scalar)
        if column > columns {
          rows += 1
          column = DisplayWidth.of(scalar)
        }
      }
    }
    return rows + (column > 0 ? 1 : 0)
  }

  /// Skips the rest of an escape sequence: a control sequence up to its letter, a link up to its
  /// end.
  private static func dropSequence(_ rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst() {
    case "[":
      while let scalar = rest.popFirst(), !("@"..."~").contains(scalar) {}
    case "]":
      while let scalar = rest.popFirst(), scalar != "\u{1B}" {}
      _ = rest.popFirst()
    default: break
    }
  }
}
