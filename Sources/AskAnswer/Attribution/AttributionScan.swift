internal import AskText

/// Cuts a sentence into tokens. Complexity: linear in its length.
struct AttributionScan {
  private var scalars: [(value: Unicode.Scalar, offset: Int)] = []
  private let text: VisibleText
  private var end = 0
  private var ascii: [UInt8] = []
  private let sentence: Int
  private(set) var tokens: [AttributionToken] = []

  /// The tokens of a sentence.
  ///
  /// - Parameters:
  ///   - bytes: a part of the document that holds the sentence.
  ///   - range: the sentence in `bytes`.
  ///   - start: where `bytes` begins in the document.
  static func tokens(
    _ bytes: Span<UInt8>, range: Range<Int>, without markup: Markup, from start: Int, sentence: Int
  ) -> [AttributionToken] {
    var scan = AttributionScan(bytes, range: range, markup: markup, sentence: sentence)
    scan.run()
    return scan.tokens.map { token in
      AttributionToken(
        token.kind, letters: token.letters, isCapitalised: token.isCapitalised, isAcronym: token.isAcronym,
        isPossessive: token.isPossessive, mark: token.mark,
        bytes: token.bytes.lowerBound + start..<token.bytes.upperBound + start, sentence: sentence)
    }
  }

  private init(_ bytes: Span<UInt8>, range: Range<Int>, markup: Markup, sentence: Int) {
    text = VisibleText(bytes, range: range, without: markup)
    self.sentence = sentence
    let visible = text.bytes
    while end < visible.count {
      let scalar = LenientUTF8.scalar(in: visible.span, at: end)
      scalars.append((Unicode.Scalar(scalar.value) ?? "\u{FFFD}", end))
      end += scalar.length
    }
  }

  private mutating func run() {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index].value
      if Self.isLetter(scalar) {
        index = takeWord(from: index)
      } else {
        if !scalar.isBlank { takeSign(at: index) }
        index += 1
      }
    }
  }

  // MARK: - Words

  private mutating func takeWord(from first: Int) -> Int {
    var last = first
    while let next = next(after: last) { last = next }
    let letters = letters(first...last)
    var (capitals, small) = (0, 0)
    for index in first...last {
      if scalars[index].value.isSmall { small += 1 } else if scalars[index].value.isCapital { capitals += 1 }
    }
    var end = last + 1
    if isAbbreviation(letters, at: first, last: last), value(end) == "." { end += 1 }
    let isPossessive = possessiveLength(at: last + 1)
    append(
      .word, range: first..<max(end, last + 1), letters: letters,
      isCapitalised: scalars[first].value.isCapital,
      isAcronym: capitals > 1 && small <= 1, isPossessive: isPossessive > 0)
    return max(end, last + 1 + isPossessive)
  }

  /// Some scalars in small letters, without apostrophes and stops.
  private mutating func letters(_ range: ClosedRange<Int>) -> String {
    ascii.removeAll(keepingCapacity: true)
    for index in range {
      let scalar = scalars[index].value
      guard scalar.isASCII else { return anyLetters(range) }
      guard scalar != "'", scalar != "." else { continue }
      ascii.append(scalar.isCapital ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
    }
    return String(decoding: ascii, as: UTF8.self)
  }

  private func anyLetters(_ range: ClosedRange<Int>) -> String {
    var letters = ""
    for index in range where !Self.isApostrophe(scalars[index].value) && scalars[index].value != "." {
      scalars[index].value.appendSmall(to: &letters.unicodeScalars)
    }
    return letters
  }

  /// The next scalar of the same word: a letter, or a letter behind a hyphen, a stop or an
  /// apostrophe.
  private func next(after index: Int) -> Int? {
    guard let following = value(index + 1) else { return nil }
    if Self.isLetter(following) { return index + 1 }
    guard let further = value(index + 2), Self.isLetter(further) else { return nil }
    if following == "-" || following == "\u{2010}" || following == "\u{2011}" || following == "." {
      return index + 2
    }
    return Self.isApostrophe(following) && possessiveLength(at: index + 1) == 0 ? index + 2 : nil
  }

  /// The number of scalars of a possessive ending: two for *'s*, one for an apostrophe behind an
  /// *s*, else none.
  private func possessiveLength(at index: Int) -> Int {
    guard let mark = value(index), Self.isApostrophe(mark) else { return 0 }
    let follows = value(index + 1)
    if follows == "s" || follows == "S" { return value(index + 2).map(Self.isLetter) == true ? 0 : 2 }
    // *the growers' union*
    let isPlural = value(index - 1) == "s" && follows == " " && value(index + 2).map(Self.isLetter) == true
    return isPlural ? 1 : 0
  }

  /// Whether a stop belongs to a word: that of an initial or of a title.
  private func isAbbreviation(_ letters: String, at first: Int, last: Int) -> Bool {
    guard scalars[first].value.isCapital else { return false }
    return first == last || AttributionWords.titles.contains(letters)
      || (first...last).contains { scalars[$0].value == "." } && last - first < 8
  }

  // MARK: - Signs

  private mutating func takeSign(at index: Int) {
    let scalar = scalars[index].value
    let kind: AttributionToken.Kind =
      switch scalar {
      case ",": .comma
      case ":": .colon
      case ";": .semicolon
      case ".", "!", "?", "…": .stop
      case "–", "—", "-": .dash
      case "(", ")", "[", "]": .bracket
      case "“", "«", "„": .opening
      case "”", "»": .closing
      case "\"": opens(index) ? .opening : .closing
      case "‘", "'", "’": single(index)
      default: .other
      }
    let isMark = kind == .opening || kind == .closing || kind == .stop
    append(kind, range: index..<index + 1, mark: isMark ? scalar.value : 0)
  }

  /// Whether a mark without a direction begins quoted words: something follows at once, and nothing
  /// stands before.
  private func opens(_ index: Int) -> Bool {
    guard let following = value(index + 1), !following.isBlank else { return false }
    guard let before = value(index - 1) else { return true }
    return before.isBlank || "([{—–-“‘'\"".unicodeScalars.contains(before)
  }

  /// A single mark is an apostrophe unless it stands where only a quotation mark can.
  private func single(_ index: Int) -> AttributionToken.Kind {
    let scalar = scalars[index].value
    if scalar != "’", opens(index), value(index + 1).map(Self.isLetter) == true {
      return .opening
    }
    guard scalar != "‘", let before = value(index - 1), ",.?!…—".unicodeScalars.contains(before) else {
      return .other
    }
    return .closing
  }

  // MARK: - Parts

  private func value(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index].value : nil
  }

  private mutating func append(
    _ kind: AttributionToken.Kind, range: Range<Int>, letters: String = "", isCapitalised: Bool = false,
    isAcronym: Bool = false, isPossessive: Bool = false, mark: UInt32 = 0
  ) {
    let upper = range.upperBound < scalars.count ? scalars[range.upperBound].offset : end
    tokens.append(
      AttributionToken(
        kind, letters: letters, isCapitalised: isCapitalised, isAcronym: isAcronym,
        isPossessive: isPossessive,
        mark: mark, bytes: text.source(of: scalars[range.lowerBound].offset..<upper), sentence: sentence))
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetterOrDigit
  }
}
