/// The words of a text, folded: lower case, no diacritics, `1,200` as `1200`, `U.S.` as `us`,
/// possessives without their *'s*, hyphenated words both split and joined.
///
/// The list owns its storage, so one list can be filled again and again without allocating.
package struct WordList: Sendable {
  /// The folded letters of all words, one after another.
  private(set) var blocks: [UInt64] = []
  /// The words, in the order of the text; the joined form of a compound follows its parts.
  package private(set) var words: [Word] = []
  /// The letters of the word or compound that is being folded.
  private var letters: [UInt8] = []
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
    case .ideograph: return scanIdeograph(text, bytes: start..<start + scalar.length)
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
    guard Self.isPlainEnd(text, end: end) else {
      blocks.removeLast(blocks.count - first)
      return nil
    }
    words.append(
      Word(
        blocks: first..<blocks.count, bytes: start..<end, form: .whole,
        isCapitalised: text[start] & 0x20 == 0 && text[start] >= UInt8(ascii: "A"),
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

  /// Takes a word of one character with the marks on it.
  private mutating func scanIdeograph(_ text: Span<UInt8>, bytes: Range<Int>) -> Int {
    var end = bytes.upperBound
    while end < text.count, text[end] >= 0x80 {
      let scalar = LenientUTF8.scalar(in: text, at: end)
      guard Letter.kind(of: scalar) == .mark else { break }
      end += scalar.length
    }
    letters.removeAll(keepingCapacity: true)
    if end == bytes.upperBound, ScriptFolding.isFolded(LenientUTF8.scalar(in: text, at: bytes.lowerBound)) {
      appendFolded(text, bytes: bytes)
    } else {
      append(text, bytes: bytes.lowerBound..<end, form: .whole)
    }
    return end
  }

  /// Takes a word or a run of words tied by hyphens.
  private mutating func scanCompound(_ text: Span<UInt8>, start: Int) -> Int {
    let firstWord = words.count
    letters.removeAll(keepingCapacity: true)
    var end = scanPiece(text, start: start)
    while let next = Joiner.partAfterHyphen(in: text, at: end) {
      end = scanPiece(text, start: next)
    }
    if words.count > firstWord + 1 { joinParts(firstWord, bytes: start..<end) }
    return Joiner.endOfPossessive(in: text, at: end)
  }

  /// Adds the joined form of the parts of a compound, unless it is all digits (a range of years, a
  /// date).
  private mutating func joinParts(_ firstWord: Int, bytes: Range<Int>) {
    for index in firstWord..<words.count { words[index].form = .part }
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
    append(text, bytes: start..<end, form: .whole)
    return end
  }

  // MARK: - Letters

  /// Folds the letters of a word into the list, behind those of the compound it is a part of.
  private mutating func append(_ text: Span<UInt8>, bytes: Range<Int>, form: Word.Form) {
    let first = letters.count
    var capitals = 0
    var small = 0
    var isCapitalised = false
    var offset = bytes.lowerBound
    while offset < bytes.upperBound {
      let scalar = LenientUTF8.scalar(in: text, at: offset)
      let letterCase = Folding.append(scalar, to: &letters, numberFrom: first)
      if letterCase == .upper { capitals += 1 }
      if letterCase == .lower { small += 1 }
      if offset == bytes.lowerBound { isCapitalised = letterCase == .upper }
      offset += scalar.length
    }
    if letters[first...].contains(where: { $0 >= 0x80 }) { scriptFolding.fold(&letters, from: first) }
    guard letters.count > first else { return }
    let firstBlock = blocks.count
    LetterBlocks.append(letters[first...], to: &blocks)
    words.append(
      Word(
        blocks: firstBlock..<blocks.count, bytes: bytes, form: form, isCapitalised: isCapitalised,
        isAllCapitals: capitals > 1 && small == 0))
  }

  /// Adds a word that has no capitals and is its own folded form.
  private mutating func appendFolded(_ text: Span<UInt8>, bytes: Range<Int>) {
    for offset in bytes { letters.append(text[offset]) }
    let first = blocks.count
    LetterBlocks.append(letters[...], to: &blocks)
    words.append(
      Word(
        blocks: first..<blocks.count, bytes: bytes, form: .whole, isCapitalised: false, isAllCapitals: false))
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
