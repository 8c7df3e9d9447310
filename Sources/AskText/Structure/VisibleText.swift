/// A run of a document without its markup, and the way back to the document's own offsets.
package struct VisibleText: Sendable {
  /// The text without markup.
  package private(set) var bytes: [UInt8] = []
  /// The beginning of each unbroken run, here and in the document, in order.
  private var runs: [(visible: Int, source: Int)] = []

  /// Leaves the markup out of a range of a document.
  package init(_ text: Span<UInt8>, range: Range<Int>, without markup: Markup) {
    // Once: to reserve a little more for each run would copy the text as often as there are runs.
    bytes.reserveCapacity(range.count)
    var offset = range.lowerBound
    for run in markup.touching(range) where run.upperBound > offset && run.lowerBound < range.upperBound {
      // A run that two sentences share lies in each of them in part.
      let hidden = run.clamped(to: range)
      append(text, start: offset, end: hidden.lowerBound)
      if Self.separatesWords(text.extracting(hidden)) { appendBlank(for: hidden) }
      offset = hidden.upperBound
    }
    append(text, start: offset, end: range.upperBound)
  }

  /// The document's range of a non-empty range of this text: from its first visible byte to its
  /// last.
  package func source(of range: Range<Int>) -> Range<Int> {
    source(of: range.lowerBound)..<source(of: range.upperBound - 1) + 1
  }

  /// The range of this text that holds what of a document's range is visible.
  func visible(of range: Range<Int>) -> Range<Int> {
    visible(of: range.lowerBound)..<visible(of: range.upperBound)
  }

  private func visible(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].source <= offset { low = middle } else { high = middle }
    }
    guard low < runs.count, runs[low].source <= offset else { return 0 }
    let end = low + 1 < runs.count ? runs[low + 1].visible : bytes.count
    return min(runs[low].visible + offset - runs[low].source, end)
  }

  private func source(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].visible <= offset { low = middle } else { high = middle }
    }
    return runs[low].source + offset - runs[low].visible
  }

  /// Whether words on both sides of some markup are two words: a cell's bar, a tag such as `<br>`,
  /// a line break; but not a hyphen at the end of a line, which a reader found to be in a word.
  private static func separatesWords(_ markup: Span<UInt8>) -> Bool {
    if markup.count > 1, markup[0] == UInt8(ascii: "-"), markup[1] == 0x0A || markup[1] == 0x0D {
      return false
    }
    for offset in markup.indices {
      if markup[offset] == UInt8(ascii: "|") || markup[offset] == UInt8(ascii: "<")
        || WhiteSpace.contains(markup[offset])
      {
        return true
      }
    }
    return false
  }

  private mutating func appendBlank(for markup: Range<Int>) {
    runs.append((bytes.count, markup.lowerBound))
    bytes.append(UInt8(ascii: " "))
  }

  private mutating func append(_ text: Span<UInt8>, start: Int, end: Int) {
    guard start < end else { return }
    runs.append((bytes.count, start))
    for offset in start..<end { bytes.append(text[offset]) }
  }
}

/// The bytes that separate words and lines.
enum WhiteSpace {
  /// Whether a byte is a blank, a tab, or ends a line or page.
  static func contains(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 0x09 && byte <= 0x0D)
  }
}
