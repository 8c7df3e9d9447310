internal import AskIndex

/// Evidence in which near-identical sentences of different documents are one: the best stands for all.
///
/// Sentences are near-identical when they share nine words in ten, in whatever order, and every name, every number and every
/// word that turns a statement round. Those that differ in one figure are different evidence.
struct EvidenceGroups {
  /// A sentence, and those that say the same.
  struct Group {
    let evidence: Evidence
    var others: [Evidence] = []
  }

  /// The groups, in the order of their best.
  private(set) var groups: [Group] = []
  private var signatures: [SentenceSignature] = []
  private var documents: [String] = []

  /// How many further sentences are looked at for each group that is wanted.
  private static let reach = (factor: 3, least: 20)

  /// Groups evidence.
  ///
  /// - Parameters:
  ///   - evidence: the best first.
  ///   - limit: how many groups are wanted.
  /// - Complexity: linear in the sentences looked at, times the groups.
  init(_ evidence: [Evidence], limit: Int, in index: Index) throws(IndexError) {
    let reach = max(
      Self.reach.least, limit.multipliedReportingOverflow(by: Self.reach.factor).partialValue, limit)
    for (position, one) in evidence.enumerated() {
      guard groups.count < limit || position < reach else { break }
      let signature = try SentenceSignature(one.hit.place, in: index)
      let document = try index.document(of: one.hit.place).path
      if let same = signatures.firstIndex(where: { $0.isNearlyTheSame(as: signature) }) {
        // What a document says twice stays apart: each time it stands in words of its own.
        if documents[same] != document {
          groups[same].others.append(one)
          continue
        }
      }
      if groups.count < limit {
        groups.append(Group(evidence: one))
        signatures.append(signature)
        documents.append(document)
      }
    }
  }
}

/// What a sentence says, as far as two sentences can be told apart by their words alone.
struct SentenceSignature: Equatable {
  /// How often each word stands in it, in small letters.
  private let counts: [[UInt8]: Int]
  private let length: Int
  /// Its names, its numbers and the words that turn a statement round, in their order.
  private let marks: [[UInt8]]

  /// Reads a sentence.
  init(_ place: Index.Place, in index: Index) throws(IndexError) {
    let segment = index.parts[place.part].segment
    let text = try segment.text(of: place.passage)
    var words: [(letters: [UInt8], isName: Bool)] = []
    for word in text.words[text.sentences[segment.position(of: place)].words] where word.shape != .joined {
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
    let longest = max(length, other.length)
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    // Short sentences differ by any word.
    return longest > 0
      && (shared == longest && length == other.length || longest >= 8 && shared * 10 >= longest * 9)
  }

  private static func isMark(_ word: [UInt8]) -> Bool {
    if word.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) { return true }
    return turning.contains(word)
  }

  private static let turning = Set(
    """
    not no never none nor without neither cannot cant isnt wasnt arent werent dont doesnt didnt wont wouldnt couldnt shouldnt
    more less fewer most least above below before after over under up down rose fell rise fall increase decrease increased
    decreased gained lost won first second third last one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million billion half quarter double january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
}
