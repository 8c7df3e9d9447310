import Ask

/// A conversation in the form in which it is saved.
struct SavedText {
  /// The type of the file.
  enum FileType: Equatable {
    case markdown
    case jsonLines

    /// Chooses by the extension of a file's name; nil for an unknown one.
    init?(path: String) {
      let parts = path.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
      let ending = parts.last.map { String($0).lowercased() }
      switch ending {
      case "md", "markdown": self = .markdown
      case "jsonl", "ndjson", "json": self = .jsonLines
      default: return nil
      }
    }
  }

  let turns: [Turn]
  let today: CalendarDate

  /// The whole text.
  func text(as format: FileType) -> String {
    switch format {
    case .jsonLines: turns.map(Self.json).joined()
    case .markdown: heading + turns.map(Self.markdown).joined()
    }
  }

  /// The number of quotations in it.
  var quotationCount: Int { turns.reduce(0) { $0 + $1.quotations.count } }

  // MARK: - JSON lines

  /// The objects that were printed, or would have been if the conversation had been for a program.
  private static func json(_ turn: Turn) -> String {
    guard let answer = turn.answer else {
      return JSONRendering.failure(turn.mistake ?? .couldNotLook, question: turn.question)
    }
    var lines = JSONRendering.answer(answer, skipped: turn.skipped)
    var next = answer.quotations.count + 1
    for further in turn.further where !further.isEmpty {
      lines += JSONRendering.more(answer, further: further, from: next, skipped: turn.skipped)
      next += further.count
    }
    return lines
  }

  // MARK: - Markdown

  private var heading: String {
    """
    \(SavedConversation.title)

    Saved on \(today.inWords). Each quotation is verbatim; \
    `ask verify` and the name of this file look them up again.

    """
  }

  private static func markdown(_ turn: Turn) -> String {
    let question = MarkdownText.line(Printable.prose(turn.question))
    let title = "\n## \(question.isEmpty ? "(an empty line)" : question)\n"
    guard let answer = turn.answer else {
      return title + paragraph(MarkdownText.line((turn.mistake ?? .couldNotLook).message))
    }
    if case .unanswered = answer.outcome { return title + paragraph(refusal(answer)) }
    return title + turn.quotations.map(quotation).joined()
  }

  /// The sentence that a person was shown in place of an answer.
  private static func refusal(_ answer: Answer) -> String {
    TextRendering(Settings()).answer(answer, isNumbered: false).split(separator: "\n").map { line in
      MarkdownText.line(line.drop { $0 == " " })
    }.joined(separator: "\n")
  }

  private static func quotation(_ quotation: Quotation) -> String {
    "\n" + MarkdownText.quote(String(decoding: quotation.bytes, as: UTF8.self))
      + paragraph(said(by: quotation.speaker) + place(quotation.citation))
      + also(quotation.also)
  }

  /// The line of a quotation's speaker, with a line break after it; empty if there is no speaker.
  static func said(by speaker: Speaker?) -> String {
    guard let speaker else { return "" }
    let names = [speaker.name, speaker.role].compactMap { $0 }.map(Printable.prose).joined(separator: ", ")
    return "– \(MarkdownText.line(names))\\\n"
  }

  /// The line that gives the place of a quotation.
  static func place(_ citation: Citation) -> String {
    "\(MarkdownText.line(citation.document)):\(citation.line), "
      + "bytes \(citation.bytes.lowerBound)–\(citation.bytes.upperBound)"
  }

  private static func also(_ citations: [Citation]) -> String {
    guard !citations.isEmpty else { return "" }
    let places = citations.map { "\(MarkdownText.line($0.document)):\($0.line)" }
    return paragraph("Nearly the same stands at \(places.joined(separator: ", ")).")
  }

  private static func paragraph(_ text: String) -> String {
    "\n\(text)\n"
  }
}

extension CalendarDate {
  /// The date for a person: 23 November 2026.
  var inWords: String { "\(day) \(Self.months[max(0, min(month, 12) - 1)]) \(year)" }

  /// The date by ISO 8601: 2026-11-23.
  var inDigits: String {
    "\(Self.padded(year, width: 4))-\(Self.padded(month, width: 2))-\(Self.padded(day, width: 2))"
  }

  private static func padded(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
