/// Finds many quotations' exact bytes in one pass over a document.
struct QuoteSearch {
  /// At most so many places of one quotation are noted.
  static let maxPlaces = 100
  /// The number of bytes of a quotation that name its group.
  private static let keyLength = 8

  /// The quotations, each with the number it was given.
  private let quotes: [(id: Int, bytes: [UInt8])]
  /// The quotations of at least `keyLength` bytes, by the first of these.
  private var groups: [UInt64: [Int]] = [:]
  /// For each hash of a key, whether a group may have it: most places of a document are passed over
  /// by this.
  private var hints = [Bool](repeating: false, count: 1 << 18)
  /// The shorter quotations, by their first byte.
  private var short = [[Int]](repeating: [], count: 256)
  private var hasShort = false

  /// Prepares to find quotations, none of them empty, under the numbers given.
  init(_ quotes: [(id: Int, bytes: [UInt8])]) {
    self.quotes = quotes
    for (number, quote) in quotes.enumerated() {
      guard quote.bytes.count >= Self.keyLength else {
        short[Int(quote.bytes[0])].append(number)
        hasShort = true
        continue
      }
      let key = quote.bytes.prefix(Self.keyLength).reduce(0) { $0 << 8 | UInt64($1) }
      groups[key, default: []].append(number)
      hints[Self.hash(key)] = true
    }
  }

  /// The places where each quotation is found whole, not in the middle of a word, by its number and
  /// in the order of the text.
  ///
  /// - Complexity: linear in the document where quotations begin differently.
  func places(in document: [UInt8]) -> [Int: [Range<Int>]] {
    var places: [Int: [Range<Int>]] = [:]
    if !groups.isEmpty { findLong(in: document, &places) }
    if hasShort { findShort(in: document, &places) }
    return places
  }

  private func findLong(in document: [UInt8], _ places: inout [Int: [Range<Int>]]) {
    let text = document.span
    let hints = hints.span
    var key: UInt64 = 0
    var isAfterWord = false
    for end in 0..<text.count {
      key = key << 8 | UInt64(text[end])
      guard end + 1 >= Self.keyLength else { continue }
      // The sign at the place itself, which the key begins with.
      let isWord = Self.isASCIIWord(UInt8(truncatingIfNeeded: key >> 56))
      let isInside = isAfterWord && isWord
      isAfterWord = isWord
      guard !isInside, hints[Self.hash(key)], let group = groups[key] else { continue }
      for number in group { note(number, at: end + 1 - Self.keyLength, in: document, places: &places) }
    }
  }

  private func findShort(in document: [UInt8], _ places: inout [Int: [Range<Int>]]) {
    let text = document.span
    let begins = short.map { !$0.isEmpty }
    for offset in 0..<text.count where begins[Int(text[offset])] {
      for number in short[Int(text[offset])] { note(number, at: offset, in: document, places: &places) }
    }
  }

  private func note(_ number: Int, at offset: Int, in document: [UInt8], places: inout [Int: [Range<Int>]]) {
    let (id, quote) = quotes[number]
    let end = offset + quote.count
    guard end <= document.count, places[id, default: []].count < Self.maxPlaces,
      document[offset..<end].elementsEqual(quote),
      !WordEdge.isInsideWord(document.span, at: offset), !WordEdge.isInsideWord(document.span, at: end)
    else { return }
    places[id, default: []].append(offset..<end)
  }

  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 46)
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
