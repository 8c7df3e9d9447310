/// A document cut into passages and sentences.
///
/// It grows at its end only: sentences ascend and do not overlap, a passage is the sentences since
/// the one before it.
package struct Outline: Equatable, Sendable {
  /// A sentence: the unit that is indexed and quoted, a byte range of its document.
  package struct Sentence: Equatable, Sendable {
    /// The place, markup included, without white space around it. Never empty.
    package let bytes: Range<Int>
    /// Its role.
    package var kind = SentenceKind.statement
  }

  /// A paragraph, or a run of short ones in one context.
  package struct Passage: Equatable, Sendable {
    /// Its sentences, as positions in `Outline.sentences`. Never empty.
    package let sentences: Range<Int>
    /// The innermost node of its context, as a position in `Outline.contexts`; nil if there is
    /// none.
    package let context: Int?
  }

  /// The title of the document.
  package let title: String
  /// The headings, questions, lead-ins and column names; a parent is before its children.
  package private(set) var contexts: [ContextNode] = []
  /// The passages, in order; together they hold every sentence once, but for those after the last
  /// passage.
  package private(set) var passages: [Passage] = []
  /// The sentences, in order and disjoint.
  package private(set) var sentences: [Sentence] = []
  /// The runs of the document that are markup and not text.
  package let markup: Markup
  /// The number of the document's bytes.
  package let byteCount: Int

  /// The outline of a document, without a sentence so far.
  package init(of document: DocumentText, title: String) {
    self.title = title
    // The blocks ascend, and so does the markup in each.
    markup = Markup(document.blocks.flatMap(\.markup))
    byteCount = document.bytes.count
  }

  /// Adds a node that passages added later may be below.
  ///
  /// - Returns: its position.
  package mutating func append(_ node: ContextNode) -> Int {
    contexts.append(node)
    return contexts.count - 1
  }

  /// Sets the role of the last sentence.
  package mutating func setLastKind(_ kind: SentenceKind) {
    guard !sentences.isEmpty else { return }
    sentences[sentences.count - 1].kind = kind
  }

  /// Adds a sentence after the last one.
  ///
  /// - Throws: that it is empty, begins before the end of the last one, or ends after the
  ///   document.
  package mutating func append(sentence: Range<Int>, kind: SentenceKind = .statement)
    throws(AscendingRanges.Disorder)
  {
    let free = (sentences.last?.bytes.upperBound ?? 0)..<byteCount
    guard !sentence.isEmpty, sentence.lowerBound >= free.lowerBound, sentence.upperBound <= free.upperBound
    else { throw AscendingRanges.Disorder(range: sentence, free: free) }
    sentences.append(Sentence(bytes: sentence, kind: kind))
  }

  /// Makes a passage of the sentences since the last passage; does nothing where there are none.
  ///
  /// - Parameter context: the position of the innermost node around it, if there is one.
  package mutating func closePassage(in context: Int?) {
    let first = passages.last?.sentences.upperBound ?? 0
    guard first < sentences.count else { return }
    passages.append(
      Passage(
        sentences: first..<sentences.count,
        context: context.flatMap { contexts.indices.contains($0) ? $0 : nil }))
  }
}
