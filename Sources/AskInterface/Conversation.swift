public import Ask

/// One person's, or one script's, exchange with a library: a line in, a reply out.
///
/// It remembers the last answer, so that `:source`, `:why` and `:more` can speak of it.
public struct Conversation {
  /// How the replies look; may be changed between two lines.
  public var settings: Settings
  var library: Library
  var last: LastAnswer?
  /// How many of the library's notices have been taken.
  private var noticeCount = 0

  /// Starts a conversation about the documents of a library.
  public init(about library: Library, settings: Settings = Settings()) {
    self.library = library
    self.settings = settings
  }

  /// What a line asks for: an answer to its question, or what its `:command` shows.
  ///
  /// A line whose first sign is a colon is a command. Every other line is a question, even an empty one.
  public mutating func reply(to line: String) -> Reply {
    guard let command = Command.Parsing(of: line) else { return answer(line) }
    switch command {
    case .command(let command): return carryOut(command)
    case .mistake(let mistake): return fail(mistake, in: nil)
    }
  }

  /// One line that says what is loaded and how to get help.
  public var welcome: String {
    let loaded = TextRendering.summary(of: library.documents)
    return "\(loaded). Ask a question, or type :help.\n"
  }

  /// What a person is asked for a line with.
  public var prompt: String { "ask> " }

  /// Gets ready for a question that is being typed. Returns at once; call it at every key.
  public func prepare() {
    library.lookAhead()
  }

  /// Forgets the question that was asked last, because its answer was never shown.
  public mutating func abandon() {
    last = nil
  }

  /// What happened to the index since this was last called, in whole sentences that a person should read.
  public mutating func takeNotices() -> [String] {
    let notices = library.notices.dropFirst(noticeCount)
    noticeCount += notices.count
    return notices.map(Printable.exactly)
  }

  /// What a person should know before asking: documents that were meant to be read but could not be.
  public var warnings: [String] { TextRendering.warnings(about: library.skipped) }
}

extension Conversation {
  private mutating func answer(_ question: String) -> Reply {
    last = nil
    do throws(AskError) {
      return present(try library.answer(question, limit: settings.answers))
    } catch {
      return Self.reply(failing: error, toQuestion: question, settings: settings)
    }
  }

  /// Remembers an answer and shows it.
  mutating func present(_ answer: Answer) -> Reply {
    last = LastAnswer(question: answer.question, shown: answer.quotations)
    let outcome: Reply.Outcome = answer.quotations.isEmpty ? .unanswered : .answered
    switch settings.format {
    case .json:
      return Reply(output: JSONRendering.answer(answer), outcome: outcome)
    case .text:
      let text = TextRendering(settings)
      return Reply(output: text.answer(answer, isNumbered: settings.answers > 1), outcome: outcome)
    }
  }

  /// Says why a line could not be done; `command` is nil where none was recognised.
  func fail(_ mistake: Mistake, in command: String?) -> Reply {
    let output = settings.format == .json ? JSONRendering.mistake(mistake, in: command) : ""
    return Reply(output: output, complaint: mistake.message, outcome: .failed)
  }
}

extension Conversation {
  /// The reply when the documents cannot be looked at.
  ///
  /// - Parameter question: what was asked; nil when the documents failed before any question came.
  public static func reply(
    failing error: AskError, toQuestion question: String?, settings: Settings
  ) -> Reply {
    let mistake = Mistake(error)
    let output = settings.format == .json ? JSONRendering.failure(mistake, question: question) : ""
    return Reply(output: output, complaint: mistake.message, outcome: .failed)
  }
}
