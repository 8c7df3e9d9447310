/// Letters as numbers, to be compared quickly.
enum LetterCode {
  /// FNV-1a of the letters.
  static func hash(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// The first five letters; 0 when there are fewer, or when one of them is no letter.
  static func beginning(_ letters: ArraySlice<UInt8>) -> UInt64 {
    guard letters.count >= 5 else { return 0 }
    var number: UInt64 = 0
    for letter in letters.prefix(5) {
      if letter < UInt8(ascii: "a") { return 0 }
      number = number << 8 | UInt64(letter)
    }
    return number
  }
}
