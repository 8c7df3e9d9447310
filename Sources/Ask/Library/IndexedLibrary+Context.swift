internal import AskIndex
internal import AskStorage
internal import AskText

extension Library {
  /// A quotation with sentences of its document before it and behind it.
  public struct Context: Equatable, Sendable {
    /// A sentence of a document.
    public struct ContextSentence: Equatable, Sendable {
      /// The sentence, made readable as `Quotation.text` is.
      public let text: String
      /// The line of its first byte, from 1.
      public let line: Int
      /// Whether a paragraph, or what else is kept as one passage, begins with it.
      public let beginsPassage: Bool
      /// Whether it is the quotation.
      public let isQuoted: Bool

      /// States a sentence.
      public init(text: String, line: Int, beginsPassage: Bool, isQuoted: Bool) {
        self.text = text
        self.line = line
        self.beginsPassage = beginsPassage
        self.isQuoted = isQuoted
      }
    }

    /// The sentences, in the order of the document.
    public let sentences: [ContextSentence]

    /// Collects sentences.
    public init(sentences: [ContextSentence]) {
      self.sentences = sentences
    }
  }

  /// A quotation of this library with the sentences around it, compared with their file now.
  ///
  /// - Parameters:
  ///   - citation: where the quotation stands.
  ///   - count: how many sentences before it, and how many behind, as far as the document has them.
  /// - Throws: `changedWhileReading` when the file no longer holds them or cannot be read.
  public func context(of citation: Citation, count: Int) throws(AskError) -> Context {
    guard let context = indexed.context(of: citation, count: count) else { throw gone(citation) }
    return context
  }
}

extension IndexedLibrary {
  /// The sentences around a citation; nil when it is no sentence of these documents or its file has
  /// changed.
  fileprivate func context(of citation: Citation, count: Int) -> Library.Context? {
    guard let address = address(of: citation.path), let document = try? index.document(at: address) else {
      return nil
    }
    let segment = index.segments[address.segmentOrdinal].segment
    var sentences: [(passage: PassageText, number: Int)] = []
    for passage in segment.passages(of: address.document) {
      guard let text = try? segment.text(of: PassageID(passage)) else { return nil }
      for number in text.sentences.indices { sentences.append((text, number)) }
    }
    let quoted = sentences.firstIndex { $0.passage.sentences[$0.number].bytes == citation.bytes }
    guard let quoted else { return nil }
    let shown = sentences[max(0, quoted - count)..<min(sentences.count, quoted + count + 1)]
    return read(Array(shown), of: document, quoting: citation.bytes)
  }

  private func read(
    _ sentences: [(passage: PassageText, number: Int)], of document: DocumentRecord,
    quoting quoted: Range<Int>
  ) -> Library.Context? {
    var read: [Library.Context.ContextSentence] = []
    var bytes: [UInt8] = []
    var last: Int?
    for (passage, number) in sentences {
      let start = passage.bytes.lowerBound
      if start != last {
        guard let found = roots.bytes(of: document.path, passage.bytes),
          passage.stillStands(in: found.span)
        else { return nil }
        bytes = found
      }
      let sentence = passage.sentences[number].bytes
      var place = TextPlace(byte: 0, scalar: 0, line: passage.place.line, column: passage.place.column)
      place.advance(to: sentence.lowerBound - start, in: bytes.span)
      read.append(
        Library.Context.ContextSentence(
          text: ReadableText.string(
            bytes.span, range: sentence.lowerBound - start..<sentence.upperBound - start,
            without: document.markup.moved(by: -start)),
          line: place.line, beginsPassage: number == 0, isQuoted: sentence == quoted))
      last = start
    }
    return Library.Context(sentences: read)
  }

  /// The document that is shown as a path; nil if there is none. Complexity: linear in the documents.
  private func address(of shownPath: Path) -> DocumentAddress? {
    index.liveDocuments.first { address in
      guard let record = try? index.document(at: address) else { return false }
      return shown(record.path) == shownPath
    }
  }
}
