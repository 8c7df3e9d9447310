/// A place in a document that a person wants to see in an editor or pager.
public struct EditorLocation: Equatable, Sendable {
  /// The document's path.
  public let path: String
  /// The line, from 1.
  public let line: Int

  /// Names a place.
  public init(path: String, line: Int) {
    self.path = path
    self.line = line
  }

  /// The words that start the program: its own, and then the path, with the line in the form that
  /// the program is known to take, if any. No shell reads them. Empty if no program is named.
  ///
  /// - Parameter program: the value of `$VISUAL`, `$EDITOR` or `$PAGER`: `vim`, `code --wait`,
  ///   `'/opt/my editor/bin'`.
  public func words(with program: String) -> [String] {
    let words = CommandWords.split(program)
    guard let first = words.first else { return [] }
    return words + arguments(of: Self.name(first))
  }

  private func arguments(of name: String) -> [String] {
    switch name {
    case "code", "code-insiders", "codium", "code-oss", "vscodium", "cursor", "windsurf", "positron":
      ["--goto", "\(safePath):\(line)"]
    case "subl", "sublime_text", "zed", "zeditor", "hx", "helix", "atom", "lapce": ["\(safePath):\(line)"]
    case "kate", "kwrite": ["--line", "\(line)", safePath]
    case "bat", "batcat": ["--paging=always", "--highlight-line", "\(line)", safePath]
    case "cat", "ed", "sed", "xdg-open", "open": [safePath]
    default: Self.takesPlus(name) ? ["+\(line)", safePath] : [safePath]
    }
  }

  /// Whether a program takes `+LINE`, as vi does.
  private static func takesPlus(_ name: String) -> Bool {
    let families = [
      "vi", "vim", "nvim", "gvim", "mvim", "view", "rvim", "ex", "elvis", "nvi", "vis", "emacs",
      "emacsclient", "mg",
      "zile", "jed", "joe", "jmacs", "jstar", "nano", "pico", "ne", "mcedit", "micro", "kak", "gedit",
      "gnome-text-editor",
      "mousepad", "pluma", "xed", "geany", "less", "more", "most",
    ]
    // For names such as vim.tiny or emacs-29.1.
    let family = name.prefix { $0 != "." && $0 != "-" || families.contains(name) }
    return families.contains(String(family))
  }

  private static func name(_ program: String) -> String {
    String(program.split(separator: "/").last ?? Substring(program))
  }

  /// The path, in a form that no program takes for an option or a command.
  private var safePath: String {
    guard let first = path.unicodeScalars.first, first == "-" || first == "+" else { return path }
    return "./" + path
  }
}

/// The words of a command line, without a shell.
public enum CommandWords {
  /// Splits at blanks; quotation marks and backslashes keep blanks together as in a shell, and
  /// nothing else has a meaning: no variables, no patterns, no other commands.
  public static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var isInWord = false
    var mark: Unicode.Scalar?
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if let open = mark, scalar == open {
        mark = nil
      } else if mark == nil, scalar == "\"" || scalar == "'" {
        (mark, isInWord) = (scalar, true)
      } else if scalar == "\\", mark != "'", let next = rest.popFirst() {
        word.append(next)
        isInWord = true
      } else if mark == nil, scalar.properties.isWhitespace {
        if isInWord { words.append(String(word)) }
        (word, isInWord) = (String.UnicodeScalarView(), false)
      } else {
        word.append(scalar)
        isInWord = true
      }
    }
    if isInWord { words.append(String(word)) }
    return words
  }
}
