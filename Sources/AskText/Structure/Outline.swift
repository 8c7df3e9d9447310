/// A document cut into passages and sentences.
///
/// It grows at its end only: sentences ascend and do not overlap, a passage is the sentences since
/// the one before it.
package struct Outline: Equatable, Sendable {
  /// A sentence: the unit that is indexed and quoted, a byte range of its document.
  package struct Sentence: Equatable, Sendable {
    /// The place, markup included, without white space around it. Never empty.
    package let bytes: Range<Int>
  }

  /// A paragraph, or a run of short ones under one heading.
  package struct Passage: Equatable, Sendable {
    /// Its sentences, as positions in `Outline.sentences`. Never empty.
    package let sentences: Range<Int>
    /// The heading it stands under, as a position in `Outline.headings`; nil above the first
    /// heading.
    package let heading: Int?
  }

  /// The title of the document.
  package let title: String
  /// The text of each heading, without markup, in order.
  package private(set) var headings: [String] = []
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

  /// Adds a heading, which what is added later may stand under.
  ///
  /// - Returns: its position.
  package mutating func append(heading: String) -> Int {
    headings.append(heading)
    return headings.count - 1
  }

  /// Adds a sentence behind the last one.
  ///
  /// - Throws: that it is empty, begins before the end of the last one, or ends behind the
  ///   document.
  package mutating func append(sentence: Range<Int>) throws(AscendingRanges.Disorder) {
    let free = (sentences.last?.bytes.upperBound ?? 0)..<byteCount
    guard !sentence.isEmpty, sentence.lowerBound >= free.lowerBound, sentence.upperBound <= free.upperBound
    else { throw AscendingRanges.Disorder(range: sentence, free: free) }
    sentences.append(Sentence(bytes: sentence))
  }

  /// Makes a passage of the sentences since the last passage; does nothing where there are none.
  ///
  /// - Parameter heading: the position of the heading it stands under, if it stands under one.
  package mutating func closePassage(under heading: Int?) {
    let first = passages.last?.sentences.upperBound ?? 0
    guard first < sentences.count else { return }
    passages.append(
      Passage(
        sentences: first..<sentences.count,
        heading: heading.flatMap { headings.indices.contains($0) ? $0 : nil }))
  }
}
