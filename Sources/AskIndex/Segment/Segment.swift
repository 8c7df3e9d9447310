package import AskText

/// A part of an index that never changes: some documents, their passages and sentences, and which of them
/// hold which terms.
package struct Segment: Sendable {
  /// Sums over a segment that scores depend on.
  package struct Statistics: Equatable, Sendable {
    /// How many sentences there are, leads not counted.
    package var sentenceCount = 0
    /// How many words they have together.
    package var sentenceLength = 0
    /// How many passages there are.
    package var passageCount = 0
    /// How many words they have together, leads included.
    package var passageLength = 0
  }

  /// The documents, in the order they were added.
  package let documents: [IndexedDocument]
  /// The passages.
  package let passages: PassageTable
  /// The sentences and leads.
  package let sentences: SentenceTable
  /// The terms.
  package let dictionary: TermDictionary
  /// The postings of all terms, one list after another.
  package let postings: [UInt8]
  /// What scores depend on.
  package let statistics: Statistics

  /// The postings of a term, in the order of the sentences.
  package func postings(of term: TermID) -> [Posting] {
    var cursor = PostingsCursor(dictionary.entry(of: term).postings)
    var all: [Posting] = []
    cursor.advance(in: postings.span)
    while let posting = cursor.current {
      all.append(posting)
      cursor.advance(in: postings.span)
    }
    return all
  }

  /// The document a passage stands in.
  package func document(of passage: PassageID) -> IndexedDocument {
    documents[Int(passages[passage].document.number)]
  }

  /// The text of a sentence without markup.
  package func visibleText(of sentence: SentenceID, in passage: PassageID) -> VisibleText {
    let document = document(of: passage)
    return VisibleText(document.bytes.span, sentences.bytes(of: sentence), without: document.markup)
  }
}
