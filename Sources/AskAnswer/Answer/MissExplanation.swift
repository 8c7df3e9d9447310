package import AskStorage

/// An explanation of why an expected sentence is not the first quotation of a question.
public struct MissExplanation: Equatable, Sendable {
  /// The name of the expected sentence.
  public enum Target: Equatable, Sendable {
    /// It holds these words in this order.
    case text(String)
    /// It stands on this line of a document, or begins before it.
    case place(document: String, line: Int)
  }

  /// The question as it was asked.
  public let question: String
  /// The expected sentence; where several bear the name, the one that fares best.
  public let expected: Quotation
  /// The number of sentences that the name fits.
  public let namedCount: Int
  /// Its rank among the sentences that were judged, from 1; nil where it was not among them.
  public let rank: Int?
  /// The number of sentences that were ranked.
  public let judgedCount: Int
  /// Its rank had it been judged with them, from 1.
  public let rankIfJudged: Int
  /// The words of the question that count, as they were typed: the first parts of both scores.
  public let words: [String]
  /// The words of the question that stand in it in no form, as they were typed.
  public let lacking: [String]
  /// Whether the question's filters allow it.
  public let isAllowed: Bool
  /// The best of the sentences that were judged; nil where there was none.
  public let best: Quotation?

  /// States how a sentence fares.
  public init(
    question: String, expected: Quotation, namedCount: Int = 1, rank: Int?, judgedCount: Int,
    rankIfJudged: Int, words: [String], lacking: [String], isAllowed: Bool = true, best: Quotation?
  ) {
    self.question = question
    self.expected = expected
    self.namedCount = namedCount
    self.rank = rank
    self.judgedCount = judgedCount
    self.rankIfJudged = rankIfJudged
    self.words = words
    self.lacking = lacking
    self.isAllowed = isAllowed
    self.best = best
  }

  /// The same with its documents named anew.
  package func namingDocuments(_ name: (Path) -> Path) -> MissExplanation {
    MissExplanation(
      question: question, expected: expected.namingDocuments(name), namedCount: namedCount, rank: rank,
      judgedCount: judgedCount, rankIfJudged: rankIfJudged, words: words, lacking: lacking,
      isAllowed: isAllowed, best: best?.namingDocuments(name))
  }
}
