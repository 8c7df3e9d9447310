/// The look of a run of tokens.
enum SpanRunKind: Int, CaseIterable {
  case year, date, number, percent, money, quantity, numeral, name, fullName, tiedName, acronym, phrase,
    clause, list, mixed,
    single, adverbial, plural

  /// Looks at a run.
  init(_ tokens: [SpanToken], run: SpanReading.Run) {
    let (first, last) = (tokens[run.first].kind, tokens[run.last].kind)
    if let numeric = Self.numeric(tokens, run: run) {
      self = numeric
    } else if first.coarse == .capital, last.coarse == .capital {
      self = Self.named(tokens, run: run)
    } else {
      self = Self.common(tokens, run: run, first: first, last: last)
    }
  }

  private static func numeric(_ tokens: [SpanToken], run: SpanReading.Run) -> SpanRunKind? {
    let range = run.first...run.last
    if range.contains(where: { [10, 33].contains(tokens[$0].kind.number) }), run.last - run.first < 6 {
      return .percent
    }
    if range.contains(where: { [9, 32].contains(tokens[$0].kind.number) }), run.last - run.first < 6 {
      return .money
    }
    if range.allSatisfy({ isDate(tokens[$0]) }),
      range.contains(where: { [14, 15, 16, 19].contains(tokens[$0].kind.number) })
    {
      return run.first == run.last && [16, 19].contains(tokens[run.first].kind.number) ? .year : .date
    }
    let first = tokens[run.first].kind
    guard first.coarse == .number else { return nil }
    if range.allSatisfy({ tokens[$0].kind.coarse == .number || tokens[$0].kind.number == 1 }) {
      return first.number == 12 ? .numeral : .number
    }
    return run.last - run.first < 5 && !range.contains { tokens[$0].kind.coarse == .auxiliary }
      ? .quantity : nil
  }

  private static func isDate(_ token: SpanToken) -> Bool {
    [1, 8, 14, 15, 16, 17, 19, 20].contains(token.kind.number)
      || ["of", "the", "to", "and", "in", "on"].contains(token.letters)
  }

  private static func named(_ tokens: [SpanToken], run: SpanReading.Run) -> SpanRunKind {
    if run.first == run.last { return tokens[run.first].kind.number == 24 ? .acronym : .name }
    if (run.first...run.last).allSatisfy({ tokens[$0].kind.coarse == .capital }) { return .fullName }
    return (run.first...run.last).contains { tokens[$0].kind.number == 1 } ? .list : .tiedName
  }

  private static func common(
    _ tokens: [SpanToken], run: SpanReading.Run, first: SpanClass, last: SpanClass
  ) -> SpanRunKind {
    let range = run.first...run.last
    if range.contains(where: { tokens[$0].kind.coarse == .auxiliary || tokens[$0].kind.coarse == .relative })
    {
      return .clause
    }
    if range.contains(where: { tokens[$0].kind.number == 1 }),
      range.contains(where: { tokens[$0].letters == "and" })
    {
      return .list
    }
    if first.coarse == .preposition || first.coarse == .adverb { return .adverbial }
    if run.first == run.last { return last.coarse == .plural ? .plural : .single }
    if range.contains(where: { tokens[$0].kind.coarse == .past || tokens[$0].kind.coarse == .gerund }) {
      return .mixed
    }
    return last.coarse == .plural ? .plural : .phrase
  }

  /// Whether a run of a kind that has clear ends could not be longer.
  func isMaximal(_ tokens: [SpanToken], run: SpanReading.Run) -> Bool {
    let before = run.first > 0 ? tokens[run.first - 1].kind.coarse : .edge
    let behind = run.last + 1 < tokens.count ? tokens[run.last + 1].kind.coarse : .edge
    switch self {
    case .name, .fullName, .acronym, .tiedName: return before != .capital && behind != .capital
    case .year, .date, .number, .percent, .money, .numeral: return before != .number && behind != .number
    default: return true
    }
  }
}
