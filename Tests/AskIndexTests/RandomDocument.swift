import AskIndex
import AskText
import SeededRandom

/// Small documents made of few words, so that many sentences share them.
enum RandomDocument {
  private static let words = [
    "strike", "pay", "nurse", "doctor", "union", "talk", "hospital", "walkout", "five-day", "rise", "the",
    "of",
  ]

  /// A document of some passages with headings here and there.
  ///
  /// - Parameter passages: how many; nil for one to nine.
  static func make(_ path: String, passages: Int? = nil, _ random: inout SplitMix64) -> Source {
    var bytes: [UInt8] = []
    let title = sentence(&random)
    var passageList: [(sentences: [Range<Int>], heading: Int?)] = []
    for _ in 0..<(passages ?? 1 + random.next(below: 9)) {
      var sentences: [Range<Int>] = []
      for _ in 0...random.next(below: 5) {
        let start = bytes.count
        bytes += Array(sentence(&random).utf8)
        sentences.append(start..<bytes.count)
        bytes.append(UInt8(ascii: random.next(below: 2) == 0 ? " " : "\n"))
      }
      let heading = random.next(below: 3)
      passageList.append((sentences, heading == 2 ? nil : heading))
    }
    return Source(path, bytes, title: title, headings: ["Pay talks", "Strike"], passageList)
  }

  /// Different terms in any order, some of them in no document.
  static func question(_ random: inout SplitMix64) -> [String] {
    let terms = ["strike", "pay", "nurs", "doctor", "union", "talk", "hospit", "walkout", "fiveday", "zebra"]
    return Array(terms.shuffled(using: &random).prefix(random.next(below: 6)))
  }

  /// Parameters from one end to the other.
  static func scoring(_ random: inout SplitMix64) -> ScoringParameters {
    func parameters(_ random: inout SplitMix64) -> BM25.Parameters {
      BM25.Parameters(k1: Float(random.next(below: 20)) / 10 + 0.1, b: Float(random.next(below: 11)) / 10)
    }
    return ScoringParameters(
      sentence: parameters(&random), passage: parameters(&random),
      passageWeight: Float(random.next(below: 11)) / 10)
  }

  private static func sentence(_ random: inout SplitMix64) -> String {
    let count = random.next(below: 7)
    return (0...count).map { _ in words[random.next(below: words.count)] }.joined(separator: " ")
  }
}
