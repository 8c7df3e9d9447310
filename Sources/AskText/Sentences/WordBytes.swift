/// A word beside a stop: its letters and the full stops inside it, in small letters, ready to be
/// looked up.
struct WordBytes {
  /// Longer words are in no list.
  static let longest = 16

  /// The place of the word.
  let bytes: Range<Int>
  /// The word in small letters, a byte after the other; 0 for one that no list can hold.
  let key: UInt128
  /// Whether its first letter is a capital.
  let isCapitalized: Bool
  /// Whether the word is whole and has only letters.
  let isPlain: Bool

  /// Whether the word is in a list.
  func isIn(_ list: ShortWords) -> Bool { key != 0 && list.contains(key) }

  /// The number of the word's bytes.
  var count: Int { bytes.count }
}

extension ParagraphBytes {
  /// The word that begins at an offset, without a full stop after it; empty if none does.
  func word(at offset: Int) -> WordBytes {
    var end = offset
    while end <= offset + WordBytes.longest, isWordByte(at: end) { end += 1 }
    while end > offset, self[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return word(offset..<end, isWhole: end <= offset + WordBytes.longest && !scalar(at: end).isLetter)
  }

  /// The word that ends right before an offset; empty if none does.
  ///
  /// What follows an apostrophe, a hyphen or a letter beyond ASCII is a part of a word, not a word.
  func word(before offset: Int) -> WordBytes {
    var begin = offset
    while begin >= offset - WordBytes.longest, isWordByte(at: begin - 1) { begin -= 1 }
    let mark = scalar(before: begin)
    let isWhole = begin >= offset - WordBytes.longest && !mark.isLetter && !isJoint(mark, at: begin)
    return word(begin..<offset, isWhole: isWhole)
  }

  /// The word before the one that begins at an offset, across white space.
  func wordBefore(_ offset: Int) -> WordBytes {
    // Beyond two white bytes the words do not belong together closely enough for any rule.
    word(before: skipWhiteSpace(before: offset, to: max(0, offset - 2)))
  }

  private func word(_ bytes: Range<Int>, isWhole: Bool) -> WordBytes {
    let isCapitalized = DecodedScalar(self[bytes.lowerBound]).isUpperCase
    guard isWhole, bytes.count <= WordBytes.longest else {
      return WordBytes(bytes: bytes, key: 0, isCapitalized: isCapitalized, isPlain: false)
    }
    let first = eightBytes(at: bytes.lowerBound)
    let firstCount = min(bytes.count, 8)
    var key = first.key(first: firstCount)
    var isPlain = first.areLetters(first: firstCount)
    if bytes.count > 8 {
      let rest = eightBytes(at: bytes.lowerBound + 8)
      key = key << UInt128(8 * (bytes.count - 8)) | rest.key(first: bytes.count - 8)
      isPlain = isPlain && rest.areLetters(first: bytes.count - 8)
    }
    return WordBytes(bytes: bytes, key: key, isCapitalized: isCapitalized, isPlain: isPlain)
  }

  private func isWordByte(at offset: Int) -> Bool {
    let scalar = DecodedScalar(self[offset])
    return scalar.value < 0x80 && scalar.isLetter || scalar.isDigit || self[offset] == UInt8(ascii: ".")
  }

  private func isJoint(_ mark: DecodedScalar, at offset: Int) -> Bool {
    guard mark.value == 0x27 || mark.value == 0x2019 || mark.value == 0x2D else { return false }
    let before = scalar(before: offset - mark.length)
    return before.isDigit || before.isLetter && (mark.value == 0x2D || !isElision(offset - mark.length))
  }
}

extension EightBytes {
  /// The first so many bytes of a word in small letters, one after the other.
  fileprivate func key(first count: Int) -> UInt128 {
    count == 0 ? 0 : UInt128(folded(first: count).byteSwapped >> UInt64(8 * (8 - count)))
  }

  fileprivate func areLetters(first count: Int) -> Bool {
    letters & Self.first(count) == Self.first(count)
  }
}
