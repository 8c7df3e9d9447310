public import Ask

/// `ask bench FILE`: measures how well a file of questions is answered.
public struct BenchCommand: Equatable, Sendable {
  /// The file of questions and right answers.
  public let file: String
  /// The number of quotations of each answer that are scored.
  public let answers: Int

  /// Names the file.
  public init(file: String, answers: Int = Library.defaultScoringDepth) {
    self.file = file
    self.answers = answers
  }

  /// The word that names it on the command line.
  public static let name = "bench"

  /// Asks every question and reports the figures.
  ///
  /// - Parameters:
  ///   - paths: the documents to ask.
  ///   - progress: is told the progress of indexing.
  public func carryOut(
    on paths: [String], options: Library.Options, settings: Settings, progress: Library.ProgressHandler?
  ) -> SubcommandOutcome {
    do throws(AskError) {
      let library = try Library(opening: paths, options: options, progress: progress)
      let figures = try library.score(questionsIn: file, limit: answers)
      return SubcommandOutcome(
        output: settings.isJSON ? JSONRendering.bench(figures) : Self.text(figures),
        complaints: library.notices.map(Printable.exactly) + TextRendering.warnings(about: library.skipped))
    } catch {
      let mistake = CommandError(error)
      return SubcommandOutcome(
        output: settings.isJSON ? JSONRendering.error(mistake, in: Self.name) : "",
        complaints: [mistake.message], exitStatus: 2)
    }
  }

  private static func text(_ figures: AnswerFigures) -> String {
    figures.named.map { name, value in
      let isCount = AnswerFigures.counts.contains(name)
      return "\(Column.left(name, width: 16))  \(isCount ? String(Int(value)) : Decimal.of(value))\n"
    }.joined()
  }
}

extension JSONRendering {
  /// The figures, under the same names as in the text.
  static func bench(_ figures: AnswerFigures) -> String {
    line { json in
      json.member("command", value: "bench")
      json.key("figures")
      json.object { json in
        for (name, value) in figures.named {
          json.key(named: name)
          if AnswerFigures.counts.contains(name) {
            json.number(Int(value))
          } else {
            json.number(value)
          }
        }
      }
      json.error(nil)
    }
  }
}
