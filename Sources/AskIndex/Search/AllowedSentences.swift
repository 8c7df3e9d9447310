internal import AskStorage

/// The sentences of an index that a search may find: a bit for each, and a look at those that are
/// left.
///
/// Scores do not depend on it: the hits are those of scoring everything, with what is not allowed
/// taken out.
package struct AllowedSentences {
  /// Looks at a sentence's words, where bits cannot tell.
  package typealias Look = (Index.Place) throws(IndexError) -> Bool

  /// Whether each sentence of each part is allowed, 64 of them in a number.
  private var bits: [[UInt64]]
  private var look: Look?

  /// Allows every sentence of the documents that are named; leads are among them.
  ///
  /// - Parameter documents: whether a document of a part is allowed; not asked of those that no
  ///   longer count.
  package init(_ index: Index, in documents: (Int, DocumentID) throws(IndexError) -> Bool) throws(IndexError)
  {
    bits = index.parts.map { [UInt64](repeating: 0, count: ($0.segment.sentenceCount + 63) / 64) }
    for (number, part) in index.parts.enumerated() {
      for document in 0..<UInt32(part.segment.documentCount) where !part.dead.contains(document) {
        guard try documents(number, DocumentID(document)) else { continue }
        let passages = part.segment.passages(of: DocumentID(document))
        guard let first = passages.first, let last = passages.last else { continue }
        allow(Self.sentences(from: first, through: last, of: part.segment), inPart: number)
      }
    }
  }

  /// The sentences of some passages; none where the segment's file was cut, whose offsets do not
  /// rise.
  private static func sentences(from first: UInt32, through last: UInt32, of segment: Segment) -> Range<
    UInt32
  > {
    let start = segment.sentences(of: PassageID(first)).lowerBound
    return start..<max(start, segment.sentences(of: PassageID(last)).upperBound)
  }

  private mutating func allow(_ sentences: Range<UInt32>, inPart part: Int) {
    guard let first = sentences.first, let last = sentences.last else { return }
    let (start, end) = (Int(first >> 6), Int(last >> 6))
    let (head, tail) = (UInt64.max << UInt64(first & 63), UInt64.max >> UInt64(63 - last & 63))
    if start == end {
      bits[part][start] |= head & tail
    } else {
      bits[part][start] |= head
      for place in start + 1..<end { bits[part][place] = .max }
      bits[part][end] |= tail
    }
  }

  /// Allows one sentence more.
  package mutating func allow(_ place: Index.Place) {
    let number = place.sentence.number
    allow(number..<number + 1, inPart: place.part)
  }

  /// Takes out the sentences without a term; all where no document holds it. Linear in its
  /// postings.
  package mutating func keep(holding term: ArraySlice<UInt8>, _ index: Index) throws(IndexError) {
    for part in index.parts.indices {
      var kept = [UInt64](repeating: 0, count: bits[part].count)
      try visit(term, index.parts[part].segment) { place, bit in kept[place] |= bits[part][place] & bit }
      bits[part] = kept
    }
  }

  /// Takes out the sentences with a term. Linear in its postings.
  package mutating func remove(holding term: ArraySlice<UInt8>, _ index: Index) throws(IndexError) {
    for part in index.parts.indices {
      try visit(term, index.parts[part].segment) { place, bit in bits[part][place] &= ~bit }
    }
  }

  private func visit(
    _ term: ArraySlice<UInt8>, _ segment: Segment, _ body: (Int, UInt64) -> Void
  ) throws(IndexError) {
    guard let entry = try segment.find(term)?.entry else { return }
    for posting in try segment.postings(entry) {
      let number = posting.sentence.number
      guard number < segment.sentenceCount else { throw segment.brokenPostings }
      body(Int(number >> 6), 1 << UInt64(number & 63))
    }
  }

  /// Has the sentences that are left looked at before they are found.
  package mutating func add(_ look: @escaping Look) {
    self.look = look
  }

  // MARK: - While searching

  /// Whether some sentence of a run can be allowed.
  func containsAny(_ sentences: Range<UInt32>, inPart part: Int) -> Bool {
    var sentence = sentences.lowerBound
    while sentence < sentences.upperBound {
      let rest = bits[part][Int(sentence >> 6)] >> UInt64(sentence & 63)
      if rest != 0, UInt32(rest.trailingZeroBitCount) < sentences.upperBound - sentence { return true }
      sentence = (sentence | 63) + 1
    }
    return false
  }

  /// Whether a sentence is allowed.
  package func contains(_ place: Index.Place) throws(IndexError) -> Bool {
    let number = place.sentence.number
    guard bits[place.part][Int(number >> 6)] >> UInt64(number & 63) & 1 == 1 else { return false }
    if let look { return try look(place) }
    return true
  }
}

extension AllowedSentences {
  /// The first sentences that are allowed, by their documents' paths and then in order.
  ///
  /// - Complexity: linear in the documents, and in the sentences up to the last that is returned.
  package func first(_ limit: Int, of index: Index) throws(IndexError) -> [Index.Place] {
    var found: [Index.Place] = []
    for (part, document) in try documentsInOrder(index) {
      let segment = index.parts[part].segment
      for passage in segment.passages(of: document) {
        for sentence in segment.sentences(of: PassageID(passage)).dropFirst() {
          let place = Index.Place(
            part: part, sentence: SentenceID(sentence), passage: PassageID(passage))
          guard try contains(place) else { continue }
          found.append(place)
          if found.count >= limit { return found }
        }
      }
    }
    return found
  }

  /// The documents with a sentence that can be allowed, by their paths.
  private func documentsInOrder(_ index: Index) throws(IndexError) -> [(part: Int, document: DocumentID)] {
    var documents: [(path: Path, part: Int, document: DocumentID)] = []
    for (number, part) in index.parts.enumerated() {
      for document in 0..<UInt32(part.segment.documentCount) where !part.dead.contains(document) {
        let passages = part.segment.passages(of: DocumentID(document))
        guard let first = passages.first, let last = passages.last else { continue }
        let sentences = Self.sentences(from: first, through: last, of: part.segment)
        guard containsAny(sentences, inPart: number) else { continue }
        let id = DocumentID(document)
        documents.append((try part.segment.path(of: id), number, id))
      }
    }
    documents.sort { $0.path < $1.path }
    return documents.map { ($0.part, $0.document) }
  }
}
