import Ask

extension TextRendering {
  /// The documents that are asked from now on.
  func narrowed(to pattern: String?, count: Int) -> String {
    let documents = Self.count(count, noun: "document")
    guard let pattern else { return "Asking all documents again: \(documents).\n" }
    return "Asking only \(Printable.exactly(pattern)): \(documents). :in alone asks all again.\n"
  }

  /// The reply to `:add`: the number of documents that came.
  func added(_ count: Int, documents: [Library.Document]) -> String {
    guard count > 0 else { return "All of that is asked already: \(Self.summary(of: documents)).\n" }
    return "Added \(Self.count(count, noun: "document")): now \(Self.summary(of: documents)).\n"
  }

  /// The reply to `:drop`: the number of documents that went.
  func dropped(_ count: Int, documents: [Library.Document]) -> String {
    "Left out \(Self.count(count, noun: "document")): now \(Self.summary(of: documents)).\n"
  }

  /// The questions so far, each with the place of its first quotation.
  func history(_ turns: [Turn]) -> String {
    guard !turns.isEmpty else { return "Nothing has been asked yet.\n" }
    let margin = "\(turns.count)".count
    return zip(1..., turns).map { number, turn in
      let label = Column.right("\(number)", width: margin) + ". "
      let indent = String(repeating: " ", count: label.count)
      let question = Wrapping(width: width, indent: indent)
        .lines(of: Printable.prose(turn.question), after: label.count)
      let citation = turn.answer?.quotations.first?.citation
      let place = citation.map { styled("\(Printable.exactly($0.document)):\($0.line)", style: .place) }
      let reply = place ?? styled(turn.remark, style: .faint)
      return "\(styled(label, style: .faint))\(question)\n\(indent)  \(reply)\n"
    }.joined()
  }

  /// The values of some settings.
  func settings(_ settings: [(setting: SettingName, value: SettingName.Value)]) -> String {
    let margin = SettingName.allCases.map(\.rawValue.count).max() ?? 0
    return settings.map { setting, value in
      let (name, value) = (Column.left(setting.rawValue, width: margin), Column.left("\(value)", width: 5))
      return "\(name)  \(value)  \(styled(setting.help, style: .faint))\n"
    }.joined()
  }

  /// The sentences of the handbook on a topic.
  func handbook(_ quotations: [Quotation]) -> String {
    quotations.map { quotation($0, number: nil) }.joined()
  }

  /// A quotation with the sentences around it: one paragraph per passage, with the line number.
  func context(_ context: Library.Context, of citation: Citation, number: Int) -> String {
    let place = styled("\(Printable.exactly(citation.document)):\(citation.line)", style: .place)
    let margin = "\(context.sentences.last?.line ?? 1)".count
    let (opening, closing) = settings.isColoured ? Self.bold : ("»", "«")
    var paragraphs: [(line: Int, text: String)] = []
    for sentence in context.sentences {
      let words = Printable.prose(sentence.text)
      let text = sentence.isQuoted ? opening + words + closing : words
      if sentence.beginsPassage || paragraphs.isEmpty {
        paragraphs.append((sentence.line, text))
      } else {
        paragraphs[paragraphs.count - 1].text += " " + text
      }
    }
    let indent = String(repeating: " ", count: margin + 5)
    let lines = paragraphs.map { line, text in
      let wrapped = Wrapping(width: width, indent: indent).lines(of: text, after: margin + 5)
      let shown = settings.isColoured ? Self.emboldened(wrapped) : wrapped
      return "\n   \(styled(Column.right("\(line)", width: margin), style: .faint))  \(shown)\n"
    }
    return "\(styled("\(number). ", style: .faint))\(place)\n" + lines.joined()
  }
}

extension Turn {
  fileprivate var remark: String { answer == nil ? "could not look" : "no answer" }
}
