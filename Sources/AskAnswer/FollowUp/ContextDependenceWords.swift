/// The words that a question leans by.
enum ContextDependenceWords {
  /// Stand for somebody or something wherever they stand.
  static let strong = SpanWords.set(
    "he she him her his hers they them their theirs it its itself himself herself themselves one ones")
  /// Stand for something where little else is said, or at the end.
  static let weak = SpanWords.set("this that these those there then here such so")
  /// Those of them that stand for a place or a time, or for nothing at all.
  static let places = SpanWords.set("there then here")
  /// May follow *who said*.
  static let things = SpanWords.set("it what words the else")
  /// Carry on from what was said.
  static let openers = SpanWords.set("and but or also so then ok okay well")
  /// Begin a question of their own after an opener.
  static let beginnings = SpanWords.set(
    """
    what which who whom whose when where why how is are was were do does did can could has have had
    will would should may might must in on at by for from to since with of under
    """)
  /// Begin what is added to a question after an opener.
  static let prepositions = SpanWords.set(
    "in on at by for from to since with before after during under over until between among"
      + " within near against"
  )
  /// Stand for one person.
  static let persons = SpanWords.set("he she him her his hers himself herself")
  /// Stand for several.
  static let people = SpanWords.set("they them their theirs those")
  /// Stand for whoever does or says something.
  static let subjects = SpanWords.set("he she they")
  /// Come before the thing that is put in another's place.
  static let openings = openers.union(["what", "how", "about"])
  /// Stand before what a question describes.
  static let being = SpanWords.set("is are was were")
  /// Stand beside a *there* that only says that something is: *is there a gym?*
  static let existing = being.union(SpanWords.set("be been isn aren wasn weren will should must can"))
  /// Say nothing about what is asked.
  static let empty = SpanWords.set("else exactly more please again instead also already")
}
