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
    switch Arguments.read() {
    case .ask(let arguments): exit(run(arguments))
    case .show(let text): exit(show(text))
    case .refuse(let complaint): exit(refuse(complaint))
    }
  }

  private static func run(_ arguments: Arguments) -> Int32 {
    if let command = arguments.command { return run(command, arguments) }
    if let bench = arguments.bench { return run(bench, arguments) }
    if let verify = arguments.verify { return run(verify, arguments) }
    // Before the library has threads, in which the locale must not change.
    if StandardStreams.areTerminal { LineEditor.useUTF8() }
    let progress = ProgressDisplay(isWanted: !arguments.isJSON)
    let library: Library
    switch open(arguments, progress) {
    case .success(let opened): library = opened
    case .failure(let error):
      let reply = Conversation.reply(
        failing: error, toQuestion: arguments.question, settings: arguments.settings)
      return Session.end(with: reply)
    }
    var session = Session(Conversation(about: library, settings: arguments.settings), progress)
    do throws(OutputError) {
      session.warn()
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

  private static func open(_ arguments: Arguments, _ progress: ProgressDisplay) -> Result<Library, AskError> {
    Interruption.endingAfter {
      defer { progress.clear() }
      return Result { () throws(AskError) in
        try Library(
          opening: arguments.paths, options: arguments.libraryOptions, progress: progress.handler,
          isInterrupted: Interruption.isWanted)
      }
    } saying: { opened in
      if case .failure(let error) = opened, error.code == .interrupted { [error.description] } else { [] }
    }
  }

  /// Carries out `ask bench`.
  private static func run(_ bench: BenchCommand, _ arguments: Arguments) -> Int32 {
    var options = arguments.libraryOptions
    options.refreshInterval = .seconds(1)
    let progress = ProgressDisplay(isWanted: !arguments.isJSON)
    let outcome = bench.carryOut(
      on: arguments.paths, options: options, settings: arguments.settings, progress: progress.handler)
    progress.clear()
    return end(with: outcome)
  }

  /// Carries out `ask verify`.
  private static func run(_ verify: VerifyCommand, _ arguments: Arguments) -> Int32 {
    end(
      with: verify.carryOut(on: arguments.paths, settings: arguments.settings) {
        StandardStreams.readAll(upTo: SavedConversation.largestFile + 1)
      })
  }

  private static func end(with outcome: SubcommandOutcome) -> Int32 {
    for complaint in outcome.complaints { Output.complain(complaint) }
    let status = show(outcome.output)
    return status == 0 ? outcome.exitStatus : status
  }

  /// Carries out `ask index` and its like.
  private static func run(_ command: IndexCommand, _ arguments: Arguments) -> Int32 {
    let progress = ProgressDisplay(isWanted: !arguments.isJSON)
    let outcome = Interruption.endingAfter {
      defer { progress.clear() }
      return command.carryOut(
        on: arguments.paths, options: arguments.libraryOptions, settings: arguments.settings,
        progress: progress.handler, isInterrupted: Interruption.isWanted)
    } saying: {
      $0.complaints
    }
    return end(with: outcome)
  }

  private static func show(_ text: String) -> Int32 {
    do throws(OutputError) {
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
