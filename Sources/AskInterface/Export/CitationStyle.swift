import Ask

/// The form in which `:cite` gives the source of a quotation.
enum CitationStyle: String, CaseIterable, Equatable {
  /// A sentence for any text.
  case plain
  /// A block quote and its source.
  case markdown
  /// An entry of a BibTeX file.
  case bibtex
  /// A list of one item in CSL-JSON, as Zotero and pandoc read it.
  case csl
  /// The object that answers have for a quotation, with the date.
  case json

  /// The quotation with its source, with a line end.
  func text(of quotation: Quotation, on date: CalendarDate) -> String {
    switch self {
    case .plain: Self.plain(quotation, date: date)
    case .markdown: Self.markdown(quotation, date: date)
    case .bibtex: BibTeX.entry(of: quotation, on: date)
    case .csl: JSONRendering.csl(quotation, on: date)
    case .json: JSONRendering.cited(quotation, on: date)
    }
  }

  private static func plain(_ quotation: Quotation, date: CalendarDate) -> String {
    let citation = quotation.citation
    let said = quotation.speaker.map { " – \(name(of: $0))." } ?? ""
    return TextRendering.quoted(Printable.prose(quotation.text)) + said
      + " In: \(Printable.prose(citation.title)), \(Printable.exactly(citation.document)):\(citation.line). "
      + "Accessed \(date.inWords).\n"
  }

  private static func markdown(_ quotation: Quotation, date: CalendarDate) -> String {
    let citation = quotation.citation
    return MarkdownText.quote(String(decoding: quotation.bytes, as: UTF8.self)) + "\n"
      + SavedText.said(by: quotation.speaker)
      + "*\(MarkdownText.line(Printable.prose(citation.title)))*, "
      + "\(MarkdownText.line(citation.document)):\(citation.line), accessed \(date.inWords)\n"
  }

  /// The speaker's name and role.
  static func name(of speaker: Speaker) -> String {
    [speaker.name, speaker.role].compactMap { $0 }.map(Printable.prose).joined(separator: ", ")
  }

  /// A name for the quotation that is the same whenever it is cited: `junior-doctors-strike-22`.
  static func key(of citation: Citation) -> String {
    let file = citation.document.unicodeScalars.split(separator: "/").last.map { String($0) } ?? ""
    let stem = file.unicodeScalars.split(separator: ".").first.map { String($0) } ?? ""
    let words = stem.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return (words.isEmpty ? ["document"] : words).joined(separator: "-") + "-\(citation.line)"
  }
}

extension JSONRendering {
  /// One item of CSL-JSON, in a list.
  fileprivate static func csl(_ quotation: Quotation, on date: CalendarDate) -> String {
    let citation = quotation.citation
    let said = quotation.speaker.map { " – \(CitationStyle.name(of: $0))." } ?? ""
    var json = JSONWriter()
    json.array { json in
      json.object { json in
        json.member("id", value: CitationStyle.key(of: citation))
        json.member("type", value: "document")
        json.member("title", value: citation.title)
        json.key("accessed")
        json.object { json in
          json.key("date-parts")
          json.array { $0.array { json in [date.year, date.month, date.day].forEach { json.number($0) } } }
        }
        json.member("archive_location", value: citation.document)
        json.member("annote", value: TextRendering.quoted(quotation.text) + said)
        json.member(
          "note",
          value: "Line \(citation.line), bytes \(citation.bytes.lowerBound)–\(citation.bytes.upperBound)")
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  /// The object of a quotation, with the date.
  fileprivate static func cited(_ quotation: Quotation, on date: CalendarDate) -> String {
    line { json in
      json.members(of: quotation)
      json.member("accessed", value: date.inDigits)
    }
  }

  /// The reply to `:cite`, for a program.
  static func cite(_ text: String, number: Int, style: CitationStyle) -> String {
    line { json in
      json.member("command", value: "cite")
      json.key("number")
      json.number(number)
      json.member("style", value: style.rawValue)
      json.member("text", value: text)
      json.error(nil)
    }
  }
}
