/// The features of a sentence as a whole: the inputs of the network that gives the sentence its
/// share.
///
/// All lie between −1 and a few units, whatever the size of the library.
enum SentenceFeature: Int, CaseIterable {
  // How well the words meet. These are also given as what they are short of the best among the
  // hits.

  /// BM25 of the sentence, as a part of the question's weight.
  case sentenceScore
  /// BM25 of the passage, as a part of the question's weight.
  case passageScore
  /// The part of the question's weight that stands in the sentence.
  case coverage
  /// The same for the passage with its title and heading.
  case passageCoverage
  /// The same for all passages of the document that were found.
  case documentCoverage
  /// The same for title and heading alone.
  case leadCoverage
  /// The part of the neighbours that are neighbours here.
  case neighbours
  /// The part of the question's weight in the sentence, its title and its context.
  case coverageInContext
  /// The density of the words that match.
  case density
  /// The part of the weight that stands here in the same form.
  case sameForm
  /// The part of the weight whose words are missing, but begin as a word here does.
  case beginnings
  /// The part of the weight that the sentence before holds.
  case coverageBefore
  /// The part of the weight that the sentence behind holds.
  case coverageBehind
  /// The weight of the rarest word that stands here.
  case rarestHeld
  /// The weight of the rarest word that does not.
  case rarestMissing
  /// The similarity of the sentence to the question in meaning, word by word and together.
  case meaning
  /// The same for the passage.
  case passageMeaning
  /// The sum of the similarities of the missing words' closest words here.
  case closestWords
  /// The same, for very close words alone.
  case veryCloseWords
  /// The same in the whole passage.
  case closestWordsInPassage
  /// Coverage, where a missing word counts by its closest word here.
  case softCoverage
  /// The difference from the same of the passage's best other sentence.
  case leadInPassage
  /// The share of the matching words that follow each other as in the question.
  case order
  /// The part of the hits that stand in the same document.
  case hitsInDocument

  // What kind of answer stands here. Words of the question itself are never counted.

  /// Whether the expected kind stands here.
  case hasExpectedKind
  /// The nearness to a word of the question: 1 / distance.
  case expectedKindNear
  /// The number of words that begin with a capital inside the sentence, up to four, in quarters.
  case names
  /// Two names side by side, or a name behind *Dr* and the like.
  case fullName
  /// The number of numbers, up to four, in quarters.
  case numbers
  /// A year.
  case year
  /// A month or a day.
  case calendar
  /// A percentage.
  case percent
  /// A sum of money.
  case money
  /// A length of time.
  case duration
  /// *because* and the like.
  case reason
  /// A name behind a preposition.
  case place
  /// *called* and the like.
  case naming
  /// *Dr*, *president* and the like.
  case personal
  /// *by*, *through* and the like.
  case means
  /// *not* and the like.
  case denial
  /// *is* and the like.
  case being

  // What the sentence is.

  /// The length, by the logarithm.
  case length
  /// The share of it that the question does not hold already.
  case news
  /// Its place in its passage.
  case position
  /// Whether it opens its passage.
  case isFirst
  /// Whether it begins with a pronoun.
  case opensWithPronoun

  // Where the sentence is.

  /// The number of passages before it in its document, on a scale that falls by e every eight.
  case beginning
  /// Whether it is the first sentence of its document.
  case opensDocument
  /// Whether it is in the first passage of its document.
  case isInFirstPassage
  /// The length of the document, by the logarithm of its passages.
  case documentLength
  /// Whether a heading is above it.
  case isInSection
  /// The part of the question's weight in the title.
  case titleCoverage
  /// The part of the question's weight that the title is made of, if it has no other words.
  case namedByTitle
  /// The part of the question's weight in the headings above it.
  case headingCoverage
  /// Whether it continues a question, a lead-in or the names of columns.
  case continues
  /// The part of the question's weight in what it continues.
  case continuedCoverage
  /// The nearness of the first word of the question to the sentence's beginning, 1 / place.
  case firstMatch
  /// Whether it is an item of a list, a row of a table, a line of code, a line without an end.
  case isItem, isRow, isCode, isFragment
  /// The part of the weight, in names and numbers, that neither it nor its context contains.
  case missingNames
  /// The part of the weight that nothing found in its document contains.
  case missingInDocument

  // What the question is: by itself this orders nothing, but it decides what the rest is worth.

  /// The number of terms, in tenths.
  case termCount
  /// The part of its weight that stands in no document.
  case unknown
  case asksWho, asksWhom, asksWhose, asksWhat, asksWhich, asksWhen, asksWhere, asksWhy, asksHow
  case asksHowMany, asksHowMuch, asksHowLong, asksHowMeasure, asksWhether, asksNothing
  case expectsPerson, expectsPlace, expectsOrganisation, expectsYear, expectsDate, expectsNumber
  case expectsPercent, expectsMoney, expectsDuration, expectsSize, expectsReason, expectsManner
  case expectsDefinition, expectsAction, expectsName, expectsType, expectsThing, expectsEvent
  case expectsLanguage, expectsTitle, expectsYesOrNo, expectsRole, expectsPeople, expectsOther

  /// The features that are also given as what they are short of the best: the first ones.
  static let comparedCount = SentenceFeature.hitsInDocument.rawValue + 1
  /// The number of the network's inputs.
  static let inputCount = allCases.count + comparedCount
}
