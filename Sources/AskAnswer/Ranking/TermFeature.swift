/// The features of a question's term in a sentence: the inputs of the network that gives the
/// term its share.
///
/// All lie between −1 and about 1, whatever the size of the library.
enum TermFeature: Int, CaseIterable {
  // What the term is.

  /// The inverse sentence frequency, in tenths of a natural logarithm: rare words matter
  /// more.
  case weight
  /// The same against the rarest word there could be: in a small library no word is rare by the
  /// first measure.
  case rarity
  /// Its part of the weight of the whole question.
  case part
  /// Whether it is typed with a capital: a name, which the title may supply.
  case isCapitalised
  /// Whether it holds a digit: a number that is missing is a wrong number.
  case hasDigit
  /// The position in the question, from 0 to 1.
  case position
  /// The number of letters, in twentieths: long words tell more than their rarity says.
  case length
  /// Whether it says what kind of thing is asked for (*what city*): it need not stand in the
  /// answer.
  case isAskedFor
  /// Whether it is a compound written together, whose parts are terms too.
  case isJoined
  /// Whether it is the last word of the question, often its verb.
  case isLast
  /// Whether it is the only word to look for, or one of few: 1 / their number.
  case isOneOf
  /// Whether no document holds it.
  case isUnknown

  // What the question asks: some words may be missing where a person is asked for, others where a
  // number is.

  case asksWho, asksWhom, asksWhose, asksWhat, asksWhich, asksWhen, asksWhere, asksWhy, asksHow
  case asksHowMany, asksHowMuch, asksHowLong, asksHowMeasure, asksWhether, asksNothing

  // How it stands in the sentence.

  /// Whether the sentence holds it.
  case inSentence
  /// Whether the sentence holds it in the same form.
  case inSameForm
  /// Whether the sentence holds it more than once.
  case isRepeated
  /// Whether its neighbour in the question is its neighbour here.
  case besideNeighbour
  /// If it stands there with other terms: how near the nearest one stands, 1 / distance.
  case nearOther
  /// If not in the sentence: how close the closest word of the sentence is in meaning.
  case nearestWord
  /// If not in the sentence: whether a word begins with the same five letters.
  case inBeginning

  // Where else it stands.

  /// Whether another sentence of the passage holds it.
  case inPassage
  /// If not in the passage: how close the passage's closest word is in meaning.
  case nearestInPassage
  /// Whether the sentence before holds it: *it* and *the company* stand for what was said there.
  case inSentenceBefore
  /// Whether the sentence behind holds it.
  case inSentenceBehind
  /// Whether the title or the heading holds it.
  case inLead
  /// Whether a passage of the same document that was found holds it.
  case inDocument
  /// Whether the title contains it.
  case inTitle
  /// Whether what the sentence continues contains it: the question it answers, the line above its
  /// list, the names of its columns.
  case isContinued
  /// Whether the sentence is below other headings than the title, and they contain it.
  case inHeadings

  /// The number of features, the first ones, that are the same in every hit.
  static let constantCount = TermFeature.asksNothing.rawValue + 1
}
