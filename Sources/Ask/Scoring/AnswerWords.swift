/// Words as the measure of SQuAD compares them (Rajpurkar et al. 2016): in small letters, without
/// ASCII's punctuation and without articles.
enum AnswerWords {
  /// The words of a text.
  static func of(_ text: String) -> [String] {
    var bare = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where !isPunctuation(scalar) { bare.append(scalar) }
    var kept = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    for scalar in bare {
      if isWordPart(scalar) {
        run.append(scalar)
      } else {
        append(run, to: &kept)
        run.removeAll()
        kept.append(scalar)
      }
    }
    append(run, to: &kept)
    return kept.split(whereSeparator: isBlank).map { String($0) }
  }

  /// The harmonic mean of precision and recall of one list's words in the other.
  static func agreement(_ one: [String], _ other: [String]) -> Double {
    var counts: [String: Int] = [:]
    for word in other { counts[word, default: 0] += 1 }
    var same = 0
    for word in one where counts[word, default: 0] > 0 {
      counts[word, default: 0] -= 1
      same += 1
    }
    return same == 0 ? 0 : 2 * Double(same) / Double(one.count + other.count)
  }

  private static func append(_ run: String.UnicodeScalarView, to kept: inout String.UnicodeScalarView) {
    let isArticle = ["a", "an", "the"].contains { $0.unicodeScalars.elementsEqual(run) }
    if isArticle { kept.append(" ") } else { kept.append(contentsOf: run) }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber,
      .otherNumber:
      true
    default: false
    }
  }

  /// White space, and the separators of ASCII.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }
}
