import AskText
import Testing

/// Signs that hold a word together, and signs that part words.
@Suite("Signs inside words")
struct CompoundTests {
  @Test(arguments: [
    ("O'Brien O’Neill", "obrien oneill"), ("rock'n'roll", "rocknroll"), ("wasn't wasn’t", "wasnt wasnt"),
    ("'tis the dogs' dinner", "tis the dogs dinner"), ("‘quoted’ 'words'", "quoted words"), ("it''s", "it s"),
  ])
  func joinsAtAnApostropheInsideAWord(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("Anna's", "anna"), ("Anna’s", "anna"), ("ANNA'S", "anna"), ("the 1990's", "the 1990"),
    ("mother-in-law's", "mother in law motherinlaw"), ("O'Brien's", "obrien"),
    ("Anna'san", "annasan"), ("Anna's5", "annas5"), ("Anna'sé", "annase"), ("Anna'x", "annax"),
  ])
  func leavesThePossessiveOut(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("well-known", "well known wellknown"), ("well\u{2010}known", "well known wellknown"),
    ("well\u{2011}known", "well known wellknown"), ("snake_case", "snake case snakecase"),
    ("AT&T", "at t att"), ("a-b-c", "a b c abc"), ("mother-in-law", "mother in law motherinlaw"),
    ("x-é", "x e xe"), ("non-U.S.", "non us nonus"), ("C#-based", "c# based c#based"),
    ("top-10", "top 10 top10"), ("3-D", "3 d 3d"),
  ])
  func splitsAndJoinsAtAHyphen(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("well- known", "well known"), ("well -known", "well known"), ("well--known", "well known"),
    ("-well", "well"),
    ("well–known", "well known"), ("well—known", "well known"), ("well/known", "well known"),
    ("A & B", "a b"),
    ("well\u{2012}known", "well known"), ("well-", "well"), ("a&-b", "a b"),
  ])
  func joinsNothingWhereOtherSignsPartWords(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("1990-1995", "1990 1995"), ("2024-05-01", "2024 05 01"), ("555-0199", "555 0199"),
    ("1.5-2.5", "1.5 2.5"),
    ("1990-95a", "1990 95a 199095a"),
  ])
  func joinsNoNumbers(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("1,200", "1200"), ("1,234,567", "1234567"), ("$1,200.50", "1200.50"), ("10,000th", "10000th"),
    ("1,2345", "1 2345"), ("1,20", "1 20"), ("1,200,30", "1200 30"), ("1, 200", "1 200"), ("a,200", "a 200"),
    ("a1,200", "a1 200"), ("in 1990,200 men", "in 1990200 men"), ("1,,200", "1 200"), (",200", "200"),
  ])
  func takesACommaForOneOfThousands(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("6.5", "6.5"), ("2.0.1", "2.0.1"), ("6.", "6"), (".5", "5"), ("6. 5", "6 5"), ("6..5", "6 5"),
    ("end.Then", "end then"), ("v2.0", "v2.0"), ("a.5", "a 5"), ("5.a", "5 a"),
  ])
  func keepsTheStopOfADecimal(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("U.S.", "us"), ("U.S.A.", "usa"), ("u.k. e.g. this", "uk eg this"), ("J.R.R. Tolkien", "jrr tolkien"),
    ("U.S", "us"), ("a.m.", "am"), ("U. S.", "u s"), ("U.S.Army", "u s army"), ("a.word", "a word"),
    ("U.S.5", "u s 5"), ("A.", "a"), ("A.B.C", "abc"),
  ])
  func joinsAnAcronymWithStops(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("C++", "c++"), ("C#", "c#"), ("F# and c++.", "f# and c++"), ("C+", "c+"), ("C++11", "c 11"),
    ("a+b", "a b"),
    ("C+++", "c++"), ("Go++", "go"), ("#1", "1"), ("1+1", "1 1"), ("R#D", "r d"), ("é+", "e"),
  ])
  func keepsTheSignsOfNamesOfOneLetter(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("6%", "6 percent"), ("6.5%.", "6.5 percent"), ("100%-owned", "100 percent owned"), ("6 %", "6"),
    ("x%", "x"),
    ("%", ""), ("%6", "6"), ("6%%", "6 percent"),
  ])
  func readsAPercentSignAfterADigit(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("日本語", "日本 本語"), ("ひらがな", "ひら らが がな"), ("iPhone用", "iphone 用"), ("漢字-漢字", "漢字 漢字"),
    ("한국어 문서", "한국어 문서"), ("𠀀𠀁", "𠀀𠀁"), ("5日", "5 日"),
  ])
  func takesEachTwoIdeographsForAWord(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test func partsWordsAtBytesThatAreNotUTF8() {
    #expect(foldedWords(Array("one".utf8) + [0xFF] + Array("two".utf8) + [0xE2, 0x80]) == "one two")
    // The first two bytes of a curly apostrophe, and of a hyphen, are none.
    #expect(foldedWords(Array("it".utf8) + [0xE2, 0x80] + Array("s".utf8)) == "it s")
    #expect(foldedWords(Array("a".utf8) + [0xE2, 0x80] + Array("b-c".utf8)) == "a b c bc")
  }

  @Test(
    arguments: [
      ("five-day’s end", [0..<4, 5..<8, 0..<8, 13..<16]), ("  AT&T.", [2..<4, 5..<6, 2..<6]),
      ("é日x", [0..<2, 2..<5, 5..<6]), ("6%", [0..<1, 1..<2]), ("U.S. x", [0..<3, 5..<6]),
      ("C++ x", [0..<3, 4..<5]), ("Anna's x", [0..<4, 7..<8]),
    ] as [(String, [Range<Int>])])
  func saysWhereEachWordStands(text: String, expected: [Range<Int>]) {
    let list = WordList(Array(text.utf8).span)
    #expect(list.words.map(\.bytes) == expected)
  }

  @Test func canBeFilledAgain() {
    var list = WordList(Array("one two-three".utf8).span)
    list.scan(Array("four".utf8).span)
    #expect(list.words.map { String(decoding: list.spelling(of: $0), as: UTF8.self) } == ["four"])
    let nothing: [UInt8] = []
    list.scan(nothing.span)
    #expect(list.words.isEmpty)
  }
}
