/// A document cut into passages and sentences.
package struct Outline: Equatable, Sendable {
  /// A sentence: the unit that is indexed and quoted, a byte range of its document.
  package struct Sentence: Equatable, Sendable {
    /// Where it stands, markup included, without white space around it. Never empty.
    package var bytes: Range<Int>

    /// Names a byte range as a sentence.
    package init(bytes: Range<Int>) {
      self.bytes = bytes
    }
  }

  /// A paragraph, or a run of short ones under one heading.
  package struct Passage: Equatable, Sendable {
    /// Its sentences, as positions in `Outline.sentences`. Never empty.
    package var sentences: Range<Int>
    /// The heading it stands under, as a position in `Outline.headings`; nil above the first heading.
    package var heading: Int?

    /// Names a run of sentences as a passage.
    package init(sentences: Range<Int>, heading: Int?) {
      self.sentences = sentences
      self.heading = heading
    }
  }

  /// What the document is called: never empty.
  package var title: String
  /// The text of each heading, without markup, in order.
  package var headings: [String]
  /// The passages, in order; together they hold every sentence once.
  package var passages: [Passage]
  /// The sentences, in order and disjoint.
  package var sentences: [Sentence]
  /// The runs of the document that are markup and not text.
  package var markup: Markup

  /// Collects the parts of a document.
  package init(
    title: String, headings: [String], passages: [Passage], sentences: [Sentence], markup: Markup
  ) {
    self.title = title
    self.headings = headings
    self.passages = passages
    self.sentences = sentences
    self.markup = markup
  }
}
