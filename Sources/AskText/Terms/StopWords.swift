/// Words that stand in nearly every sentence, or that only say what kind of answer a question
/// wants.
///
/// They never score, so that none of them can pick an answer; they stay in the text.
package enum StopWords {
  /// Whether a folded word never scores.
  package static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= longest && words.contains(word)
  }

  private static let words = Set(
    (articlesAndLinks + " " + pronouns + " " + auxiliaries + " " + questionWords)
      .split(separator: " ").map { ArraySlice($0.utf8) })
  private static let longest = words.reduce(0) { max($0, $1.count) }

  // Lucene's English list, and the prepositions and conjunctions it leaves out.
  private static let articlesAndLinks =
    "a an the and or but nor if as than because though although while whilst of in on at by for"
    + " from to into with"
    + " without about onto upon so no not then there such this that these those also s t ie eg etc"

  private static let pronouns =
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers"
    + " herself it its itself they them their theirs themselves"

  // With their contractions, which lose the apostrophe when they are folded.
  private static let auxiliaries =
    "am is are was were be been being has have had having do does did doing done will would shall should can"
    + " could may might must isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt"
    + " shouldnt cant cannot couldnt mustnt im ive ill id youre youve hes shes theyre theyve weve thats"
    + " theres whats whos"

  private static let questionWords =
    "what which who whom whose when where why how many much whatever whichever whoever whenever wherever"
}
