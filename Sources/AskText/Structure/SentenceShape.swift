/// The look of a sentence's text: whether it asks, announces or merely names.
struct SentenceShape {
  /// Whether it ends in a question mark, or tells that somebody asked.
  let asks: Bool
  /// Whether it announces what follows: it ends in a colon.
  let announces: Bool
  /// Whether it ends as a sentence does.
  let isEnded: Bool
  /// Whether it is marked as the question of a pair: `Q: …`, `Question 3: …`.
  let isMarkedQuestion: Bool
  /// Whether it is marked as the answer of a pair: `A: …`, `Answer: …`.
  let isMarkedAnswer: Bool
  /// Whether it begins with a label such as `Interviewer:` or `Dr. Hale:`.
  let hasSpeaker: Bool

  /// Looks at a sentence's text without markup.
  init(_ bytes: Span<UInt8>) {
    var end = bytes.count
    while end > 0 {
      let length = Self.closingLength(bytes, before: end)
      if length == 0 { break }
      end -= length
    }
    let last = end > 0 ? bytes[end - 1] : 0
    asks = last == UInt8(ascii: "?") || Self.reportsQuestion(bytes)
    announces = last == UInt8(ascii: ":")
    isEnded = last >= 0x80 || ".!?:;".utf8.contains(last)
    isMarkedQuestion = asks && Self.hasLabel(bytes, from: Self.questionLabels)
    isMarkedAnswer = Self.hasLabel(bytes, from: Self.answerLabels)
    hasSpeaker = asks && Self.hasSpeaker(bytes)
  }

  // MARK: - Its end

  /// The number of bytes before an offset that close a quotation, a bracket or markup; 0 for none.
  private static func closingLength(_ bytes: Span<UInt8>, before end: Int) -> Int {
    if "\"')]*_ \t\r\n".utf8.contains(bytes[end - 1]) { return 1 }
    // U+2019 and U+201D.
    guard end > 2, bytes[end - 1] == 0x99 || bytes[end - 1] == 0x9D else { return 0 }
    return bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2 ? 3 : 0
  }

  // MARK: - Its beginning

  /// Whether it begins with one of some words, a number at most, and a colon, stop or bracket.
  private static func hasLabel(_ bytes: Span<UInt8>, from labels: [[UInt8]]) -> Bool {
    var offset = 0
    while offset < bytes.count, "*_([ ".utf8.contains(bytes[offset]) { offset += 1 }
    for label in labels where holds(bytes, label, at: offset, ignoringCase: true) {
      var next = offset + label.count
      while next < bytes.count, bytes[next] == 0x20 || (0x30...0x39).contains(bytes[next]) { next += 1 }
      if next + 1 < bytes.count, ":.)".utf8.contains(bytes[next]), "*_ ".utf8.contains(bytes[next + 1]) {
        return true
      }
    }
    return false
  }

  private static let questionLabels = ["q", "question", "frage"].map { Array($0.utf8) }
  private static let answerLabels = ["a", "answer", "antwort"].map { Array($0.utf8) }

  private static func hasSpeaker(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0, (0x41...0x5A).contains(bytes[0]) else { return false }
    var words = 0
    for offset in 0..<min(bytes.count - 1, 40) {
      if bytes[offset] == UInt8(ascii: ":") { return bytes[offset + 1] == 0x20 }
      if bytes[offset] == 0x20 { words += 1 }
      if words == 4 { return false }
    }
    return false
  }

  private static func holds(
    _ bytes: Span<UInt8>, _ text: [UInt8], at start: Int, ignoringCase: Bool = false
  ) -> Bool {
    guard start >= 0, start + text.count <= bytes.count else { return false }
    for (number, letter) in text.enumerated() {
      let byte = bytes[start + number]
      if byte != letter, !ignoringCase || byte | 0x20 != letter { return false }
    }
    return true
  }

  // MARK: - Reports of questions

  /// Whether it tells that somebody asked something: *M. Silva asked whether dogs are allowed*.
  private static func reportsQuestion(_ bytes: Span<UInt8>) -> Bool {
    // Only what comes early is the sentence's own verb.
    for offset in 0..<max(0, min(bytes.count - 8, 60)) where bytes[offset] == 0x20 {
      guard bytes[offset + 1] == UInt8(ascii: "a"), holds(bytes, asked, at: offset + 1) else { continue }
      return asking.contains { holds(bytes, $0, at: offset + 7) } && !isPassive(bytes, before: offset)
    }
    return false
  }

  private static let asked = Array("asked ".utf8)
  private static let asking = [
    "whether ", "if ", "why ", "how ", "when ", "where ", "who ", "what ",
  ].map { Array($0.utf8) }

  /// Whether the word before makes *asked* passive or opens a clause: *when asked*, *was asked*.
  private static func isPassive(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
    passives.contains { holds(bytes, $0, at: offset - $0.count) }
  }

  private static let passives = ["was", "were", "be", "been", "being", "hen"].map { Array($0.utf8) }
}
