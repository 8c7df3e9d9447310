internal import AskIndex

/// Evidence in which near-identical sentences of different documents are one: the best stands for
/// all.
///
/// Sentences are near-identical when they share nine words in ten, in whatever order, and every
/// name, every number and every word that turns a statement round. Those that differ in one figure
/// are different evidence.
struct NearDuplicates {
  /// A sentence, and those that say the same.
  struct Group {
    let evidence: Evidence
    var others: [Evidence] = []
  }

  /// The groups, in the order of their best.
  private(set) var groups: [Group] = []
  private var best: [Candidate] = []

  /// A sentence whose signature is read when it is needed.
  private struct Candidate {
    let evidence: Evidence
    /// The number of words, the joined forms of compounds not counted.
    let length: Int
    /// The document it stands in, among those of the ranking.
    let document: Int
    var signature: SentenceSignature?

    /// Whether as many of two sentences' words could be the same as must be.
    func isAboutAsLong(as other: Candidate) -> Bool {
      SentenceSignature.agree(min(length, other.length), of: length, otherLength: other.length)
    }
  }

  /// The number of further sentences that are looked at for each group that is wanted.
  private static let reach = (factor: 3, least: 20)

  /// Groups evidence.
  ///
  /// - Parameters:
  ///   - evidence: the best first.
  ///   - limit: how many groups are wanted.
  ///   - ranking: what was read of the evidence.
  /// - Complexity: linear in the sentences looked at, times the groups.
  init(_ evidence: [Evidence], limit: Int, ranking: Reranker) throws(IndexError) {
    let reach = max(
      Self.reach.least, limit.multipliedReportingOverflow(by: Self.reach.factor).partialValue, limit)
    for (position, one) in evidence.enumerated() {
      guard groups.count < limit || position < reach else { break }
      var candidate = Candidate(
        evidence: one, length: ranking.reading(of: one).wordCount, document: ranking.document(of: one))
      if let same = try firstTheSame(as: &candidate, ranking) {
        // What a document says twice stays apart: each time it stands in words of its own.
        if best[same].document != candidate.document {
          groups[same].others.append(one)
          continue
        }
      }
      if groups.count < limit {
        groups.append(Group(evidence: one))
        best.append(candidate)
      }
    }
  }

  /// The first group whose best says nearly the same as a sentence.
  private mutating func firstTheSame(as candidate: inout Candidate, _ ranking: Reranker)
    throws(IndexError) -> Int?
  {
    for number in best.indices where best[number].isAboutAsLong(as: candidate) {
      let one = try Self.signature(of: &best[number], ranking)
      if one.isNearlyTheSame(as: try Self.signature(of: &candidate, ranking)) { return number }
    }
    return nil
  }

  private static func signature(of candidate: inout Candidate, _ ranking: Reranker)
    throws(IndexError) -> SentenceSignature
  {
    if let known = candidate.signature { return known }
    let place = candidate.evidence.hit.address
    let segment = ranking.index.segment(of: place)
    let text = ranking.text(of: candidate.evidence)
    let signature = try SentenceSignature(
      text.words[text.sentences[segment.position(of: place)].words], in: segment)
    candidate.signature = signature
    return signature
  }
}

/// The meaning of a sentence, as far as two sentences can be told apart by their words alone.
struct SentenceSignature: Equatable {
  /// The number of times that each word occurs in it, in small letters.
  private let counts: [[UInt8]: Int]
  private let length: Int
  /// Its names, its numbers and the words that turn a statement round, in their order.
  private let marks: [[UInt8]]

  /// Reads a sentence.
  init(_ codes: ArraySlice<WordCode>, in segment: Segment) throws(IndexError) {
    var words: [(letters: [UInt8], isName: Bool)] = []
    for word in codes where word.shape != .joined {
      words.append((try segment.letters(of: word), !words.isEmpty && word.shape != .plain))
    }
    var counts: [[UInt8]: Int] = [:]
    for word in words { counts[word.letters, default: 0] += 1 }
    self.counts = counts
    length = words.count
    marks = words.filter { $0.isName || Self.isMark($0.letters) }.map(\.letters)
  }

  /// Whether another sentence says the same in nearly the same words.
  func isNearlyTheSame(as other: SentenceSignature) -> Bool {
    guard marks == other.marks else { return false }
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return Self.agree(shared, of: length, otherLength: other.length)
  }

  /// Whether so many shared words are enough. Short sentences differ by any word.
  static func agree(_ shared: Int, of length: Int, otherLength: Int) -> Bool {
    let longest = max(length, otherLength)
    return longest > 0 && (shared == longest || longest >= 8 && shared * 10 >= longest * 9)
  }

  private static func isMark(_ word: [UInt8]) -> Bool {
    if word.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) { return true }
    return turning.contains(word)
  }

  private static let turning = Set(
    """
    not no never none nor without neither cannot cant isnt wasnt arent werent dont doesnt didnt wont
    wouldnt couldnt shouldnt more less fewer most least above below before after over under up down
    rose fell rise fall increase decrease increased decreased gained lost won first second third
    last one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion half quarter double january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday
    sunday
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
}
