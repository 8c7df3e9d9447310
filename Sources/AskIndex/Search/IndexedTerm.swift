internal import AskStorage

/// A term of an index: its postings in each segment, and the number of sentences and passages that
/// contain it.
package struct IndexedTerm {
  /// The term's number and postings in each segment; nil in a segment without it.
  let segments: [(id: TermID, entry: TermDictionary.TermInfo)?]
  /// The number of sentences that contain it, leads not counted.
  package let sentenceCount: UInt32
  /// The number of passages that contain it, in a lead or a sentence.
  package let passageCount: UInt32
  /// The factors of its scores.
  package var weights = Weights()

  /// The factors of a term's scores, at most 1.
  package struct Weights: Sendable {
    let inSentence: Float
    let inPassage: Float

    /// States both factors.
    package init(inSentence: Float = 1, inPassage: Float = 1) {
      self.inSentence = inSentence
      self.inPassage = inPassage
    }
  }

  /// The term's number in a segment; nil if the segment does not contain it.
  package func id(inSegment ordinal: Int) -> TermID? {
    segments[ordinal]?.id
  }
}

extension Index {
  /// Looks up a term in all segments; nil when no live document contains it.
  package func find(_ term: ArraySlice<UInt8>) throws(IndexError) -> IndexedTerm? {
    var found: [(id: TermID, entry: TermDictionary.TermInfo)?] = []
    var sentences: UInt32 = 0
    var passages: UInt32 = 0
    for (segment, deleted) in zip(segments, deletedPassages) {
      let entry = try segment.segment.find(term)
      found.append(entry)
      guard let entry else { continue }
      let counts = try segment.segment.counts(entry.entry, without: deleted)
      // The dictionary of a damaged segment may count more sentences than there can be.
      sentences = UInt32(clamping: UInt64(sentences) + UInt64(counts.sentences))
      passages = UInt32(clamping: UInt64(passages) + UInt64(counts.passages))
    }
    return passages == 0
      ? nil : IndexedTerm(segments: found, sentenceCount: sentences, passageCount: passages)
  }
}

extension Segment {
  /// The passage that contains a sentence. Complexity: logarithmic.
  package func passage(of sentence: SentenceID) -> PassageID {
    PassageID(PassageView(layout).passage(of: sentence.number, in: file.bytes))
  }

  /// Looks a term up; nil if no sentence contains it.
  package func find(_ term: ArraySlice<UInt8>) throws(IndexError) -> (
    id: TermID, entry: TermDictionary.TermInfo
  )? {
    do {
      return try dictionary.find(term)
    } catch {
      throw .damaged(file: name, reason: error.reason)
    }
  }
}

extension Segment {
  /// The number of sentences and passages that contain a term, those of some passages not counted.
  fileprivate func counts(_ entry: TermDictionary.TermInfo, without passages: [Range<UInt32>])
    throws(IndexError)
    -> (sentences: UInt32, passages: UInt32)
  {
    if passages.isEmpty { return (entry.sentenceCount, entry.passageCount) }
    let deleted = try counts(entry, in: passages)
    // The dictionary of a damaged segment may count fewer than there are.
    guard deleted.sentences <= entry.sentenceCount, deleted.passages <= entry.passageCount else {
      throw corruptPostings
    }
    return (entry.sentenceCount - deleted.sentences, entry.passageCount - deleted.passages)
  }
}
