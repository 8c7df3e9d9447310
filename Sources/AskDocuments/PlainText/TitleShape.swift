/// Whether a line that stands alone looks like a heading.
///
/// In doubt it does not: a heading is not quoted, so a sentence taken for one is lost.
enum TitleShape {
  /// The most characters and the most words of a heading.
  private static let (longest, maxWords) = (80, 12)

  /// Tells whether a line is a heading by its look alone.
  static func isTitle(_ line: Line, in bytes: [UInt8]) -> Bool {
    guard line.width <= longest else { return false }
    if let start = ListMarker.textStart(in: bytes, line.text) {
      // `3. RENT`
      guard Unicode.Scalar(bytes[line.text.lowerBound]).isDigit,
        let name = Words(bytes, text: start..<line.text.upperBound)
      else { return false }
      return name.areCapitals && name.count <= maxWords
    }
    guard let words = Words(bytes, text: line.text), words.count <= maxWords else { return false }
    if words.beginWithPartNumber { return true }
    if words.areCapitals { return true }
    guard !bytes.endsSentence(line.text), !words.holdInnerColon else { return false }
    if line.underline != nil { return true }
    return words.beginWithSectionNumber || words.areTitleCase || words.areShortPhrase
  }

  /// Tells whether a line is in capitals as titles are, even with other lines below it.
  static func isInCapitals(_ line: Line, in bytes: [UInt8]) -> Bool {
    guard line.width <= longest, !bytes[line.text].contains(where: { (0x61...0x7A).contains($0) }),
      ListMarker.textStart(in: bytes, line.text) == nil, let words = Words(bytes, text: line.text)
    else { return false }
    return words.count <= maxWords && words.areCapitals && words.nameSomething
  }

  /// The look of a line's words.
  private struct Words {
    private(set) var count = 0
    /// Words of four letters and more, and others, that begin in lower case and are not usual in
    /// titles.
    private var plain = 0
    private var capitalised = 0
    private var upper = 0
    /// The letters of the longest word.
    private var longestWord = 0
    /// The number of bytes.
    private let length: Int
    private var lower = 0
    private var hasPause = false
    private var hasDigit = false
    private(set) var holdInnerColon = false
    private(set) var endInColon = false
    private var first: [UInt8] = []
    private var second: [UInt8] = []
    private var endInStop = false
    private var endInComma = false

    /// Looks at the words; nil when a sign says that this is no heading, such as `@` or a wide gap.
    init?(_ bytes: [UInt8], text: Range<Int>) {
      length = text.count
      var start = text.lowerBound
      while start < text.upperBound {
        var end = start
        while end < text.upperBound, bytes[end] != 0x20 {
          guard !Self.isRefused(bytes[end]) else { return nil }
          end += 1
        }
        if end == start { if bytes[start - 1] == 0x20, bytes[start + 1] == 0x20 { return nil } }
        if end > start { note(start..<end, in: bytes, isLast: end == text.upperBound) }
        start = end + 1
      }
      guard count > 0, !hasOddStart(bytes, text: text) else { return nil }
    }

    /// Whether this is a sign of a table, an address of the net, a dialogue or a remark of an
    /// editor.
    private static func isRefused(_ byte: UInt8) -> Bool {
      switch Unicode.Scalar(byte) {
      case "@", "|", "<", ">", "{", "}", "[", "]", "!", "?", ";", "=", "\"", "\t": true
      default: false
      }
    }

    private func hasOddStart(_ bytes: [UInt8], text: Range<Int>) -> Bool {
      let scalar = bytes.character(at: text.lowerBound).scalar
      return !(scalar.isUpper || scalar.isDigit) || first == Array("By".utf8)
    }

    private mutating func note(_ word: Range<Int>, in bytes: [UInt8], isLast: Bool) {
      count += 1
      if count == 1 { first = Array(bytes[word]) }
      if count == 2 { second = Array(bytes[word]) }
      let last = bytes[word.upperBound - 1]
      if bytes[word].contains(UInt8(ascii: ",")) || last == UInt8(ascii: "-") { hasPause = true }
      if bytes[word].contains(UInt8(ascii: ":")) {
        if isLast && last == UInt8(ascii: ":") { endInColon = true } else { holdInnerColon = true }
      }
      if isLast { (endInStop, endInComma) = (last == UInt8(ascii: "."), last == UInt8(ascii: ",")) }
      noteCase(of: word, in: bytes)
    }

    private mutating func noteCase(of word: Range<Int>, in bytes: [UInt8]) {
      var letters = 0
      var offset = word.lowerBound
      var beginsLower = false
      while offset < word.upperBound {
        let next = bytes.character(at: offset)
        offset += next.count
        if next.scalar.isDigit { hasDigit = true }
        guard next.scalar.isLetter else { continue }
        letters += 1
        if next.scalar.isLower {
          lower += 1
          if letters == 1 { beginsLower = true }
        } else {
          upper += 1
          if letters == 1 { capitalised += 1 }
        }
      }
      longestWord = max(longestWord, letters)
      if beginsLower && !Self.small.contains(Array(bytes[word])) { plain += 1 }
    }

    /// Words that stay in lower case in English titles.
    private static let small = Set(
      [
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "nor", "but", "as", "from",
        "with", "into", "over", "upon", "de", "la", "von", "van", "vs", "vs.", "via", "per", "is",
      ].map { Array($0.utf8) })

    /// `INTRODUCTION`, `XIV`, `THE END OF THE WAR.`
    var areCapitals: Bool { lower == 0 && upper > 0 && !holdInnerColon && !(count > 8 && endInStop) }

    /// Whether there are letters enough for a title, more than other signs, and no stop at the end.
    var nameSomething: Bool {
      upper >= 4 && upper * 2 > length && longestWord >= 4 && !endInStop && !endInComma
        && first.first.map { !Unicode.Scalar($0).isDigit } ?? false
    }

    /// `Early Life and Education`
    var areTitleCase: Bool { plain == 0 && capitalised > 0 && lower > 0 }

    /// `Early life`: too short to be missed, and without the signs of an address or a signature.
    var areShortPhrase: Bool {
      (2...5).contains(count) && capitalised > 0 && !hasPause && !hasDigit && !endInColon
    }

    /// `3.2 Results`
    var beginWithSectionNumber: Bool {
      first.contains(UInt8(ascii: ".")) && first.first.map { Unicode.Scalar($0).isDigit } == true
        && first.allSatisfy { Unicode.Scalar($0).isDigit || $0 == UInt8(ascii: ".") }
        && second.first.map { (0x41...0x5A).contains($0) } == true
    }

    /// `Chapter IV. The Return`, `PART TWO`
    var beginWithPartNumber: Bool {
      let name = first.map { $0 | 0x20 }
      guard count >= 2, Self.parts.contains(name) else { return false }
      let number = second.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ":") }
      return number.allSatisfy { Unicode.Scalar($0).isDigit || Array("IVXLC".utf8).contains($0) }
        || (count == 2 || lower == 0) && number.first.map { (0x41...0x5A).contains($0) } == true
    }

    private static let parts = Set(
      ["chapter", "part", "book", "section", "appendix", "act", "scene", "volume", "article", "letter"]
        .map { Array($0.utf8) })
  }
}
