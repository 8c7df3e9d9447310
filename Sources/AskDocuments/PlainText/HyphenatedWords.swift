import AskText

/// The words of a text that a hyphen at the end of a line parts: `exam-` and, on the next line,
/// `ple`.
///
/// A hyphen may also be the word's own. It is taken out only where the document has the whole word
/// elsewhere, or the rest is an ending that is no word, and nowhere the word with a hyphen in it.
struct HyphenatedWords {
  /// The runs from each hyphen to the rest of the word, in order.
  private(set) var runs: [Range<Int>] = []
  private var candidates: [(run: Range<Int>, word: UInt64, endsPlainly: Bool)] = []
  private let bytes: [UInt8]

  /// Looks for such words in the blocks of a document.
  ///
  /// - Parameter hidden: what stands between lines and is no text, in order.
  init(in blocks: [Block], hidden: [Range<Int>], of bytes: [UInt8]) {
    self.bytes = bytes
    let markup = Markup(hidden)
    for block in blocks where block.kind != .lines { look(in: block.bytes, markup) }
    guard !candidates.isEmpty else { return }
    let (whole, parted) = forms(of: Set(candidates.map(\.word)))
    runs = candidates.filter { candidate in
      !parted.contains(candidate.word) && (candidate.endsPlainly || whole.contains(candidate.word))
    }.map(\.run)
  }

  private mutating func look(in block: Range<Int>, _ hidden: Markup) {
    var end = bytes.span.firstPlace(of: 0x0A, or: 0x0D, from: block.lowerBound)
    while end < block.upperBound {
      let hyphen = end - 1
      if hyphen > block.lowerBound, bytes[hyphen] == UInt8(ascii: "-"), Self.isLetter(bytes[hyphen - 1]) {
        add(hyphen, rest: visible(from: end, to: block.upperBound, hidden), in: block)
      }
      end = bytes.span.firstPlace(of: 0x0A, or: 0x0D, from: end + 1)
    }
  }

  /// The first place from here on that is neither white space nor hidden.
  private func visible(from start: Int, to end: Int, _ hidden: Markup) -> Int {
    var offset = start
    while offset < end {
      if let run = hidden.touching(offset..<offset).first(where: { $0.contains(offset) }) {
        offset = run.upperBound
      } else if [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(bytes[offset]) {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  /// A part of a word is at most so long.
  private static let longest = 40

  private mutating func add(_ hyphen: Int, rest: Int, in block: Range<Int>) {
    var (start, end) = (hyphen, rest)
    while start > block.lowerBound, hyphen - start < Self.longest, Self.isLetter(bytes[start - 1]) {
      start -= 1
    }
    while end < block.upperBound, end - rest < Self.longest, Self.isLetter(bytes[end]) { end += 1 }
    guard end > rest, hyphen - start > 1, bytes[rest] >= 0x61 else { return }
    var hash = WordHash()
    for byte in bytes[start..<hyphen] + bytes[rest..<end] { hash.add(byte) }
    let ending = bytes[rest..<end]
    candidates.append((hyphen..<rest, hash.value, Self.endings.contains { ending.elementsEqual($0.utf8) }))
  }

  /// Endings that are no words.
  private static let endings = [
    "tion", "tions", "sion", "sions", "tional", "ment", "ments", "ness", "ing", "ings", "ity", "ities",
    "tive", "tives", "ture", "tures", "ous", "ence", "ences", "ance", "ances", "ical", "cial", "tial",
    "ible", "ly", "ed", "ied", "ies", "tally", "cally", "tory", "tury", "gation", "mation", "ration",
    "cation",
  ]

  /// Those of some words that the document has whole, and those it has with a hyphen on one line.
  private func forms(of words: Set<UInt64>) -> (whole: Set<UInt64>, parted: Set<UInt64>) {
    var (whole, parted): (Set<UInt64>, Set<UInt64>) = ([], [])
    var (hash, hasHyphen, length) = (WordHash(), false, 0)
    for (offset, byte) in bytes.enumerated() {
      if Self.isLetter(byte) {
        hash.add(byte)
        length += 1
      } else if byte == UInt8(ascii: "-"), length > 0, offset + 1 < bytes.count,
        Self.isLetter(bytes[offset + 1])
      {
        hasHyphen = true
      } else if length > 0 {
        if words.contains(hash.value) {
          if hasHyphen { parted.insert(hash.value) } else { whole.insert(hash.value) }
        }
        (hash, hasHyphen, length) = (WordHash(), false, 0)
      }
    }
    return (whole, parted)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
}

/// A word by a number, in whatever case (FNV-1a).
private struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }
}
