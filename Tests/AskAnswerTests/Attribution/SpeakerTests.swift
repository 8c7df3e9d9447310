import SeededRandom
import Testing

@testable import AskAnswer

@Suite("Who said it") struct SpeakerTests {
  @Test func namesNineOfTenSpeakersOfTheNewsAndNeverAWrongOne() throws {
    var (right, total, wrong): (Int, Int, [SpokenPassage.Judged]) = (0, 0, [])
    var missed: [SpokenPassage.Judged] = []
    for (_, passage) in SpokenPassage.news {
      let judged = try passage.judged()
      #expect(judged.count == passage.expected.count)
      total += judged.count
      right += judged.count { $0.expected == $0.found }
      wrong += judged.filter { !$0.found.isEmpty && $0.found.name != $0.expected.name }
      missed += judged.filter { $0.expected != $0.found }
    }
    #expect(total > 80)
    #expect(wrong == [])
    #expect(Double(right) / Double(total) >= 0.9, "\(missed)")
  }

  @Test(arguments: [
    "Jane Roe's lawyer said: \"We will appeal against every word of it.\" {}",
    "A friend of Jane Roe said: \"She is well and glad to be at home.\" {}",
    "A spokesman for Jane Roe said: \"She will answer in her own time.\" {}",
    "The man beside Jane Roe said: \"I have never seen such a crowd.\" {}",
    "Jane Roe's book says: \"All rivers are one river under the ground.\" {}",
    "The report by Jane Roe said the dam was sound. {}",
    "\"We will win this one, whatever they say.\" {} Jane Roe smiled and left the hall. {}",
    "Jane Roe was told: \"You are late, and the train has gone.\" {}",
    "Jane Roe denied saying \"I will resign tomorrow, whatever happens\". {}",
    "Jane Roe quoted Jim Poe as saying: \"There is no money for this.\" {}",
    "Jane Roe never said: \"I will leave the party before the summer.\" {}",
    "Jane Roe did not say whether the bridge would open. {}",
    "Jane Roe declined to say who had paid. {}",
    "It is claimed Jane Roe said: \"There is no money for this.\" {}",
    "Jane Roe allegedly said: \"There is no money for this.\" {}",
    "Jane Roe's film \"The Longest Winter of All\" opened in May. {}",
    "Officials told Jane Roe: \"There is no money for this.\" {}",
    "He said: \"There is no money for this.\" {}",
    "Jane Roe met Jim Poe on Monday. {} She was with Ann Lee. {} \"There is no money for this,\" she said. {}",
    "Robin Roe met Kim Poe on Monday. {} \"There is no money for this,\" he said. {}",
    "Jane Roe spoke first. {} \"There is no money for this,\" he said. {}",
    "Jane Roe left with her lawyer. {} \"There is no money for this,\" she said. {}",
    "\"There is no money for this.\" {}\n\"There never was any money for it.\" {}",
    "Jane Roe said: \"There is no money for this. {Jane Roe}\nThe hall was full. {}\nNobody had paid. {}",
    "\"Who wants tea and bread and jam?\" {} \"I do, and so does my sister.\" {}",
    "Jane Roe looked at the “so-called bridge” and laughed. {}",
    "The price of \"bread\" rose, traders said. {}",
    "The strike began after Jane Roe said that talks had failed. {}",
    "What Jane Roe said was never written down. {}",
    "If Jane Roe says so, the bridge will open. {}",
    "\"There is no money for this,\" the report said. {}",
    "\"There is no money,\" said Jane Roe, and \"there never was,\" said Jim Poe. {}",
    "In London the Monday crowd said: \"There is no money for this.\" {}",
    "Relatives said: \"There is no money for this.\" {}",
    "Taylor, Knoche, and Granville wrote: \"The dam was sound when we saw it.\" {}",
    "An officer in Kingston, Ontario wrote: \"The dam was sound when we saw it.\" {}",
    "The United States argues this point. {}",
    "The movement claimed 6,000,000 supporters. {}",
    "She and Jane Roe disagreed. {} \"There is no money for this,\" they said. {}",
  ])
  func leavesOpenWhatTheTextLeavesOpen(marked: String) throws {
    for judged in try SpokenPassage(marked).judged() { #expect(judged.found == judged.expected) }
  }

  @Test(arguments: [
    "Asked whether Jane Roe agreed, Jim Poe said: \"There is no money for this.\" {Jim Poe}",
    "Jane Roe, speaking for Jim Poe, said: \"There is no money for this.\" {Jane Roe}",
    "Jane Roe rose and said: \"There is no money for this.\" {Jane Roe}",
    "Jane Roe opened the session by saying: \"There is no money for this.\" {Jane Roe}",
    "„Es ist kein Geld da“, said Jane Roe. {Jane Roe}",
    "«There is no money for this», said Jane Roe. {Jane Roe}",
    "“There is no “so-called” money for this,” said Jane Roe. {}",
    "The Foreign Secretary, Sir Jim Poe, said the talks would go on. {Sir Jim Poe, Foreign Secretary}",
    "The talks would go on, Sir Jim Poe said on Tuesday. {Sir Jim Poe}",
    "Jean-Luc O'Brien de la Cruz warned that the dam was cracked. {Jean-Luc O'Brien de la Cruz}",
    "“It’s the boss’s fault,” said J. B. Roe. {J. B. Roe}",
    "The BBC said it would not comment. {BBC}",
    "Secretary of State Jane Roe has said there can be no talks. {Jane Roe, Secretary of State}",
    "Tony Roe and President Bill Poe said: \"There is no money for this.\" {Tony Roe and President Bill Poe}",
  ])
  func readsTheFormsOfSpeech(marked: String) throws {
    for judged in try SpokenPassage(marked).judged() { #expect(judged.found == judged.expected) }
  }

  @Test func readsMarkdownWithoutItsMarkup() throws {
    let passage = SpokenPassage(
      """
      # The bridge

      Mayor **Jane Roe** said:
      “There is *no* money
      for this.” {Jane Roe, Mayor}

      ## The school

      “There never was,” she said. {}
      """)
    for judged in try passage.judged(as: "news.md") { #expect(judged.found == judged.expected) }
  }

  @Test func readsHardWrappedParagraphs() throws {
    let passage = SpokenPassage(
      """
      The mayor of the town, Jane Roe, who has been in office since the year
      of the flood, said: "There is no money for a bridge of this size, and {}
      there will be none as long as the county keeps its purse shut to us. {Jane Roe, mayor of the town}

      "We have asked for nine years in a row, and for nine years in a row the
      county has answered with a letter of three lines. {Jane Roe, mayor of the town} The tenth letter will
      be ours." {Jane Roe, mayor of the town}
      """)
    for judged in try passage.judged() where !judged.expected.isEmpty {
      #expect(judged.found == judged.expected)
    }
  }

  @Test(arguments: 0..<40)
  func survivesAnyText(seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed))
    let parts = [
      "\"", "“", "”", "‘", "'", "’", "said", " Roe", " Jane", ", ", ". ", "\n", "\n\n", "he ", "\u{1}",
      "\u{FEFF}", "é",
      "according to ", "adding: ", "the ", " of ", " and ", "Minister ", "1", "\u{202E}", "🙂", "’s ", "who ",
      "—", "(",
    ]
    let text = (0..<300).map { _ in parts[Int(chance.next() % UInt64(parts.count))] }.joined()
    _ = try SpokenPassage("Jane Roe said: " + text + " end.").judged()
  }
}

extension String {
  /// The name before the role.
  fileprivate var name: Substring { prefix { $0 != "," } }
}
