import Ask

/// Why a line could not be done, in the words that a person and a program get.
struct Mistake: Error, Equatable {
  /// A stable name, in lower case with hyphens.
  let code: String
  /// One or two sentences, without control characters: what is wrong, and what to do next.
  let message: String
  /// The documents that could not be read, where that is why.
  var skipped = Library.Incompleteness()

  init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// Takes over an error of the library.
  init(_ error: AskError) {
    self.init(code: error.code.name, message: Printable.exactly(error.description))
    skipped = error.incompleteness
  }

  static let nothingAsked = Mistake(
    code: "nothing-asked", message: "Nothing has been asked yet. Ask a question first.")

  static let couldNotLook = Mistake(code: "unreadable", message: "The documents could not be looked at.")

  static let nothingQuoted = Mistake(
    code: "nothing-quoted", message: "The last question has no answer, so there is no quotation to show.")

  static func noSuchQuotation(_ number: Int, of count: Int) -> Mistake {
    let those = count == 1 ? "1 quotation was shown" : "\(count) quotations were shown"
    return Mistake(
      code: "no-such-quotation",
      message: "There is no quotation \(number): \(those). Type :more for further ones.")
  }

  static func unknownCommand(_ name: String, suggestion: Command.Name?) -> Mistake {
    let next = suggestion.map { "Did you mean :\($0)?" } ?? "Type :help to see the commands."
    return Mistake(code: "unknown-command", message: "There is no command :\(shown(name)). \(next)")
  }

  static func ambiguousCommand(_ name: String, candidates: [Command.Name]) -> Mistake {
    let names = Command.Name.list(candidates)
    let message =
      name.isEmpty
      ? "A colon begins a command. Type :help to see the commands."
      : "The command :\(shown(name)) can be one of \(names). Type more of its name."
    return Mistake(code: "ambiguous-command", message: message)
  }

  static func badArgument(_ argument: String, of name: Command.Name) -> Mistake {
    Mistake(
      code: "bad-argument", message: "The command :\(name) \(name.takes), not “\(shown(argument))”.")
  }

  static func missingArgument(of name: Command.Name) -> Mistake {
    Mistake(code: "missing-argument", message: "The command :\(name) \(name.takes).")
  }

  static func noDocument(_ pattern: String, of count: Int) -> Mistake {
    let documents = count == 1 ? "The document does not go" : "None of the \(count) documents goes"
    return Mistake(
      code: "no-such-document", message: "\(documents) by \(shown(pattern)). :docs alone lists them all.")
  }

  static func noSetting(_ name: String) -> Mistake {
    let names = Setting.allCases.map(\.rawValue).joined(separator: ", ")
    return Mistake(code: "unknown-setting", message: "“\(shown(name))” is none of \(names).")
  }

  static func badSetting(_ setting: Setting, _ value: String) -> Mistake {
    Mistake(
      code: "bad-setting", message: "\(setting.rawValue) takes \(setting.takes), not “\(shown(value))”.")
  }

  static func noHelp(about topic: String) -> Mistake {
    Mistake(
      code: "no-help",
      message: "The handbook says nothing of “\(shown(topic))”. :help alone lists the commands.")
  }

  /// What was typed, made safe and short enough to repeat.
  private static func shown(_ typed: String) -> String {
    let start = typed.unicodeScalars.prefix(40)
    let rest = start.endIndex == typed.unicodeScalars.endIndex ? "" : "…"
    return Printable.exactly(String(start)) + rest
  }
}
