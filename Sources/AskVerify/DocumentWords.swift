internal import AskDocuments
internal import AskText

/// The words of a document's sentences, to find a quotation whose bytes stand nowhere.
struct DocumentWords {
  /// A larger document is not looked through for words, so that memory stays bounded.
  static let largestDocument = 64 << 20
  /// A quotation of more bytes is none of `ask`, whose sentences have 4,096 at most.
  static let longestQuote = 8_192

  private let bytes: [UInt8]
  /// The numbers of the words, in the order of the text, and where each stands.
  private var words: [Int32] = []
  private var places: [Range<Int>] = []
  /// The words of each sentence.
  private var sentences: [Range<Int>] = []
  private var numbers: [String: Int32] = [:]
  /// The sentences that have a word, by its number and in their order.
  private var postings: [[Int32]] = []

  /// Reads a document; nil for one that is too large or holds no text.
  init?(_ bytes: [UInt8], kind: DocumentKind) {
    guard bytes.count <= Self.largestDocument, let text = try? kind.read(bytes),
      let outline = try? Segmenter.outline(text, name: "")
    else { return nil }
    self.bytes = bytes
    for sentence in outline.sentences { add(sentence.bytes) }
  }

  private mutating func add(_ sentence: Range<Int>) {
    let first = words.count
    let number = Int32(sentences.count)
    for place in WordEdge.words(bytes.span, range: sentence) {
      let word = self.number(of: String(decoding: bytes[place], as: UTF8.self))
      if postings[Int(word)].last != number { postings[Int(word)].append(number) }
      words.append(word)
      places.append(place)
    }
    sentences.append(first..<words.count)
  }

  private mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(numbers.count)
    numbers[word] = number
    postings.append([])
    return number
  }

  /// The words of a quotation, under numbers of their own where the document does not have them.
  private func numbered(_ quote: [String]) -> [Int32] {
    var strangers: [String: Int32] = [:]
    return quote.map { word in
      if let known = numbers[word] { return known }
      let number = strangers[word] ?? Int32(numbers.count + strangers.count)
      strangers[word] = number
      return number
    }
  }

  /// The words of a quotation.
  static func words(of quote: String) -> [String] {
    let bytes = Array(quote.utf8)
    return WordEdge.words(bytes.span, range: 0..<bytes.count).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }
}

// MARK: - The same words

extension DocumentWords {
  /// The places where the words are next to each other, whatever white space lies between them.
  func places(of quote: [String]) -> [Range<Int>] {
    let wanted = numbered(quote)
    guard !wanted.isEmpty, let first = rarest(wanted), wanted[first] < postings.count else { return [] }
    var found: [Range<Int>] = []
    for sentence in postings[Int(wanted[first])] {
      for position in sentences[Int(sentence)] where words[position] == wanted[first] {
        let start = position - first
        let end = start + wanted.count
        guard start >= 0, end <= words.count, words[start..<end].elementsEqual(wanted) else { continue }
        found.append(places[start].lowerBound..<places[end - 1].upperBound)
        if found.count == QuoteSearch.maxPlaces { return found }
      }
    }
    return found
  }

  /// The position of the word that the fewest sentences have.
  private func rarest(_ wanted: [Int32]) -> Int? {
    wanted.indices.min { count(wanted[$0]) < count(wanted[$1]) }
  }

  private func count(_ word: Int32) -> Int {
    word < postings.count ? postings[Int(word)].count : 0
  }
}

// MARK: - Words like them

extension DocumentWords {
  /// Text that is like a quotation.
  struct Likeness {
    let bytes: Range<Int>
    let value: Double
    let words: [ComparedWord]
  }

  /// The text most like a quotation: a sentence, or two that follow one another. Of equals, the one
  /// nearest to `offset`.
  ///
  /// - Parameter taken: places of other quotations that still stand, in order; a sentence there is
  ///   not the changed form of this one.
  /// - Returns: nil where nothing is as like it as `Verification.minLikeness`.
  func nearest(to quote: [String], at offset: Int, without taken: [Range<Int>]) -> Likeness? {
    let wanted = numbered(quote)
    var best: (run: ClosedRange<Int>, value: Double, distance: Int)?
    for run in candidates(wanted) where !overlap(bytes(of: run), taken: taken) {
      let value = likeness(of: wanted, to: words(of: run))
      let distance = abs(bytes(of: run).lowerBound - offset)
      guard value >= Verification.minLikeness else { continue }
      if let best, (value, -distance) <= (best.value, -best.distance) { continue }
      best = (run, value, distance)
    }
    guard let best else { return nil }
    let now = words(of: best.run).indices.map { String(decoding: bytes[places[$0]], as: UTF8.self) }
    return Likeness(
      bytes: bytes(of: best.run), value: best.value, words: WordSequence.difference(quote, now))
  }

  /// The runs of sentences that have enough of the words, in whatever order, to be like them.
  private func candidates(_ wanted: [Int32]) -> [ClosedRange<Int>] {
    var shared: [Int: Int] = [:]
    for word in Set(wanted) where word < postings.count {
      let occurrences = wanted.count { $0 == word }
      for sentence in postings[Int(word)] { shared[Int(sentence), default: 0] += weight(word) * occurrences }
    }
    let all = wanted.reduce(0) { $0 + weight($1) }
    var runs: [ClosedRange<Int>] = []
    for (sentence, weight) in shared {
      if isEnough(weight, of: all) { runs.append(sentence...sentence) }
      if let next = shared[sentence + 1], isEnough(weight + next, of: all) {
        runs.append(sentence...sentence + 1)
      }
    }
    return runs.sorted { ($0.lowerBound, $0.count) < ($1.lowerBound, $1.count) }
  }

  /// A text that shares no more than this weight cannot be like the words; it has at least the
  /// weight that it shares.
  private func isEnough(_ weight: Int, of all: Int) -> Bool {
    2 * Double(min(weight, all)) >= Verification.minLikeness * Double(all + min(weight, all))
  }

  private func likeness(of wanted: [Int32], to candidate: ArraySlice<Int32>) -> Double {
    let all = wanted.reduce(0) { $0 + weight($1) } + candidate.reduce(0) { $0 + weight($1) }
    guard all > 0 else { return 0 }
    return 2 * Double(WordSequence.commonWeight(wanted[...], b: candidate, weight: weight)) / Double(all)
  }

  /// 1 for a word of more than half of the sentences, 1 more each time that share is halved.
  private func weight(_ word: Int32) -> Int {
    let share = max(1, sentences.count / max(1, count(word)))
    return Int.bitWidth - share.leadingZeroBitCount
  }

  /// Whether a range overlaps one of some disjoint ranges in order. Complexity: logarithmic.
  private func overlap(_ range: Range<Int>, taken: [Range<Int>]) -> Bool {
    var (low, high) = (0, taken.count)
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return low < taken.count && taken[low].lowerBound < range.upperBound
  }

  private func words(of run: ClosedRange<Int>) -> ArraySlice<Int32> {
    words[sentences[run.lowerBound].lowerBound..<sentences[run.upperBound].upperBound]
  }

  private func bytes(of run: ClosedRange<Int>) -> Range<Int> {
    let words = sentences[run.lowerBound].lowerBound..<sentences[run.upperBound].upperBound
    return places[words.lowerBound].lowerBound..<places[words.upperBound - 1].upperBound
  }
}
