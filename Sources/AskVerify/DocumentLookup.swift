internal import AskDocuments

/// Looks the quotations of one document up in its bytes.
struct DocumentLookup {
  /// The result for a quotation, in the document's own offsets.
  enum Finding {
    case ok
    case moved(Range<Int>, isRewrapped: Bool)
    case changed(DocumentWords.Likeness)
    case ambiguous([Range<Int>])
    case absent

    /// The ranges whose places are shown.
    fileprivate var ranges: [Range<Int>] {
      switch self {
      case .ok, .absent: []
      case .moved(let range, _): [range]
      case .changed(let likeness): [likeness.bytes]
      case .ambiguous(let ranges): ranges
      }
    }
  }

  private let path: String
  private let bytes: [UInt8]
  private var findings: [Finding]
  private let quotations: [SavedQuotation]

  /// Looks up all quotations that were saved of a document.
  ///
  /// - Parameters:
  ///   - path: what it is shown as.
  ///   - bytes: the document as it is now.
  init(_ quotations: [SavedQuotation], in path: String, bytes: [UInt8], kind: DocumentKind) {
    self.path = path
    self.bytes = bytes
    self.quotations = quotations
    findings = quotations.map { Self.stands($0, in: bytes) ? .ok : .absent }
    findWholly()
    guard !absent.isEmpty, let words = DocumentWords(bytes, kind: kind) else { return }
    findWords(words)
    findNearest(words)
  }

  /// Whether the quoted bytes stand at their old place; what is not UTF-8 counts as the U+FFFD it
  /// was saved as.
  private static func stands(_ quotation: SavedQuotation, in bytes: [UInt8]) -> Bool {
    guard quotation.bytes.upperBound <= bytes.count else { return false }
    let now = bytes[quotation.bytes]
    return now.elementsEqual(quotation.quote.utf8)
      || quotation.quote.utf8.count != now.count
        && String(decoding: now, as: UTF8.self).utf8.elementsEqual(quotation.quote.utf8)
  }

  private var absent: [Int] {
    findings.indices.filter { if case .absent = findings[$0] { true } else { false } }
  }

  private mutating func findWholly() {
    let search = QuoteSearch(absent.map { ($0, Array(quotations[$0].quote.utf8)) })
    for (number, places) in search.places(in: bytes) {
      note(places, of: number, isRewrapped: false)
    }
  }

  private mutating func findWords(_ words: DocumentWords) {
    for number in absent {
      let places = words.places(of: DocumentWords.words(of: quotations[number].quote))
      note(places, of: number, isRewrapped: true)
    }
  }

  private mutating func note(_ places: [Range<Int>], of number: Int, isRewrapped: Bool) {
    if places.count > 1 {
      findings[number] = .ambiguous(places)
    } else if let place = places.first {
      findings[number] = .moved(place, isRewrapped: isRewrapped)
    }
  }

  private mutating func findNearest(_ words: DocumentWords) {
    var taken: [Range<Int>] = []
    for (quotation, finding) in zip(quotations, findings) {
      if case .ok = finding { taken.append(quotation.bytes) } else { taken += finding.ranges }
    }
    taken = Self.disjoint(taken)
    for number in absent where quotations[number].quote.utf8.count <= DocumentWords.longestQuote {
      let quotation = quotations[number]
      let nearest = words.nearest(
        to: DocumentWords.words(of: quotation.quote), at: quotation.bytes.lowerBound, without: taken)
      if let nearest { findings[number] = .changed(nearest) }
    }
  }

  /// The ranges in order, those that overlap as one.
  private static func disjoint(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var disjoint: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = disjoint.last, range.lowerBound < last.upperBound {
        disjoint[disjoint.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        disjoint.append(range)
      }
    }
    return disjoint
  }
}

// MARK: - What is shown

extension DocumentLookup {
  /// The result for each quotation, in their order; nil where this document has nothing of it.
  ///
  /// - Parameter isOldDocument: whether it is the document that the quotations were saved of, not
  ///   another in its place.
  func states(isOldDocument: Bool) -> [Verification.State?] {
    var shown = findings.flatMap(\.ranges)
    for (quotation, finding) in zip(quotations, findings) {
      if case .ok = finding { shown.append(quotation.bytes) }
    }
    let places = DocumentPlaces(of: shown, in: path, bytes)
    return zip(quotations, findings).map { quotation, finding in
      switch finding {
      case .ok: state(at: places[quotation.bytes], of: quotation, isOldDocument: isOldDocument)
      case .moved(let range, let isRewrapped): .moved(places[range], isRewrapped: isRewrapped)
      case .changed(let likeness): .changed(change(likeness, at: places[likeness.bytes]))
      case .ambiguous(let ranges): .ambiguous(ranges.map { places[$0] })
      case .absent: nil
      }
    }
  }

  /// The state of a quotation whose bytes are where they were. Its line may not: a document
  /// can be broken anew above it without a byte more, and whoever wrote the saved conversation can
  /// have named any line.
  private func state(
    at place: Verification.Place, of quotation: SavedQuotation, isOldDocument: Bool
  ) -> Verification.State {
    isOldDocument && quotation.isSaved(at: place) ? .ok : .moved(place, isRewrapped: false)
  }

  private func change(_ likeness: DocumentWords.Likeness, at place: Verification.Place) -> Verification.Change
  {
    Verification.Change(
      place: place, text: String(decoding: bytes[likeness.bytes], as: UTF8.self), likeness: likeness.value,
      words: likeness.words)
  }
}

extension SavedQuotation {
  /// Whether all that was saved of its place is so of this one.
  fileprivate func isSaved(at place: Verification.Place) -> Bool {
    bytes == place.bytes && line == place.line && (column ?? place.column) == place.column
      && (scalars ?? place.scalars) == place.scalars
  }
}
