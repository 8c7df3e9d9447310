import Ask

extension TextRendering {
  /// The reasons why an expected sentence ranks below the first quotation.
  func whyNot(_ expectation: MissExplanation) -> String {
    let expected = expectation.expected
    let quoted = Wrapping(width: width, indent: "").lines(of: Self.quoted(Printable.prose(expected.text)))
    let citation = expected.citation
    let place = styled("\(Printable.exactly(citation.document)):\(citation.line)", style: .place)
    let findings = Self.findings(expectation).map { Wrapping(width: width, indent: "").lines(of: $0) + "\n" }
    return "\(quoted)\n  \(place)\n" + findings.joined() + comparison(expectation)
  }

  private static func findings(_ expectation: MissExplanation) -> [String] {
    var findings: [String] = []
    if expectation.namedCount > 1 {
      findings.append("Of \(expectation.namedCount) sentences that this names, it fares best.")
    }
    if !expectation.isAllowed { findings.append("The filters of the question do not allow it.") }
    findings.append(rank(expectation))
    if !expectation.lacking.isEmpty {
      findings.append("Words of the question that it does not hold: \(list(expectation.lacking)).")
    } else {
      findings.append("It holds every word of the question that counts.")
    }
    return findings
  }

  private static func rank(_ expectation: MissExplanation) -> String {
    switch expectation.rank {
    case 1: return "It is the best of the \(sentences(expectation)) that were judged."
    case .some(let rank):
      return "It is number \(rank) of the \(sentences(expectation)) that were judged."
    case .none:
      guard expectation.judgedCount > 0 else { return "No sentence holds a word of the question." }
      return
        "It was not among the \(sentences(expectation)) that were found by the question's words and judged;"
        + " judged like them, it would be number \(expectation.rankIfJudged)."
    }
  }

  private static func sentences(_ expectation: MissExplanation) -> String {
    count(expectation.judgedCount, noun: "sentence")
  }

  /// The parts of both scores, those that differ most first.
  private func comparison(_ expectation: MissExplanation) -> String {
    guard let best = expectation.best, best.citation != expectation.expected.citation else { return "" }
    let rows = ComparedPart.of(expectation.expected, beside: best, words: expectation.words)
    let shown = rows.filter(\.isWord) + rows.filter { !$0.isWord }.prefix(Self.shownFeatures)
    let rest = rows.filter { !$0.isWord }.dropFirst(Self.shownFeatures)
    var table = shown.map { ($0.name, $0.share, $0.best) }
    if !rest.isEmpty {
      let sums = rest.reduce((0, 0)) { ($0.0 + $1.share, $0.1 + $1.best) }
      table.append(("\(rest.count) further parts", sums.0, sums.1))
    }
    table.append(("sum", expectation.expected.score, best.score))
    let names = table.map { Printable.prose($0.0) }
    let margin = max(4, names.map { DisplayWidth.of($0) }.max() ?? 0)
    let head = row("part", one: "it", other: "the best", difference: "difference", margin: margin)
    let lines = zip(names, table).map { name, shares in
      row(
        name, one: Decimal.of(shares.1), other: Decimal.of(shares.2),
        difference: Decimal.of(shares.1 - shares.2), margin: margin) + "\n"
    }
    let citation = best.citation
    let place = styled("\(Printable.exactly(citation.document)):\(citation.line)", style: .place)
    return "Its score beside that of the best, which stands at \(place):\n"
      + "\(styled(head, style: .faint))\n\(lines.joined())"
  }

  /// The number of features shown in addition to the words of the question: those that differ most.
  /// The others are summed.
  private static let shownFeatures = 10

  private func row(_ name: String, one: String, other: String, difference: String, margin: Int)
    -> String
  {
    "   " + Column.left(name, width: margin)
      + [one, other, difference].map { Column.right($0, width: 12) }.joined()
  }
}

/// A part of two scores.
struct ComparedPart: Equatable {
  /// A word of the question, or a feature.
  let name: String
  /// Whether it is a word of the question.
  let isWord: Bool
  /// Its share in the score of the expected sentence, and in that of the best.
  let share: Double
  let best: Double

  var difference: Double { share - best }

  /// The parts of two scores, the greatest difference first; a part that only one of them has is 0
  /// in the other.
  ///
  /// - Parameter words: the question's words, whose parts come first in both.
  static func of(_ quotation: Quotation, beside best: Quotation, words: [String]) -> [ComparedPart] {
    let (own, other) = (shares(quotation), shares(best))
    let names = own.map(\.name) + other.map(\.name).filter { name in !own.contains { $0.name == name } }
    let parts = names.enumerated().map { number, name in
      ComparedPart(
        name: name, isWord: number < words.count && name == words[number],
        share: own.first { $0.name == name }?.share ?? 0,
        best: other.first { $0.name == name }?.share ?? 0)
    }
    return parts.sorted { abs($0.difference) > abs($1.difference) }
  }

  /// The shares by name; a part for a word and its synonym is named by the question's word.
  private static func shares(_ quotation: Quotation) -> [(name: String, share: Double)] {
    quotation.explanation.parts.map { part in
      let words = part.name.split(separator: " ≈ ", maxSplits: 1)
      return (words.first.map { String($0) } ?? part.name, part.share)
    }
  }
}
