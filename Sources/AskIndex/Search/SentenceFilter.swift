internal import AskStorage

/// The sentences of an index that a search may find: a bit for each, and a look at those that are
/// left.
///
/// Scores do not depend on it: the hits are those of scoring everything, with sentences that are
/// not allowed taken out.
package struct SentenceFilter {
  /// Checks a sentence's words, which the bits do not represent.
  package typealias Look = (SentenceAddress) throws(IndexError) -> Bool

  /// Whether each sentence of each part is allowed, 64 of them in a number.
  private var bits: [[UInt64]]
  private var look: Look?

  /// Allows every sentence of some documents, leads included.
  ///
  /// - Parameter documents: whether a document of a part is allowed; not asked of those that no
  ///   longer count.
  package init(_ index: Index, in documents: (DocumentAddress) throws(IndexError) -> Bool) throws(IndexError)
  {
    bits = index.segments.map { [UInt64](repeating: 0, count: ($0.segment.sentenceCount + 63) / 64) }
    for address in index.liveDocuments where try documents(address) {
      guard let sentences = index.sentences(of: address) else { continue }
      allow(sentences, inSegment: address.segmentOrdinal)
    }
  }

  private mutating func allow(_ sentences: Range<UInt32>, inSegment ordinal: Int) {
    guard let first = sentences.first, let last = sentences.last else { return }
    let (start, end) = (Int(first >> 6), Int(last >> 6))
    let (head, tail) = (UInt64.max << UInt64(first & 63), UInt64.max >> UInt64(63 - last & 63))
    if start == end {
      bits[ordinal][start] |= head & tail
    } else {
      bits[ordinal][start] |= head
      for place in start + 1..<end { bits[ordinal][place] = .max }
      bits[ordinal][end] |= tail
    }
  }

  /// Allows one sentence more.
  package mutating func allow(_ place: SentenceAddress) {
    let number = place.sentence.number
    allow(number..<number + 1, inSegment: place.segmentOrdinal)
  }

  /// Removes the sentences without a term; all if no document contains it. Complexity: linear in
  /// its postings.
  package mutating func keep(holding term: ArraySlice<UInt8>, _ index: Index) throws(IndexError) {
    for ordinal in index.segments.indices {
      var kept = [UInt64](repeating: 0, count: bits[ordinal].count)
      try visit(term, in: index.segments[ordinal].segment) { place, bit in
        kept[place] |= bits[ordinal][place] & bit
      }
      bits[ordinal] = kept
    }
  }

  /// Takes out the sentences with a term. Linear in its postings.
  package mutating func remove(holding term: ArraySlice<UInt8>, _ index: Index) throws(IndexError) {
    for ordinal in index.segments.indices {
      try visit(term, in: index.segments[ordinal].segment) { place, bit in bits[ordinal][place] &= ~bit }
    }
  }

  private func visit(
    _ term: ArraySlice<UInt8>, in segment: Segment, body: (Int, UInt64) -> Void
  ) throws(IndexError) {
    guard let entry = try segment.find(term)?.entry else { return }
    for posting in try segment.postings(entry) {
      let number = posting.sentence.number
      guard number < segment.sentenceCount else { throw segment.corruptPostings }
      body(Int(number >> 6), 1 << UInt64(number & 63))
    }
  }

  /// Adds a check of each remaining sentence before it becomes a hit.
  package mutating func add(_ look: @escaping Look) {
    self.look = look
  }

  // MARK: - While searching

  /// Whether some sentence of a run can be allowed.
  func containsAny(_ sentences: Range<UInt32>, inSegment ordinal: Int) -> Bool {
    var sentence = sentences.lowerBound
    while sentence < sentences.upperBound {
      let rest = bits[ordinal][Int(sentence >> 6)] >> UInt64(sentence & 63)
      if rest != 0, UInt32(rest.trailingZeroBitCount) < sentences.upperBound - sentence { return true }
      sentence = (sentence | 63) + 1
    }
    return false
  }

  /// Whether a sentence is allowed.
  package func contains(_ place: SentenceAddress) throws(IndexError) -> Bool {
    let number = place.sentence.number
    guard bits[place.segmentOrdinal][Int(number >> 6)] >> UInt64(number & 63) & 1 == 1 else { return false }
    if let look { return try look(place) }
    return true
  }
}

extension SentenceFilter {
  /// The first sentences that are allowed, by their documents' paths and then in order.
  ///
  /// - Complexity: linear in the documents, and in the sentences up to the last that is returned.
  package func first(_ limit: Int, of index: Index) throws(IndexError) -> [SentenceAddress] {
    var found: [SentenceAddress] = []
    for address in try documentsInOrder(index) {
      let segment = index.segments[address.segmentOrdinal].segment
      for passage in segment.passages(of: address.document) {
        for sentence in segment.sentences(of: PassageID(passage)).dropFirst() {
          let place = SentenceAddress(
            segmentOrdinal: address.segmentOrdinal, sentence: SentenceID(sentence),
            passage: PassageID(passage))
          guard try contains(place) else { continue }
          found.append(place)
          if found.count >= limit { return found }
        }
      }
    }
    return found
  }

  /// The documents with a sentence that may be allowed, in the order of their paths.
  private func documentsInOrder(_ index: Index) throws(IndexError) -> [DocumentAddress] {
    var documents: [(path: Path, address: DocumentAddress)] = []
    for address in index.liveDocuments {
      guard let sentences = index.sentences(of: address),
        containsAny(sentences, inSegment: address.segmentOrdinal)
      else { continue }
      let segment = index.segments[address.segmentOrdinal].segment
      documents.append((try segment.path(of: address.document), address))
    }
    documents.sort { $0.path < $1.path }
    return documents.map(\.address)
  }
}

extension Index {
  /// The sentences of a document, leads included; nil for a document without passages. Empty where
  /// the segment's file was truncated, so that its offsets do not rise.
  fileprivate func sentences(of address: DocumentAddress) -> Range<UInt32>? {
    let segment = segments[address.segmentOrdinal].segment
    let passages = segment.passages(of: address.document)
    guard let first = passages.first, let last = passages.last else { return nil }
    let start = segment.sentences(of: PassageID(first)).lowerBound
    return start..<max(start, segment.sentences(of: PassageID(last)).upperBound)
  }
}
