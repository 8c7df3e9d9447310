internal import CTerminal

/// Ctrl-C while a question is answered. Before there is a prompt, Ctrl-C ends the program as it ends any.
enum Interruption {
  /// Whether Ctrl-C was pressed and nobody has taken it yet.
  @Sendable static func isWanted() -> Bool { terminal_is_interrupted() != 0 }

  /// Whether Ctrl-C was pressed since this was last called.
  static func take() -> Bool { terminal_take_interrupt() != 0 }
}
