import Ask

extension Conversation {
  /// Carries out a command.
  mutating func carryOut(_ command: Command) -> Reply {
    switch command {
    case .add(let path): add(path)
    case .cite(let number, let style): cite(number, as: style)
    case .context(let count, let number): context(count, of: number)
    case .docs(let pattern): docs(pattern)
    case .drop(let path): drop(path)
    case .help(let topic): help(topic)
    case .history: history()
    case .inside(let pattern): narrow(to: pattern)
    case .more(let count): more(count)
    case .new: new()
    case .open(let number): open(number)
    case .quit: quit()
    case .save(let path, let replaces): save(to: path, replaces: replaces)
    case .set(let name, let value): set(name, to: value)
    case .source(let number): source(number)
    case .status: status()
    case .why(let number): why(number)
    case .whyNot(let expected): whyNot(expected)
    }
  }

  /// A reply in the chosen form, when nothing went wrong.
  func reply(_ json: @autoclosure () -> String, text: (TextRendering) -> String) -> Reply {
    Reply(output: settings.isJSON ? json() : text(TextRendering(settings)), outcome: .none)
  }

  private mutating func more(_ count: Int?) -> Reply {
    guard var last else { return fail(.nothingAsked, in: "more") }
    let wanted = count ?? max(settings.answers, Settings.minMore)
    let found: Answer
    do throws(AskError) {
      let limit = last.shown.count + wanted
      var before = last.before
      found =
        settings.follows
        ? try library.answer(last.question, limit: limit, following: &before)
        : try library.answer(last.question, limit: limit)
    } catch {
      return fail(CommandError(error), in: "more")
    }
    let first = last.shown.count + 1
    let further = last.further(of: found, atMost: wanted)
    last.shown += further
    self.last = last
    remember(further: further)
    return switch settings.format {
    case .json:
      Reply(
        output: JSONRendering.more(found, further: further, from: first, skipped: library.incompleteness),
        outcome: .none)
    case .text: Reply(output: TextRendering(settings).more(further, from: first), outcome: .none)
    }
  }

  private mutating func new() -> Reply {
    last = nil
    dialogue = Dialogue()
    return switch settings.format {
    case .json: Reply(output: JSONRendering.new(), outcome: .none)
    case .text: Reply(output: "A new conversation: what was said before no longer counts.\n", outcome: .none)
    }
  }

  private func source(_ number: Int?) -> Reply {
    let number = number ?? 1
    let quotation: Quotation
    let surroundings: Library.Surroundings
    do throws(CommandError) {
      quotation = try pick(number)
      surroundings = try passage(around: quotation.citation)
    } catch {
      return fail(error, in: "source")
    }
    return show(source: quotation, number: number, in: surroundings)
  }

  /// Shows the place of a quotation.
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

  func passage(around citation: Citation) throws(CommandError) -> Library.Surroundings {
    do throws(AskError) {
      return try library.surroundings(of: citation)
    } catch {
      throw CommandError(error)
    }
  }

  private func why(_ number: Int?) -> Reply {
    let number = number ?? 1
    do throws(CommandError) {
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

  func pick(_ number: Int) throws(CommandError) -> Quotation {
    guard let last else { throw .nothingAsked }
    guard !last.shown.isEmpty else { throw .nothingQuoted }
    guard last.shown.indices.contains(number - 1) else {
      throw .noSuchQuotation(number, of: last.shown.count)
    }
    return last.shown[number - 1]
  }

  private func quit() -> Reply {
    Reply(output: settings.format == .json ? JSONRendering.quit() : "", outcome: .quit)
  }
}
