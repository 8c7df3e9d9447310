import Ask

/// The reason why a line could not be carried out, worded for a person and for a program.
struct CommandError: Error, Equatable {
  /// A stable name, in lower case with hyphens.
  let code: String
  /// One or two sentences, without control characters: what is wrong, and what to do next.
  let message: String
  /// The documents that could not be read, if that is the reason.
  var skipped = Library.Incompleteness()

  init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// Converts an error of the library.
  init(_ error: AskError) {
    self.init(code: error.code.name, message: Printable.exactly(error.description))
    skipped = error.incompleteness
  }

  static let nothingAsked = CommandError(
    code: "nothing-asked", message: "Nothing has been asked yet. Ask a question first.")

  static let couldNotLook = CommandError(code: "unreadable", message: "The documents could not be looked at.")

  static let nothingQuoted = CommandError(
    code: "nothing-quoted", message: "The last question has no answer, so there is no quotation to show.")

  static func noSuchQuotation(_ number: Int, of count: Int) -> CommandError {
    let those = count == 1 ? "1 quotation was shown" : "\(count) quotations were shown"
    return CommandError(
      code: "no-such-quotation",
      message: "There is no quotation \(number): \(those). Type :more for further ones.")
  }

  static func noDocument(_ pattern: String, of count: Int) -> CommandError {
    let documents = count == 1 ? "The document does not go" : "None of the \(count) documents goes"
    return CommandError(
      code: "no-such-document", message: "\(documents) by \(shown(pattern)). :docs alone lists them all.")
  }

  static func noHelp(about topic: String) -> CommandError {
    CommandError(
      code: "no-help",
      message: "The handbook says nothing of “\(shown(topic))”. :help alone lists the commands.")
  }

  /// The typed text, made safe and short enough to repeat.
  static func shown(_ typed: String) -> String {
    let start = typed.unicodeScalars.prefix(40)
    let rest = start.endIndex == typed.unicodeScalars.endIndex ? "" : "…"
    return Printable.exactly(String(start)) + rest
  }
}
