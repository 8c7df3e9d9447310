/// The markup that a sentence takes with it, so that a quotation's `**` and `](…)` stay in pairs.
///
/// A sentence takes the runs that touch it. A run between two sentences, with no blank on either
/// side, would go to both: it is parted, and what ends something goes with the sentence before,
/// what begins something with the one after.
struct SentenceMarkup {
  private let block: Range<Int>
  private let markup: Markup
  private let bytes: [UInt8]
  private var marks: InlineMarks
  /// The number of runs that `marks` has gone through.
  private var passed = 0

  /// Looks at the markup of a block of a document.
  init(of block: Block, in bytes: [UInt8]) {
    self.block = block.bytes
    markup = Markup(block.markup)
    self.bytes = bytes
    marks = InlineMarks(block.bytes)
  }

  /// Sentences with the markup that is theirs: still in order and disjoint.
  ///
  /// Markup at an end of a sentence that hides all it begins, such as a comment, a picture without
  /// a name or a footnote's mark, is no part of it.
  /// - Parameter sentences: sentences of the block without markup around them, in order and
  ///   disjoint.
  /// - Complexity: linear in the number of sentences and the amount of markup.
  mutating func taken(with sentences: [Range<Int>]) -> [Range<Int>] {
    guard let first = sentences.first else { return [] }
    var taken: [Range<Int>] = []
    read(start(of: first, behind: block.lowerBound)..<first.lowerBound)
    var start = marks.firstOpen ?? first.lowerBound
    for (sentence, next) in zip(sentences, sentences.dropFirst()) {
      let end = end(of: sentence, before: next.lowerBound)
      read(sentence.upperBound..<end)
      taken.append(start..<max(sentence.upperBound, marks.lastEnd ?? 0))
      let nextStart = self.start(of: next, behind: sentence.upperBound)
      // A run without a blank on either side is read as what follows the sentence before.
      if nextStart >= end { read(nextStart..<next.lowerBound) }
      start = marks.firstOpen ?? next.lowerBound
    }
    let last = sentences[sentences.count - 1]
    read(last.upperBound..<end(of: last, before: block.upperBound))
    taken.append(start..<max(last.upperBound, marks.lastEnd ?? 0))
    return taken
  }

  /// The end of a sentence with the runs that touch its end, and those that touch these.
  private func end(of sentence: Range<Int>, before limit: Int) -> Int {
    var end = sentence.upperBound
    while let run = markup.touching(end..<end).last, run.upperBound > end, run.upperBound <= limit {
      end = run.upperBound
    }
    return end
  }

  private func start(of sentence: Range<Int>, behind limit: Int) -> Int {
    var start = sentence.lowerBound
    while let run = markup.touching(start..<start).first, run.lowerBound < start, run.lowerBound >= limit {
      start = run.lowerBound
    }
    return start
  }

  /// Reads the runs before a range, and then the range, as one run.
  private mutating func read(_ range: Range<Int>) {
    while passed < markup.runs.count, markup.runs[passed].upperBound <= range.lowerBound {
      marks.read(markup.runs[passed], of: bytes)
      passed += 1
    }
    while passed < markup.runs.count, markup.runs[passed].lowerBound < range.upperBound { passed += 1 }
    marks.read(range, of: bytes)
  }
}
