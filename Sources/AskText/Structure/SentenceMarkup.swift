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
  /// - Parameter sentences: sentences of the block without markup around them, in order and
  ///   disjoint.
  /// - Complexity: linear in the number of sentences and the amount of markup.
  mutating func taken(with sentences: [Range<Int>]) -> [Range<Int>] {
    guard let first = sentences.first else { return [] }
    var taken: [Range<Int>] = []
    var start = start(of: first, behind: block.lowerBound)
    for (sentence, next) in zip(sentences, sentences.dropFirst()) {
      var end = end(of: sentence, before: next.lowerBound)
      var nextStart = self.start(of: next, behind: sentence.upperBound)
      if end > nextStart {
        end = parting(sentence.upperBound..<next.lowerBound)
        nextStart = end
      }
      taken.append(start..<end)
      start = nextStart
    }
    let last = sentences[sentences.count - 1]
    taken.append(start..<end(of: last, before: block.upperBound))
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

  /// The offset at which a run between two sentences is parted: before the first thing that it
  /// begins and does not end.
  private mutating func parting(_ shared: Range<Int>) -> Int {
    while passed < markup.runs.count, markup.runs[passed].upperBound <= shared.lowerBound {
      marks.read(markup.runs[passed], of: bytes)
      passed += 1
    }
    while passed < markup.runs.count, markup.runs[passed].lowerBound < shared.upperBound { passed += 1 }
    marks.read(shared, of: bytes)
    return marks.firstOpen ?? shared.upperBound
  }
}
