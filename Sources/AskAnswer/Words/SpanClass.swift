/// The class of a token, as far as answers begin and end at it: one of some two hundred numbers.
struct SpanClass: Equatable {
  /// A coarser division, of sixteen.
  enum Coarse: Int, CaseIterable {
    case article, preposition, conjunction, pronoun, auxiliary, relative, comma, edge, bracket, capital,
      number, past, gerund,
      adverb, plural, other
  }

  /// The fine class.
  let number: Int
  /// The coarse class.
  let coarse: Coarse

  /// The number of fine classes.
  static let count = named + SpanWords.own.count
  private static let named = 64

  /// Before a sentence's first token and behind its last.
  static let edge = SpanClass(number: 0, coarse: .edge)

  private init(number: Int, coarse: Coarse) {
    self.number = number
    self.coarse = coarse
  }

  /// Reads the class off a sign.
  init(sign: Unicode.Scalar) {
    switch sign {
    case ",": self.init(number: 1, coarse: .comma)
    case ";", ":": self.init(number: 2, coarse: .edge)
    case ".", "?", "!", "…": self.init(number: 3, coarse: .edge)
    case "(", "[": self.init(number: 4, coarse: .bracket)
    case ")", "]": self.init(number: 5, coarse: .bracket)
    case "\"", "“", "”", "«", "»", "„": self.init(number: 6, coarse: .bracket)
    case "'", "‘", "’": self.init(number: 7, coarse: .bracket)
    case "–", "—", "-", "/": self.init(number: 8, coarse: .edge)
    case "$", "£", "€", "¥": self.init(number: 9, coarse: .number)
    case "%": self.init(number: 10, coarse: .number)
    default: self.init(number: 11, coarse: .other)
    }
  }

  /// Reads the class off a word.
  ///
  /// - Parameter letters: the word in small letters.
  init(word letters: String, isCapitalised: Bool, isAcronym: Bool, isInitial: Bool) {
    if let number = Self.number(letters) {
      self.init(number: number, coarse: .number)
    } else if let own = SpanWords.own[letters], !isAcronym {
      self.init(number: Self.named + own, coarse: Self.coarse(letters))
    } else if isCapitalised {
      self.init(number: Self.capital(letters, isAcronym: isAcronym, isInitial: isInitial), coarse: .capital)
    } else if let unit = Self.unit(letters) {
      self.init(number: unit, coarse: letters.endsIn("s") ? .plural : .other)
    } else {
      self = Self.bySuffix(letters)
    }
  }

  private static func coarse(_ word: String) -> Coarse {
    if SpanWords.articles.contains(word) { return .article }
    if SpanWords.auxiliaries.contains(word) { return .auxiliary }
    if SpanWords.relatives.contains(word) { return .relative }
    if SpanWords.prepositions.contains(word) { return .preposition }
    if SpanWords.conjunctions.contains(word) { return .conjunction }
    if SpanWords.pronouns.contains(word) { return .pronoun }
    return word.endsIn("ed") ? .past : .other
  }

  private static func number(_ word: String) -> Int? {
    let bytes = word.utf8
    let digits = bytes.count { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard digits > 0 else {
      if SpanWords.numerals.contains(word) { return 12 }
      if SpanWords.magnitudes.contains(word) { return 13 }
      return SpanWords.months.contains(word) && word != "may" ? 14 : SpanWords.days.contains(word) ? 15 : nil
    }
    if digits == bytes.count {
      if digits == 4, let first = bytes.first, first == UInt8(ascii: "1") || first == UInt8(ascii: "2") {
        return 16
      }
      return digits <= 2 ? 17 : 18
    }
    if digits + 1 == bytes.count, word.endsIn("s") { return 19 }
    if ["st", "nd", "rd", "th"].contains(where: { word.endsIn($0) }), digits + 2 == bytes.count { return 20 }
    return digits * 2 >= bytes.count ? 21 : 22
  }

  private static func capital(_ word: String, isAcronym: Bool, isInitial: Bool) -> Int {
    if SpanWords.titles.contains(word) { return 23 }
    if isAcronym { return 24 }
    if isInitial { return 25 }
    if word.utf8.count == 1 { return 26 }
    if ["an", "ish", "ese"].contains(where: { word.endsIn($0) }) { return 27 }
    return word.endsIn("s") ? 28 : 29
  }

  private static func unit(_ word: String) -> Int? {
    if SpanWords.timeUnits.contains(word) { return 30 }
    if SpanWords.sizeUnits.contains(word) { return 31 }
    if SpanWords.currencies.contains(word) { return 32 }
    return SpanWords.percents.contains(word) ? 33 : nil
  }

  private static let suffixes: [(String, Coarse)] = [
    ("ing", .gerund), ("ed", .past), ("ly", .adverb), ("tion", .other), ("sion", .other), ("ment", .other),
    ("ness", .other),
    ("ity", .other), ("ies", .plural), ("ions", .plural), ("ers", .plural), ("er", .other), ("ors", .plural),
    ("or", .other),
    ("ists", .plural), ("ist", .other), ("ism", .other), ("ous", .other), ("ss", .other), ("s", .plural),
    ("al", .other),
    ("ic", .other), ("ive", .other), ("ble", .other), ("ful", .other), ("ance", .other), ("ence", .other),
    ("en", .past),
    ("y", .other),
  ]

  private static func bySuffix(_ word: String) -> SpanClass {
    for (index, suffix) in suffixes.enumerated() where word.endsIn(suffix.0) {
      return SpanClass(number: 34 + index, coarse: suffix.1)
    }
    return SpanClass(number: 63, coarse: .other)
  }
}
