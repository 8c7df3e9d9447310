import Testing

@testable import AskInterface

@Suite struct PrintableTests {
  @Test(arguments: [
    ("plain words, 6.5%", "plain words, 6.5%"),
    ("čaj 日本 🙂", "čaj 日本 🙂"),
    ("red \u{1B}[31malert\u{1B}[0m", "red \u{FFFD}[31malert\u{FFFD}[0m"),
    ("\u{9B}2Jgone\u{7}\u{8}", "\u{FFFD}2Jgone\u{FFFD}\u{FFFD}"),
    ("nul\0del\u{7F}", "nul\u{FFFD}del\u{FFFD}"),
    ("one\ttwo\r\nthree\u{2028}four\u{2029}five\u{85}six", "one two  three four five six"),
    ("pay\u{202E}lla\u{202C} \u{2066}x\u{2069}\u{200E}\u{200F}", "paylla x"),
    ("zero\u{200B}width\u{200D}\u{200C}\u{FEFF}\u{2060}", "zerowidth"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("a \u{200D}b c\u{200C} \u{200C}d", "a b c d"),
    ("a\u{200C}\u{200D}\u{200C}b", "ab"),
    ("1\u{200D}2 #\u{200D}a", "12 #a"),
    ("tag\u{E0041}\u{E007F}", "tag"),
  ])
  func showsProseWithoutWhatATerminalWouldObey(text: String, shown: String) {
    #expect(Printable.prose(text) == shown)
  }

  @Test(arguments: [
    ("a b/c.txt", "a b/c.txt"),
    ("a\nb.txt", #"a\u{A}b.txt"#),
    ("\u{1B}]0;title\u{7}.txt", #"\u{1B}]0;title\u{7}.txt"#),
    ("gpj\u{202E}txt.exe", #"gpj\u{202E}txt.exe"#),
    ("\u{FEFF}x", #"\u{FEFF}x"#),
  ])
  func spellsOutWhatAPathHides(path: String, shown: String) {
    #expect(Printable.exactly(path) == shown)
  }

  @Test(arguments: [
    "پایان\u{200C}نامه\u{200C}های می\u{200C}خواهم", "۱۴۰۲ ه\u{200D}.ق", "क्\u{200D}षत्रिय क्\u{200C}ष",
    "അവന്\u{200D} വന്നു", "Auf\u{200C}lage", "👨\u{200D}👩\u{200D}👧", "❤\u{FE0F}\u{200D}🔥",
    "🏃🏽\u{200D}♀\u{FE0F}",
  ])
  func keepsTheJoinersThatASpellingHas(text: String) {
    #expect(Array(Printable.prose(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func keepsNoOverrideInsideAPersianWord() {
    #expect(Printable.prose("می\u{202E}\u{200C}خواهم\u{2067}") == "میخواهم")
  }

  @Test func keepsSignsThatAreSeenThoughUnicodeCallsThemFormat() {
    #expect(Printable.prose("\u{6DD}١٢") == "\u{6DD}١٢")
  }

  @Test func letsNoControlOrInvisibleFormatCharacterThrough() {
    let all = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
    for scalar in all where Printable.isPrintable(scalar) {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .lineSeparator && category != .paragraphSeparator)
      #expect(!(scalar.properties.isBidiControl || scalar.properties.isJoinControl))
    }
  }
}
