import AskText

/// The breaks between pages that stand inside sentences, in text that was made of pages.
///
/// At such a break the page's number and the running head stand between two halves of a sentence.
/// They are taken out of the lines, so that the halves come together, and are markup of the
/// paragraph that holds them. A break at the end of a sentence stays as it is.
struct PageBreaks {
  /// The most lines between two halves of a sentence.
  private static let mostLines = 4
  /// A running head is at most so long.
  private static let longestHead = 90
  /// The line before a break is running text, and at least so long.
  private static let leastText = 30

  /// The lines without what stands between two halves of a sentence.
  private(set) var lines: [Line] = []
  /// The places of what was taken out, in order.
  private var removed: [Range<Int>] = []

  /// Looks for breaks. Complexity: linear in the number of lines.
  init(of all: [Line], in bytes: [UInt8]) {
    let numbers = Set(all.indices.filter { Self.isPageNumber(all[$0], in: bytes) })
    guard !numbers.isEmpty || all.contains(where: \.beginsPage) else {
      lines = all
      return
    }
    let pages = Pages(lines: all, bytes: bytes, numbers: numbers, heads: Self.repeatedLines(all, in: bytes))
    lines.reserveCapacity(all.count)
    var i = 0
    while i < all.count {
      let end = pages.endOfBreak(at: i)
      if let end, let last = lines.last, Self.goesOn(last, to: all[end], in: bytes) {
        removed += all[i..<end].map(\.text)
        lines.append(all[end])
        lines[lines.count - 1].opensGroup = false
        lines[lines.count - 1].indent = last.indent
        i = end + 1
      } else {
        lines.append(all[i])
        i += 1
      }
    }
  }

  /// Blocks with what was taken out as their markup.
  func marked(_ blocks: [Block]) -> [Block] {
    guard !removed.isEmpty else { return blocks }
    var marked = blocks
    var next = 0
    for i in marked.indices {
      while next < removed.count, removed[next].lowerBound < marked[i].bytes.upperBound {
        if removed[next].lowerBound >= marked[i].bytes.lowerBound { marked[i].markup.append(removed[next]) }
        next += 1
      }
    }
    return marked
  }

  // MARK: - What stands at a break

  /// The lines of a file, and those among them that stand at the ends of pages.
  private struct Pages {
    let lines: [Line]
    let bytes: [UInt8]
    let numbers: Set<Int>
    let heads: Set<[UInt8]>

    /// The line after the number and the running head that begin at a line; nil where no page ends.
    func endOfBreak(at start: Int) -> Int? {
      var end = start
      var hasHead = false
      var hasNumber = false
      var hasFeed = lines[start].beginsPage
      while end < lines.count, end - start < PageBreaks.mostLines, numbers.contains(end) || isHead(end) {
        if numbers.contains(end) { hasNumber = true } else { hasHead = true }
        end += 1
        hasFeed = hasFeed || end < lines.count && lines[end].beginsPage
      }
      guard end < lines.count else { return nil }
      let standsAlone = lines[start].opensGroup && lines[end].opensGroup
      return hasFeed || hasNumber && (hasHead || standsAlone) ? end : nil
    }

    /// Whether a line comes back on other pages, or is the first and only one of its group on one.
    private func isHead(_ i: Int) -> Bool {
      guard lines[i].text.count <= PageBreaks.longestHead else { return false }
      if heads.contains(PageBreaks.pattern(of: lines[i], in: bytes)) { return true }
      return lines[i].beginsPage && i + 1 < lines.count && lines[i + 1].opensGroup
        && !bytes.endsSentence(lines[i].text)
    }
  }

  /// `12`, `- 12 -`, `Page 3 of 9`, `3/9`
  private static func isPageNumber(_ line: Line, in bytes: [UInt8]) -> Bool {
    guard line.text.count <= 24, bytes[line.text].contains(where: { Unicode.Scalar($0).isDigit }) else {
      return false
    }
    var digits = 0
    var words: [[UInt8]] = [[]]
    for byte in bytes[line.text] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        words[words.count - 1].append(byte | 0x20)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "["),
        UInt8(ascii: "]"), 0xE2, 0x80, 0x93, 0x94:
        words.append([])
      default: return false
      }
    }
    return digits <= 8 && words.allSatisfy { $0.isEmpty || pageWords.contains($0) }
  }

  private static let pageWords = Set(["page", "of", "p", "seite", "von", "s"].map { Array($0.utf8) })

  /// The lines that come back, their digits aside, as running heads do.
  private static func repeatedLines(_ all: [Line], in bytes: [UInt8]) -> Set<[UInt8]> {
    var counts: [[UInt8]: Int] = [:]
    for line in all where line.text.count <= longestHead {
      counts[pattern(of: line, in: bytes), default: 0] += 1
    }
    return Set(counts.filter { $0.value > 2 }.keys)
  }

  /// A line without its digits.
  private static func pattern(of line: Line, in bytes: [UInt8]) -> [UInt8] {
    bytes[line.text].filter { !Unicode.Scalar($0).isDigit }
  }

  /// Whether a sentence goes on from one line to another: the first is text and ends none, the
  /// second begins small.
  private static func goesOn(_ line: Line, to next: Line, in bytes: [UInt8]) -> Bool {
    let last = bytes[line.text.upperBound - 1]
    return line.text.count >= leastText && last != UInt8(ascii: ":") && !bytes.endsSentence(line.text)
      && bytes.startsInLowerCase(next.text) && ListMarker.textStart(in: bytes, next.text) == nil
  }
}
