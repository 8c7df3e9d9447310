/// The look of a word before a stop, which tells abbreviations from words where no list does.
struct WordShape {
  /// Longer words are not cut short.
  private static let longest = 12

  /// The number of letters, at most one more than the longest.
  private(set) var count = 0
  /// Whether only the first letter is a capital.
  private(set) var isCapitalized = false
  /// Whether all letters are small.
  private(set) var isSmall = true
  private var hasVowel = false
  private var hasTwoVowels = false
  /// The last letters, the last one in the low byte; 0 for a letter beyond ASCII.
  private var ending: UInt32 = 0
  private var isWord = true

  /// Looks at the word that ends right before an offset.
  init(before offset: Int, of text: borrowing ParagraphBytes) {
    var begin = offset
    var wasVowel = false
    var capitals = 0
    while count <= Self.longest {
      let letter = text.scalar(before: begin)
      guard letter.isLetter else { break }
      begin -= letter.length
      let byte = letter.value < 0x80 ? ShortWords.folded(UInt8(letter.value)) : 0
      if count < 4 { ending |= UInt32(byte) << UInt32(8 * count) }
      count += 1
      let isVowel = Self.isVowel(byte)
      hasVowel = hasVowel || isVowel
      hasTwoVowels = hasTwoVowels || wasVowel && Self.isVowel(byte, before: text[begin + letter.length])
      wasVowel = isVowel
      isCapitalized = letter.isUpperCase
      capitals += isCapitalized ? 1 : 0
    }
    isSmall = capitals == 0
    isCapitalized = isCapitalized && capitals == 1
    isWord = count > 0 && count <= Self.longest && (isSmall || isCapitalized) && !text.isJoined(before: begin)
  }

  /// `y` and letters beyond ASCII count as vowels.
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"), 0:
      true
    default: false
    }
  }

  /// `ea`, `oo`, `ou` stand in whole words, `ia` and `io` also in short ones: `diam`.
  private static func isVowel(_ byte: UInt8, before next: UInt8) -> Bool {
    if byte == UInt8(ascii: "i") { return next == UInt8(ascii: "e") }
    return isVowel(byte)
  }

  private var last: UInt8 { UInt8(truncatingIfNeeded: ending) }
  private var last2: UInt8 { UInt8(truncatingIfNeeded: ending >> 8) }

  // MARK: - Tests

  /// Whether it ends as hardly a whole word does: `cl`, `Nr`, `suppl`, `Bibl`, `equiv`, `avg`.
  var isCutShort: Bool {
    guard isWord, count > 1 else { return false }
    return hasNoVowel || Self.endsInside(last2, last) && (last != UInt8(ascii: "v") || isSmall)
  }

  /// Whether it is a short word without a vowel: `Hr`, `ggf`.
  var hasNoVowel: Bool { isWord && count > 1 && count < 6 && !hasVowel }

  /// `Abs. 2`, `reg. 7`, `temp. 38`, `Matt. 5`: before a number a short word is an abbreviation,
  /// unless it is one of those that end many sentences, or is as whole as `home` and `Rome`.
  var isCutShortBeforeNumber: Bool {
    guard isWord else { return false }
    if isCutShort { return true }
    guard count > 1, count < 5, !isWholeWord else { return false }
    if isCapitalized { return count < 4 || !hasNameEnding }
    return !hasTwoVowels && !(count == 4 && hasWholeEnding)
  }

  /// Whether it is a short word that ends many sentences.
  private var isWholeWord: Bool {
    if ShortWords.wholeWords.contains(key) { return true }
    return count == 4 && last == UInt8(ascii: "s") && ShortWords.wholeWords.contains(key >> 8)
  }

  private var key: UInt128 { UInt128(ending) }

  /// `home`, `city`, `with`, `back`, `hand`, `long`, `full`, `less`
  private var hasWholeEnding: Bool {
    switch last {
    case UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "w"): return true
    case UInt8(ascii: "g"): return last2 == UInt8(ascii: "n")
    case UInt8(ascii: "d"): return last2 == UInt8(ascii: "n") || last2 == UInt8(ascii: "l")
    case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "f"): return last2 == last
    default: return Self.isVowel(last)
    }
  }

  /// `Rome`, `Show`, `King`
  private var hasNameEnding: Bool {
    last != 0 && Self.isVowel(last) || last == UInt8(ascii: "w")
      || last == UInt8(ascii: "g") && last2 == UInt8(ascii: "n")
  }

  /// Whether two last letters end no syllable: `bl`, `gr`, `vg`, `v`.
  static func endsInside(_ last2: UInt8, _ last: UInt8) -> Bool {
    if last == UInt8(ascii: "v") || last == UInt8(ascii: "j") || last == UInt8(ascii: "q") { return true }
    guard !isVowel(last2) else { return false }
    switch last {
    case UInt8(ascii: "l"): return !isLetter(last2, of: beforeL)
    case UInt8(ascii: "r"): return !isLetter(last2, of: beforeR)
    case UInt8(ascii: "g"): return !isLetter(last2, of: beforeG)
    case UInt8(ascii: "b"): return !isLetter(last2, of: beforeB)
    case UInt8(ascii: "d"): return !isLetter(last2, of: beforeD)
    case UInt8(ascii: "p"): return !isLetter(last2, of: beforeP)
    default: return false
    }
  }

  // The consonants that stand before a consonant at the end of whole words.
  private static let beforeL = letters("lrhwxz")
  private static let beforeR = letters("rh")
  private static let beforeG = letters("ngrl")
  private static let beforeB = letters("mrlb")
  private static let beforeD = letters("nlrwdh")
  private static let beforeP = letters("mlrsph")

  private static func letters(_ text: StaticString) -> UInt32 {
    text.description.utf8.reduce(0) { $0 | 1 << UInt32($1 - UInt8(ascii: "a")) }
  }

  private static func isLetter(_ byte: UInt8, of letters: UInt32) -> Bool {
    byte >= UInt8(ascii: "a") && letters >> UInt32(byte - UInt8(ascii: "a")) & 1 == 1
  }
}

extension ParagraphBytes {
  /// Whether what stands right before an offset makes what follows a part of a name or a
  /// number: `config.yaml`, `l/kg`, `check-in`, `isn't`, but not `l'art`.
  func isJoined(before offset: Int) -> Bool {
    let mark = scalar(before: offset)
    switch mark.value {
    case 0x2E, 0x2F, 0x30...0x39, 0x5F, 0xB0: return true  // . / digits _ °
    default: break
    }
    guard mark.value == 0x27 || mark.value == 0x2019 || mark.value == 0x2D else { return false }
    let place = offset - mark.length
    return scalar(before: place).isLetter && (mark.value == 0x2D || !isElision(place))
  }

  /// `l'art. 5`: the one letter before an apostrophe is a word.
  func isElision(_ apostrophe: Int) -> Bool {
    let letter = scalar(before: apostrophe)
    guard letter.value < 0x80, letter.isLetter, letter.value != 0x49 else { return false }
    let before = scalar(before: apostrophe - letter.length)
    return before.isWhiteSpace || before.isOpeningMark
  }
}
