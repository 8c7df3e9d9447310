internal import CTerminal

/// Ctrl-C while a question is answered. Before there is a prompt, Ctrl-C ends the program as it
/// ends any, once what was indexed is kept.
enum Interruption {
  /// Whether Ctrl-C was pressed and nobody has taken it yet.
  @Sendable static func isWanted() -> Bool {
    terminal_is_interrupted() != 0 || terminal_is_stop_wanted() != 0
  }

  /// Does what may have documents read. If the program is asked to end meanwhile, it ends after
  /// that; a second time, at once.
  ///
  /// - Parameter complaints: what is then to be said first.
  static func endingAfter<Outcome>(_ body: () -> Outcome, saying complaints: (Outcome) -> [String])
    -> Outcome
  {
    terminal_defer_stop()
    let outcome = body()
    if terminal_is_stop_wanted() != 0 {
      for complaint in complaints(outcome) { Output.complain(complaint) }
    }
    terminal_stop_if_wanted()
    return outcome
  }

  /// Whether Ctrl-C was pressed since this was last called.
  static func take() -> Bool { terminal_take_interrupt() != 0 }
}
