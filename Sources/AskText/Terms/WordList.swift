/// The words of a text, folded: lower case, no diacritics, `1,200` as `1200`, `U.S.` as `us`,
/// possessives without their *'s*, hyphenated words both split and joined.
///
/// Beside `parseHeader` and `16GB` are their parts, beside `l’abonnement` is the whole. Scripts that
/// write no blank between words are cut into pairs of neighbouring characters.
///
/// The list owns its storage, so one list can be filled again and again without allocating.
package struct WordList: Sendable {
  /// The folded letters of all words, one after another.
  private(set) var blocks: [UInt64] = []
  /// The words, in the order of the text; the joined form of a compound follows its parts, the parts
  /// of a name written together follow it.
  package internal(set) var words: [Word] = []
  /// The letters of the word or compound that is being folded.
  private var letters: [UInt8] = []
  /// Folds the words that are not in Latin letters.
  private var scriptFolding = ScriptFolding()

  /// Makes an empty list.
  package init() {}

  /// The words of a text.
  package init(_ text: Span<UInt8>) {
    scan(text)
  }

  /// Replaces the list by the words of a text. Complexity: linear in the text's length.
  package mutating func scan(_ text: Span<UInt8>) {
    blocks.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    var offset = 0
    while offset < text.count {
      offset = scanNext(text, start: offset)
    }
    markNames(in: text)
  }

  /// The folded letters of a word of this list.
  package func spelling(of word: Word) -> ArraySlice<UInt8> {
    var letters: [UInt8] = []
    LetterBlocks.append(blocks[word.blocks], to: &letters)
    return letters[...]
  }

  // MARK: - One step

  /// Takes what begins at `start`, a word or something between words, and tells where the next
  /// begins.
  private mutating func scanNext(_ text: Span<UInt8>, start: Int) -> Int {
    let byte = text[start]
    if byte < 0x80 {
      if Letter.isASCIIWord(byte) { return scanPlain(text, start: start) ?? scanCompound(text, start: start) }
      if byte == UInt8(ascii: "%") { appendPercent(text, start: start) }
      return start + 1
    }
    let scalar = LenientUTF8.scalar(in: text, at: start)
    switch Letter.kind(of: scalar) {
    case .word: return scanCompound(text, start: start)
    case .ideograph: return scanIdeographs(text, start: start)
    case .mark, .other: return start + scalar.length
    }
  }

  /// Takes a word of ASCII letters and digits that ends at a blank or at a stop or comma with white
  /// space behind it, as most words do; nil, and nothing taken, for any other.
  private mutating func scanPlain(_ text: Span<UInt8>, start: Int) -> Int? {
    let first = blocks.count
    var (capitals, smallLetters) = (0, UInt64(0))
    var end = start
    while true {
      let eight = EightBytes(text, at: end)
      let letters = eight.letters
      let count = EightBytes.countBefore(~(letters | eight.digits) & EightBytes.first(8))
      if count > 0 {
        let own = letters & EightBytes.first(count)
        let capital = eight.capitals(among: own)
        capitals += capital.nonzeroBitCount
        smallLetters |= own & ~capital
        blocks.append(eight.folded(first: count))
        end &+= count
      }
      if count < 8 { break }
    }
    let isCapitalised = text[start] & 0x20 == 0 && text[start] >= UInt8(ascii: "A")
    let mayHaveParts =
      capitals > (isCapitalised ? 1 : 0) && smallLetters != 0
      || Letter.isDigit(text[start]) && (capitals > 0 || smallLetters != 0)
    guard !mayHaveParts, Self.isPlainEnd(text, end: end) else {
      blocks.removeLast(blocks.count - first)
      return nil
    }
    words.append(
      Word(
        blocks: first..<blocks.count, bytes: start..<end, form: .whole, isCapitalised: isCapitalised,
        isAllCapitals: capitals > 1 && smallLetters == 0))
    return end
  }

  @inline(__always)
  private static func isPlainEnd(_ text: Span<UInt8>, end: Int) -> Bool {
    guard end < text.count else { return true }
    switch text[end] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "?"):
      return true
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return end + 1 == text.count || text[end + 1] == UInt8(ascii: " ")
        || text[end + 1] == UInt8(ascii: "\n")
    default: return false
    }
  }

  /// Takes a word or a run of words tied by hyphens.
  private mutating func scanCompound(_ text: Span<UInt8>, start: Int) -> Int {
    let firstWord = words.count
    letters.removeAll(keepingCapacity: true)
    var end = scanPiece(text, start: start)
    var isCompound = false
    while let next = Joiner.partAfterHyphen(in: text, at: end) {
      end = scanPiece(text, start: next)
      isCompound = true
    }
    if isCompound { joinParts(firstWord, bytes: start..<end) }
    return Joiner.endOfPossessive(in: text, at: end)
  }

  /// Adds the joined form of the parts of a compound, unless it is all digits (a range of years, a
  /// date).
  private mutating func joinParts(_ firstWord: Int, bytes: Range<Int>) {
    for index in firstWord..<words.count where !words[index].isJoined { words[index].form = .part }
    guard letters.contains(where: { !Letter.isDigit($0) && $0 != UInt8(ascii: ".") }) else { return }
    let firstBlock = blocks.count
    LetterBlocks.append(letters[...], to: &blocks)
    let first = words[firstWord]
    words.append(
      Word(
        blocks: firstBlock..<blocks.count, bytes: bytes, form: .joined, isCapitalised: first.isCapitalised,
        isAllCapitals: first.isAllCapitals))
  }

  /// Takes one word without hyphens.
  private mutating func scanPiece(_ text: Span<UInt8>, start: Int) -> Int {
    let end =
      Joiner.endOfAcronym(in: text, at: start) ?? Joiner.endOfWord(in: text, at: start)
    if let part = Joiner.partAfterElision(in: text, word: start..<end) {
      append(text, bytes: part..<end, form: .whole)
      appendReading(text, bytes: start..<end)
      return end
    }
    append(text, bytes: start..<end, form: .whole)
    for part in WordParts.ranges(in: text, word: start..<end) { appendReading(text, bytes: part) }
    return end
  }

  /// Takes a run of characters of a script that writes no blank between words. Each two neighbours
  /// are a word, as in Lucene's CJKBigramFilter, so that one character that two words share makes
  /// no match; a character that stands alone is a word itself. Marks go with the character before.
  private mutating func scanIdeographs(_ text: Span<UInt8>, start: Int) -> Int {
    letters.removeAll(keepingCapacity: true)
    var first = start
    var end = Self.endOfIdeograph(in: text, at: start)
    while end < text.count, Letter.kind(of: LenientUTF8.scalar(in: text, at: end)) == .ideograph {
      let second = end
      end = Self.endOfIdeograph(in: text, at: end)
      append(text, bytes: first..<end, form: .whole)
      first = second
    }
    if first == start { append(text, bytes: start..<end, form: .whole) }
    return end
  }

  /// The end of a character and of the marks on it.
  private static func endOfIdeograph(in text: Span<UInt8>, at start: Int) -> Int {
    var end = start + LenientUTF8.scalar(in: text, at: start).length
    while end < text.count, text[end] >= 0x80 {
      let scalar = LenientUTF8.scalar(in: text, at: end)
      guard Letter.kind(of: scalar) == .mark else { break }
      end += scalar.length
    }
    return end
  }

  // MARK: - Letters

  /// Adds another reading of the word before: its parts, or the whole of which it is a part.
  private mutating func appendReading(_ text: Span<UInt8>, bytes: Range<Int>) {
    let count = letters.count
    append(text, bytes: bytes, form: .joined)
    letters.removeLast(letters.count - count)
  }

  /// Folds the letters of a word into the list, behind those of the compound it is a part of.
  private mutating func append(_ text: Span<UInt8>, bytes: Range<Int>, form: Word.Form) {
    let first = letters.count
    var capitals = 0
    var small = 0
    var isCapitalised = false
    var isFolded = true
    var offset = bytes.lowerBound
    while offset < bytes.upperBound {
      let scalar = LenientUTF8.scalar(in: text, at: offset)
      let letterCase = Folding.append(scalar, to: &letters, numberFrom: first)
      if letterCase == .upper { capitals += 1 }
      if letterCase == .lower { small += 1 }
      if offset == bytes.lowerBound { isCapitalised = letterCase == .upper }
      if scalar.value >= 0x80, !ScriptFolding.isFolded(scalar) { isFolded = false }
      offset += scalar.length
    }
    if !isFolded, letters[first...].contains(where: { $0 >= 0x80 }) {
      scriptFolding.fold(&letters, from: first)
    }
    guard letters.count > first else { return }
    let firstBlock = blocks.count
    LetterBlocks.append(letters[first...], to: &blocks)
    words.append(
      Word(
        blocks: firstBlock..<blocks.count, bytes: bytes, form: form, isCapitalised: isCapitalised,
        isAllCapitals: capitals > 1 && small == 0))
  }

  /// Reads `6%` as *6 percent*.
  private mutating func appendPercent(_ text: Span<UInt8>, start: Int) {
    guard start > 0, Letter.isDigit(text[start - 1]) else { return }
    let first = blocks.count
    LetterBlocks.append(Self.percent, to: &blocks)
    words.append(
      Word(
        blocks: first..<blocks.count, bytes: start..<start + 1, form: .whole, isCapitalised: false,
        isAllCapitals: false))
  }

  private static let percent = Array("percent".utf8)[...]
}
