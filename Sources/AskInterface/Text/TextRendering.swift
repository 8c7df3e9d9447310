import Ask

/// Writes replies for a person.
///
/// Every string of a document goes through `Printable` first; the only control characters in a
/// reply are those added here.
struct TextRendering {
  let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  /// An answer: its quotations, or the statement that there are none and the reason.
  func answer(_ answer: Answer, isNumbered: Bool) -> String {
    let asked = asked(answer.asked) + corrections(answer.corrections)
    switch answer.outcome {
    case .answered(let quotations):
      let quoted =
        isNumbered ? more(quotations, from: 1) : quotations.map { quotation($0, number: nil) }.joined()
      return asked + quoted + missing(answer.missing) + leftOut(answer.filters)
    case .unanswered(let absence):
      return asked + refusal(absence, answer: answer) + notAnAnswer(answer.nearest)
    }
  }

  /// The question that was actually asked, if that is more than the typed one.
  private func asked(_ asked: String?) -> String {
    guard let asked else { return "" }
    let lines = Wrapping(width: width, indent: "  ").lines(of: "asked: " + Printable.prose(asked), after: 0)
    return lines.split(separator: "\n").map { styled(String($0), style: .faint) + "\n" }.joined()
  }

  /// Faint lines above an answer that say which words were read as others; empty if none were.
  private func corrections(_ corrections: [SpellingCorrection]) -> String {
    corrections.map { correction in
      let (typed, word) = (Printable.prose(correction.typed), Printable.prose(correction.word))
      return note("Read “\(typed)” as “\(word)”.")
    }.joined()
  }

  /// A faint line under an answer that names the question's words that are in no document; empty if
  /// all are in some.
  private func missing(_ words: [String]) -> String {
    words.isEmpty ? "" : note(Self.noDocumentHas(words))
  }

  /// A faint line under an answer that names the words whose sentences were left out; empty if none
  /// were.
  private func leftOut(_ filters: QuestionFilters) -> String {
    filters.without.isEmpty ? "" : note(Self.leftOut(filters.without))
  }

  private func note(_ text: String) -> String {
    let lines = Wrapping(width: width, indent: "  ").lines(of: text, after: 2)
    return lines.split(separator: "\n").enumerated().map { number, line in
      (number == 0 ? "  " : "") + styled(String(line), style: .faint) + "\n"
    }.joined()
  }

  /// The sentence that names the words whose sentences were left out.
  private static func leftOut(_ words: [String]) -> String {
    "Left out, as asked: sentences with \(list(words))."
  }

  /// The sentence that names words that are in no document.
  private static func noDocumentHas(_ words: [String]) -> String { "No document has: \(list(words))." }

  /// Further quotations of an answer, numbered from where the last ones ended.
  func more(_ quotations: [Quotation], from first: Int) -> String {
    guard !quotations.isEmpty else { return "There are no more quotations for this question.\n" }
    return zip(first..., quotations).map { number, each in quotation(each, number: number) }.joined()
  }

  /// A quotation with its place.
  func quotation(_ quotation: Quotation, number: Int?) -> String {
    let label = number.map { "\($0). " } ?? ""
    let margin = String(repeating: " ", count: label.count)
    let quoted = Wrapping(width: width, indent: margin)
      .lines(of: Self.quoted(words(of: quotation)), after: label.count)
    return context(of: quotation, label: label, margin: margin)
      + "\(Self.emboldened(quoted))\n\(cells(of: quotation, margin: margin))"
      + "\(said(by: quotation.speaker, margin))\(margin)  \(place(quotation.citation))\n"
      + also(quotation, margin: margin) + sureness(of: quotation, margin)
  }

  /// The question that a quotation answers or the line that it continues, faint, before it; else the
  /// quotation's number alone.
  private func context(of quotation: Quotation, label: String, margin: String) -> String {
    let parts = quotation.citation.context.filter { $0.role == .question || $0.role == .leadIn }
    guard !parts.isEmpty else { return styled(label, style: .faint) }
    let text = parts.map { Printable.prose($0.text) }.joined(separator: " ")
    let lines = Wrapping(width: width, indent: margin).lines(of: text, after: label.count)
    return styled(label + lines, style: .faint) + "\n" + margin
  }

  /// The cells of a wide row with the names of their columns, faint, after it; empty for any other
  /// sentence.
  private func cells(of quotation: Quotation, margin: String) -> String {
    let cells = quotation.namedCells.filter { !$0.text.isEmpty }
    guard cells.count > 2, cells.contains(where: { $0.column != nil }) else { return "" }
    let text = cells.map { cell in
      (cell.column.map { Printable.prose($0) + ": " } ?? "") + Printable.prose(cell.text)
    }.joined(separator: " · ")
    let lines = Wrapping(width: width, indent: margin + "  ").lines(of: text, after: margin.count + 2)
    return "\(margin)  \(styled(lines, style: .faint))\n"
  }

  /// The text between quotation marks. They are always the same, so that a reader and a script know
  /// where the document's own words begin and end, whatever marks they contain.
  static func quoted(_ text: String) -> String {
    "“\(text)”"
  }

  /// The columns to write in; a terminal too narrow for words is treated as if it had 20.
  var width: Int? { (settings.chosenWidth ?? settings.width).map { max($0, 20) } }

  /// A quotation's text, with the controls for bold around the words that answer if those are
  /// certain and colour is on.
  private func words(of quotation: Quotation) -> String {
    guard settings.isColoured, quotation.isSpanSure, let range = quotation.span?.readable else {
      return Printable.prose(quotation.text)
    }
    let text = quotation.text.utf8
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.index(start, offsetBy: range.count)
    return Printable.prose(String(quotation.text[..<start])) + Self.bold.on
      + Printable.prose(String(quotation.text[start..<end])) + Self.bold.off
      + Printable.prose(String(quotation.text[end...]))
  }

  /// A line that names the other places with nearly the same text; empty if there are none.
  private func also(_ quotation: Quotation, margin: String) -> String {
    guard !quotation.also.isEmpty else { return "" }
    let elsewhere = quotation.also.filter { !$0.isInSameDocument(as: quotation.citation) }
    let others = Set(elsewhere.map { Array($0.document.utf8) }).count
    let places =
      switch others {
      case 0: "at line \(quotation.also.map { String($0.line) }.joined(separator: ", "))"
      case 1: "in 1 other document"
      default: "in \(others) other documents"
      }
    return "\(margin)  \(styled("also \(places)", style: .faint))\n"
  }

  /// A line that names the speaker, in the document's words; empty where there is none.
  private func said(by speaker: Speaker?, _ margin: String) -> String {
    guard let speaker else { return "" }
    let role = speaker.role.map { ", " + Printable.prose($0) } ?? ""
    let lines = Wrapping(width: width, indent: margin + "    ")
      .lines(of: "– " + Printable.prose(speaker.name) + role, after: margin.count + 2)
    return "\(margin)  \(lines)\n"
  }

  /// A faint line with the likelihood that the quotation answers; empty if it is not to be shown.
  private func sureness(of quotation: Quotation, _ margin: String) -> String {
    guard settings.showsConfidence else { return "" }
    let hundredths = Int((min(max(quotation.confidence, 0), 1) * 100).rounded())
    let figure = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    return "\(margin)  \(styled("confidence \(figure)", style: .faint))\n"
  }

  private func place(_ citation: Citation) -> String {
    let shown = styled("\(Printable.exactly(citation.document)):\(citation.line)", style: .place)
    let place = settings.links?.link(shown, to: citation.document) ?? shown
    let headings = citation.headings.map { Printable.prose($0) }
    guard !headings.isEmpty else { return place }
    return "\(place)  \(styled("§ " + headings.joined(separator: " › "), style: .faint))"
  }
}

extension TextRendering {
  private func refusal(_ absence: Answer.Absence, answer: Answer) -> String {
    let missing = answer.missing
    var sentences = ["Nothing in these documents answers this."]
    switch absence {
    case .noQuestion:
      sentences = ["That asks nothing of the documents. Ask a question, or type :help."]
    case .nothingToLookFor:
      sentences.append("The question has no word to look for: ask with a name, a thing or a number.")
    case .nothingAllowed:
      sentences.append("No sentence satisfies \(filters(of: answer)).")
    case .tooLittleFound where !answer.filters.isEmpty && missing.isEmpty:
      sentences.append("No sentence that satisfies \(filters(of: answer)) has enough of its words.")
    case .noWordFound, .tooLittleFound:
      if missing.isEmpty {
        sentences.append("They have its words, but no sentence has enough of them.")
      } else {
        sentences.append(Self.noDocumentHas(missing))
      }
      if !answer.filters.without.isEmpty { sentences.append(Self.leftOut(answer.filters.without)) }
    }
    let wrapping = Wrapping(width: width, indent: "")
    return sentences.map { wrapping.lines(of: $0) + "\n" }.joined()
  }

  private func filters(of answer: Answer) -> String {
    Self.list(answer.filters.typed.map { Printable.prose($0) })
  }

  /// The nearest sentence, under a line saying that it is not an answer.
  private func notAnAnswer(_ nearest: Quotation?) -> String {
    guard let nearest else { return "" }
    let margin = "  "
    let quoted = Wrapping(width: width, indent: margin)
      .lines(of: Self.quoted(Printable.prose(nearest.text)), after: margin.count)
    return "The nearest sentence, not an answer:\n\(margin)\(quoted)\n\(margin)  \(place(nearest.citation))\n"
  }

  /// The words with commas between them; a long list is cut short.
  static func list(_ words: [String], atMost limit: Int = 12) -> String {
    let shown = words.prefix(limit).map { word in
      let start = word.unicodeScalars.prefix(60)
      return Printable.prose(String(start)) + (start.endIndex == word.unicodeScalars.endIndex ? "" : "…")
    }
    let rest = words.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
