/// The classes of answers that a word can be a sign of, by its letters alone.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt32

  /// Digits, or a number in letters.
  static let number = WordClasses(rawValue: 1 << 0)
  /// A year or a decade.
  static let year = WordClasses(rawValue: 1 << 1)
  /// A month, a day of the week, a time of the day.
  static let calendar = WordClasses(rawValue: 1 << 2)
  /// *percent*, which is also what `%` is read as.
  static let percent = WordClasses(rawValue: 1 << 3)
  /// A currency, or a sum of millions.
  static let money = WordClasses(rawValue: 1 << 4)
  /// *years*, *hours*, …
  static let duration = WordClasses(rawValue: 1 << 5)
  /// *because*, *due*, …
  static let reason = WordClasses(rawValue: 1 << 6)
  /// A preposition that places stand behind.
  static let placing = WordClasses(rawValue: 1 << 7)
  /// *called*, *known*, *means*, …
  static let naming = WordClasses(rawValue: 1 << 8)
  /// A pronoun that stands for something named before.
  static let pronoun = WordClasses(rawValue: 1 << 9)
  /// *Dr*, *president*, …
  static let personal = WordClasses(rawValue: 1 << 10)
  /// *by*, *through*, *using*: how something is done, or who does it.
  static let means = WordClasses(rawValue: 1 << 11)
  /// *kilometres*, *tons*, …
  static let measure = WordClasses(rawValue: 1 << 12)
  /// *first*, *second*, *19th*.
  static let ordinal = WordClasses(rawValue: 1 << 13)
  /// *not*, *never*, …
  static let denial = WordClasses(rawValue: 1 << 14)
  /// *is*, *was*, *are*: what follows may define what stands before.
  static let being = WordClasses(rawValue: 1 << 15)

  /// Reads the signs off a word's folded letters.
  ///
  /// - Parameter spelling: their `LetterCode.hash`.
  init(of letters: ArraySlice<UInt8>, spelling: UInt64) {
    var signs = letters.count <= Self.longest ? Self.lists[spelling] ?? [] : []
    if let first = letters.first, Self.isDigit(first) {
      signs.formUnion(Self.number(letters))
    } else if letters.contains(where: Self.isDigit) {
      signs.insert(.number)
    }
    self = signs
  }

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The signs of a word that begins with a digit.
  private static func number(_ letters: ArraySlice<UInt8>) -> WordClasses {
    let digits = letters.prefix(while: isDigit)
    let tail = letters.dropFirst(digits.count)
    let first = letters[letters.startIndex]
    let isYear = digits.count == 4 && (first == UInt8(ascii: "1") || first == UInt8(ascii: "2"))
    if tail.isEmpty { return isYear ? [.number, .year] : .number }
    if tail.elementsEqual("s".utf8) { return [.number, .year] }
    if tail.elementsEqual("am".utf8) || tail.elementsEqual("pm".utf8) { return [.number, .calendar] }
    if ["st", "nd", "rd", "th"].contains(where: { tail.elementsEqual($0.utf8) }) {
      return [.number, .ordinal]
    }
    if ["m", "bn", "k"].contains(where: { tail.elementsEqual($0.utf8) }) { return [.number, .money] }
    return .number
  }

  private static let wordsOfSigns: [(WordClasses, String)] = [
    (
      .number,
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        + " sixteen seventeen"
        + " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand"
        + " thousands million millions billion billions trillion dozen dozens half third quarter"
        + " percent twice"
        + " single double triple zero both pair"
    ),
    (
      .calendar,
      "january february march april june july august september october november december monday tuesday"
        + " wednesday thursday friday saturday sunday century centuries today yesterday tomorrow"
        + " midnight noon"
        + " spring summer autumn winter morning evening night decade bc bce ad ce"
    ),
    (.percent, "percent percentage"),
    (
      .money,
      "dollar dollars pound pounds euro euros cent cents pence usd gbp eur yen rupee rupees"
        + " franc francs million"
        + " billion trillion salary price cost fee"
    ),
    (
      .duration,
      "year years month months week weeks day days hour hours minute minutes second seconds"
        + " decade decades century"
        + " centuries"
    ),
    (
      .reason,
      "because due since owing therefore thus reason reasons cause caused causes result resulted resulting so"
        + " consequently hence order allow prevent avoid purpose led leads intended"
    ),
    (.placing, "in at from near to on into of across around through outside inside between within"),
    (
      .naming,
      "called known named means meaning refers referred defined term termed titled nicknamed dubbed entitled"
        + " describes described definition"
    ),
    (
      .pronoun,
      "he she it they this these those his her its their him them such that who which both another others"
    ),
    (
      .personal,
      "mr mrs ms dr sir lord lady king queen prince princess president minister professor emperor pope bishop"
        + " general captain colonel saint director chief leader leaders founder author secretary chairman"
        + " chairwoman spokesman spokeswoman governor mayor senator judge"
    ),
    (.means, "by through using via with use used method means"),
    (
      .measure,
      "metre metres meter meters kilometre kilometres kilometer kilometers km mile miles feet"
        + " foot inches inch ft m"
        + " cm mm kg kilograms grams tonnes tons ton acres hectares square degrees celsius fahrenheit litres"
        + " gallons mph times people inhabitants residents students members"
    ),
    (.ordinal, "first second third fourth fifth sixth seventh eighth ninth tenth last"),
    (.denial, "not no never neither nor none cannot without"),
    (.being, "is are was were be been being became become"),
  ]

  /// The listed words by their hash.
  private static let lists: [UInt64: WordClasses] = {
    var lists: [UInt64: WordClasses] = [:]
    for (signs, words) in wordsOfSigns {
      for word in words.split(separator: " ") {
        lists[LetterCode.hash(ArraySlice(word.utf8)), default: []].formUnion(signs)
      }
    }
    return lists
  }()
  private static let longest = 12
}
