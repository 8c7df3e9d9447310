/// Finds many quotations' exact bytes in one pass over a document.
struct QuoteSearch {
  /// At most so many places of one quotation are noted.
  static let mostPlaces = 100
  /// How many bytes of a quotation name its group.
  private static let keyLength = 8

  /// The quotations, each with the number it was given.
  private let quotes: [(id: Int, bytes: [UInt8])]
  /// For each pair of bytes, whether a quotation begins with it.
  private var begins = [Bool](repeating: false, count: 1 << 16)
  /// The quotations of at least `keyLength` bytes, by the first of these.
  private var groups: [UInt64: [Int]] = [:]
  private var short: [Int] = []

  /// Prepares to find quotations, none of them empty, under the numbers given.
  init(_ quotes: [(id: Int, bytes: [UInt8])]) {
    self.quotes = quotes
    for (number, quote) in quotes.enumerated() {
      let bytes = quote.bytes
      for second in bytes.count == 1 ? 0...255 : Int(bytes[1])...Int(bytes[1]) {
        begins[Int(bytes[0]) << 8 | second] = true
      }
      if bytes.count >= Self.keyLength {
        groups[Self.key(bytes.span, at: 0), default: []].append(number)
      } else {
        short.append(number)
      }
    }
  }

  /// Where each quotation stands whole, not in the middle of a word, by its number and in the order of the text.
  ///
  /// - Complexity: linear in the document where quotations begin differently.
  func places(in document: [UInt8]) -> [Int: [Range<Int>]] {
    var places: [Int: [Range<Int>]] = [:]
    guard !quotes.isEmpty, !document.isEmpty else { return places }
    let text = document.span
    for offset in 0..<text.count {
      let next = offset + 1 < text.count ? Int(text[offset + 1]) : 0
      guard begins[Int(text[offset]) << 8 | next] else { continue }
      for number in short { note(number, at: offset, in: document, &places) }
      guard offset + Self.keyLength <= text.count else { continue }
      for number in groups[Self.key(text, at: offset)] ?? [] {
        note(number, at: offset, in: document, &places)
      }
    }
    return places
  }

  private func note(_ number: Int, at offset: Int, in document: [UInt8], _ places: inout [Int: [Range<Int>]])
  {
    let (id, quote) = quotes[number]
    let end = offset + quote.count
    guard end <= document.count, places[id, default: []].count < Self.mostPlaces,
      document[offset..<end].elementsEqual(quote),
      !WordEdge.isInsideWord(document.span, at: offset), !WordEdge.isInsideWord(document.span, at: end)
    else { return }
    places[id, default: []].append(offset..<end)
  }

  private static func key(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    var key: UInt64 = 0
    for step in 0..<keyLength { key = key << 8 | UInt64(bytes[offset + step]) }
    return key
  }
}
