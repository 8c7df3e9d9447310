import AskAnswer
import AskText
import SeededRandom

/// Rewords questions as people word them who have not seen the text: by words of like meaning, as
/// keywords for a search engine, without the name of what they speak of.
struct Rewording {
  private var random: SplitMix64
  private var neighbours: [String: [String]] = [:]

  /// Rewords by chance that can be repeated.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A question, reworded more often than not.
  mutating func reword(_ question: String, about title: String) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0...3: byLikeWords(question)
    case 4: keywords(byLikeWords(question))
    case 5: keywords(question)
    case 6: without(title, question)
    default: question
    }
  }

  /// Some words replaced by words of like meaning.
  private mutating func byLikeWords(_ question: String) -> String {
    question.split(separator: " ").map { part -> String in
      let word = String(part.filter(\.isLetter))
      guard word.count > 3, word == word.lowercased(), !isStopWord(word), part.allSatisfy({ $0.isASCII }),
        Int.random(in: 0..<3, using: &random) == 0
      else { return String(part) }
      return likeWords(word).randomElement(using: &random) ?? String(part)
    }.joined(separator: " ")
  }

  private mutating func likeWords(_ word: String) -> [String] {
    if let known = neighbours[word] { return known }
    let found = WordEmbeddings.neighbours(of: word, count: 6)
      .filter { $0.cosineSimilarity > 0.4 && $0.word.prefix(4) != word.prefix(4) }.map(\.word)
    neighbours[word] = found
    return found
  }

  /// The words that score, in small letters.
  private func keywords(_ question: String) -> String {
    let kept = question.lowercased().split(separator: " ").filter { !isStopWord($0.filter(\.isLetter)) }
    return kept.isEmpty ? question : kept.joined(separator: " ").filter { $0 != "?" }
  }

  private func without(_ title: String, _ question: String) -> String {
    let names = Set(title.lowercased().split { !$0.isLetter })
    let kept = question.split(separator: " ").filter {
      !names.contains($0.lowercased().filter(\.isLetter)[...])
    }
    return kept.count > 3 ? kept.joined(separator: " ") : question
  }

  private func isStopWord(_ word: some StringProtocol) -> Bool {
    StopWords.contains(ArraySlice(word.lowercased().utf8))
  }
}
