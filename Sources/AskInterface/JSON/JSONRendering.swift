import Ask

/// Writes replies for a program: one object per line, with a line end.
///
/// A question's object always has the same members in the same order, and so has each command's.
enum JSONRendering {
  /// An answer: `{"question", "asked", "status", "answers", "missing", "corrections", "nearest", "filters",
  /// "skipped", "error"}`.
  static func answer(_ answer: Answer, skipped: Library.Incompleteness = Library.Incompleteness())
    -> String
  {
    line { $0.members(question: answer.question, answer, quotations: answer.quotations, skipped: skipped) }
  }

  /// A question that could not be answered for an error; `question` is null if there was none yet.
  static func failure(_ mistake: CommandError, question: String?) -> String {
    line { json in
      json.key("question")
      json.string(orNull: question)
      json.key("asked")
      json.null()
      json.member("status", value: "error")
      json.key("answers")
      json.array { _ in }
      json.key("missing")
      json.array { _ in }
      json.corrections([])
      json.key("nearest")
      json.null()
      json.filters(QuestionFilters())
      json.skipped(mistake.skipped)
      json.error(mistake)
    }
  }

  /// Further quotations: like an answer, after `"command"` and the number of the first.
  static func more(
    _ answer: Answer, further: [Quotation], from first: Int,
    skipped: Library.Incompleteness = Library.Incompleteness()
  ) -> String {
    line { json in
      json.member("command", value: "more")
      json.key("from")
      json.number(first)
      json.members(question: answer.question, answer, quotations: further, skipped: skipped)
    }
  }

  /// A line that could not be carried out: `{"command", "error"}`; `command` is null if none was
  /// recognised.
  static func error(_ mistake: CommandError, in command: String?) -> String {
    line { json in
      json.key("command")
      json.string(orNull: command)
      json.error(mistake)
    }
  }

  /// One object on one line.
  static func line(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.object(body)
    return String(decoding: json.bytes + [UInt8(ascii: "\n")], as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func members(
    question: String, _ answer: Answer, quotations: [Quotation], skipped: Library.Incompleteness
  ) {
    member("question", value: question)
    key("asked")
    string(orNull: answer.asked)
    member("status", value: answer.quotations.isEmpty ? "unanswered" : "answered")
    key("answers")
    array { json in
      for quotation in quotations { json.quotation(quotation) }
    }
    key("missing")
    array { json in
      for word in answer.missing { json.string(word) }
    }
    corrections(answer.corrections)
    key("nearest")
    if let nearest = answer.nearest { quotation(nearest) } else { null() }
    filters(answer.filters)
    self.skipped(skipped)
    error(nil)
  }

  /// The question's words that were read as others.
  fileprivate mutating func corrections(_ corrections: [SpellingCorrection]) {
    key("corrections")
    array { json in
      for correction in corrections {
        json.object { json in
          json.member("typed", value: correction.typed)
          json.member("word", value: correction.word)
        }
      }
    }
  }

  /// The documents that could not be read: the number for each reason, and the first of them; null
  /// if all could.
  fileprivate mutating func skipped(_ skipped: Library.Incompleteness) {
    key("skipped")
    guard !skipped.isEmpty else { return null() }
    object { json in
      json.key("count")
      json.number(skipped.count)
      json.key("reasons")
      json.object { json in
        for reason in skipped.counts {
          json.key(named: reason.code)
          json.number(reason.count)
        }
      }
      json.key("first")
      json.array { json in
        for file in skipped.first { json.skipped(file) }
      }
    }
  }

  /// A quotation, with its place.
  mutating func quotation(_ quotation: Quotation) {
    object { $0.members(of: quotation) }
  }

  /// A quotation's members.
  mutating func members(of quotation: Quotation) {
    member("quote", value: String(decoding: quotation.bytes, as: UTF8.self))
    place(quotation.citation)
    span(quotation.span)
    speaker(quotation.speaker)
    key("score")
    number(quotation.score)
    key("confidence")
    number(quotation.confidence)
    key("also")
    array { json in
      for citation in quotation.also { json.object { $0.place(citation) } }
    }
    context(of: quotation)
  }

  /// The parts around a quotation, the outermost first, and the cells of a row of a table.
  private mutating func context(of quotation: Quotation) {
    key("context")
    array { json in
      for part in quotation.citation.context { json.object { $0.part(part) } }
    }
    key("cells")
    guard !quotation.cells.isEmpty else { return null() }
    array { json in
      for cell in quotation.namedCells {
        json.object { json in
          json.key("column")
          json.string(orNull: cell.column)
          json.member("text", value: cell.text)
        }
      }
    }
  }

  private mutating func part(_ part: ContextPart) {
    member("role", value: part.role.rawValue)
    member("text", value: part.text)
    key("bytes")
    array { json in
      json.number(part.bytes.lowerBound)
      json.number(part.bytes.upperBound)
    }
  }

  /// The conditions of a question apart from its words; null if it has none.
  fileprivate mutating func filters(_ filters: QuestionFilters) {
    key("filters")
    guard !filters.isEmpty else { return null() }
    object { json in
      json.key("scope")
      json.string(orNull: filters.scope)
      for (name, values) in [
        ("in", filters.documents), ("not_in", filters.otherDocuments), ("phrases", filters.phrases),
        ("without", filters.without),
      ] {
        json.key(named: name)
        json.array { json in
          for value in values { json.string(value) }
        }
      }
    }
  }

  private mutating func span(_ span: AnswerSpan?) {
    key("span")
    if let span { range(span.bytes) } else { null() }
    key("span_confidence")
    if let span { number(span.confidence) } else { null() }
  }

  private mutating func speaker(_ speaker: Speaker?) {
    key("speaker")
    guard let speaker else { return null() }
    object { json in
      json.member("name", value: speaker.name)
      json.key("role")
      json.string(orNull: speaker.role)
      json.key("bytes")
      json.range(speaker.bytes)
    }
  }

  /// The place of something: document, title, line, column, bytes, scalars.
  mutating func place(_ citation: Citation) {
    member("document", value: citation.document)
    member("title", value: citation.title)
    key("line")
    number(citation.line)
    key("column")
    number(citation.column)
    key("bytes")
    range(citation.bytes)
    key("scalars")
    range(citation.scalars)
  }

  /// A pair of offsets.
  mutating func range(_ range: Range<Int>) {
    array { json in
      json.number(range.lowerBound)
      json.number(range.upperBound)
    }
  }

  /// The error; null if there was none.
  mutating func error(_ mistake: CommandError?) {
    key("error")
    guard let mistake else { return null() }
    object { json in
      json.member("code", value: mistake.code)
      json.member("message", value: mistake.message)
    }
  }

  /// A member that is a string.
  mutating func member(_ name: StaticString, value: String) {
    key(name)
    string(value)
  }

  /// A string, or null.
  mutating func string(orNull text: String?) {
    if let text { string(text) } else { null() }
  }
}
