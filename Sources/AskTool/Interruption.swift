internal import CTerminal

/// Ctrl-C while a question is answered. Before the first prompt, Ctrl-C ends the program as it ends
/// any other, once the text indexed so far has been kept.
enum Interruption {
  /// Whether Ctrl-C was pressed and has not been handled yet.
  @Sendable static func isWanted() -> Bool {
    terminal_is_interrupted() != 0 || terminal_is_stop_wanted() != 0
  }

  /// Runs work that may read documents. If the program is asked to end meanwhile, it ends after
  /// that; if it is asked a second time, at once.
  ///
  /// - Parameter complaints: gives the complaints to make before the program ends.
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

  /// Whether Ctrl-C was pressed since the last call.
  static func take() -> Bool { terminal_take_interrupt() != 0 }
}
