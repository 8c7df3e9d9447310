internal import AskIndex
internal import AskReaders
internal import AskStorage
internal import AskText

/// The documents as they were read at one moment, indexed and ready to be asked.
struct Shelf {
  /// The files it was read from.
  let listing: Listing
  private(set) var documents: [Library.Document] = []
  private(set) var skipped: [Library.Skipped]
  private let segment: Segment
  private var answering: Answering

  /// Reads and indexes every file of a listing.
  ///
  /// - Throws: `noDocuments` when none of them can be read.
  init(reading listing: Listing) throws(AskError) {
    self.listing = listing
    skipped = listing.skipped
    var builder = SegmentBuilder()
    var documents: [Library.Document] = []
    var unread: [Library.Skipped] = []
    for entry in listing.entries {
      do throws(Unread) {
        documents.append(try Self.read(entry, into: &builder))
      } catch {
        unread.append(Library.Skipped(path: entry.file.path, reason: error.reason))
      }
    }
    skipped += unread
    guard !documents.isEmpty else { throw .noDocuments(in: listing.paths, skipped) }
    self.documents = documents
    segment = builder.finish()
    answering = Answering(segment)
  }

  /// The sentences that answer a question.
  mutating func answer(_ question: String, limit: Int) -> Answer {
    answering.answer(question, limit: limit)
  }

  /// The passage around a citation; nil when it is no sentence of these documents or its file has changed.
  func surroundings(of citation: Citation) -> Library.Surroundings? {
    guard let document = segment.documents.first(where: { $0.path == citation.document }),
      let sentences = segment.passage(holding: citation.bytes, in: document),
      let first = sentences.first, let last = sentences.last
    else { return nil }
    let passage = first.lowerBound..<last.upperBound
    guard Verification.stands(document.bytes[passage], at: passage, of: document.path) else { return nil }
    let before = sentences.filter { $0.lowerBound < citation.bytes.lowerBound }
    let after = sentences.filter { $0.lowerBound > citation.bytes.lowerBound }
    return Library.Surroundings(
      before: document.text(of: before, endingAt: citation.bytes.lowerBound),
      quotation: document.text(of: [citation.bytes], endingAt: citation.bytes.upperBound),
      after: document.text(of: after, beginningAt: citation.bytes.upperBound))
  }

  // MARK: - Reading

  /// That a file could not be taken, and why.
  private struct Unread: Error {
    let reason: Library.Skipped.Reason
  }

  private static func read(_ entry: Listing.Entry, into builder: inout SegmentBuilder) throws(Unread)
    -> Library.Document
  {
    let text = try text(of: entry)
    let outline = Segmenter.outline(text, name: entry.file.name)
    guard !outline.sentences.isEmpty else { throw Unread(reason: .empty) }
    builder.add(text, outline, path: entry.file.path)
    return Library.Document(
      path: entry.file.path, title: outline.title, byteCount: text.bytes.count,
      sentenceCount: outline.sentences.count,
      invalidByteCount: LenientUTF8.invalidByteCount(of: text.bytes.span))
  }

  private static func text(of entry: Listing.Entry) throws(Unread) -> DocumentText {
    let bytes: [UInt8]
    do throws(StorageError) {
      bytes = try FileReader.contents(of: entry.file.path).bytes
    } catch {
      throw Unread(reason: .init(error))
    }
    do throws(ReadingError) {
      return try entry.kind.read(bytes)
    } catch {
      throw Unread(reason: .init(error))
    }
  }
}

extension Segment {
  /// The sentences of the passage that holds a sentence of a document; nil when no passage does.
  fileprivate func passage(holding sentence: Range<Int>, in document: IndexedDocument) -> [Range<Int>]? {
    for number in document.passages {
      let held = passages.sentences(of: PassageID(number)).dropFirst().map {
        sentences.bytes(of: SentenceID($0))
      }
      if held.contains(sentence) { return held }
    }
    return nil
  }
}

extension IndexedDocument {
  /// The text of some sentences, with a blank wherever something stands between two of them: white space, the
  /// marker of a list, a line of markup.
  fileprivate func text(of sentences: [Range<Int>], beginningAt start: Int? = nil, endingAt end: Int? = nil)
    -> String
  {
    var text = ""
    var reached = start
    for sentence in sentences {
      if let reached, reached < sentence.lowerBound { text += " " }
      text += ReadableText.string(bytes.span, sentence, without: markup)
      reached = sentence.upperBound
    }
    if let end, let reached, reached < end { text += " " }
    return text
  }
}
