/// Quotes, brackets and notes: what may stand between a stop and the white space after it.
extension ParagraphBytes {
  /// A footnote mark is at most so long; a longer bracket is text.
  private static let longestNote = 40
  /// The number of opening marks that are looked through; more of them are not the beginning of a
  /// sentence.
  private static let maxOpeningMarks = 8

  /// The offset after the closing quotes, brackets and emphasis that begin here.
  func skipClosingMarks(from offset: Int) -> Int {
    var offset = offset
    while offset < count {
      let scalar = scalar(at: offset)
      guard scalar.isClosingMark else { break }
      offset += scalar.length
    }
    return offset
  }

  /// The offset after the opening quotes, brackets and emphasis that begin here.
  func skipOpeningMarks(from offset: Int) -> Int {
    var offset = offset
    for _ in 0..<Self.maxOpeningMarks {
      let scalar = scalar(at: offset)
      guard scalar.isOpeningMark else { break }
      offset += scalar.length
    }
    return offset
  }

  /// The offset after the footnote marks that begin here, such as `[3][citation needed]`,
  /// `[3]:45–6` or `²`.
  func skipNotes(from offset: Int) -> Int {
    var offset = offset
    while offset < count {
      let next = self[offset] == UInt8(ascii: "[") ? afterBracket(at: offset) : afterSuperscript(at: offset)
      guard let next else { break }
      offset = next
    }
    return offset
  }

  /// The offset after the emoticon that stands by itself here; nil if none does.
  func afterEmoticon(at offset: Int) -> Int? {
    guard self[offset] == UInt8(ascii: ":") || self[offset] == UInt8(ascii: ";") else { return nil }
    let mouth = self[offset + 1] == UInt8(ascii: "-") ? offset + 2 : offset + 1
    switch self[mouth] {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"):
      return isWhiteSpace(at: mouth + 1) ? mouth + 1 : nil
    default:
      return nil
    }
  }

  private func afterBracket(at offset: Int) -> Int? {
    for end in offset + 1..<min(offset + Self.longestNote, max(count, offset + 1)) {
      switch self[end] {
      case UInt8(ascii: "]"): return afterPages(at: end + 1)
      case UInt8(ascii: "["): return nil
      default: continue
      }
    }
    return nil
  }

  private func afterPages(at offset: Int) -> Int {
    guard self[offset] == UInt8(ascii: ":"), DecodedScalar(self[offset + 1]).isDigit else { return offset }
    var end = offset + 1
    while end < offset + Self.longestNote {
      let scalar = scalar(at: end)
      guard scalar.isDigit || scalar.value == 0x2D || scalar.value == 0x2013 else { break }
      end += scalar.length
    }
    return end
  }

  private func afterSuperscript(at offset: Int) -> Int? {
    let scalar = scalar(at: offset)
    switch scalar.value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: return offset + scalar.length
    default: return nil
    }
  }
}

extension DecodedScalar {
  /// A mark that closes what it is attached to: in some tongues `“` and `«` close, too.
  var isClosingMark: Bool {
    switch value {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2A, 0x5F, 0x60: true  // " ' ) ] } * _ `
    case 0x2018...0x201D, 0xAB, 0xBB, 0x2039, 0x203A: true  // ‘ ’ “ ” « » ‹ ›
    case 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09: true  // 》 」 』 】 ）
    default: false
    }
  }

  /// A mark that closes and never opens, so that it belongs to the sentence before even with space
  /// around.
  var onlyCloses: Bool {
    switch value {
    case 0x29, 0x5D, 0x7D, 0x2019, 0x201D: true  // ) ] } ’ ”
    default: false
    }
  }

  /// A mark that opens what follows it.
  var isOpeningMark: Bool {
    switch value {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x2A, 0x5F, 0x60: true  // " ' ( [ { * _ `
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0xA1, 0xBF: true  // ‘ ’ “ ” „ « » ‹ › ¡ ¿
    case 0x300A, 0x300C, 0x300E, 0x3010, 0xFF08: true  // 《 「 『 【 （
    default: false
    }
  }
}
