internal import CUTF8Proc

/// Folds words of scripts other than Latin, by utf8proc: compatibility forms become plain ones,
/// letters become small, and marks that readers leave out vanish.
///
/// A mark that makes another word stays: the vowels of Hindi or Thai, the breve of *й*, the sound
/// mark of *が*. One word is one term however it is spelled in Unicode, composed or not.
package struct ScriptFolding: Sendable {
  /// The scalars of the word that is being folded.
  private var scalars: [Int32] = []

  /// Makes a folding with no memory of any word.
  init() {}

  /// Replaces the word that an array ends with, in UTF-8, by its folded form.
  mutating func fold(_ letters: inout [UInt8], from start: Int) {
    guard decompose(letters[start...]) else { return }
    dropMarks()
    compose()
    letters.removeLast(letters.count - start)
    for value in scalars {
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: value)) else { continue }
      letters.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Whether a character without marks is its own folded form: kana and unified ideographs are.
  static func isFolded(_ scalar: LenientUTF8.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    default: false
    }
  }

  // MARK: - Marks

  /// Drops what readers leave out, and makes capitals small.
  private mutating func dropMarks() {
    var count = 0
    var base: Int32 = 0
    for place in scalars.indices {
      let scalar = scalars[place]
      if Self.isLeftOut(scalar, after: base) { continue }
      // A sigma that ends a word is a sigma.
      let small = scalar == 0x3C2 ? 0x3C3 : utf8proc_tolower(scalar)
      if !(0x300...0x36F).contains(small) { base = small }
      scalars[count] = small
      count += 1
    }
    scalars.removeLast(scalars.count - count)
  }

  /// Whether a decomposed scalar is none that a word is told by: a mark, a lengthened stroke, or a
  /// blank inside one sign.
  private static func isLeftOut(_ scalar: Int32, after base: Int32) -> Bool {
    switch scalar {
    // A blank, and the tatweel that stretches Arabic.
    case 0x20, 0x640: true
    // Accents, and breathings of Greek.
    case 0x300...0x36F: !(0x400...0x52F).contains(base) || isStress(scalar, on: base)
    case 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    // The points of Hebrew, and the vowels and signs above and below Arabic and Syriac.
    case 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7: true
    case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8: true
    case 0x6EA...0x6ED, 0x711, 0x730...0x74A, 0x898...0x89F, 0x8CA...0x8E1, 0x8E3...0x8FF: true
    // The dot below Hindi consonants, and Vedic tones.
    case 0x93C, 0x951...0x954, 0x1CD0...0x1CFF: true
    default: false
    }
  }

  /// Whether a mark on a Cyrillic letter is a stress, and no part of it as in *й* or *ї*.
  private static func isStress(_ mark: Int32, on base: Int32) -> Bool {
    switch mark {
    case 0x300, 0x301: vowels.contains(base)
    case 0x308: base == 0x435
    default: false
    }
  }

  private static let vowels = Set("аеиоуыэюяєіїѣ".unicodeScalars.map { Int32(bitPattern: $0.value) })

  // MARK: - Normal forms

  /// Takes the compatibility decomposition (NFKD) of a word, without scalars that are ignored by
  /// default, such as joiners and variation selectors.
  private mutating func decompose(_ word: ArraySlice<UInt8>) -> Bool {
    let options = utf8proc_option_t(
      UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_IGNORE.rawValue)
    var count = word.count
    while true {
      scalars.removeAll(keepingCapacity: true)
      scalars.append(contentsOf: repeatElement(0, count: count))
      // Safe because the library reads the bytes of the word and writes no more scalars than it is
      // told there is room for; it returns how many there are, or a number below 0.
      let needed = unsafe word.withUnsafeBufferPointer { bytes in
        unsafe scalars.withUnsafeMutableBufferPointer { room in
          unsafe utf8proc_decompose(bytes.baseAddress, bytes.count, room.baseAddress, room.count, options)
        }
      }
      guard needed >= 0 else { return false }
      if needed <= count {
        scalars.removeLast(count - needed)
        return true
      }
      count = needed
    }
  }

  /// Composes the scalars (NFC).
  private mutating func compose() {
    let options = utf8proc_option_t(UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
    // Safe because the library composes in place and makes no scalar of none; all are valid, as it
    // has written them itself or made them small.
    let count = unsafe scalars.withUnsafeMutableBufferPointer { scalars in
      unsafe utf8proc_normalize_utf32(scalars.baseAddress, scalars.count, options)
    }
    if count >= 0 { scalars.removeLast(scalars.count - count) }
  }

  /// The version of the library.
  package static var libraryVersion: String {
    // Safe because the text is a constant that ends in NUL.
    unsafe String(cString: utf8proc_version())
  }
}
