/// One walk over a paragraph that stops only where a sentence might end.
struct SentenceScan: ~Escapable {
  private let text: ParagraphBytes
  private var found: [Range<Int>] = []
  /// The beginning of the sentence that is being read.
  private var start: Int
  /// The offset at which the walk goes on; never goes back, so that the walk is linear.
  private var position: Int
  /// The latest item of a list, if one is being read.
  private var item: InlineListMarker?
  /// Brackets, code and formulas, which no sentence ends in.
  private var unbroken: UnbrokenText

  /// Prepares to walk over a paragraph.
  ///
  /// - Parameter whole: ranges that no sentence ends in, in order and disjoint.
  @_lifetime(copy text)
  init(_ text: borrowing ParagraphBytes, whole: [Range<Int>]) {
    self.text = copy text
    unbroken = UnbrokenText(whole)
    start = text.skipWhiteSpace(from: 0)
    position = start
  }

  /// Walks to the end of the paragraph and returns its sentences.
  mutating func sentences() -> [Range<Int>] {
    while let candidate = text.candidate(from: position) { visit(candidate) }
    cut(at: text.count)
    return found
  }

  private mutating func visit(_ offset: Int) {
    let isInside = unbroken.isInside(offset)
    switch text[offset] {
    case UInt8(ascii: "."):
      if !isInside, takeListMarker(at: offset) { return }
    case UInt8(ascii: ")"):
      if !isInside, takeListMarker(at: offset) || takeEmoticon(at: offset) { return }
      return position = unbroken.pass(offset, of: text)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "$"):
      return position = unbroken.pass(offset, of: text)
    case _ where isInside:
      break
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "-"):
      return takeRule(at: offset)
    case 0xE2:
      if takeBullet(at: offset) { return }
    default:
      break
    }
    guard let stop = text.stop(at: offset) else { return position = offset + 1 }
    take(stop)
  }

  private mutating func take(_ stop: StopMark) {
    if let end = text.end(at: stop, from: start, beforeCode: unbroken.begins(behind: stop.end, of: text)),
      !unbroken.holds(stop, of: text)
    {
      cut(at: end)
    } else if stop.closes {
      unbroken.pass(stop.marks.upperBound..<stop.end, of: text)
    }
    position = max(position, stop.end)
  }

  /// A number or letter that introduces an item: `1.)`, `1)`, `a.` – not the end of a sentence.
  private mutating func takeListMarker(at offset: Int) -> Bool {
    guard let marker = text.listMarker(at: offset) else { return false }
    let continues = item?.precedes(marker) ?? false
    if marker.begin == start {
      guard continues || found.isEmpty || marker.beginsList else { return false }
    } else {
      guard continues, !text.isNumbered(text.wordBefore(marker.begin)) else { return false }
      cut(at: marker.begin)
    }
    item = marker
    position = marker.end
    return true
  }

  /// A bullet begins an item wherever it stands: `• The first item • The second item`.
  private mutating func takeBullet(at offset: Int) -> Bool {
    let scalar = text.scalar(at: offset)
    guard scalar.isBullet, text.isWhiteSpace(before: offset) else { return false }
    if offset > start { cut(at: offset) }
    position = offset + scalar.length
    return true
  }

  /// An emoticon ends a sentence that has no stop: `I love her :) Now she left.`
  private mutating func takeEmoticon(at offset: Int) -> Bool {
    let eyes = text[offset - 1] == UInt8(ascii: "-") ? offset - 2 : offset - 1
    guard eyes > start, text.isWhiteSpace(before: eyes), let end = text.afterEmoticon(at: eyes),
      text.following(end).kind == .upperCase
    else { return false }
    cut(at: end)
    return true
  }

  /// A rule across the page, such as `***`, stands between two sentences and belongs to neither.
  private mutating func takeRule(at offset: Int) {
    let end = text.afterRun(at: offset)
    if text.isRule(offset..<end) {
      if offset > start { cut(at: offset) }
      cut(at: end)
    }
    position = max(position, end)
  }

  /// Ends the sentence at an offset; the next one begins after the white space there.
  private mutating func cut(at end: Int) {
    let trimmed = text.skipWhiteSpace(before: end, to: start)
    if trimmed > start { text.appendPieces(of: start..<trimmed, to: &found) }
    start = text.skipWhiteSpace(from: end)
    position = max(position, start)
    unbroken.beginSentence()
  }
}

extension ParagraphBytes {
  /// The next byte from here on at which a sentence might end or begin; nil if there is none.
  func candidate(from offset: Int) -> Int? {
    var start = offset
    while start < count {
      var marks = eightBytes(at: start).perhapsStops
      while marks != 0 {
        let place = start + EightBytes.countBefore(marks)
        if Self.isCandidate(self[place]) { return place }
        marks &= marks - 1
      }
      start += 8
    }
    return nil
  }

  /// Stops, brackets, rules, signs of code and formulas, and the bytes that begin stops and bullets
  /// beyond ASCII.
  private static func isCandidate(_ byte: UInt8) -> Bool {
    let mask =
      byte < 0x40 ? lowCandidates : byte < 0x80 ? highCandidates : byte < 0xC0 ? 0 : leadCandidates
    return mask &>> UInt64(byte & 63) & 1 == 1
  }

  // A bit for each of 64 bytes.
  private static var lowCandidates: UInt64 { 0xA000_6712_0000_0000 }  // ! $ ( ) * - . = ?
  private static var highCandidates: UInt64 { 0x1_A800_0000 }  // [ ] _ `
  private static var leadCandidates: UInt64 { 0x800D_0900_0000 }  // those of ؟ ۔ । … • 。 ！
}

extension EightBytes {
  /// The high bit of each byte that a sentence might end at, and of some others: `"`, `,`, `>` and
  /// all that are not ASCII.
  ///
  /// Three ranges that hold too much cost less than the signs one by one.
  fileprivate var perhapsStops: UInt64 {
    between(UInt8(ascii: "!"), last: UInt8(ascii: ".")) | between(UInt8(ascii: "="), last: UInt8(ascii: "?"))
      | between(UInt8(ascii: "["), last: UInt8(ascii: "`")) | wide
  }
}
