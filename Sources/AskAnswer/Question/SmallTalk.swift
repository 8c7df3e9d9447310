internal import AskText

extension Question {
  /// Whether it is no question but what people say to each other: *thanks, have a nice day*, *hello*,
  /// *you are funny*. Documents may have the words, and never the answer.
  ///
  /// English only. Words that a person might look for, such as those of a file's name, make it a
  /// question: *thanks file*.
  var isSmallTalk: Bool {
    let spoken = spellings
    guard let first = spoken.first, spoken.count <= SmallTalk.maxWords else { return false }
    if spoken.starts(with: ["how", "are", "you"]) || spoken.starts(with: ["how", "do", "you", "do"]) {
      return true
    }
    guard !asking.isWord else { return false }
    if SmallTalk.addressed.contains(where: { spoken.starts(with: $0) }) { return spoken.count <= 5 }
    return SmallTalk.openings.contains(first) && spoken.allSatisfy(SmallTalk.words.contains)
  }
}

/// Words that people greet, thank and answer with.
private enum SmallTalk {
  /// A longer line says more.
  static let maxWords = 8
  /// Begin a remark about whoever answers.
  static let addressed = [["you", "are"], ["youre"], ["you", "rock"], ["i", "love", "you"]]
  /// Begin a greeting, a thanks, an answer or a laugh.
  static let openings = SpanWords.set(
    """
    hello hi hey hiya yo greetings bye goodbye cheers thanks thank thx ta lol haha hahaha ha hehe ok okay
    k kk yes yeah yep yup no nope sure cool nice great good awesome wow amazing perfect sorry please well
    have congrats congratulations
    """)
  /// May follow.
  static let words = openings.union(
    SpanWords.set(
      """
      a an and again all are awesome be buddy bro but day done dude evening everyone everybody folks for
      friend fine funny got guys help here i is it its job just later lot lots luck man mate me morning
      much my night not of oh one pal really right so soon star still that thats the then there this
      today tomorrow too very was weekend week with work you your youre
      """))
}
