internal import AskIndex

/// Words with a vector each, so that words that mean much the same lie close to each other.
///
/// The words are the pieces that BERT cuts texts into; a word that is none itself is put together
/// from its pieces. See `Tests/Training/word_table.py` for the form of the bytes and where they are
/// from, and Reimers and Gurevych, *Sentence-BERT* (2019).
package struct WordEmbeddings {
  /// The number of words.
  let count: Int
  /// The number of groups of sixteen dimensions in a row.
  let width: Int
  /// The length that every row was given.
  let scale: Float
  private let slotCount: Int
  private let offsetStart: Int
  private let letterStart: Int
  /// The offset of the rows in the table's bytes.
  let rowStart: Int

  /// The table that is part of the program.
  static let standard = WordEmbeddings()

  private init() {
    let bytes = LearnedBytes.words
    count = Int(bytes.uint32(8))
    width = Int(bytes.uint32(12)) / 16
    slotCount = Int(bytes.uint32(16))
    scale = Float(bytes.uint32(20))
    offsetStart = Self.headerSize + 2 * slotCount
    letterStart = offsetStart + 4 * (count + 1)
    let end = letterStart + Int(bytes.uint32(offsetStart + 4 * count))
    rowStart = (end + 63) / 64 * 64
  }

  private static let headerSize = 24

  /// The vectors, `width` groups for each word.
  var rows: Span<SIMD16<Int8>> {
    @_lifetime(immortal)
    get { LearnedBytes.rows(from: rowStart) }
  }

  /// The number of a word of the table; nil for any other.
  func number(of word: ArraySlice<UInt8>) -> Int? {
    number(of: word, after: [], hash: Self.hash(word, from: Self.hashStart))
  }

  /// FNV-1a, going on from the hash of what stands before.
  private static func hash(_ letters: ArraySlice<UInt8>, from start: UInt32) -> UInt32 {
    letters.reduce(start) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  private static let hashStart: UInt32 = 2_166_136_261

  private func number(of word: ArraySlice<UInt8>, after mark: ArraySlice<UInt8>, hash: UInt32) -> Int? {
    let bytes = LearnedBytes.words
    var place = Int(hash) & (slotCount - 1)
    while true {
      let slot = Int(bytes.uint16(Self.headerSize + 2 * place))
      if slot == 0 { return nil }
      if holds(slot - 1, mark: mark, word: word, bytes: bytes) { return slot - 1 }
      place = (place + 1) & (slotCount - 1)
    }
  }

  private func holds(
    _ number: Int, mark: ArraySlice<UInt8>, word: ArraySlice<UInt8>, bytes: Span<UInt8>
  )
    -> Bool
  {
    var place = letterStart + Int(bytes.uint32(offsetStart + 4 * number))
    let end = letterStart + Int(bytes.uint32(offsetStart + 4 * number + 4))
    guard end - place == mark.count + word.count else { return false }
    for byte in mark {
      if bytes[place] != byte { return false }
      place += 1
    }
    for byte in word {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// The letters of a word of the table; a piece that goes on a word has `##` before them.
  func letters(of number: Int) -> [UInt8] {
    let bytes = LearnedBytes.words
    let start = letterStart + Int(bytes.uint32(offsetStart + 4 * number))
    let end = letterStart + Int(bytes.uint32(offsetStart + 4 * number + 4))
    return (start..<end).map { bytes[$0] }
  }

  /// The pieces of a word, the longest first piece first, as BERT's WordPiece finds them; empty
  /// when it has none.
  func pieces(of word: ArraySlice<UInt8>) -> [Int] {
    guard word.count <= Self.longestWord else { return [] }
    var pieces: [Int] = []
    var rest = word
    while !rest.isEmpty {
      guard let (piece, length) = firstPiece(of: rest, isStart: pieces.isEmpty) else { return [] }
      pieces.append(piece)
      rest = rest.dropFirst(length)
    }
    return pieces
  }

  private func firstPiece(of rest: ArraySlice<UInt8>, isStart: Bool) -> (piece: Int, length: Int)? {
    let mark = isStart ? [] : Self.mark[...]
    let longest = min(rest.count, Self.longestPiece)
    // The hash of each beginning, by its length.
    var hashes = InlineArray<25, UInt32>(repeating: Self.hash(mark, from: Self.hashStart))
    for length in 1...longest {
      hashes[length] = (hashes[length - 1] ^ UInt32(rest[rest.startIndex + length - 1])) &* 16_777_619
    }
    for length in (1...longest).reversed() {
      if let piece = number(of: rest.prefix(length), after: mark, hash: hashes[length]) {
        return (piece, length)
      }
    }
    return nil
  }

  private static let mark = Array("##".utf8)
  /// BERT knows no pieces of longer words.
  private static let longestWord = 100
  /// No word of the table is longer, one less than `InlineArray` has room for.
  private static let longestPiece = 24
}

extension Span<UInt8> {
  fileprivate func uint16(_ place: Int) -> UInt16 {
    UInt16(self[place]) | UInt16(self[place + 1]) << 8
  }

  fileprivate func uint32(_ place: Int) -> UInt32 {
    UInt32(uint16(place)) | UInt32(uint16(place + 2)) << 16
  }
}
