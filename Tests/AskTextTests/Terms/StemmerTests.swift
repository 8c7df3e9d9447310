import AskText
import Foundation
import Testing

/// Pairs of word and stem from Snowball's own vocabulary, where the measuring data is at hand.
private let vocabulary = MeasuringData.url("snowball/english.tsv")

@Suite("Stems")
struct StemmerTests {
  private func stem(_ word: String) -> String {
    var letters = Array(word.utf8)
    Stemmer().stem(&letters, from: 0)
    return String(decoding: letters, as: UTF8.self)
  }

  @Test(arguments: [
    ("walkouts", "walkout"), ("rumoured", "rumour"), ("recommendations", "recommend"), ("striking", "strike"),
  ])
  func areSnowballs(word: String, expected: String) {
    #expect(stem(word) == expected)
  }

  @Test func ofWordsBeyondReasonAreTheWords() {
    let word = String(repeating: "running", count: 100)
    #expect(stem(word) == word)
  }

  @Test(.enabled(if: vocabulary != nil, "the measuring data is not at hand"))
  func equalSnowballsVocabularyButForWhatItsNewerVersionChanged() throws {
    let text = try String(contentsOf: try #require(vocabulary), encoding: .utf8)
    let pairs = text.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(pairs.count == 42_649)
    let stemmer = Stemmer()
    let different = pairs.filter { pair in
      var letters = Array(pair[0].utf8)
      stemmer.stem(&letters, from: 0)
      return !letters.elementsEqual(pair[1].utf8)
    }
    print("stems: \(pairs.count - different.count) of \(pairs.count) equal")
    // The library may be older than the vocabulary. Snowball 3.0 (2025) changed what the rules say
    // of just these words: "-logist", short words before "-ed" and "-ing", and exceptions such as
    // "universal".
    let changedInThree = try Regex(
      "^(add|ebb|err|off|evening|hying|vying|paste|past|interfer|interna|internm|interval|lateral|organi|univers|emergenc"
        + "|.*logist)")
    for pair in different {
      #expect(pair[0].prefixMatch(of: changedInThree) != nil, "\(pair[0]) should be \(pair[1])")
    }
    #expect(different.count <= 57)
  }
}
