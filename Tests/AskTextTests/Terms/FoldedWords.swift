import AskText

/// The folded words of a text, a blank between them.
func foldedWords(_ text: String) -> String { foldedWords(Array(text.utf8)) }

/// The folded words of bytes, a blank between them.
func foldedWords(_ bytes: [UInt8]) -> String {
  let list = WordList(bytes.span)
  return list.words.map { String(decoding: list.spelling(of: $0), as: UTF8.self) }.joined(separator: " ")
}

/// The terms of a text that score, a blank between them.
func terms(_ text: String) -> String {
  var vocabulary = Vocabulary()
  let bytes = Array(text.utf8)
  let list = WordList(bytes.span)
  return list.words.compactMap { word in
    vocabulary.term(of: word, in: list).map { String(decoding: vocabulary.bytes(ofTerm: $0), as: UTF8.self) }
  }.joined(separator: " ")
}
