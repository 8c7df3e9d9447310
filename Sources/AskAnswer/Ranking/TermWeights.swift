internal import AskIndex
internal import AskText

/// The weights of a question's terms, and what is so of them in every sentence.
struct TermWeights {
  /// The terms that are looked at: those of the question, or the rarest of a very long one.
  let terms: [Question.Term]
  /// The index's entry for each.
  let found: [IndexedTerm?]
  /// Pairs of them that are neighbours in the question, by position.
  let neighbours: [(first: Int, second: Int)]
  /// The inverse sentence frequency of each; for a term that no document holds, the most there is.
  let weights: [Float]
  /// The inverse sentence frequency of a term that a single sentence holds.
  let most: Float
  /// The weight of the whole question.
  let total: Float
  /// The terms that no document holds, a bit each.
  let unknown: UInt32
  /// The terms that are names or numbers, a bit each.
  let telling: UInt32
  /// The terms that only say what is asked about, a bit each: a sentence has those that its title
  /// or heading has.
  let given: UInt32
  /// The features of each term that are the same in all sentences: the first ones.
  let constants: [[Float]]

  /// No more terms than this are looked at: a bit of a mask each.
  static let limit = 32
  private static let maxNeighbours = 64

  /// Weighs a question's terms by the sentences that hold them.
  init(_ question: Question, allFound: [IndexedTerm?], model: BM25) {
    let allWeights = zip(allFound, question.terms).map {
      model.inverseDocumentFrequency($0?.sentenceCount ?? 0) * $1.weight
    }
    let positions = Self.rarest(of: allWeights)
    let (terms, found) = (positions.map { question.terms[$0] }, positions.map { allFound[$0] })
    let weights = positions.map { allWeights[$0] }
    self.terms = terms
    self.found = found
    self.weights = weights
    neighbours =
      positions.count == allFound.count ? Array(question.neighbours.prefix(Self.maxNeighbours)) : []
    most = max(model.inverseDocumentFrequency(0), 0.01)
    let total = max(weights.reduce(0, +), 0.01)
    self.total = total
    var unknown: UInt32 = 0
    for (position, term) in found.enumerated() where term == nil { unknown |= 1 << UInt32(position) }
    self.unknown = unknown
    telling = terms.indices.reduce(0) {
      terms[$1].isCapitalised || terms[$1].hasDigit ? $0 | 1 << UInt32($1) : $0
    }
    given = terms.indices.reduce(0) { terms[$1].origin.isSubject ? $0 | 1 << UInt32($1) : $0 }
    let most = most
    constants = terms.indices.map { position in
      Self.constants(
        of: terms[position], weights[position], most: most, total: total, count: terms.count,
        isLast: position == terms.count - 1, isUnknown: found[position] == nil, question: question)
    }
  }

  /// The positions of the greatest weights, in their order.
  private static func rarest(of weights: [Float]) -> [Int] {
    guard weights.count > limit else { return Array(weights.indices) }
    return weights.indices.sorted { weights[$0] > weights[$1] }.prefix(limit).sorted()
  }

  private static func constants(
    of term: Question.Term, _ weight: Float, most: Float, total: Float, count: Int, isLast: Bool,
    isUnknown: Bool, question: Question
  ) -> [Float] {
    var values = [Float](repeating: 0, count: TermFeature.constantCount)
    func set(_ feature: TermFeature, value: Float) { values[feature.rawValue] = value }
    set(.weight, value: weight / 10)
    set(.rarity, value: weight / most)
    set(.part, value: weight / total)
    set(.isCapitalised, value: term.isCapitalised ? 1 : 0)
    set(.hasDigit, value: term.hasDigit ? 1 : 0)
    set(.position, value: Float(term.place) / Float(max(1, question.length - 1)))
    set(.length, value: Float(min(20, term.spelling.count)) / 20)
    set(.isAskedFor, value: term.isAskedFor ? 1 : 0)
    set(.isJoined, value: term.form == .joined ? 1 : 0)
    set(.isLast, value: isLast ? 1 : 0)
    set(.isOneOf, value: 1 / Float(count))
    set(.isUnknown, value: isUnknown ? 1 : 0)
    values[TermFeature.asksWho.rawValue + question.asking.rawValue] = 1
    return values
  }

  /// Shares of the terms in all hits, hit after hit, with those of old words at their weight.
  func weighed(_ shares: [Float]) -> [Float] {
    guard terms.contains(where: \.isOld) else { return shares }
    return shares.enumerated().map { $1 * terms[$0 % terms.count].weight }
  }

  /// The sum of the shares of the terms of before; 0 where all are old, as they are
  /// then all that is asked.
  func ofOldWords(_ shares: ArraySlice<Float>) -> Float {
    guard terms.contains(where: { !$0.isOld }) else { return 0 }
    return zip(terms, shares).reduce(0) { $0 + ($1.0.isOld ? $1.1 : 0) }
  }

  /// The part of the question's weight that some terms have.
  func part(of held: UInt32) -> Float {
    sum(of: held) / total
  }

  /// The weight of some terms.
  func sum(of held: UInt32) -> Float {
    var (sum, rest) = (Float(0), held)
    while rest != 0 {
      sum += weights[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }

  /// The weight of the rarest of some terms, as a part of the most there could be.
  func rarest(of held: UInt32) -> Float {
    var (best, rest) = (Float(0), held)
    while rest != 0 {
      best = max(best, weights[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return best / most
  }

  /// Every term, a bit each.
  var all: UInt32 { terms.isEmpty ? 0 : .max >> UInt32(32 - terms.count) }
}
