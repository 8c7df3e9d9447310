internal import AskIndex
internal import AskStorage
internal import AskText

extension Library {
  /// The segments of an index.
  ///
  /// - Throws: as `status(of:options:)`.
  public static func segments(of paths: [String], options: Options = Options()) throws(AskError)
    -> [Inspection.SegmentSizes]
  {
    try ReadOnlyIndex(of: paths, options).snapshot().index.segments.map { part in
      Inspection.SegmentSizes(
        name: part.segment.name, byteCount: part.segment.byteCount,
        sections: part.segment.sections.map { Inspection.Section(name: $0.name, byteCount: $0.byteCount) })
    }
  }

  /// The entry of a word in an index; nil where no document holds it.
  ///
  /// - Parameters:
  ///   - word: the word, as it may be typed in a question.
  ///   - paths: the files and folders that the index is of.
  ///   - options: where the index is.
  ///   - limit: how many of its sentences are given at most.
  /// - Throws: as `status(of:options:)`.
  public static func postings(
    of word: String, in paths: [String], options: Options = Options(), limit: Int = 10
  ) throws(AskError) -> Inspection.TermStatistics? {
    let kept = try ReadOnlyIndex(of: paths, options)
    let index = try kept.snapshot().index
    let term = stem(of: word)
    return try wordingIndexErrors { () throws(IndexError) in
      guard let found = try index.find(term[...]) else { return nil }
      var first: [Inspection.IndexedSentence] = []
      var byteCount = 0
      for part in index.segments {
        guard let entry = try part.segment.find(term[...])?.entry else { continue }
        byteCount += entry.postings.count
        for posting in try part.segment.postings(entry) where first.count < limit {
          guard let sentence = try part.sentence(posting.sentence, roots: kept.roots) else { continue }
          first.append(sentence)
        }
      }
      return Inspection.TermStatistics(
        term: String(decoding: term, as: UTF8.self), sentenceCount: Int(found.sentenceCount),
        passageCount: Int(found.passageCount), byteCount: byteCount, first: first)
    }
  }

  /// The sentences of the passage that stands on a line of a document.
  ///
  /// - Throws: `noSuchSentence` where there is none; else as `status(of:options:)`.
  public static func sentences(
    onLine line: Int, of document: String, in paths: [String], options: Options = Options()
  ) throws(AskError) -> [Inspection.IndexedSentence] {
    let kept = try ReadOnlyIndex(of: paths, options)
    let index = try kept.snapshot().index
    let named = Path(document)
    let found = try wordingIndexErrors { () throws(IndexError) -> [Inspection.IndexedSentence]? in
      for address in index.liveDocuments {
        let path = try index.document(at: address).path
        guard kept.roots.shown(path) == named || path == named else { continue }
        let segment = index.segments[address.segmentOrdinal]
        return try segment.sentences(onLine: line, of: address.document, kept.roots)
      }
      return nil
    }
    guard let found else { throw .noSuchSentence(document, line: line) }
    return found
  }

  /// A word as the index knows it.
  private static func stem(of word: String) -> [UInt8] {
    let list = WordList(Array(word.utf8).span)
    var vocabulary = Vocabulary()
    guard let first = list.words.first else { return [] }
    let number = vocabulary.number(of: first, in: list)
    return Array(vocabulary.bytes(ofTerm: vocabulary.term(ofWord: number)))
  }
}

extension IndexSegment {
  /// The sentences of a document's last passage that begins on a line or before it; nil where there
  /// is none.
  fileprivate func sentences(onLine line: Int, of document: DocumentID, _ roots: Roots) throws(IndexError)
    -> [Library.Inspection.IndexedSentence]?
  {
    var last: PassageID?
    for number in segment.passages(of: document) {
      guard try segment.text(of: PassageID(number)).place.line <= line else { break }
      last = PassageID(number)
    }
    guard let last else { return nil }
    var sentences: [Library.Inspection.IndexedSentence] = []
    for number in segment.sentences(of: last).dropFirst() {
      if let sentence = try sentence(SentenceID(number), roots: roots) { sentences.append(sentence) }
    }
    return sentences
  }

  /// A sentence with its words; nil for a lead, or when its document no longer counts.
  fileprivate func sentence(_ sentence: SentenceID, roots: Roots) throws(IndexError)
    -> Library.Inspection.IndexedSentence?
  {
    let passage = segment.passage(of: sentence)
    let document = segment.document(of: passage)
    let lead = segment.sentences(of: passage).lowerBound
    guard sentence.number > lead, !deletedDocuments.contains(document.number) else { return nil }
    let text = try segment.text(of: passage)
    let kept = text.sentences[Int(sentence.number - lead) - 1]
    var words: [String] = []
    for word in text.words[kept.words] where try segment.term(of: word) != nil {
      words.append(String(decoding: try segment.letters(of: word), as: UTF8.self))
    }
    return Library.Inspection.IndexedSentence(
      document: roots.shown(try segment.document(document).path).description, line: text.place.line,
      bytes: kept.bytes,
      segment: segment.name, number: Int(sentence.number), words: words)
  }
}
