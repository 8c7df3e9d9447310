internal import Ask
internal import AskInterface
internal import Glibc

/// The program `ask`.
@main
enum AskTool {
  static func main() {
    guard StandardStreams.openClosed() else {
      Output.complain("standard output is closed, so that nothing can be printed. Give it a file or a pipe.")
      exit(2)
    }
    StandardStreams.letWritesFail()
    switch CommandLineReading(Array(CommandLine.arguments.dropFirst())) {
    case .ask(let command): exit(run(command))
    case .carryOut(let subcommand): exit(subcommand.carryOut())
    case .show(let text): exit(Output.show(text))
    case .refuse(let complaint, let hint):
      Output.complain(complaint)
      Output.complain(hint)
      exit(2)
    }
  }

  private static func run(_ command: AskCommand) -> Int32 {
    // Done before the library has threads, during which the locale must not change.
    if StandardStreams.areTerminal { StandardStreams.useUTF8() }
    let progress = ProgressDisplay(isWanted: !command.output.json)
    let library: Library
    switch open(command, progress: progress) {
    case .success(let opened): library = opened
    case .failure(let error):
      let reply = Conversation.reply(
        failing: error, toQuestion: command.question, settings: command.settings)
      return Session.end(with: reply)
    }
    var session = Session(Conversation(about: library, settings: command.settings), progress: progress)
    do throws(OutputError) {
      session.warn()
      if let question = command.question {
        try session.once(question)
      } else if StandardStreams.areTerminal {
        return try session.converse(welcoming: !command.output.json)
      } else {
        try session.follow()
      }
    } catch {
      return session.stop(error)
    }
    return session.tally.exitStatus
  }

  private static func open(_ command: AskCommand, progress: ProgressDisplay) -> Result<Library, AskError> {
    Interruption.endingAfter {
      defer { progress.clear() }
      return Result { () throws(AskError) in
        try Library(
          opening: command.documents.paths, options: command.libraryOptions, progress: progress.handler,
          isInterrupted: Interruption.isWanted)
      }
    } saying: { opened in
      if case .failure(let error) = opened, error.code == .interrupted { [error.description] } else { [] }
    }
  }
}
