internal import AskText

/// What kind of answer a question expects, by its question word and the word after it.
enum QuestionKind: Equatable {
  /// *how many*, *how much*, *what percentage*: a number.
  case number
  /// *when*, *what year*: a date or a time.
  case date
  /// *why*: a reason.
  case reason
  /// Anything else.
  case other

  /// Reads the kind off a question's words.
  init(_ words: WordList) {
    let spellings = words.words.filter { $0.form != .joined }.map {
      String(decoding: words.spelling(of: $0), as: UTF8.self)
    }
    self = .other
    for (index, word) in spellings.enumerated() {
      let next = index + 1 < spellings.count ? spellings[index + 1] : ""
      if let kind = Self.kind(word, next) {
        self = kind
        return
      }
    }
  }

  private static func kind(_ word: String, _ next: String) -> QuestionKind? {
    switch word {
    case "how"
    where ["many", "much", "long", "old", "far", "tall", "high", "large", "big", "often"].contains(next):
      .number
    case "what", "which":
      if ["year", "date", "month", "century", "decade", "day", "time"].contains(next) {
        .date
      } else if ["percent", "percentage", "number", "share", "proportion", "amount", "population"].contains(
        next)
      {
        .number
      } else {
        nil
      }
    case "when": .date
    case "why": .reason
    default: nil
    }
  }

  /// Whether a word of a sentence is what this kind expects. The question's own words never are.
  func expects(_ spelling: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .number: Self.isNumber(spelling)
    case .date: Self.isDate(spelling)
    case .reason: Self.reasons.contains(spelling)
    case .other: false
    }
  }

  private static func isNumber(_ spelling: ArraySlice<UInt8>) -> Bool {
    spelling.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } || numerals.contains(spelling)
  }

  private static func isDate(_ spelling: ArraySlice<UInt8>) -> Bool {
    if calendar.contains(spelling) { return true }
    // A year, a decade (1990s), a time of the day (7am).
    guard let first = spelling.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") else {
      return false
    }
    let digits = spelling.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    let tail = spelling.dropFirst(digits.count)
    if tail.isEmpty { return digits.count == 4 && (first == UInt8(ascii: "1") || first == UInt8(ascii: "2")) }
    return tail.elementsEqual("am".utf8) || tail.elementsEqual("pm".utf8) || tail.elementsEqual("s".utf8)
  }

  private static func set(_ words: String) -> Set<ArraySlice<UInt8>> {
    Set(words.split(separator: " ").map { ArraySlice($0.utf8) })
  }

  private static let numerals = set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
      + " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand"
      + " thousands million millions billion billions dozen dozens half third quarter percent")
  private static let calendar = set(
    "january february march april june july august september october november december monday tuesday"
      + " wednesday thursday friday saturday sunday century today yesterday tomorrow midnight noon")
  private static let reasons = set(
    "because due since owing therefore thus reason reasons cause caused result")
}
