internal import AskIndex
internal import AskStorage
internal import AskText

extension IndexedLibrary {
  /// The passage around a citation; nil when it is no sentence of these documents or its file has
  /// changed.
  func surroundings(of citation: Citation) -> Library.Surroundings? {
    guard let (document, passage) = passage(of: citation),
      let bytes = roots.bytes(of: document.path, passage.bytes),
      passage.stillStands(in: bytes.span)
    else { return nil }
    let start = passage.bytes.lowerBound
    let reading = PassageBytes(bytes: bytes, start: start, markup: document.markup.moved(by: -start))
    let sentences = passage.sentences.map(\.bytes)
    return Library.Surroundings(
      before: reading.text(
        of: sentences.filter { $0.lowerBound < citation.bytes.lowerBound },
        endingAt: citation.bytes.lowerBound),
      quotation: reading.text(of: [citation.bytes]),
      after: reading.text(
        of: sentences.filter { $0.lowerBound > citation.bytes.lowerBound },
        beginningAt: citation.bytes.upperBound))
  }

  /// The document and passage that a sentence stands in. Complexity: linear in the documents and
  /// the document.
  private func passage(of citation: Citation) -> (DocumentRecord, PassageText)? {
    for address in index.liveDocuments {
      guard let document = try? index.document(at: address), shown(document.path) == citation.path else {
        continue
      }
      let segment = index.segments[address.segmentOrdinal].segment
      for passage in segment.passages(of: address.document) {
        guard let text = try? segment.text(of: PassageID(passage)) else { return nil }
        if text.sentences.contains(where: { $0.bytes == citation.bytes }) { return (document, text) }
      }
    }
    return nil
  }
}

/// A passage's bytes, as they stand in its file.
private struct PassageBytes {
  let bytes: [UInt8]
  /// Their offset in the document.
  let start: Int
  /// The markup in them.
  let markup: Markup

  /// The text of some sentences, with a blank wherever something stands between two of them: white
  /// space, the marker of a list, a line of markup.
  func text(of sentences: [Range<Int>], beginningAt begin: Int? = nil, endingAt end: Int? = nil) -> String {
    var text = ""
    var reached = begin
    for sentence in sentences {
      if let reached, reached < sentence.lowerBound { text += " " }
      let range = sentence.lowerBound - start..<sentence.upperBound - start
      text += ReadableText.string(bytes.span, range: range, without: markup)
      reached = sentence.upperBound
    }
    if let end, let reached, reached < end { text += " " }
    return text
  }
}
