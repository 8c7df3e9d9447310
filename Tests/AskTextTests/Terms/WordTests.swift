import AskText
import Foundation
import SeededRandom
import Testing

@Suite("Words")
struct WordTests {
  @Test(arguments: [
    ("Nurses' strike", "nurses strike"),
    ("The Government's refusal", "the government refusal"),
    ("the NHS’s history", "the nhs history"),
    ("wasn't O'Brien", "wasnt obrien"),
    ("1,200 or 651,000 people", "1200 or 651000 people"),
    ("in 1,2 or 12,34", "in 1 2 or 12 34"),
    ("between 6% and 6.5%.", "between 6 percent and 6.5 percent"),
    ("the U.S. and the U.S.A.", "the us and the usa"),
    ("J.K. Rowling", "jk rowling"),
    ("at 5 p.m. today", "at 5 pm today"),
    ("C++ and C#, not F", "c++ and c# not f"),
    ("snake_case AT&T", "snake case snakecase at t att"),
    ("café Müller Ærø STRAßE Łódź", "cafe muller aero strasse lodz"),
    ("e\u{301}te\u{301}", "ete"),
    ("Ἀθῆναι Αθήνα Ёлка", "αθηναι αθηνα елка"),
    ("τῷ ΛΌΓΟΣ λόγος", "τω λογοσ λογοσ"),
    ("Мой МОИ за\u{301}мок ї ў ё", "мой мои замок ї ў е"),
    ("كِتَابٌ كتاب أحمد سـلام", "كتاب كتاب احمد سلام"),
    ("שָׁלוֹם שלום", "שלום שלום"),
    ("می\u{200C}خواهم میخواهم", "میخواهم میخواهم"),
    ("कि की के क़लम क्\u{200D}ष क्ष", "कि की के कलम क्ष क्ष"),
    ("ไม่ ไม้", "ไม่ ไม้"),
    ("ﬁnd oﬃce 5 µm ⅷ", "find office 5 μm viii"),
    ("ｶﾞｲﾄﾞ ガイド", "ガ イ ド ガ イ ド"),
    ("が か\u{3099} 葛\u{E0100} \u{FA19}", "が が 葛 神"),
    ("한국 \u{1112}\u{1161}\u{11AB}국", "한국 한국"),
    ("ﷺ", "صلىاللهعليهوسلم"),
    ("日本 ok", "日 本 ok"),
    ("…—“”", ""),
  ])
  func areFolded(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  /// Texts that look alike are alike, whichever of its forms Unicode has them in.
  @Test(arguments: [
    "Ἀθῆναι τῷ Ὑάκινθος", "мой їжак ўсё ќе", "أحمد آب مؤمن", "हिन्दी क़लम ज़रा", "한국어", "ガイド ぱん", "বাড়ি ਸ਼ਹਿਰ",
    "Việt Nam ǆ ﬃ", "கொள்கை", "မြန်မာ",
  ])
  func areTheSameInAllFormsOfUnicode(text: String) {
    let forms = [
      text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping,
      text.decomposedStringWithCompatibilityMapping, text.precomposedStringWithCompatibilityMapping,
    ]
    for form in forms { #expect(Array(words(form).utf8) == Array(words(text).utf8)) }
  }

  @Test func ofACompoundStandSplitAndJoined() {
    #expect(foldedWords("a five-day walkout") == "a five day fiveday walkout")
    #expect(foldedWords("COVID-19") == "covid 19 covid19")
  }

  @Test func ofARangeOfYearsAreNotJoined() {
    #expect(foldedWords("1990-1995") == "1990 1995")
  }

  @Test func countTheDocumentsOwnBytes() {
    let bytes: [UInt8] = [0xFF] + Array("é well-known".utf8)
    let list = WordList(bytes.span)
    #expect(list.words.map(\.bytes) == [1..<3, 4..<8, 9..<14, 4..<14])
    #expect(list.words.map(\.form) == [.whole, .part, .part, .joined])
  }

  @Test func standWhereTheySayInAnyBytes() {
    var random = SplitMix64(seed: 7)
    let letters = "ab1 .,'’-%é日άй\u{301}\u{306}कि\u{200D}ｶﾞﷺ"
    let alphabet: [UInt8] = Array(letters.utf8) + [0xFF, 0xE2, 0x80, 0xC3, 0xF0]
    for _ in 0..<2000 {
      let bytes = (0..<random.next(below: 40)).map { _ in alphabet[random.next(below: alphabet.count)] }
      let list = WordList(bytes.span)
      for word in list.words {
        #expect(word.bytes.lowerBound >= 0 && word.bytes.upperBound <= bytes.count && !word.bytes.isEmpty)
        #expect(!list.spelling(of: word).isEmpty)
      }
    }
  }
}

@Suite("Terms")
struct TermTests {
  @Test(arguments: [
    ("colour", "color"), ("favourites", "favorite"), ("neighbourhood", "neighborhood"),
    ("organisation", "organization"), ("recognised", "recognizing"), ("analyse", "analyzing"),
    ("centre", "centers"), ("theatre", "theaters"), ("kilometres", "kilometer"), ("dialogue", "dialogs"),
    ("travelled", "traveling"), ("defence", "defense"), ("grey", "gray"), ("programmes", "program"),
    ("encyclopaedia", "encyclopedia"), ("U.S.", "USA"), ("strikes", "striking"), ("nurse", "nurses’"),
  ])
  func ofTwoSpellingsMeet(one: String, other: String) {
    #expect(terms(one) == terms(other))
    #expect(!terms(one).isEmpty)
  }

  @Test(arguments: [
    ("four", "for"), ("hour", "hor"), ("tour", "tor"), ("wise", "wis"), ("there", "ther"),
    ("story", "storey"),
  ])
  func ofTwoWordsStayApart(one: String, other: String) {
    #expect(terms(one) != terms(other))
  }

  @Test func leaveOutStopWordsAndQuestionWords() {
    #expect(terms("What is the pay rise that was rumoured by whom?") == "pay rise rumor")
    #expect(terms("How many of them haven’t been there?") == "")
  }

  @Test func keepNamesThatLookLikeStopWords() {
    #expect(terms("The WHO told the US.") == "who told us")
  }
}
