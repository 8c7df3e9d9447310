/// The parts of a word that is written together: `parseHeaderBlock`, `HTTPServer`, `16GB`.
enum WordParts {
  /// The places of a word's parts that can score; empty for a word that has none.
  ///
  /// Parts are two letters or more, so that *iPhone* and *eBay* have none. A number with a unit has
  /// two, the number and the unit.
  static func ranges(in text: Span<UInt8>, word: Range<Int>) -> [Range<Int>] {
    guard word.count >= 2, word.count <= Stemmer.longestWord else { return [] }
    if Letter.isDigit(text[word.lowerBound]) { return numberAndUnit(in: text, word: word) }
    guard let parts = humps(in: text, word: word), parts.count <= maxParts else { return [] }
    guard parts.allSatisfy({ $0.count >= 2 }), !isGaelicSon(text, part: parts[0]) else { return [] }
    return parts.filter { !StopWords.contains(folded(text, range: $0)[...]) }
  }

  private static let maxParts = 8

  // MARK: - Capitals inside

  private enum Kind {
    case small, capital, digit
  }

  /// The parts that begin with a capital inside a word; nil for a word without one, and for one with
  /// signs in it.
  private static func humps(in text: Span<UInt8>, word: Range<Int>) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var start = word.lowerBound
    var previous: Kind?
    for place in word {
      guard let kind = kind(of: text[place]) else { return nil }
      if kind == .capital, begins(text, at: place, behind: previous, word: word) {
        parts.append(start..<place)
        start = place
      }
      previous = kind
    }
    // Capitals with marks on them are no small letters.
    guard start > word.lowerBound, word.contains(where: { (0x61...0x7A).contains(text[$0]) }) else {
      return nil
    }
    return parts + [start..<word.upperBound]
  }

  /// The kind of a letter; bytes beyond ASCII are letters, but for those of the typographic
  /// apostrophe and hyphen.
  private static func kind(of byte: UInt8) -> Kind? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xE1, 0xE3...: .small
    default: nil
    }
  }

  /// Whether a capital begins a part: behind a small letter (`parseHeader`), or before two small
  /// ones (`HTTPServer`, `utf8Text`, but not `URLs`).
  private static func begins(_ text: Span<UInt8>, at place: Int, behind previous: Kind?, word: Range<Int>)
    -> Bool
  {
    switch previous {
    case nil: false
    case .small: true
    case .capital, .digit:
      place + 2 < word.upperBound && kind(of: text[place + 1]) == .small
        && kind(of: text[place + 2]) == .small
    }
  }

  /// Whether a part is the *Mc* of *McDonald*.
  private static func isGaelicSon(_ text: Span<UInt8>, part: Range<Int>) -> Bool {
    folded(text, range: part).elementsEqual("mc".utf8)
  }

  private static func folded(_ text: Span<UInt8>, range: Range<Int>) -> [UInt8] {
    range.map { text[$0] | 0x20 }
  }

  // MARK: - Numbers

  private static func numberAndUnit(in text: Span<UInt8>, word: Range<Int>) -> [Range<Int>] {
    var end = word.lowerBound
    while end < word.upperBound, !Letter.isASCIILetter(text[end]) { end += 1 }
    let unit = end..<word.upperBound
    guard !unit.isEmpty, unit.count <= 5, text[end - 1] < 0x80, units.contains(folded(text, range: unit))
    else { return [] }
    return [word.lowerBound..<end, unit]
  }

  /// Units that are written right behind a number as well as behind a blank. The letters of
  /// sections (*12a*) and decades (*1960s*) are not among them.
  private static let units: Set<[UInt8]> = Set(
    ("kb mb gb tb pb kib mib gib tib kbit mbit gbit bit kbps mbps gbps nm mm cm dm m km ft yd mi ha lb lbs oz"
      + " kg g mg ml cl dl l gal px pt em rem dpi ppi fps rpm mph kmh kph kn v kv mv ma mah w kw mw gw kwh"
      + " mwh gwh hz khz mhz ghz db sec secs ms ns min mins h hr hrs am pm k bn mn kcal kj bar psi ppm")
      .split(separator: " ").map { Array($0.utf8) })
}
