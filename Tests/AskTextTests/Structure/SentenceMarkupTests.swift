import AskText
import Testing

/// A quotation's markup stays in pairs.
@Suite("The markup of a sentence")
struct SentenceMarkupTests {
  private func sentences(_ marked: String) throws -> [String] {
    try document("¶ " + marked, "¶ It ends.").passages().flatMap(\.self).dropLast()
  }

  @Test(arguments: [
    ("⟦**⟧He left.⟦**⟧ ⟦*⟧She stayed.⟦*⟧", ["**He left.**", "*She stayed.*"]),
    ("He ⟦*⟧left.⟦*⟧ She stayed.", ["He *left.*", "She stayed."]),
    ("⟦**⟧⟦[⟧He left.⟦](a)⟧⟦**⟧ She stayed.", ["**[He left.](a)**", "She stayed."]),
    ("⟦|⟧ He left. ⟦|⟧ She stayed. ⟦|⟧", ["He left.", "She stayed."]),
    ("⟦**⟧He left. She stayed.⟦**⟧", ["**He left.", "She stayed.**"]),
    ("⟦[⟧He left⟦](a)⟧. She stayed.", ["[He left](a).", "She stayed."]),
    ("He left.⟦\\⟧\nShe stayed.", ["He left.", "She stayed."]),
  ])
  func goesWithTheSentenceItTouches(marked: String, expected: [String]) throws {
    #expect(try sentences(marked) == expected)
  }

  @Test(arguments: [
    ("⟦**⟧今日。⟦***⟧明日。⟦*⟧", ["**今日。**", "*明日。*"]),
    ("今日。⟦**⟧明日。⟦**⟧", ["今日。", "**明日。**"]),
    ("⟦**⟧今日。⟦**⟧明日。", ["**今日。**", "明日。"]),
    ("⟦*⟧今日。⟦*__⟧明日。⟦__⟧", ["*今日。*", "__明日。__"]),
    ("⟦`⟧今日。⟦`*⟧明日。⟦*⟧", ["`今日。`", "*明日。*"]),
    ("⟦~~⟧今日。⟦~~⟧明日。", ["~~今日。~~", "明日。"]),
    ("⟦[⟧今日。⟦](a)[⟧明日。⟦](b)⟧", ["[今日。](a)", "[明日。](b)"]),
    ("⟦[⟧今日。⟦](a(b)c)[⟧明日。⟦](b)⟧", ["[今日。](a(b)c)", "[明日。](b)"]),
    ("⟦[⟧今日。⟦](a\\)b)[⟧明日。⟦](b)⟧", ["[今日。](a\\)b)", "[明日。](b)"]),
    ("⟦[⟧今日。⟦][a][⟧明日。⟦][b]⟧", ["[今日。][a]", "[明日。][b]"]),
    ("⟦[⟧今日。⟦]⟧明日。", ["[今日。]", "明日。"]),
    ("今日。⟦![⟧明日。⟦](a)⟧", ["今日。", "![明日。](a)"]),
    ("今日。⟦[^1]⟧明日。", ["今日。", "明日。"]),
    ("今日。⟦[^1]**⟧明日。⟦**⟧", ["今日。", "**明日。**"]),
    ("今日。⟦\\⟧#明日。", ["今日。", "\\#明日。"]),
    ("⟦<b>⟧今日。⟦</b><i>⟧明日。⟦</i>⟧", ["<b>今日。</b>", "<i>明日。</i>"]),
    ("⟦<b>⟧今日。⟦</b><br>⟧明日。", ["<b>今日。</b>", "明日。"]),
    ("今日。⟦<IMG src=\"a\">⟧明日。", ["今日。", "明日。"]),
    ("今日。⟦<a/>⟧明日。", ["今日。", "明日。"]),
    ("今日。⟦<!-- a --><b>⟧明日。⟦</b>⟧", ["今日。", "<b>明日。</b>"]),
    ("今日。⟦<⟧http://a.b⟦>⟧。", ["今日。", "<http://a.b>。"]),
    ("⟦<⟧http://a.b⟦>⟧。⟦*⟧明日。⟦*⟧", ["<http://a.b>。", "*明日。*"]),
    ("⟦**⟧今日。明日。⟦***⟧昨日。⟦*⟧", ["**今日。", "明日。**", "*昨日。*"]),
  ])
  func isPartedBetweenTwoSentencesThatTouch(marked: String, expected: [String]) throws {
    #expect(try sentences(marked) == expected)
  }

  @Test func staysInOrderWhateverItIs() throws {
    let signs = [
      "*", "**", "_", "`", "[", "]", "](a", ")", "\\", "!", "![", "<", ">", "</", "<b", "/>", "[^", "(", " ",
    ]
    for one in signs {
      for other in signs {
        let marked = "⟦\(one)⟧今日。⟦\(other)\(one)⟧明日。⟦\(one)\(other)⟧"
        let shown = try sentences(marked).joined().filter { !$0.isWhitespace }
        #expect(shown.filter { "今日。明".contains($0) } == "今日。明日。", "no text is lost or told twice")
        var rest = shown[...]
        for character in marked where character == rest.first { rest.removeFirst() }
        #expect(rest.isEmpty, "no markup is told twice")
      }
    }
  }
}
