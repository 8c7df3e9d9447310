package import AskText

/// The passages of a segment: which sentences each holds, and where it stands.
package struct PassageTable: Sendable {
  /// What is known of a passage.
  package struct Entry: Sendable {
    /// The document it stands in.
    package var document: DocumentID
    /// How many words it has, its lead included, in Lucene's code.
    package var length: LengthCode
    /// The heading it stands under, as a position in its document's headings; nil where there is none.
    package var heading: Int?
    /// Where its first sentence begins in its document.
    package var place: TextPlace
  }

  private var entries: [Entry] = []
  /// The lead of each passage, and behind them the count of all sentences.
  private var firstSentences: [UInt32] = [0]

  /// How many passages there are.
  package var count: Int { entries.count }

  /// Adds a passage that ends before a sentence.
  mutating func append(_ entry: Entry, endingBefore sentence: SentenceID) {
    entries.append(entry)
    firstSentences.append(sentence.number)
  }

  /// What is known of a passage.
  package subscript(passage: PassageID) -> Entry {
    entries[Int(passage.number)]
  }

  /// Its lead and its sentences.
  package func sentences(of passage: PassageID) -> Range<UInt32> {
    firstSentences[Int(passage.number)]..<firstSentences[Int(passage.number) + 1]
  }

  /// The passage a sentence stands in. Complexity: logarithmic.
  ///
  /// - Parameter start: a passage that is known not to come after it.
  package func passage(of sentence: SentenceID, from start: PassageID = PassageID(0)) -> PassageID {
    PassageID(passage(of: sentence, within: start.number..<UInt32(count)))
  }

  /// The number of the passage a sentence stands in, which must be one of these. Complexity: logarithmic in
  /// the distance from the first of them, as the passage is mostly near.
  func passage(of sentence: SentenceID, within passages: Range<UInt32>) -> UInt32 {
    var low = passages.lowerBound
    var step: UInt32 = 1
    while low + step < passages.upperBound, firstSentences[Int(low + step)] <= sentence.number {
      low += step
      step *= 2
    }
    var high = min(low + step, passages.upperBound)
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstSentences[Int(middle)] <= sentence.number { low = middle } else { high = middle }
    }
    return low
  }
}
