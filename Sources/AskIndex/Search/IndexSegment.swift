/// A segment of an index, with the documents that have been deleted since it was written.
package struct IndexSegment {
  /// The segment.
  package let segment: Segment
  /// The numbers of the documents that were changed or deleted.
  package let deletedDocuments: Set<UInt32>

  /// Marks documents of a segment as deleted.
  package init(_ segment: Segment, without deletedDocuments: Set<UInt32> = []) {
    self.segment = segment
    self.deletedDocuments = deletedDocuments
  }

  /// The documents that have not been deleted, in the order they were added.
  package var liveDocuments: some Sequence<DocumentID> {
    (0..<UInt32(segment.documentCount)).lazy.filter { [deletedDocuments] in !deletedDocuments.contains($0) }
      .map { DocumentID($0) }
  }

  /// The number of documents that have not been deleted.
  package var liveDocumentCount: Int { segment.documentCount - deletedDocuments.count }

  /// Whether a passage's document has not been deleted.
  func isLive(_ passage: PassageID) -> Bool {
    deletedDocuments.isEmpty || !deletedDocuments.contains(segment.document(of: passage).number)
  }
}
