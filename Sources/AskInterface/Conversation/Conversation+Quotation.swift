import Ask

// The commands about one quotation, and about one that was expected.
extension Conversation {
  /// The number of sentences that `:context` shows before a quotation, and the number after it,
  /// when none is typed.
  private static let usualContext = 5

  func context(_ count: Int?, of number: Int?) -> Reply {
    let number = number ?? 1
    let count = count ?? Self.usualContext
    let quotation: Quotation
    let context: Library.Context
    do throws(CommandError) {
      quotation = try pick(number)
      context = try sentences(around: quotation.citation, count)
    } catch {
      return fail(error, in: "context")
    }
    return reply(JSONRendering.context(context, of: quotation.citation, number: number)) {
      $0.context(context, of: quotation.citation, number: number)
    }
  }

  private func sentences(around citation: Citation, _ count: Int) throws(CommandError) -> Library.Context {
    do throws(AskError) {
      return try library.context(of: citation, count: count)
    } catch {
      throw CommandError(error)
    }
  }

  func open(_ number: Int?) -> Reply {
    do throws(CommandError) {
      let citation = try pick(number ?? 1).citation
      // If the quotation is no longer there, the line would be a wrong one.
      _ = try passage(around: citation)
      let opening = EditorLocation(path: citation.document, line: citation.line)
      return Reply(
        output: settings.isJSON ? JSONRendering.open(opening, number: number ?? 1) : "", outcome: .none,
        request: .open(opening))
    } catch {
      return fail(error, in: "open")
    }
  }

  mutating func whyNot(_ expected: String) -> Reply {
    guard let last else { return fail(.nothingAsked, in: "why-not") }
    do throws(AskError) {
      let expectation = try library.expectation(
        of: name(of: expected), asking: last.question, after: last.before)
      return reply(JSONRendering.whyNot(expectation)) { $0.whyNot(expectation) }
    } catch {
      return fail(CommandError(error), in: "why-not")
    }
  }

  /// The document and line that were typed, if there is such a document; otherwise the typed words,
  /// taken as words of the sentence.
  private func name(of expected: String) -> MissExplanation.Target {
    let parts = expected.unicodeScalars.split(separator: ":", omittingEmptySubsequences: false).map {
      String($0)
    }
    // As `:source` prints it, with a column, or as an answer does, without.
    for count in [1, 2] where parts.count > count {
      let numbers = parts.suffix(count).map { Int($0) }
      guard let line = numbers[0], numbers.allSatisfy({ ($0 ?? 0) > 0 }) else { continue }
      let path = parts.dropLast(count).joined(separator: ":")
      if library.documents.contains(where: { $0.path.utf8.elementsEqual(path.utf8) }) {
        return .place(document: path, line: line)
      }
    }
    return .text(expected)
  }

  func history() -> Reply {
    reply(JSONRendering.history(turns)) { $0.history(turns) }
  }
}
