internal import CEdit
internal import Glibc

/// Lines typed at a terminal, edited with the keys of emacs or vi as `~/.editrc` says.
///
/// The terminal's settings are changed only while a line is typed.
@safe
struct LineEditor: ~Copyable {
  /// What was typed.
  enum Input {
    case line(String)
    /// Ctrl-C: the line is given up.
    case abandoned
    /// Ctrl-D on an empty line, or the terminal has gone.
    case end
  }

  private let editor: OpaquePointer
  private let history: OpaquePointer

  /// Opens an editor on the standard streams; nil where there is no memory for it.
  init?() {
    Self.useUTF8()
    // Safe because both functions take no pointer of ours, and what they return is owned here until deinit.
    guard let editor = unsafe ask_edit_open() else { return nil }
    // Safe because of the same; the editor is closed where there is no history to go with it.
    guard let history = unsafe ask_history_open(1_000) else {
      unsafe el_end(editor)
      return nil
    }
    // Safe because both are open, and the history is closed only after the editor.
    unsafe ask_edit_prepare(editor, history)
    // Safe because ownership moves from the locals to the stored properties.
    unsafe (self.editor, self.history) = (editor, history)
  }

  deinit {
    // Safe because both were opened once and nothing else closes them; the editor uses the history, so it
    // goes first.
    unsafe ask_edit_set_prompt(editor, nil)
    unsafe el_end(editor)
    unsafe history_end(history)
  }

  /// Shows the prompt and waits for a line; the line is remembered for the session.
  func readLine(prompt: String) -> Input {
    var count: Int32 = 0
    // Safe because the editor is open and copies the prompt before it returns.
    unsafe ask_edit_set_prompt(editor, prompt)
    // Safe because the editor is open; the text it returns is copied before the editor is used again.
    guard let text = unsafe ask_edit_line(editor, &count) else { return .end }
    var line = unsafe String(cString: text)
    if line.unicodeScalars.contains("\u{3}") { return .abandoned }
    while line.last?.isNewline == true { line.removeLast() }
    remember(line)
    return .line(line)
  }

  private func remember(_ line: String) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    // Safe because the history is open and copies the line before it returns.
    unsafe ask_history_add(history, line)
  }

  /// The editor counts columns by the locale's encoding; without this every é would be two unknown bytes.
  private static func useUTF8() {
    // Safe because the program has one thread when it begins to talk, and what is returned is read at once.
    unsafe setlocale(LC_CTYPE, "")
    guard let encoding = unsafe nl_langinfo(Int32(CODESET)), unsafe String(cString: encoding) == "UTF-8"
    else {
      // Safe because of the same; what it returns is not used.
      unsafe setlocale(LC_CTYPE, "C.UTF-8")
      return
    }
  }
}
