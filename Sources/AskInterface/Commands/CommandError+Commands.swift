// The mistakes in a command's name or argument.
extension CommandError {
  static func unknownCommand(_ name: String, suggestion: CommandName?) -> CommandError {
    let next = suggestion.map { "Did you mean :\($0)?" } ?? "Type :help to see the commands."
    return CommandError(code: "unknown-command", message: "There is no command :\(shown(name)). \(next)")
  }

  static func ambiguousCommand(_ name: String, candidates: [CommandName]) -> CommandError {
    let names = CommandName.list(candidates)
    let message =
      name.isEmpty
      ? "A colon begins a command. Type :help to see the commands."
      : "The command :\(shown(name)) can be one of \(names). Type more of its name."
    return CommandError(code: "ambiguous-command", message: message)
  }

  static func badArgument(_ argument: String, of name: CommandName) -> CommandError {
    CommandError(
      code: "bad-argument", message: "The command :\(name) \(name.takes), not “\(shown(argument))”.")
  }

  static func missingArgument(of name: CommandName) -> CommandError {
    CommandError(code: "missing-argument", message: "The command :\(name) \(name.takes).")
  }
}
