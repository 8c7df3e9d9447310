internal import CTerminal

/// The terminal in the hands of another program, such as an editor.
enum TerminalHandoff {
  /// Gives the terminal the settings it had before the prompt while something is done, and then
  /// those of the prompt again.
  static func during<Outcome>(_ body: () -> Outcome) -> Outcome {
    terminal_lend()
    defer { terminal_take_back() }
    return body()
  }
}
