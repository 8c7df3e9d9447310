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
    ("ｶﾞｲﾄﾞ ガイド", "ガイ イド ガイ イド"),
    ("が か\u{3099} 葛\u{E0100} \u{FA19}", "が が 葛 神"),
    ("한국 \u{1112}\u{1161}\u{11AB}국", "한국 한국"),
    ("ﷺ", "صلىاللهعليهوسلم"),
    ("日本 ok", "日本 ok"),
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
    for form in forms { #expect(Array(foldedWords(form).utf8) == Array(foldedWords(text).utf8)) }
  }

  @Test func ofACompoundStandSplitAndJoined() {
    #expect(foldedWords("a five-day walkout") == "a five day fiveday walkout")
    #expect(foldedWords("COVID-19") == "covid 19 covid19")
  }

  @Test(arguments: [
    ("parseHeaderBlock()", "parseheaderblock parse header block"),
    ("an HTTPServer.", "an httpserver http server"), ("utf8Decode", "utf8decode utf8 decode"),
    ("toString", "tostring string"), ("getUserName", "getusername get user name"),
    ("iPhone eBay PhD kHz URLs McDonald O’Brien O'Brien", "iphone ebay phd khz urls mcdonald obrien obrien"),
    ("aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ", "agvsbg8gd29ybgqgagvsbg8gd29ybgq"),
  ])
  func ofANameWrittenTogetherStandBesideIt(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("16GB", "16gb 16 gb"), ("1,200km!", "1200km 1200 km"), ("at 5pm", "at 5pm 5 pm"),
    ("the 1960s in 3a", "the 1960s in 3a"), ("2.5kg", "2.5kg 2.5 kg"),
  ])
  func ofANumberWithAUnitStandBesideIt(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("L’abonnement d'une", "abonnement labonnement une dune"),
    ("qu’il l'avant-garde", "il quil avant lavant garde avantgarde"),
    ("aujourd'hui o'clock don't", "aujourdhui oclock dont"), ("D'Arcy's", "arcy darcy"),
    ("the dogs' l' s'x", "the dogs l sx"),
  ])
  func behindAnElisionStandByThemselves(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("ﬁne oﬃce", "fine office"), ("ＦＵＬＬ１２", "full12"), ("𝐁𝐨𝐥𝐝 ℝ Ⅷ", "bold r viii"), ("ｶﾀｶﾅ", "カタ タカ カナ"),
  ])
  func inLettersForPrintAreThePlainOnes(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("馆长是王丽华。", "馆长 长是 是王 王丽 丽华"), ("5月、人々とAさん", "5 月 人々 々と a さん"), ("市", "市"),
  ])
  func withoutBlanksArePairsOfCharacters(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test func ofAPairOfCharactersStandOverBoth() {
    let list = WordList(Array("图书馆 a".utf8).span)
    #expect(list.words.map(\.bytes) == [0..<6, 3..<9, 10..<11])
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
    let letters = "abAWilk1 .,'’-%é日本ﬁάй\u{301}\u{306}कि\u{200D}ｶﾞﷺ"
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
    ("child", "children"), ("go", "went"), ("goes", "gone"), ("mouse", "mice"), ("eat", "ate"),
    ("eats", "eaten"),
    ("woman", "women"), ("sing", "sang"), ("policeman", "policemen"), ("find", "found"), ("buy", "bought"),
    ("knife", "knives"), ("criterion", "criteria"), ("add", "added"), ("bus", "buses"), ("TV", "TVs"),
    ("second", "2nd"), ("first", "1st"), ("twenty-first", "21st"), ("31st", "thirty-first"),
    ("11th", "eleventh"),
  ])
  func ofIrregularFormsMeet(one: String, other: String) {
    #expect(terms(one).split(separator: " ").last == terms(other).split(separator: " ").last)
    #expect(!terms(one).isEmpty)
  }

  @Test(arguments: [
    ("specimen", "speciman"), ("ground", "grind"), ("bound", "bind"), ("1st", "11th"),
    ("live", "life"), ("ad", "add"), ("112th", "twelfth"),
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
    #expect(terms("The WHO told the US.") == "who tell us")
  }
}
