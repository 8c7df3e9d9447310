extension Library {
  /// The inside of an index, for those who want to know how it works.
  public enum Inspection {
    /// A segment with its sections and their sizes in bytes.
    public struct SegmentSizes: Equatable, Sendable {
      /// Its file's name.
      public let name: String
      /// The number of bytes, checksums not counted.
      public let byteCount: Int
      /// The sections, in the order they stand there.
      public let sections: [Section]
    }

    /// A part of a segment.
    public struct Section: Equatable, Sendable {
      /// The contents.
      public let name: String
      /// The number of bytes.
      public let byteCount: Int
    }

    /// The sentences that hold a term.
    public struct TermStatistics: Equatable, Sendable {
      /// The word reduced to its stem.
      public let term: String
      /// The number of sentences that hold it.
      public let sentenceCount: Int
      /// The number of passages that hold it, in their titles, headings or sentences.
      public let passageCount: Int
      /// The number of bytes of its postings.
      public let byteCount: Int
      /// The first of its sentences, in the order of the index.
      public let first: [IndexedSentence]
    }

    /// A sentence with what the index keeps of it.
    public struct IndexedSentence: Equatable, Sendable {
      /// The document's path, as it is found under the paths that were given.
      public let document: String
      /// The line on which its passage begins.
      public let line: Int
      /// The offsets in the document.
      public let bytes: Range<Int>
      /// The segment it stands in, and its number there.
      public let segment: String
      /// Its number in the segment.
      public let number: Int
      /// Its words in folded letters, those that score; compounds stand there in parts and joined.
      public let words: [String]
    }
  }
}
