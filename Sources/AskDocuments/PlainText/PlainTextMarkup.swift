import AskText

/// The runs between the lines of plain text that are no part of it: the times of subtitles, the
/// heads of pages, hyphens at the ends of lines.
struct PlainTextMarkup {
  private let hidden: [Range<Int>]

  /// Puts together what two looks at a file found, each in order.
  init(_ first: [Range<Int>], _ second: [Range<Int>]) {
    hidden =
      first.isEmpty
      ? second
      : second.isEmpty ? first : (first + second).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Blocks, in order, with the markup that lies in each.
  func marked(_ blocks: [Block], in bytes: [UInt8]) -> [Block] {
    let hyphens = HyphenatedWords(in: blocks, hidden: hidden, of: bytes).runs
    guard !hidden.isEmpty || !hyphens.isEmpty else { return blocks }
    let runs = PlainTextMarkup(hidden, hyphens).merged
    var next = 0
    return blocks.map { block in
      var block = block
      while next < runs.count, runs[next].upperBound <= block.bytes.lowerBound { next += 1 }
      while next < runs.count, runs[next].lowerBound < block.bytes.upperBound {
        block.markup.append(runs[next].clamped(to: block.bytes))
        next += 1
      }
      return block
    }
  }

  /// The runs, those that overlap as one.
  private var merged: [Range<Int>] {
    var merged: [Range<Int>] = []
    for run in hidden {
      if let last = merged.last, run.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        merged.append(run)
      }
    }
    return merged
  }
}
