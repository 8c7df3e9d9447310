import SeededRandom
import Testing

@testable import AskVerify

/// Two texts compared word by word.
@Suite("Words compared")
struct WordSequenceTests {
  /// `-` before what only the first has, `+` before what only the second has.
  private func difference(_ one: String, _ other: String) -> String {
    let words = WordSequence.difference(
      one.split(separator: " ").map(String.init), other.split(separator: " ").map(String.init))
    return words.map { word in
      switch word.side {
      case .both: word.text
      case .quotation: "-" + word.text
      case .document: "+" + word.text
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("a b c", "a b c", "a b c"), ("a b c", "a x c", "a -b +x c"), ("a b", "a b c", "a b +c"),
    ("a b c", "b c", "-a b c"),
    ("", "a", "+a"), ("a", "", "-a"), ("", "", ""), ("a b", "b a", "-a b +a"),
    ("a b c d", "a d", "a -b -c d"),
    ("the old bridge", "the very new bridge", "the -old +very +new bridge"),
  ])
  func showWhatIsGoneBeforeWhatIsNew(one: String, other: String, expected: String) {
    #expect(difference(one, other) == expected)
  }

  /// The greatest weight of a common sequence, by trying all.
  private func greatest(_ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>) -> Int {
    guard let first = a.first, let other = b.first else { return 0 }
    if first == other { return Int(first) + greatest(a.dropFirst(), b.dropFirst()) }
    return max(greatest(a.dropFirst(), b), greatest(a, b.dropFirst()))
  }

  @Test func shareTheWeightiestSequence() {
    var random = SplitMix64(seed: 51)
    for _ in 0..<300 {
      let a = (0..<random.next(below: 7)).map { _ in Int32(1 + random.next(below: 4)) }
      let b = (0..<random.next(below: 7)).map { _ in Int32(1 + random.next(below: 4)) }
      #expect(WordSequence.commonWeight(a[...], b: b[...]) { Int($0) } == greatest(a[...], b[...]))
      let words = WordSequence.difference(a.map { "\($0)" }, b.map { "\($0)" })
      #expect(words.filter { $0.side != .document }.map(\.text) == a.map { "\($0)" })
      #expect(words.filter { $0.side != .quotation }.map(\.text) == b.map { "\($0)" })
      #expect(words.count { $0.side == .both } == WordSequence.commonWeight(a[...], b: b[...]) { _ in 1 })
    }
  }
}
