import SeededRandom

/// Short Markdown files of every shape that there is a name for, whole and broken, in any order.
enum MarkdownShapes {
  /// A shape: what it is called, and how a piece of it is made.
  struct Shape: Sendable {
    let name: String
    let make: @Sendable (inout SplitMix64) -> String
  }

  /// A file of some pieces of any shapes, with line ends, a beginning and broken bytes as they
  /// come.
  static func file(_ random: inout SplitMix64) -> [UInt8] {
    var text = ""
    for _ in 0...random.next(below: 6) {
      text += all[random.next(below: all.count)].make(&random)
      text += ["\n\n", "\n", "", " "][random.next(below: 4)]
    }
    switch random.next(below: 8) {
    case 0: text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    case 1: text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r")
    default: break
    }
    var bytes = (random.next(below: 16) == 0 ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    for _ in 0..<[0, 0, 0, 0, 1, 3][random.next(below: 6)] where !bytes.isEmpty { spoil(&bytes, &random) }
    return bytes
  }

  /// Cuts the end off, takes a byte out, or puts another in a byte's place.
  private static func spoil(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = random.next(below: bytes.count)
    switch random.next(below: 4) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.remove(at: place)
    case 2: bytes[place] = [0xFF, 0x80, 0xE4, 0xF0][random.next(below: 4)]
    default: bytes.insert(Array("*_[]()<>`~\\&|\n ".utf8)[random.next(below: 15)], at: place)
    }
  }

  static let all: [Shape] = inline + blocks + scripts + broken

  /// Marks within a paragraph, with sentences that end inside, before and behind them.
  private static let inline: [Shape] = [
    Shape(name: "emphasis") { random in
      let mark = ["*", "**", "***", "_", "__", "*_"][random.next(below: 6)]
      return "\(sentences(&random))\(mark)\(sentences(&random))\(mark)\(sentences(&random))"
    },
    Shape(name: "strikethrough") { "\(sentences(&$0))~~\(sentences(&$0))~~\(sentences(&$0))" },
    Shape(name: "code span") { "\(sentences(&$0))``\(sentences(&$0)) ` x``\(sentences(&$0))" },
    Shape(name: "link") { "\(sentences(&$0))[\(sentences(&$0))](u \"t. T\")\(sentences(&$0))" },
    Shape(name: "link by reference") {
      "\(sentences(&$0))[\(word(&$0)).][r]\(sentences(&$0))\n\n[r]: /u (t)"
    },
    Shape(name: "image") { "\(sentences(&$0))![\(sentences(&$0))](p.png)\(sentences(&$0))" },
    Shape(name: "image in a link") { "\(sentences(&$0))[![\(word(&$0)).](p)](u)\(sentences(&$0))" },
    Shape(name: "autolink") { "\(sentences(&$0))<https://a.example/\(word(&$0))>\(sentences(&$0))" },
    Shape(name: "line break tag") { "\(sentences(&$0))<br>\(sentences(&$0))<br/>\(sentences(&$0))" },
    Shape(name: "note number") { "\(sentences(&$0))<sup>1</sup>\(sentences(&$0))<b>\(sentences(&$0))</b>" },
    Shape(name: "comment") { "\(sentences(&$0))<!-- \(sentences(&$0)) -->\(sentences(&$0))" },
    Shape(name: "footnote") { "\(sentences(&$0))[^1]\(sentences(&$0))\n\n[^1]: \(sentences(&$0))" },
    Shape(name: "hard break") { "\(sentences(&$0))  \n\(sentences(&$0))\\\n\(sentences(&$0))" },
    Shape(name: "entity") { "\(sentences(&$0))&amp;\(sentences(&$0))&#38;&nbsp;&ngE;\(sentences(&$0))" },
    Shape(name: "escape") { "\(sentences(&$0))\\*\(sentences(&$0))\\\\\\[\(sentences(&$0))" },
    Shape(name: "nested emphasis") { "**\(sentences(&$0))*\(sentences(&$0))*\(sentences(&$0))**__a__" },
  ]

  private static let blocks: [Shape] = [
    Shape(name: "HTML block") { "<div class=\"a\">\n\(sentences(&$0))\n</div>\n\n<p>\(sentences(&$0))</p>" },
    Shape(name: "table") { "|a|\(word(&$0))|\n|-|:-:|\n|\(sentences(&$0))|*\(word(&$0))*\\||\n|x|" },
    Shape(name: "task list") { "- [ ] \(sentences(&$0))\n- [x] \(sentences(&$0))\n* [X] \(word(&$0))" },
    Shape(name: "list") {
      "- \(sentences(&$0))\n  - \(sentences(&$0))\n\n    \(sentences(&$0))\n1) \(word(&$0))"
    },
    Shape(name: "quote") { "> \(sentences(&$0))*\n> > \(sentences(&$0))*\n\(sentences(&$0))" },
    Shape(name: "list in a quote") { "> - \(sentences(&$0))\n>   **\(sentences(&$0))\n>   \(word(&$0))**" },
    Shape(name: "fenced code") { "```swift\n\(sentences(&$0))\n\n\(sentences(&$0))\n```" },
    Shape(name: "indented code") { "    \(sentences(&$0))\n\n\t\(sentences(&$0))" },
    Shape(name: "heading") { "## \(sentences(&$0)) *\(word(&$0))* ##\n\(sentences(&$0))" },
    Shape(name: "underlined heading") { "\(sentences(&$0))*\(word(&$0))*\n===\n\(sentences(&$0))\n---" },
    Shape(name: "front matter") { "---\ntitle: \"\(word(&$0))\"\ntags: [a]\n---\n\(sentences(&$0))" },
    Shape(name: "definition") { "[a]: <u>\n  'title'\n\(sentences(&$0))[a]" },
    Shape(name: "rule") { "\(sentences(&$0))\n***\n- - -\n___\n\(sentences(&$0))" },
  ]

  private static let scripts: [Shape] = [
    Shape(name: "Chinese") { "北京。*上海。*你好。[链接](u)再见。\(sentences(&$0))「东京。」" },
    Shape(name: "Arabic") { "\u{202B}مرحبا.\u{202C}**كيف حالك؟**\(sentences(&$0))" },
    Shape(name: "combining marks") { "e\u{301}\u{301}.*\u{301}\(sentences(&$0))* a\u{30A}." },
    Shape(name: "joiners") { "👩\u{200D}👩\u{200D}👧.*👍🏽.*\(sentences(&$0))\u{FEFF}\u{2028}🇩🇪" },
    Shape(name: "Thai") { "สวัสดี**ครับ**\(sentences(&$0))" },
    Shape(name: "wide blanks") { "\u{3000}\(sentences(&$0))\u{A0}*\u{A0}\(sentences(&$0))\u{2003}*" },
  ]

  private static let broken: [Shape] = [
    Shape(name: "long line") { random in
      let count = 4_080 + random.next(below: 30)
      return String(repeating: "a", count: count) + "*b*" + String(repeating: "c", count: count) + "**d**"
    },
    Shape(name: "long line of wide letters") { random in
      String(repeating: "字", count: 1_360 + random.next(below: 12)) + "*b*[字](u)" + sentences(&random)
    },
    Shape(name: "many openings") {
      String(repeating: ["*[", "![", "<", "(", "`", "\\"][$0.next(below: 6)], count: 700)
    },
    Shape(name: "unterminated") {
      "\(sentences(&$0))**[\(sentences(&$0))](u \"<!-- \(sentences(&$0))```\n~~~"
    },
    Shape(name: "deep") { random in
      let depth = 1 + random.next(below: 40)
      return String(repeating: ["> ", "- ", "1. ", "  "][random.next(below: 4)], count: depth)
        + sentences(&random)
    },
    Shape(name: "NUL") { "\(String(repeating: "x", count: 70_000))\u{0}.*\u{0}\(sentences(&$0))*" },
    Shape(name: "control signs") { "\(sentences(&$0))\u{1B}[31m*\u{8}\u{7F}.*\u{B}\u{C}\(sentences(&$0))" },
    Shape(name: "signs") { random in
      let signs = Array("*_`[]()<>!~\\&|#-+=.:\" \n")
      return String((0..<random.next(below: 60)).map { _ in signs[random.next(below: signs.count)] })
    },
  ]

  /// One to three sentences, with a blank behind them or without.
  private static func sentences(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0...random.next(below: 3) {
      text += (0...random.next(below: 4)).map { _ in word(&random) }.joined(separator: " ")
      text += [".", ". ", "! ", "?", "。", "…", ".\" ", ".) ", "", ": "][random.next(below: 10)]
    }
    return text
  }

  private static func word(_ random: inout SplitMix64) -> String {
    let words = [
      "Pay", "rose", "doctors", "said", "the", "Strike", "e.g", "Dr", "Ünion", "3.5", "北京", "said:", "A",
      "we’ll", "walk-out",
      "NHS", "“Yes", "no”", "1999", "x_y",
    ]
    return words[random.next(below: words.count)]
  }
}
