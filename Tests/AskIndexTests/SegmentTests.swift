import AskIndex
import AskStorage
import AskText
import SeededRandom
import Testing

@Suite("Segments")
struct SegmentTests {
  @Test(arguments: 0..<12)
  func holdEveryTermOfEverySentence(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 1000)
    let sources = (0..<3).map { RandomDocument.make("\($0).txt", &random) }
    let segment = try Segment.of(sources)
    let oracle = OracleIndex(sources)
    let terms = try segment.dictionary.all()
    #expect(terms.map { String(decoding: $0.bytes, as: UTF8.self) } == oracle.terms)
    for (number, term) in terms.enumerated() {
      let found = try #require(try segment.find(term.bytes[...]))
      #expect(found.id == TermID(UInt32(number)) && found.entry == term.entry)
      let counts = oracle.counts(of: String(decoding: term.bytes, as: UTF8.self))
      #expect(Int(term.entry.sentenceCount) == counts.sentences)
      #expect(Int(term.entry.passageCount) == counts.passages)
      try checkPostings(segment, term.entry)
    }
  }

  @Test(arguments: [1, 2, 63, 64, 65, 128, 129, 700])
  func countAWordHoweverOftenASentenceHoldsIt(count: Int) throws {
    let ticks = [String](repeating: "tick", count: count).joined(separator: " ")
    let segment = try Segment.of([Source("clock.txt", [["It says \(ticks).", "It says tick once."]])])
    let term = try #require(try segment.find(Array("tick".utf8)[...]))
    #expect(try segment.postings(term.entry).map(\.frequency) == [UInt32(count), 1])
  }

  private func checkPostings(_ segment: Segment, _ entry: TermDictionary.TermInfo) throws {
    let postings = try segment.postings(entry)
    let places = postings.map { ($0.sentence, segment.passage(of: $0.sentence)) }
    let leads = places.count { segment.sentences(of: $0.1).lowerBound == $0.0.number }
    #expect(postings.count - leads == Int(entry.sentenceCount))
    #expect(Set(places.map(\.1)).count == Int(entry.passageCount))
    #expect(zip(postings, postings.dropFirst()).allSatisfy { $0.sentence < $1.sentence })
    for (sentence, passage) in places { #expect(segment.sentences(of: passage).contains(sentence.number)) }
  }

  @Test(arguments: 0..<12)
  func holdEveryWordOfEverySentence(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 1100)
    let sources = (0..<3).map { RandomDocument.make("\($0).txt", &random) }
    let segment = try Segment.of(sources)
    var passage: UInt32 = 0
    for source in sources {
      for expected in source.outline.passages {
        let text = try segment.text(of: PassageID(passage))
        #expect(text.context == expected.context)
        let sentences = source.outline.sentences[expected.sentences]
        #expect(text.sentences.map(\.bytes) == sentences.map(\.bytes))
        for sentence in text.sentences { try checkWords(segment, text, sentence, source) }
        let bytes = Array(source.text.bytes[text.bytes])
        let stands = text.stillStands(in: bytes.span)
        let standsCut = text.stillStands(in: Array(bytes.dropLast()).span)
        #expect(stands && !standsCut)
        passage += 1
      }
    }
    #expect(Int(passage) == segment.passageCount)
  }

  /// Compares a sentence's words and their terms with its bytes.
  private func checkWords(
    _ segment: Segment, _ text: PassageText, _ sentence: PassageText.StoredSentence, _ source: Source
  ) throws {
    let bytes = Array(source.text.bytes[sentence.bytes])
    let list = WordList(bytes.span)
    #expect(sentence.words.count == list.words.count)
    var vocabulary = Vocabulary()
    let terms = try segment.dictionary.all().map(\.bytes)
    for (code, word) in zip(text.words[sentence.words], list.words) {
      #expect(try segment.letters(of: code) == Array(list.spelling(of: word)))
      let expected = vocabulary.term(of: word, in: list).map { Array(vocabulary.bytes(ofTerm: $0)) }
      #expect(try segment.term(of: code).map { terms[Int($0.number)] } == expected)
    }
  }

  @Test func keepsHowAWordStands() throws {
    let source = Source("a.txt", title: "T", [["The five-day NHS strike was US-led in Leeds."]])
    let segment = try Segment.of([source])
    let text = try segment.text(of: PassageID(0))
    let words = try text.words.map {
      (String(decoding: try segment.letters(of: $0), as: UTF8.self), $0.shape)
    }
    let expected: [(String, WordShape)] = [
      ("the", .capitalised), ("five", .plain), ("day", .plain), ("fiveday", .joined), ("nhs", .allCapitals),
      ("strike", .plain), ("was", .plain), ("us", .allCapitals), ("led", .plain), ("usled", .joined),
      ("in", .plain), ("leeds", .capitalised),
    ]
    #expect(words.map(\.0) == expected.map(\.0))
    #expect(words.map(\.1) == expected.map(\.1))
    let scoring = try text.words.map { try segment.term(of: $0) != nil }
    #expect(scoring == expected.map { !["the", "was", "in"].contains($0.0) })
  }

  @Test func keepWhatIsKnownOfADocument() throws {
    let bytes = Array("Pay *rose*.\nRain fell \u{FF}twice.\n".utf8) + [0xFF, 0x0A]
    let text = try DocumentText(
      bytes: bytes, blocks: [Block(.paragraph, bytes: 0..<11, markup: [4..<5, 9..<10])])
    var outline = Outline(of: text, title: "Pay é")
    for heading in ["One", "Two"] {
      _ = outline.append(ContextNode(.heading, text: heading, bytes: 0..<0, parent: nil))
    }
    try outline.append(sentence: 0..<11)
    outline.closePassage(in: nil)
    try outline.append(sentence: 12..<bytes.count - 2)
    outline.closePassage(in: 1)
    var source = Source("é/a.md", text, outline)
    source.stamp = FileStamp(size: 5, modified: -1, statusChanged: .max, inode: .max, device: 7)
    let segment = try Segment.of([
      Source("first.txt", [["Nothing."]]), source, Source("last.txt", [["More."]]),
    ])
    let record = try segment.document(DocumentID(1))
    #expect(
      record.path == "é/a.md" && record.title == "Pay é" && record.contexts.map(\.text) == ["One", "Two"])
    #expect(record.stamp == source.stamp && record.contentHash == XXH64.hash(bytes.span))
    #expect(record.byteCount == bytes.count && record.invalidByteCount == 1)
    #expect(record.markup == outline.markup && record.passages == 1..<3)
    #expect(record.statistics.sentenceCount == 2 && record.statistics.passageCount == 2)
    #expect(try segment.key(of: DocumentID(1)) == DocumentKey(source.path, stamp: source.stamp))
    #expect(segment.passages(of: DocumentID(1)) == 1..<3)
    #expect((0..<4).map { segment.document(of: PassageID($0)).number } == [0, 1, 1, 2])
    let place = try segment.text(of: PassageID(2)).place
    #expect(place == TextPlace(byte: 12, scalar: 12, line: 2, column: 1))
    #expect(try segment.text(of: PassageID(2)).context == 1)
    try segment.checkIntegrity()
  }

  @Test func mayHoldNothing() throws {
    for sources in [[], [Source("empty.txt", [])], [Source("stop.txt", [["The of."]])]] {
      let segment = try Segment.of(sources)
      #expect(segment.documentCount == sources.count)
      #expect(segment.dictionary.count == 0)
      #expect(try segment.find(ArraySlice("pay".utf8)) == nil)
      #expect(try segment.find([]) == nil)
    }
  }

  // Terms stand in blocks of sixteen.
  @Test(arguments: [1, 2, 15, 16, 17, 31, 32, 33, 100])
  func findEachTermAndNoneBeside(count: Int) throws {
    // Each begins with some of those before it: x, x1, x12, …, x2, …
    let words = (0..<count).map { "x" + String(repeating: "1", count: $0 / 7) + "\($0 % 7)" }.sorted()
    let segment = try Segment.of([Source("a.txt", words.map { [$0] })])
    #expect(try segment.dictionary.all().map { String(decoding: $0.bytes, as: UTF8.self) } == words)
    for (number, word) in words.enumerated() {
      #expect(try segment.find(ArraySlice(word.utf8))?.id == TermID(UInt32(number)))
      let beside = [
        word + "!", String(word.dropLast()) + " ", word + "\u{7F}", String(word.dropLast()), "0" + word,
      ]
      for absent in beside where !words.contains(absent) {
        #expect(try segment.find(ArraySlice(absent.utf8)) == nil, "\(absent)")
      }
    }
    for absent in ["", "a", "w", "y", "\u{10FFFF}"] {
      #expect(try segment.find(ArraySlice(absent.utf8)) == nil)
    }
  }
}
