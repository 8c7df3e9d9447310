internal import AskText

/// A word behind a dash in a question: one to leave out (*pay -strike*), or the name of an option
/// (*what does -name do*).
///
/// An exclusion is a word of two letters or more that the question can do without. *What does the*
/// wants a word behind it, *option* a name, and *do* or *means* a subject before it.
struct DashedWord {
  /// The word, without its dash.
  let word: ArraySlice<Unicode.Scalar>
  /// The word before it; empty at the beginning and after a filter.
  let before: Substring
  /// The text after it.
  let behind: ArraySlice<Unicode.Scalar>

  /// Reads a dash and what follows.
  init(_ text: ArraySlice<Unicode.Scalar>, after before: Substring) {
    word = text.dropFirst().prefix { !$0.properties.isWhitespace }
    behind = text[word.endIndex...]
    self.before = before
  }

  /// Whether sentences with it are to be left out.
  var isExcluded: Bool {
    guard isWord else { return false }
    return !Self.leading.contains(before.lowercased()) && !Self.following.contains(next) && !isOneOfTwo
  }

  private var isWord: Bool {
    guard let first = word.first, first.properties.isAlphabetic else { return false }
    // A letter with a number of one digit is an option too: *-O2*.
    let letters = word.prefix { $0.properties.isAlphabetic }
    let digits = word[letters.endIndex...].prefix { $0.properties.numericType != nil }
    return letters.count > 1 || digits.count > 1 || first.properties.isIdeographic
  }

  /// The letters of the word behind it.
  private var nextLetters: ArraySlice<Unicode.Scalar> {
    behind.drop { $0.properties.isWhitespace }.prefix { $0.properties.isAlphabetic }
  }

  /// The word behind it, in small letters.
  private var next: String {
    var word = String.UnicodeScalarView()
    word.append(contentsOf: nextLetters)
    return String(word).lowercased()
  }

  /// Whether another dash follows behind *or* and the like: *-name or -iname*.
  private var isOneOfTwo: Bool {
    guard Self.linking.contains(next) else { return false }
    return behind[nextLetters.endIndex...].drop { $0.properties.isWhitespace }.first == "-"
  }

  /// Words that a question cannot end with, and nouns that a name follows.
  private static let leading = words(
    "a an the this that is are was were do does did can could will would should may of with without for by"
      + " to from via between use uses using used pass passes passing set sets setting give gives giving"
      + " specify specifies specifying add adds adding and or than versus vs what which how"
  )
  .union(names)

  /// Words that want a subject before them, and nouns that a name stands before.
  private static let following = words("do does did mean means stand stands").union(names)

  private static let linking = words("and or versus vs than")

  private static let names = words(
    "option options flag flags switch switches argument arguments parameter parameters")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { String($0) })
  }
}

/// *NOT* in capitals before a word to leave out: *pay NOT strike*, *pay AND NOT "pay rise"*.
enum NotOperator {
  /// Whether *NOT* leaves out what follows it, which is *not* in capitals where it stands behind a
  /// word that never scores (*what is NOT covered*) or before one.
  ///
  /// - Parameter behind: what follows it.
  static func excludes(_ behind: ArraySlice<Unicode.Scalar>, after before: Substring) -> Bool {
    let start = behind.drop { $0.properties.isWhitespace }
    guard behind.first?.properties.isWhitespace == true, let first = start.first else { return false }
    guard before == "AND" || before == "BUT" || !isEmpty(before) else { return false }
    if !first.properties.isAlphabetic { return first == "\"" || first == "“" || first == "-" }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: start.prefix { $0.properties.isAlphabetic })
    return !isEmpty(String(word)[...])
  }

  private static func isEmpty(_ word: Substring) -> Bool {
    let list = WordList(Array(word.utf8).span)
    return list.words.allSatisfy { StopWords.contains(list.spelling(of: $0)) }
  }
}
