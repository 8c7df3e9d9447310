public import Ask

/// One person's, or one script's, exchange with a library: a line in, a reply out.
///
/// It remembers the last answer, so that `:source`, `:why` and `:more` can speak of it.
public struct Conversation {
  /// How the replies look; may be changed between two lines.
  public var settings: Settings
  private var library: Library
  private(set) var last: LastAnswer?

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

  private mutating func carryOut(_ command: Command) -> Reply {
    switch command {
    case .docs: docs()
    case .help: help()
    case .more(let count): more(count)
    case .quit: quit()
    case .source(let number): source(number)
    case .why(let number): why(number)
    }
  }

  private mutating func docs() -> Reply {
    do throws(AskError) {
      try library.refresh()
    } catch {
      return fail(Mistake(error), in: "docs")
    }
    return switch settings.format {
    case .json: Reply(output: JSONRendering.docs(library), outcome: .none)
    case .text:
      Reply(
        output: TextRendering(settings).docs(library.documents, skipped: library.skipped), outcome: .none)
    }
  }

  private mutating func more(_ count: Int?) -> Reply {
    guard var last else { return fail(.nothingAsked, in: "more") }
    let wanted = count ?? max(settings.answers, Settings.leastMore)
    let found: Answer
    do throws(AskError) {
      found = try library.answer(last.question, limit: last.shown.count + wanted)
    } catch {
      return fail(Mistake(error), in: "more")
    }
    let first = last.shown.count + 1
    let further = last.further(of: found, atMost: wanted)
    last.shown += further
    self.last = last
    return switch settings.format {
    case .json: Reply(output: JSONRendering.more(found, further: further, from: first), outcome: .none)
    case .text: Reply(output: TextRendering(settings).more(further, from: first), outcome: .none)
    }
  }

  private func source(_ number: Int?) -> Reply {
    let number = number ?? 1
    let quotation: Quotation
    let surroundings: Library.Surroundings
    do throws(Mistake) {
      quotation = try pick(number)
      surroundings = try passage(around: quotation.citation)
    } catch {
      return fail(error, in: "source")
    }
    return show(source: quotation, number: number, in: surroundings)
  }

  /// Shows where a quotation stands.
  func show(source quotation: Quotation, number: Int, in surroundings: Library.Surroundings) -> Reply {
    switch settings.format {
    case .json:
      Reply(
        output: JSONRendering.source(of: quotation, number: number, in: surroundings), outcome: .none)
    case .text:
      Reply(
        output: TextRendering(settings).source(of: quotation, number: number, in: surroundings),
        outcome: .none)
    }
  }

  private func passage(around citation: Citation) throws(Mistake) -> Library.Surroundings {
    do throws(AskError) {
      return try library.surroundings(of: citation)
    } catch {
      throw Mistake(error)
    }
  }

  private func why(_ number: Int?) -> Reply {
    let number = number ?? 1
    do throws(Mistake) {
      let quotation = try pick(number)
      let output =
        switch settings.format {
        case .json: JSONRendering.why(quotation, number: number)
        case .text: TextRendering(settings).why(quotation, number: number)
        }
      return Reply(output: output, outcome: .none)
    } catch {
      return fail(error, in: "why")
    }
  }

  private func pick(_ number: Int) throws(Mistake) -> Quotation {
    guard let last else { throw .nothingAsked }
    guard !last.shown.isEmpty else { throw .nothingQuoted }
    guard last.shown.indices.contains(number - 1) else {
      throw .noSuchQuotation(number, of: last.shown.count)
    }
    return last.shown[number - 1]
  }

  private func help() -> Reply {
    switch settings.format {
    case .json: Reply(output: JSONRendering.help(), outcome: .none)
    case .text: Reply(output: HelpText.commands, outcome: .none)
    }
  }

  private func quit() -> Reply {
    Reply(output: settings.format == .json ? JSONRendering.quit() : "", outcome: .quit)
  }

  private func fail(_ mistake: Mistake, in command: String?) -> Reply {
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
