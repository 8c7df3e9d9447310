import AskText
import Testing

/// Expects that sentences end where `¦` stands in a text, and nowhere else.
func expectSentences(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = Array(marked.filter { $0 != "¦" }.utf8)
  #expect(marking(text) == marked, sourceLocation: sourceLocation)
}

/// A text with `¦` where its sentences end.
func marking(_ text: [UInt8]) -> String {
  var marked: [UInt8] = []
  var position = 0
  for sentence in SentenceBoundaries.sentences(in: text.span) {
    marked += text[position..<sentence.upperBound] + Array("¦".utf8)
    position = sentence.upperBound
  }
  return String(decoding: marked + text[position...], as: UTF8.self)
}
