internal import AskStorage

/// Some segments as one index, as of one moment; documents that have since changed or gone are left
/// out.
///
/// What it finds depends on the documents alone, not on how they are spread over segments.
package struct Index {
  /// A segment with the documents that no longer count.
  package struct Part {
    /// The segment.
    package let segment: Segment
    /// The documents that have changed or gone.
    package let dead: Set<UInt32>

    /// Leaves documents out of a segment.
    package init(_ segment: Segment, without dead: Set<UInt32> = []) {
      self.segment = segment
      self.dead = dead
    }

    /// Whether a passage's document counts.
    func isLive(_ passage: PassageID) -> Bool {
      dead.isEmpty || !dead.contains(segment.document(of: passage).number)
    }
  }

  /// A sentence of an index.
  package struct Place: Hashable, Sendable {
    /// The part it stands in, by its position.
    package let part: Int
    /// The sentence.
    package let sentence: SentenceID
    /// Its passage.
    package let passage: PassageID

    /// Names a sentence.
    package init(part: Int, sentence: SentenceID, passage: PassageID) {
      self.part = part
      self.sentence = sentence
      self.passage = passage
    }
  }

  /// The parts.
  package let parts: [Part]
  /// What scores depend on, documents left out not counted.
  package let statistics: Statistics

  /// The passages of the documents that no longer count, in their order, for each part.
  let deadPassages: [[Range<UInt32>]]

  /// An index without documents.
  package static var empty: Index { Index() }

  private init() {
    (parts, statistics, deadPassages) = ([], Statistics(), [])
  }

  /// Takes segments as one index.
  package init(_ parts: [Part]) throws(IndexError) {
    self.parts = parts
    var statistics = Statistics()
    var deadPassages: [[Range<UInt32>]] = []
    for part in parts {
      statistics += part.segment.statistics
      var passages: [Range<UInt32>] = []
      for document in part.dead.sorted() {
        let record = try part.segment.document(DocumentID(document))
        statistics -= record.statistics
        passages.append(
          UInt32(clamping: record.passages.lowerBound)..<UInt32(clamping: record.passages.upperBound))
      }
      deadPassages.append(passages)
    }
    self.statistics = statistics
    self.deadPassages = deadPassages
  }

  /// Sees to it that what was read of the segments so far stood there, before it is believed.
  package func checkWhole() throws(IndexError) {
    for part in parts { try part.segment.checkWhole() }
  }

  /// The document a sentence stands in.
  package func document(of place: Place) throws(IndexError) -> DocumentRecord {
    let segment = parts[place.part].segment
    return try segment.document(segment.document(of: place.passage))
  }

  /// Every document that counts, in the order of the parts.
  package func documents() throws(IndexError) -> [DocumentRecord] {
    var documents: [DocumentRecord] = []
    for part in parts {
      for number in 0..<UInt32(part.segment.documentCount) where !part.dead.contains(number) {
        documents.append(try part.segment.document(DocumentID(number)))
      }
    }
    return documents
  }
}
