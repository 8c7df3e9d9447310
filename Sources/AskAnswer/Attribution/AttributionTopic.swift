internal import AskIndex

/// The topic about which somebody is asked to have said something.
struct AttributionTopic {
  /// A word of it that can score.
  struct TopicWord {
    let term: IndexedTerm
    /// The word, folded but not stemmed.
    let spelling: [UInt8]
  }

  /// The number of its words in a sentence; of two sentences with as many, the one with more in the
  /// same form has more.
  struct Held: Comparable {
    let words: Int
    let inSameForm: Int

    static func < (one: Held, other: Held) -> Bool {
      (one.words, one.inSameForm) < (other.words, other.inSameForm)
    }
  }

  /// The words, in their order.
  let words: [TopicWord]
  let index: Index

  /// The part of it that a sentence has.
  func held(by place: SentenceAddress) throws(IndexError) -> Held {
    let segment = index.segment(of: place)
    let text = try segment.text(of: place.passage)
    var spellings: [TermID: Set<[UInt8]>] = [:]
    for word in text.words[text.sentences[segment.position(of: place)].words] {
      if let term = try segment.term(of: word) {
        spellings[term, default: []].insert(try segment.letters(of: word))
      }
    }
    let held = words.map { word in
      (word.spelling, word.term.id(inSegment: place.segmentOrdinal).flatMap { spellings[$0] })
    }
    return Held(
      words: held.count { $1 != nil },
      inSameForm: held.count { spelling, found in found?.contains(spelling) == true })
  }
}
