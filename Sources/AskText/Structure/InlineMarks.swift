/// The things that the markup inside a paragraph begins and ends: `*` and `**`, `[` and `](…)`,
/// `<b>` and `</b>`.
///
/// It is not parsed again, only told apart where sentences touch: a mistake moves a `*` from one
/// quotation to the next.
struct InlineMarks {
  /// The place of the first thing that the run read last begins and does not end; nil where
  /// there is none.
  var firstOpen: Int? { open.first }
  /// The end of the last mark in the run read last that ends what was begun before the run; nil
  /// where there is none. It lies before `firstOpen`.
  private(set) var lastEnd: Int?

  private let block: Range<Int>
  /// The beginnings of the things that the run begins and has not ended so far.
  private var open: [Int] = []
  /// The number of signs of each kind of emphasis that have begun something and not ended it.
  private var emphasis: [UInt8: Int] = [:]

  /// Begins with a block in which nothing is open.
  init(_ block: Range<Int>) {
    self.block = block
  }

  /// Reads a run of markup. Complexity: linear in its length.
  mutating func read(_ run: Range<Int>, of bytes: [UInt8]) {
    (open, lastEnd) = ([], nil)
    let ends = Ends(run, bytes: bytes)
    var offset = run.lowerBound
    while offset < run.upperBound {
      switch Unicode.Scalar(bytes[offset]) {
      case "*", "_", "~", "`": offset = readEmphasis(offset, run: run, bytes: bytes)
      case "[", "\\": begin(&offset)
      case "!" where offset + 1 < run.upperBound && bytes[offset + 1] == UInt8(ascii: "["):
        begin(&offset)
        offset += 1
      case "]": offset = end(ends.ofLink(at: offset, run, bytes: bytes))
      case "<": offset = readTag(offset, tagEnd: ends.ofTag(at: offset, bytes), bytes: bytes)
      case ">": offset = end(offset + 1)
      case "{": offset = ends.ofTemplate(at: offset, bytes)
      default: offset += 1
      }
    }
  }

  private mutating func begin(_ offset: inout Int) {
    open.append(offset)
    offset += 1
  }

  private mutating func end(_ offset: Int) -> Int {
    if open.popLast() == nil { lastEnd = offset }
    return offset
  }

  /// Reads signs of emphasis: those end something that stand behind text while something of their
  /// kind is open.
  private mutating func readEmphasis(_ start: Int, run: Range<Int>, bytes: [UInt8]) -> Int {
    let sign = bytes[start]
    var end = start
    while end < run.upperBound, bytes[end] == sign { end += 1 }
    let isBehindText = start > block.lowerBound && !WhiteSpace.contains(bytes[start - 1])
    let ending = isBehindText ? min(emphasis[sign, default: 0], end - start) : 0
    let isBeforeText = end < block.upperBound && !WhiteSpace.contains(bytes[end])
    emphasis[sign, default: 0] -= ending
    if ending > 0, open.isEmpty { lastEnd = start + ending }
    guard start + ending < end, isBeforeText else { return end }
    emphasis[sign, default: 0] += end - start - ending
    open.append(start + ending)
    return end
  }

  /// Reads a tag or a comment, or the sign that begins an address: `<https://…`.
  private mutating func readTag(_ start: Int, tagEnd: Int?, bytes: [UInt8]) -> Int {
    guard let tagEnd else {
      open.append(start)
      return start + 1
    }
    switch Unicode.Scalar(bytes[start + 1]) {
    case "/": return end(tagEnd)
    case "!", "?": return tagEnd
    default:
      let isWhole = bytes[tagEnd - 2] == UInt8(ascii: "/") || Self.isVoid(bytes[start + 1..<tagEnd])
      if !isWhole { open.append(start) }
      return tagEnd
    }
  }

  /// Whether a tag stands for itself and is not ended: `br`, `img`.
  private static func isVoid(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }.map { $0 | 0x20 }
    return ["br", "hr", "img", "wbr", "input"].contains { name.elementsEqual($0.utf8) }
  }

  /// The ends of things in a run, found so that looking stays linear: nothing is looked for behind
  /// its last sign.
  private struct Ends {
    private let lastTag: Int
    private let lastBracket: Int
    private let lastBrace: Int

    init(_ run: Range<Int>, bytes: [UInt8]) {
      lastTag = bytes[run].lastIndex(of: UInt8(ascii: ">")) ?? -1
      lastBracket = bytes[run].lastIndex(of: UInt8(ascii: "]")) ?? -1
      lastBrace = bytes[run].lastIndex(of: UInt8(ascii: "}")) ?? -1
    }

    /// Behind the `>` of a tag; nil where none follows.
    func ofTag(at start: Int, _ bytes: [UInt8]) -> Int? {
      guard start + 1 < lastTag else { return nil }
      return bytes[(start + 1)...lastTag].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    /// Behind the first `}` of a template's tag: `{% … %}`, `{{ … }}`; behind the `{` where none
    /// follows.
    func ofTemplate(at start: Int, _ bytes: [UInt8]) -> Int {
      guard start < lastBrace else { return start + 1 }
      return (bytes[start...lastBrace].firstIndex(of: UInt8(ascii: "}")) ?? start) + 1
    }

    /// Behind `](…)`, `][…]` or `]`.
    func ofLink(at start: Int, _ run: Range<Int>, bytes: [UInt8]) -> Int {
      var offset = start + 1
      guard offset < run.upperBound else { return offset }
      if bytes[offset] == UInt8(ascii: "["), offset < lastBracket {
        return (bytes[offset...lastBracket].firstIndex(of: UInt8(ascii: "]")) ?? offset) + 1
      }
      guard bytes[offset] == UInt8(ascii: "(") else { return offset }
      var depth = 0
      while offset < run.upperBound {
        switch Unicode.Scalar(bytes[offset]) {
        case "(": depth += 1
        case ")": depth -= 1
        case "\\": offset += 1
        default: break
        }
        offset += 1
        if depth == 0 { break }
      }
      return min(offset, run.upperBound)
    }
  }
}
