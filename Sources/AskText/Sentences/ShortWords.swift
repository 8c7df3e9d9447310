/// A list of short words that is searched without making a string.
struct ShortWords: Sendable {
  private let keys: [UInt128]

  /// Makes a list of words in small letters of ASCII with white space between them.
  init(_ words: StaticString) {
    var keys: [UInt128] = []
    var key: UInt128 = 0
    for byte in words.description.utf8 {
      if DecodedScalar(byte).isWhiteSpace {
        if key != 0 { keys.append(key) }
        key = 0
      } else {
        key = key << 8 | UInt128(byte)
      }
    }
    if key != 0 { keys.append(key) }
    self.keys = keys.sorted()
  }

  /// Whether a word is in the list, given as its bytes one after the other.
  func contains(_ key: UInt128) -> Bool {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key
  }

  /// A byte of a word as the lists have it.
  static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
