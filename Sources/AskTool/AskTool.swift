internal import Ask
internal import AskInterface
internal import Glibc

/// The program `ask`.
@main
enum AskTool {
  static func main() {
    StandardStreams.ignoreClosedPipes()
    switch Arguments.read() {
    case .ask(let arguments): exit(run(arguments))
    case .show(let text): exit(show(text))
    case .refuse(let complaint): exit(refuse(complaint))
    }
  }

  private static func run(_ arguments: Arguments) -> Int32 {
    let library: Library
    do throws(AskError) {
      library = try Library(opening: arguments.paths)
    } catch {
      let reply = Conversation.reply(
        failing: error, toQuestion: arguments.question, settings: arguments.settings)
      return Session.end(with: reply)
    }
    var session = Session(Conversation(about: library, settings: arguments.settings))
    do throws(Output.Failure) {
      try session.warn()
      if let question = arguments.question {
        try session.once(question)
      } else if StandardStreams.areTerminal {
        return try session.converse(welcoming: !arguments.isJSON)
      } else {
        try session.follow()
      }
    } catch {
      return session.stop(error)
    }
    return session.tally.exitStatus
  }

  private static func show(_ text: String) -> Int32 {
    do throws(Output.Failure) {
      try Output.standard.write(text)
      return 0
    } catch {
      return error.isClosedPipe ? 0 : 2
    }
  }

  private static func refuse(_ complaint: String) -> Int32 {
    Output.complain(complaint)
    Output.complain(
      "Type “ask --help” for the options; a question that begins with a dash goes after --.")
    return 2
  }
}
