import Ask

/// A quotation's source for a BibTeX file.
enum BibTeX {
  /// An entry, with a line end. `urldate` is biblatex's field for the date of access; the note
  /// repeats the date for BibTeX.
  static func entry(of quotation: Quotation, on date: CalendarDate) -> String {
    let citation = quotation.citation
    let said = quotation.speaker.map { " Said by \(escaped(CitationStyle.name(of: $0)))." } ?? ""
    let place = "Line \(citation.line), bytes \(citation.bytes.lowerBound)--\(citation.bytes.upperBound)"
    return """
      @misc{\(CitationStyle.key(of: citation)),
        title = {{\(escaped(citation.title))}},
        howpublished = {\(escaped(Printable.exactly(citation.document)))},
        note = {\(place): ``\(escaped(quotation.text))''\(said) Accessed \(date.inWords)},
        urldate = {\(date.inDigits)},
      }

      """
  }

  /// Text in which no character is a command to LaTeX, and without braces, which BibTeX would count
  /// even after a backslash.
  static func escaped(_ text: String) -> String {
    Printable.prose(text).unicodeScalars.map { scalar in
      switch scalar {
      case "\\": #"\textbackslash{}"#
      case "{": #"\textbraceleft{}"#
      case "}": #"\textbraceright{}"#
      case "~": #"\textasciitilde{}"#
      case "^": #"\textasciicircum{}"#
      case "\"": #"\textquotedbl{}"#
      case "$", "&", "#", "%", "_": "\\\(scalar)"
      default: String(scalar)
      }
    }.joined()
  }
}
