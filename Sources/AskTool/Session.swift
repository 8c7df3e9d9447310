internal import AskInterface

/// One run of the program: replies are printed as they come, and counted.
struct Session {
  private var conversation: Conversation
  private(set) var tally = ExitStatusTally()
  private var hasPrinted = false
  private let progress: ProgressDisplay

  init(_ conversation: Conversation, progress: ProgressDisplay) {
    self.conversation = conversation
    self.progress = progress
  }

  /// Reports the events of the index, and the documents that could not be read.
  mutating func warn() {
    notify()
    for warning in conversation.warnings { Output.complain(warning) }
  }

  /// Reports the events of the index since the last report.
  private mutating func notify() {
    progress.clear()
    for notice in conversation.takeNotices() { Output.complain(notice) }
  }

  /// Answers one question, or carries out one command.
  mutating func once(_ question: String) throws(OutputError) {
    let reply = withoutTerminal(conversation.reply(to: question))
    notify()
    tally.count(reply.outcome)
    try show(reply)
    if let complaint = reply.complaint { Output.complain(complaint) }
  }

  /// Answers the questions of standard input, one per line, until it ends or says `:quit`. Those
  /// that have arrived together are answered together.
  mutating func follow() throws(OutputError) {
    var lines = ScriptLines()
    var isOver = false
    while !isOver, let bytes = try StandardStreams.read() {
      lines.append(bytes)
      var arrived: [ScriptLine] = []
      while !isOver, let line = lines.next() {
        arrived.append(line)
        if arrived.count < Self.maxTogether { continue }
        isOver = try follow(arrived)
        arrived = []
      }
      if !isOver { isOver = try follow(arrived) }
    }
    if !isOver, let line = lines.last() { _ = try follow([line]) }
  }

  /// The most lines that are answered before the first of their replies is written.
  private static let maxTogether = 64

  /// - Returns: whether the script is over.
  private mutating func follow(_ lines: [ScriptLine]) throws(OutputError) -> Bool {
    let replies = conversation.replies(to: lines.map(\.text)).map(withoutTerminal)
    notify()
    for (line, reply) in zip(lines, replies) { try write(reply, to: line) }
    return replies.last?.outcome == .quit
  }

  private mutating func write(_ reply: Reply, to line: ScriptLine) throws(OutputError) {
    tally.count(reply.outcome)
    if let complaint = reply.complaint { Output.complain("line \(line.number): \(complaint)") }
    guard !reply.output.isEmpty else { return }
    // In text, a blank line separates one reply from the next.
    let isFirst = !hasPrinted || conversation.settings.format == .json
    hasPrinted = true
    try Output.standard.write(isFirst ? reply.output : "\n" + reply.output)
  }

  /// Talks with a person at a terminal until they leave.
  ///
  /// - Returns: the exit status; a conversation that took place is a success, whatever was found.
  mutating func converse(welcoming: Bool) throws(OutputError) -> Int32 {
    guard let editor = LineEditor(remembering: PromptHistory.limit) else {
      try follow()
      return tally.exitStatus
    }
    var history = PromptHistory()
    for line in history.lines() { editor.remember(line) }
    defer { history.tidy() }
    if welcoming { try Output.standard.write(conversation.welcome) }
    while true {
      let input = editor.readLine(prompt: conversation.prompt) { line, offset in
        conversation.completions(of: line, at: offset)
      } preparing: { line in
        conversation.prepare(for: line)
      }
      switch input {
      case .end:
        try Output.standard.write("\n")
        return 0
      case .abandoned:
        try Output.standard.write("^C\n")
      case .line(let line):
        if PromptHistory.keeps(line) {
          editor.remember(line)
          history.keep(line)
        }
        if try converse(line, editor: editor) == .quit { return 0 }
      }
    }
  }

  private mutating func converse(
    _ line: String, editor: borrowing LineEditor
  ) throws(OutputError) -> Reply.Result {
    guard line.utf8.contains(where: { $0 > UInt8(ascii: " ") }) else { return .none }
    conversation.settings.width = StandardStreams.columns
    let reply = conversation.reply(to: line)
    notify()
    if Interruption.take() {
      conversation.abandon()
      editor.dropPaste()
      try Output.standard.write("^C\n")
      return .none
    }
    try show(reply)
    if Interruption.take() {
      editor.dropPaste()
      try Output.standard.write((conversation.settings.isColoured ? Self.endOfStyles : "") + "^C\n")
      return .none
    }
    if let complaint = reply.complaint { Output.complain(complaint, naming: false) }
    if case .open(let opening) = reply.request { open(opening) }
    return reply.outcome
  }

  /// Prints the output of a reply; if its beginning would scroll off a person's screen, in a pager.
  private func show(_ reply: Reply) throws(OutputError) {
    guard conversation.settings.format == .text, Pager.isWanted(for: reply.output), Pager.show(reply.output)
    else { return try StandardStreams.writeUntilInterrupted(reply.output) }
  }

  /// Ends a link and all styles, wherever a text was cut off: ST and SGR of ECMA-48, and the OSC of
  /// links.
  private static let endOfStyles = "\u{1B}\\\u{1B}]8;;\u{1B}\\\u{1B}[0m"

  /// Hands the terminal over to the person's editor or pager.
  private func open(_ opening: EditorLocation) {
    TerminalHandoff.during {
      do throws(ChildProgramError) {
        try ChildProgram.open(opening)
      } catch {
        Output.complain(error.words, naming: false)
      }
    }
  }

  /// A reply to a script or to one question: there is no terminal to open anything at.
  private func withoutTerminal(_ reply: Reply) -> Reply {
    guard case .open(let opening) = reply.request, reply.output.isEmpty else { return reply }
    return Reply.refusing(opening)
  }
}

extension Session {
  /// Prints a last reply and gives its exit status.
  static func end(with reply: Reply) -> Int32 {
    if let complaint = reply.complaint { Output.complain(complaint) }
    try? Output.standard.write(reply.output)
    return 2
  }

  /// The exit status when standard input or output has failed.
  ///
  /// A reader who has closed the pipe has seen enough: nothing is said, and the status is that of
  /// the questions so far.
  func stop(_ failure: OutputError) -> Int32 {
    switch failure {
    case .closedPipe: return tally.exitStatus
    case .system(let words):
      Output.complain(words)
      return 2
    }
  }
}
