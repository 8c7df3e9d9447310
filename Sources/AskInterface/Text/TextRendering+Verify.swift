import Ask

extension TextRendering {
  /// The result for each quotation of a saved conversation. For one that is still at its old place,
  /// only the place.
  func verifications(_ verifications: [Verification], of file: String) -> String {
    verifications.map { verification($0, of: file) }.joined()
  }

  private func verification(_ verification: Verification, of file: String) -> String {
    let quotation = verification.quotation
    let name = Column.left(verification.state.name.rawValue, width: 9)
    let place = "\(Printable.exactly(quotation.document)):\(quotation.line)"
    let line = "\(styled(name, style: .faint)) \(styled(place, style: .place))\(arrow(verification))\n"
    if case .ok = verification.state { return line }
    let saved = styled("\(Printable.exactly(file)):\(quotation.savedLine)", style: .faint)
    let words: String
    if case .changed(let change) = verification.state {
      words = Self.difference(change.words)
    } else {
      words = Self.quoted(Printable.prose(quotation.quote))
    }
    return line + indented(words) + Self.margin + saved + "\n"
  }

  /// The place where the quotation is found now, to be shown after its old place.
  private func arrow(_ verification: Verification) -> String {
    switch verification.state {
    case .moved(let place, let isRewrapped):
      " → " + self.place(place)
        + (isRewrapped ? ", the lines broken anew" : detail(place, saved: verification.quotation))
    case .changed(let change): " → \(place(change.place))"
    case .ambiguous(let places):
      " → " + places.prefix(5).map { place($0) }.joined(separator: ", ")
        + (places.count > 5 ? " and \(places.count - 5) more" : "")
    case .ok: ""
    case .gone(let hasDocument): hasDocument ? "" : ", a document that is not there"
    case .unread(let words): ", which cannot be read: \(Printable.exactly(words))"
    }
  }

  /// The column or the scalars of a place, if they differ from the saved ones although the line and
  /// the bytes are the same.
  private func detail(_ place: Verification.Place, saved: SavedQuotation) -> String {
    guard place.line == saved.line, place.bytes == saved.bytes else { return "" }
    if let column = saved.column, column != place.column { return ", column \(place.column)" }
    guard let scalars = saved.scalars, scalars != place.scalars else { return "" }
    return ", scalars \(place.scalars.lowerBound)–\(place.scalars.upperBound)"
  }

  private func place(_ place: Verification.Place) -> String {
    styled("\(Printable.exactly(place.document)):\(place.line)", style: .place)
  }

  /// The words that have changed, in brackets like those of `wdiff` and `git diff --word-diff`.
  private static func difference(_ compared: [ComparedWord]) -> String {
    var parts: [String] = []
    var rest = compared[...]
    while let side = rest.first?.side {
      let run = rest.prefix { $0.side == side }
      rest = rest.dropFirst(run.count)
      let words = Printable.prose(run.map(\.text).joined(separator: " "))
      switch side {
      case .both: parts.append(words)
      case .quotation: parts.append("[-\(words)-]")
      case .document: parts.append("{+\(words)+}")
      }
    }
    return parts.joined(separator: " ")
  }

  private static let margin = String(repeating: " ", count: 10)

  private func indented(_ text: String) -> String {
    Self.margin + Wrapping(width: width, indent: Self.margin).lines(of: text, after: Self.margin.count) + "\n"
  }
}
