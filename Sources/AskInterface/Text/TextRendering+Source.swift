import Ask

extension TextRendering {
  /// The place of a quotation, and the passage around it with the sentence marked.
  func source(of quotation: Quotation, number: Int, in surroundings: Library.Surroundings) -> String {
    let citation = quotation.citation
    let place = "\(Printable.exactly(citation.document)):\(citation.line):\(citation.column)"
    var facts = [("title", Printable.prose(citation.title))]
    facts += citation.headings.map { ("heading", Printable.prose($0)) }
    facts += citation.context.compactMap { part in
      Self.name(of: part.role).map { ($0, Printable.prose(part.text)) }
    }
    facts.append(("bytes", Self.range(citation.bytes)))
    facts.append(("scalars", Self.range(citation.scalars)))
    let lines = facts.map { name, value in
      "   \(styled(Column.left(name, width: 8), style: .faint)) \(value)\n"
    }
    let title =
      styled("\(number). ", style: .faint)
      + (settings.links?.link(styled(place, style: .place), to: citation.document)
        ?? styled(place, style: .place))
    return "\(title)\n\(lines.joined())\n\(passage(surroundings))"
  }

  private static func name(of role: ContextPart.Role) -> String? {
    switch role {
    case .heading: nil
    case .question: "question"
    case .leadIn: "lead-in"
    case .columns: "columns"
    }
  }

  private static func range(_ range: Range<Int>) -> String {
    "\(range.lowerBound)–\(range.upperBound), end excluded"
  }

  /// The passage, with the sentence between » and «, or in bold if colour is on.
  private func passage(_ surroundings: Library.Surroundings) -> String {
    let (opening, closing) = settings.isColoured ? Self.bold : ("»", "«")
    let text =
      Printable.prose(surroundings.before) + opening + Printable.prose(surroundings.quotation) + closing
      + Printable.prose(surroundings.after)
    let lines = Wrapping(width: width, indent: "   ").lines(of: text, after: 3)
    return "   \(settings.isColoured ? Self.emboldened(lines) : lines)\n"
  }

  /// Two control characters that mark bold text while lines are broken, because they take no
  /// column. `Printable` has already removed a document's own control characters.
  static let bold = (on: "\u{1}", off: "\u{2}")

  /// The text with terminal sequences for bold in place of those two.
  static func emboldened(_ lines: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in lines.unicodeScalars {
      switch scalar {
      case "\u{1}": shown.append(contentsOf: TextStyle.quoted.on.unicodeScalars)
      case "\u{2}": shown.append(contentsOf: TextStyle.off.unicodeScalars)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
