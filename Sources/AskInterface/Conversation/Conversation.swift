public import Ask

/// The exchange of one person or one script with a library: a line in, a reply out.
///
/// It remembers the last answer, so that `:source`, `:why` and `:more` can refer to it.
public struct Conversation {
  /// The form of the replies; may be changed between two lines.
  public var settings: Settings
  var library: Library
  var last: LastAnswer?
  /// The program's handbook, once it has been asked.
  var handbook: Handbook?
  /// The questions so far with their answers, as far back as is remembered.
  private(set) var turns: [Turn] = []
  /// Whether earlier turns have been forgotten.
  private(set) var hasForgotten = false
  /// The dialogue so far, for questions that depend on it.
  var dialogue = Dialogue()
  /// The number of the library's notices that have been taken.
  private var noticeCount = 0
  /// Whether the last preparation took so long that the person typing would notice.
  private var isSlow = false
  /// The unread documents that the last reply reported.
  private var saidSkipped = Library.Incompleteness()
  /// Gives the date that citations state as the day of access.
  let today: @Sendable () -> CalendarDate

  /// Starts a conversation about the documents of a library.
  ///
  /// - Parameter today: gives the date that citations state as the day of access.
  public init(
    about library: Library, settings: Settings = Settings(),
    today: @escaping @Sendable () -> CalendarDate = { .today }
  ) {
    self.library = library
    self.settings = settings
    self.today = today
  }

  /// Replies to a line: the answer to a question, or the result of a `:command`.
  ///
  /// A line whose first character is a colon is a command. Every other line is a question, even an
  /// empty one.
  public mutating func reply(to line: String) -> Reply {
    guard let command = Command.Parsing(of: line) else { return answer(line) }
    switch command {
    case .command(let command): return carryOut(command)
    case .mistake(let mistake): return fail(mistake, in: nil)
    }
  }

  /// Replies to several lines in order, as if each were said alone, up to the one that ends the
  /// conversation.
  ///
  /// Consecutive questions are answered in parallel, from the files as they are before the first of
  /// them.
  public mutating func replies(to lines: [String]) -> [Reply] {
    var replies: [Reply] = []
    var rest = lines[...]
    while let line = rest.first, replies.last?.outcome != .quit {
      // A question that may depend on the one before has to wait for its answer.
      let questions = settings.follows ? [] : Array(rest.prefix { Command.Parsing(of: $0) == nil })
      if questions.isEmpty {
        replies.append(reply(to: line))
      } else {
        replies += answer(questions)
      }
      rest = rest.dropFirst(max(1, questions.count))
    }
    return replies
  }

  /// One line that says what is loaded and how to get help.
  public var welcome: String {
    let loaded = TextRendering.summary(of: library.documents)
    return "\(loaded). Ask a question, or type :help.\n"
  }

  /// Prepares for a question that is being typed, by asking as much of it as is there. To be called
  /// in the pauses of typing. A call takes as long as an answer; once that was too long, further
  /// calls do nothing until a question has been answered.
  public mutating func prepare(for line: String) {
    library.lookAhead()
    guard !isSlow, !line.isEmpty, Command.Parsing(of: line) == nil else { return }
    let clock = ContinuousClock()
    let time = clock.measure {
      library.warmUp(line, limit: settings.answers, following: settings.follows ? dialogue : nil)
    }
    isSlow = time > Self.longestRehearsal
  }

  /// Nobody notices a key that is shown this much later.
  private static let longestRehearsal = Duration.milliseconds(30)

  /// Forgets the question that was asked last, because its answer was never shown.
  public mutating func abandon() {
    last = nil
  }

  /// The prompt for a person: `ask> `, with the pattern of the documents that are asked if these
  /// are not all.
  public var prompt: String {
    guard let scope = library.scope else { return "ask> " }
    let shown = scope.unicodeScalars.prefix(40)
    let rest = shown.endIndex == scope.unicodeScalars.endIndex ? "" : "…"
    return "ask [\(Printable.exactly(String(shown)))\(rest)]> "
  }

  /// The events of the index since the last call, in whole sentences that a person should read.
  public mutating func takeNotices() -> [String] {
    let notices = library.notices.dropFirst(noticeCount)
    noticeCount += notices.count
    return notices.map(Printable.exactly)
  }

  /// The warnings that a person should see before asking: documents that were meant to be read but
  /// could not be.
  public var warnings: [String] { TextRendering.warnings(about: library.skipped) }
}

extension Conversation {
  private mutating func answer(_ question: String) -> Reply {
    last = nil
    isSlow = false
    let before = dialogue
    do throws(AskError) {
      let answer =
        settings.follows
        ? try library.answer(question, limit: settings.answers, following: &dialogue)
        : try library.answer(question, limit: settings.answers)
      return present(answer, after: before)
    } catch {
      remember(Turn(question: question, answer: nil, mistake: CommandError(error)))
      return Self.reply(failing: error, toQuestion: question, settings: settings)
    }
  }

  private mutating func answer(_ questions: [String]) -> [Reply] {
    zip(questions, library.answers(to: questions, limit: settings.answers)).map { question, found in
      switch found {
      case .success(let answer): return present(answer)
      case .failure(let error):
        last = nil
        remember(Turn(question: question, answer: nil, mistake: CommandError(error)))
        return Self.reply(failing: error, toQuestion: question, settings: settings)
      }
    }
  }

  /// Remembers an answer and shows it.
  mutating func present(_ answer: Answer, after before: Dialogue = Dialogue()) -> Reply {
    last = LastAnswer(question: answer.question, before: before, shown: answer.quotations)
    let skipped = library.incompleteness
    remember(Turn(question: answer.question, answer: answer, skipped: skipped))
    let outcome: Reply.Result = answer.quotations.isEmpty ? .unanswered : .answered
    switch settings.format {
    case .json:
      return Reply(output: JSONRendering.answer(answer, skipped: skipped), outcome: outcome)
    case .text:
      let text = TextRendering(settings)
      let remark = skipped == saidSkipped ? "" : text.missed(skipped)
      saidSkipped = skipped
      return Reply(
        output: text.answer(answer, isNumbered: settings.answers > 1) + remark, outcome: outcome)
    }
  }

  private mutating func remember(_ turn: Turn) {
    if turns.count >= Turn.limit {
      turns.removeFirst(Turn.limit / 10)
      hasForgotten = true
    }
    turns.append(turn)
  }

  /// Remembers quotations that were shown after those of the last answer.
  mutating func remember(further quotations: [Quotation]) {
    guard !turns.isEmpty else { return }
    turns[turns.count - 1].add(further: quotations)
  }

  /// Reports why a line could not be carried out; `command` is nil if none was recognised.
  func fail(_ mistake: CommandError, in command: String?) -> Reply {
    let output = settings.format == .json ? JSONRendering.error(mistake, in: command) : ""
    return Reply(output: output, complaint: mistake.message, outcome: .failed)
  }
}

extension Conversation {
  /// The reply when the documents cannot be read.
  ///
  /// - Parameter question: the question; nil if the documents failed before there was one.
  public static func reply(
    failing error: AskError, toQuestion question: String?, settings: Settings
  ) -> Reply {
    let mistake = CommandError(error)
    let output = settings.format == .json ? JSONRendering.failure(mistake, question: question) : ""
    return Reply(output: output, complaint: mistake.message, outcome: .failed)
  }
}
