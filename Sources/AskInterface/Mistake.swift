import Ask

/// Why a line could not be done, in the words that a person and a program get.
struct Mistake: Error, Equatable {
  /// A stable name, in lower case with hyphens.
  let code: String
  /// One or two sentences, without control characters: what is wrong, and what to do next.
  let message: String

  init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// Takes over an error of the library.
  init(_ error: AskError) {
    self.init(code: error.code.name, message: Printable.exactly(error.description))
  }

  static let nothingAsked = Mistake(
    code: "nothing-asked", message: "Nothing has been asked yet. Ask a question first.")

  static let nothingQuoted = Mistake(
    code: "nothing-quoted", message: "The last question has no answer, so there is no quotation to show.")

  static func noSuchQuotation(_ number: Int, of count: Int) -> Mistake {
    let those = count == 1 ? "1 quotation was shown" : "\(count) quotations were shown"
    return Mistake(
      code: "no-such-quotation",
      message: "There is no quotation \(number): \(those). Type :more for further ones.")
  }

  static func unknownCommand(_ name: String, suggestion: Command.Name?) -> Mistake {
    let names = Command.Name.list(Command.Name.allCases)
    let next = suggestion.map { "Did you mean :\($0)?" } ?? "The commands are \(names)."
    return Mistake(code: "unknown-command", message: "There is no command :\(shown(name)). \(next)")
  }

  static func ambiguousCommand(_ name: String, candidates: [Command.Name]) -> Mistake {
    let names = Command.Name.list(candidates)
    let message =
      name.isEmpty
      ? "A colon begins a command. The commands are \(names)."
      : "The command :\(shown(name)) can be one of \(names). Type more of its name."
    return Mistake(code: "ambiguous-command", message: message)
  }

  static func badArgument(_ argument: String, of name: Command.Name) -> Mistake {
    let takes =
      switch name {
      case .more: "takes how many quotations to show, such as :more 5"
      case .source, .why: "takes the number of a quotation, such as :\(name) 2"
      case .docs, .help, .new, .quit: "takes nothing after it"
      }
    return Mistake(code: "bad-argument", message: "The command :\(name) \(takes), not “\(shown(argument))”.")
  }

  /// What was typed, made safe and short enough to repeat.
  private static func shown(_ typed: String) -> String {
    let start = typed.unicodeScalars.prefix(40)
    let rest = start.endIndex == typed.unicodeScalars.endIndex ? "" : "…"
    return Printable.exactly(String(start)) + rest
  }
}
