/// The signs that hold a word together: apostrophes, hyphens, the stops of `U.S.` and `6.5`, the
/// comma of `1,200`.
enum Joiner {
  /// The end of the word that begins at an offset, without the `'s` of a possessive.
  static func endOfWord(in text: Span<UInt8>, at start: Int) -> Int {
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte < 0x80 {
        if Letter.isASCIIWord(byte) {
          end += 1
        } else if let next = partAfterSign(in: text, at: end, wordFrom: start) {
          end = next
        } else {
          break
        }
      } else {
        let scalar = LenientUTF8.scalar(in: text, at: end)
        let kind = Letter.kind(of: scalar)
        if kind == .word || kind == .mark {
          end += scalar.length
        } else if let next = partAfterSign(in: text, at: end, wordFrom: start) {
          end = next
        } else {
          break
        }
      }
    }
    return withNameSigns(in: text, start..<end)
  }

  /// The end of an acronym written with stops, such as `U.S.` or `e.g`; nil when none begins here.
  static func endOfAcronym(in text: Span<UInt8>, at start: Int) -> Int? {
    var end = start
    var letterCount = 0
    while end < text.count, Letter.isASCIILetter(text[end]), !Letter.isWord(in: text, at: end + 1) {
      letterCount += 1
      end += 1
      guard end < text.count, text[end] == UInt8(ascii: "."), Letter.isWord(in: text, at: end + 1) else {
        break
      }
      end += 1
    }
    // "U.S.Army" or "a.word": the last stop tied a longer word, which is no part of the acronym.
    return letterCount >= 2 && !Letter.isWord(in: text, at: end) ? end : nil
  }

  /// The beginning of the next part of a compound, when a hyphen at an offset ties it to the word
  /// before.
  static func partAfterHyphen(in text: Span<UInt8>, at offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    let next: Int
    switch text[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "&"): next = offset + 1
    // U+2010 HYPHEN and U+2011 NON-BREAKING HYPHEN.
    case 0xE2
    where has(text, offset: offset, a: 0xE2, b: 0x80, c: 0x90)
      || has(text, offset: offset, a: 0xE2, b: 0x80, c: 0x91):
      next = offset + 3
    default: return nil
    }
    return Letter.isWord(in: text, at: next) ? next : nil
  }

  /// The beginning of the word behind an elided article or pronoun: *abonnement* of
  /// *l’abonnement*, *il* of *qu’il*. Nil where a word has none, as *o'clock* and *O'Brien*.
  static func partAfterElision(in text: Span<UInt8>, word: Range<Int>) -> Int? {
    var place = word.lowerBound
    var letters: UInt64 = 0
    while place < word.upperBound, place < word.lowerBound + 8, Letter.isASCIILetter(text[place]) {
      letters = letters << 8 | UInt64(text[place] | 0x20)
      place += 1
    }
    let after = place + apostropheLength(in: text, at: place)
    guard after > place, after + 1 < word.upperBound, elided.contains(letters),
      Letter.isWord(in: text, at: after)
    else { return nil }
    return after
  }

  /// Articles, pronouns and conjunctions of French, Italian and Catalan that lose their last vowel,
  /// as numbers made of their letters.
  private static let elided = Set(
    "l d j m t s n c qu jusqu lorsqu puisqu quoiqu un dell all dall nell sull quest quell"
      .split(separator: " ").map { word in word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })

  /// The end of a possessive `'s` at an offset, or the offset itself.
  static func endOfPossessive(in text: Span<UInt8>, at offset: Int) -> Int {
    let after = offset + apostropheLength(in: text, at: offset)
    guard after > offset, after < text.count, text[after] | 0x20 == UInt8(ascii: "s"),
      !Letter.isWord(in: text, at: after + 1)
    else { return offset }
    return after + 1
  }

  // MARK: - Inside a word

  /// The offset at which a word goes on after a sign inside it; nil when the sign ends the word.
  private static func partAfterSign(in text: Span<UInt8>, at offset: Int, wordFrom start: Int) -> Int? {
    let afterApostrophe = offset + apostropheLength(in: text, at: offset)
    if afterApostrophe > offset {
      guard Letter.isWord(in: text, at: afterApostrophe),
        endOfPossessive(in: text, at: offset) == offset
      else { return nil }
      return afterApostrophe
    }
    switch text[offset] {
    case UInt8(ascii: "."): return isBetweenDigits(text, offset: offset) ? offset + 1 : nil
    case UInt8(ascii: ","): return isThousandsComma(text, offset: offset, wordFrom: start) ? offset + 1 : nil
    default: return nil
    }
  }

  /// Takes the signs of *C++*, *C#* and *F#* as part of the name: they follow a single letter.
  private static func withNameSigns(in text: Span<UInt8>, _ word: Range<Int>) -> Int {
    guard word.count == 1, Letter.isASCIILetter(text[word.lowerBound]) else { return word.upperBound }
    var end = word.upperBound
    while end < text.count, end < word.upperBound + 2,
      text[end] == UInt8(ascii: "+") || text[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    return Letter.isWord(in: text, at: end) ? word.upperBound : end
  }

  private static func apostropheLength(in text: Span<UInt8>, at offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    if text[offset] == UInt8(ascii: "'") { return 1 }
    // U+2019 RIGHT SINGLE QUOTATION MARK, the typographic apostrophe.
    return has(text, offset: offset, a: 0xE2, b: 0x80, c: 0x99) ? 3 : 0
  }

  private static func isBetweenDigits(_ text: Span<UInt8>, offset: Int) -> Bool {
    offset > 0 && offset + 1 < text.count && Letter.isDigit(text[offset - 1])
      && Letter.isDigit(text[offset + 1])
  }

  /// Whether a comma groups thousands: digits before it, exactly three after it.
  private static func isThousandsComma(_ text: Span<UInt8>, offset: Int, wordFrom start: Int) -> Bool {
    guard offset + 3 < text.count, Letter.isDigit(text[start]), isBetweenDigits(text, offset: offset) else {
      return false
    }
    return Letter.isDigit(text[offset + 2]) && Letter.isDigit(text[offset + 3])
      && !(offset + 4 < text.count && Letter.isDigit(text[offset + 4]))
  }

  private static func has(_ text: Span<UInt8>, offset: Int, a: UInt8, b: UInt8, c: UInt8) -> Bool {
    offset + 2 < text.count && text[offset] == a && text[offset + 1] == b && text[offset + 2] == c
  }
}
