import AskText
import Foundation
import Testing

/// Letters become lower case, without the accents that readers leave out.
@Suite("Folding")
struct FoldingTests {
  /// Latin letters that Unicode takes apart into letters of ASCII and marks.
  private static let accented = ([0xC0...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>]).flatMap { block in
    block.compactMap { value -> (letter: String, base: String)? in
      guard let scalar = Unicode.Scalar(value) else { return nil }
      let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark }
      let base = String(String.UnicodeScalarView(parts)).lowercased()
      let isLatin = base.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      return isLatin && !base.isEmpty ? (String(scalar), base) : nil
    }
  }

  @Test func leavesTheBaseOfEachLatinLetter() {
    #expect(Self.accented.count > 500)
    for (letter, base) in Self.accented {
      #expect(foldedWords(letter) == base, "\(letter)")
      #expect(foldedWords("x\(letter)y") == "x\(base)y")
    }
  }

  @Test(arguments: [
    ("Ærø æon", "aero aeon"), ("Œuvre œuf", "oeuvre oeuf"), ("Straße STRAẞE", "strasse strasse"),
    ("Þór þing", "thor thing"), ("Łódź Ørsted", "lodz orsted"), ("Đà Nẵng", "da nang"), ("ĳs Ĳ", "ijs ij"),
    ("ǆ ǈ ǌ", "dz lj nj"), ("ħ ŧ ı ĸ", "h t i k"), ("Ångström", "angstrom"), ("ſ", "s"),
  ])
  func writesLettersThatAreNoAccentedOnesAsEnglishDoes(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test(arguments: [
    ("ΑΘΉΝΑ αθήνα", "αθηνα αθηνα"), ("Ὀδυσσεύς", "οδυσσευσ"), ("ΐ ΰ ϊ ϋ", "ι υ ι υ"),
    ("ЁЛКА ёлка", "елка елка"),
    ("Йод йод", "йод йод"), ("МОСКВА", "москва"),
  ])
  func foldsGreekAndCyrillic(text: String, expected: String) {
    #expect(foldedWords(text) == expected)
  }

  @Test func foldsFullWidthLettersAndDigits() {
    #expect(foldedWords("ＡＢＣ ｘｙｚ １９４５") == "abc xyz 1945")
  }

  @Test func keepsDigitsOfOtherScripts() {
    #expect(foldedWords("١٩٤٥ १९४५") == "١٩٤٥ १९४५")
  }

  @Test(arguments: ["e\u{301}te\u{301}", "éte\u{301}", "ÉTÉ", "E\u{301}T\u{C9}", "é\u{AD}té"])
  func makesAllEncodingsOfAWordOne(text: String) {
    #expect(foldedWords(text) == "ete")
  }

  @Test func leavesOutWhatIsNotSeen() {
    #expect(foldedWords("co\u{AD}operate") == "cooperate")
    #expect(foldedWords("نامه\u{200C}ای") == "نامهای")
  }

  @Test(arguments: [
    ("The", true, false), ("the", false, false), ("THE", true, true), ("ÉTÉ", true, true),
    ("Été", true, false),
    ("I", true, false), ("É", true, false), ("iPhone", false, false), ("NATO2", true, true),
    ("2B", false, false),
    ("2BC", false, true), ("U.S.", true, true), ("R&D", true, false), ("МОСКВА", true, true),
    ("日", false, false),
    ("ＡＢ", true, true),
  ])
  func tellsTheCaseOfAWord(text: String, isCapitalised: Bool, isAllCapitals: Bool) throws {
    let list = WordList(Array(text.utf8).span)
    let word = try #require(list.words.first)
    #expect(word.isCapitalised == isCapitalised)
    #expect(word.isAllCapitals == isAllCapitals)
  }
}
