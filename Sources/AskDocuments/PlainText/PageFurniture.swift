/// The running heads and page numbers of a printed text that was drawn from its pages: they are no
/// text, and what they stand in the middle of goes on after them.
struct PageFurniture {
  /// The lines without it.
  private(set) var lines: [Line] = []
  /// The places of what was left out, in order.
  private(set) var hidden: [Range<Int>] = []

  /// A head is repeated so often at least, and pages are counted so far, or they are none.
  private static let fewest = 3

  /// Leaves out what pages repeat; all lines stay where the text shows no pages.
  init(leftOutOf all: [Line], in bytes: [UInt8]) {
    let pages = PageBreaks(all, in: bytes)
    let furniture = pages.furniture(repeated: Self.fewest)
    guard !pages.breaks.isEmpty || !furniture.isEmpty else {
      lines = all
      return
    }
    var isBroken = false
    for (i, line) in all.enumerated() {
      if furniture.contains(i) {
        hidden.append(line.text)
        isBroken = true
        continue
      }
      var line = line
      if isBroken || line.opensPage, line.opensGroup, let last = lines.last {
        line.goesOn = Self.goesOn(last, line, in: bytes)
        line.opensGroup = !line.goesOn
      }
      lines.append(line)
      isBroken = false
    }
  }

  /// Whether the last line of a page is in the middle of a sentence that the next page goes on with.
  private static func goesOn(_ last: Line, _ next: Line, in bytes: [UInt8]) -> Bool {
    guard !bytes.endsSentence(last.text), last.underline == nil else { return false }
    return bytes.startsInLowerCase(next.text) || FunctionWords.end(last.text, in: bytes)
      || bytes[last.text.upperBound - 1] == UInt8(ascii: ",")
  }
}

/// The places at which the pages of a text begin.
private struct PageBreaks {
  private let lines: [Line]
  private let bytes: [UInt8]
  /// The lines that begin a group and may be the number of a page, whether or not they count up.
  private var possibleNumbers: Set<Int> = []
  /// The number of times that each line that may be a head ends a group, its digits aside.
  private var loneLines: [[UInt8]: Int] = [:]
  /// The numbers of pages that stand on lines of their own, by line.
  private var numbers: [Int: Int] = [:]
  /// The first line of each page but the first, and the lines that are the number of a page.
  private(set) var breaks: [Int] = []

  init(_ lines: [Line], in bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
    let hasPages = lines.contains(where: \.opensPage)
    possibleNumbers = Set(
      lines.indices.filter { lines[$0].opensGroup && PageNumber.value(of: lines[$0].text, in: bytes) != nil })
    if !possibleNumbers.isEmpty {
      for i in lines.indices where lines[i].width <= 80 && (i + 1 == lines.count || lines[i + 1].opensGroup) {
        loneLines[signature(of: i), default: 0] += 1
      }
    }
    for i in lines.indices where isAlone(i) || hasPages && isAtPageEnd(i) {
      if let number = PageNumber.value(of: lines[i].text, in: bytes) { numbers[i] = number }
    }
    if !hasPages, !areCounted { numbers = [:] }
    if hasPages { numbers = numbers.filter { isAtPageEnd($0.key) } }
    guard hasPages || !numbers.isEmpty else { return }
    breaks = lines.indices.filter { $0 > 0 && lines[$0].opensPage || numbers[$0] != nil }
  }

  private func isAlone(_ i: Int) -> Bool {
    lines[i].opensGroup && (i + 1 == lines.count || lines[i + 1].opensGroup)
  }

  /// Whether a line is among the first or the last two of a page.
  private func isAtPageEnd(_ i: Int) -> Bool {
    for near in max(0, i - 1)...min(i + 2, lines.count) {
      if near == lines.count || lines[near].opensPage { return true }
    }
    return false
  }

  /// Whether the numbers that stand alone count up one by one, some lines apart.
  private var areCounted: Bool {
    let places = numbers.keys.sorted()
    guard places.count >= 3 else { return false }
    return zip(places, places.dropFirst()).allSatisfy { here, next in
      numbers[next, default: 0] == numbers[here, default: 0] + 1 && next - here > 3
    }
  }

  /// The lines that are numbers of pages, or heads that stand at so many breaks.
  func furniture(repeated fewest: Int) -> Set<Int> {
    var heads: [[UInt8]: Set<Int>] = [:]
    for place in breaks {
      for i in max(0, place - 2)...min(place + 1, lines.count - 1) where isHead(i, near: place) {
        heads[signature(of: i), default: []].insert(i)
      }
    }
    var furniture = Set(numbers.keys)
    for places in heads.values where places.count >= fewest { furniture.formUnion(places) }
    furniture.formUnion(insideSentences)
    // The first page shows the head as its title.
    furniture.remove(0)
    return furniture
  }

  // MARK: - Between two halves of a sentence

  /// At most so many lines stand between them, and the first half is a line so long at least.
  private static let (maxBetween, minText) = (4, 30)

  /// The lines between two halves of a sentence: a number by itself is that of a page there, even
  /// if it is the only one.
  private var insideSentences: Set<Int> {
    var found: Set<Int> = []
    for start in lines.indices.dropFirst() where possibleNumbers.contains(start) || lines[start].opensPage {
      var end = start
      while end < lines.count, end - start < Self.maxBetween,
        possibleNumbers.contains(end) || isLoneHead(end) || isRepeatedHead(end)
      {
        end += 1
      }
      guard end > start, end < lines.count, lines[end].opensGroup else { continue }
      if isCut(after: start - 1, before: end) { found.formUnion(start..<end) }
    }
    return found
  }

  /// Whether a line is the first and only one of its group on a page.
  private func isLoneHead(_ i: Int) -> Bool {
    lines[i].opensPage && i + 1 < lines.count && lines[i + 1].opensGroup && lines[i].width <= 80
      && !bytes.endsSentence(lines[i].text)
  }

  /// Whether a line behind a number stands elsewhere by itself too.
  private func isRepeatedHead(_ i: Int) -> Bool {
    guard i + 1 < lines.count, lines[i + 1].opensGroup, lines[i].width <= 80,
      !bytes.endsSentence(lines[i].text)
    else { return false }
    return loneLines[signature(of: i), default: 0] > 1
  }

  /// Whether a sentence stops at one line and goes on at another: the first is text and ends none,
  /// the second begins small.
  private func isCut(after first: Int, before next: Int) -> Bool {
    let text = lines[first].text
    return text.count >= Self.minText && bytes[text.upperBound - 1] != UInt8(ascii: ":")
      && !bytes.endsSentence(text) && bytes.startsInLowerCase(lines[next].text)
      && ListMarker.textStart(in: bytes, lines[next].text) == nil
  }

  /// Whether a line can be a head: next to a break, with nothing but a number between.
  private func isHead(_ i: Int, near place: Int) -> Bool {
    guard numbers[i] == nil, lines[i].width <= 80, !bytes.endsSentence(lines[i].text) else { return false }
    guard
      i < place ? lines[i].opensGroup : i + 1 == lines.count || lines[i + 1].opensGroup || lines[i].opensPage
    else { return false }
    let between = i < place ? (i + 1..<place) : (place..<i)
    return between.allSatisfy { numbers[$0] != nil }
  }

  /// A line without its digits, so that a head is the same on each page.
  private func signature(of i: Int) -> [UInt8] {
    bytes[lines[i].text].filter { !Unicode.Scalar($0).isDigit && $0 != 0x20 }
  }
}

/// The number of a page on a line of its own: `12`, `- 12 -`, `Page 12 of 30`.
private enum PageNumber {
  static func value(of line: Range<Int>, in bytes: [UInt8]) -> Int? {
    guard line.count <= 20 else { return nil }
    let words = bytes[line].split { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    let isNamed = words.first.map { names.contains(Array($0)) } ?? false
    let rest = words.dropFirst(isNamed ? 1 : 0)
    guard let first = rest.first, first.count <= 4, first.allSatisfy({ Unicode.Scalar($0).isDigit }) else {
      return nil
    }
    let last = rest.dropFirst()
    if let sign = last.first {
      let isCount = sign.elementsEqual("/".utf8) || isNamed && sign.elementsEqual("of".utf8)
      guard isCount, last.count == 2 else { return nil }
    }
    return first.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static let names = ["Page", "page", "PAGE", "p.", "Seite"].map { Array($0.utf8) }
}
