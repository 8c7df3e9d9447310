/// An immutable view of several segments as one index, without the documents that have been deleted
/// since the segments were written.
///
/// Search results depend on the documents alone, not on how they are spread over segments.
package struct Index {
  /// The segments with their deleted documents.
  package let segments: [IndexSegment]
  /// The totals that scores depend on, without deleted documents.
  package let statistics: CollectionStatistics

  /// The passages of the deleted documents of each segment, in ascending order.
  let deletedPassages: [[Range<UInt32>]]

  /// An index without documents.
  package static var empty: Index { Index() }

  private init() {
    (segments, statistics, deletedPassages) = ([], CollectionStatistics(), [])
  }

  /// Combines segments into one index. Reads the records of the deleted documents.
  package init(_ segments: [IndexSegment]) throws(IndexError) {
    self.segments = segments
    var statistics = CollectionStatistics()
    var deletedPassages: [[Range<UInt32>]] = []
    for segment in segments {
      statistics += segment.segment.statistics
      var passages: [Range<UInt32>] = []
      for document in segment.deletedDocuments.sorted() {
        let record = try segment.segment.document(DocumentID(document))
        statistics -= record.statistics
        passages.append(
          UInt32(clamping: record.passages.lowerBound)..<UInt32(clamping: record.passages.upperBound))
      }
      deletedPassages.append(passages)
    }
    self.statistics = statistics
    self.deletedPassages = deletedPassages
  }

  /// Throws if a segment's file has been truncated since it was opened. What was read before may
  /// then have been zeros, and must be discarded.
  package func checkNotTruncated() throws(IndexError) {
    for segment in segments { try segment.segment.checkNotTruncated() }
  }

  /// The segment of a sentence.
  package func segment(of address: SentenceAddress) -> Segment {
    segments[address.segmentOrdinal].segment
  }

  /// The record of a sentence's document.
  package func document(of address: SentenceAddress) throws(IndexError) -> DocumentRecord {
    let segment = segment(of: address)
    return try segment.document(segment.document(of: address.passage))
  }
}

// MARK: - Live documents

extension Index {
  /// The documents that have not been deleted, segment by segment, in the order they were added.
  package var liveDocuments: some Sequence<DocumentAddress> {
    segments.indices.lazy.flatMap { ordinal in
      segments[ordinal].liveDocuments.lazy.map { DocumentAddress(segmentOrdinal: ordinal, document: $0) }
    }
  }

  /// The number of documents that have not been deleted. Complexity: linear in the segments.
  package var liveDocumentCount: Int { segments.reduce(0) { $0 + $1.liveDocumentCount } }

  /// The record of a document.
  package func document(at address: DocumentAddress) throws(IndexError) -> DocumentRecord {
    try segments[address.segmentOrdinal].segment.document(address.document)
  }

  /// The records of all live documents, in the order of `liveDocuments`.
  package func documents() throws(IndexError) -> [DocumentRecord] {
    var documents: [DocumentRecord] = []
    for address in liveDocuments { documents.append(try document(at: address)) }
    return documents
  }
}
