internal import ArgumentParser
internal import AskInterface

extension Arguments {
  /// What the command line comes to.
  enum Reading {
    case ask(Arguments)
    /// Help or the version was asked for.
    case show(String)
    /// It cannot be understood.
    case refuse(String)
  }

  /// Reads the command line.
  static func read() -> Reading {
    do {
      return .ask(try parse())
    } catch {
      guard exitCode(for: error) != .success else { return .show(fullMessage(for: error) + "\n") }
      return .refuse(Printable.exactly(message(for: error)))
    }
  }
}
