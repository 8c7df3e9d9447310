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
    guard !documents.isEmpty else { throw .noDocuments(skipped) }
    self.documents = documents
    segment = builder.finish()
    answering = Answering(segment)
  }

  /// The sentences that answer a question.
  mutating func answer(_ question: String, limit: Int) -> Answer {
    answering.answer(question, limit: limit)
  }

  /// The passage around a citation; nil when it is no sentence of these documents or its file has changed.
  func surroundings(of citation: Citation) throws(AskError) -> Library.Surroundings? {
    guard let document = segment.documents.first(where: { $0.path == citation.document }),
      let passage = segment.passage(around: citation.bytes, in: document),
      Verification.stands(document.bytes[passage], at: passage, of: document.path)
    else { return nil }
    let text = document.bytes.span
    let place = citation.bytes
    return Library.Surroundings(
      before: ReadableText.part(text, passage.lowerBound..<place.lowerBound, without: document.markup),
      quotation: ReadableText.string(text, place, without: document.markup),
      after: ReadableText.part(text, place.upperBound..<passage.upperBound, without: document.markup))
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
  /// The bytes of the passage that a sentence of a document stands in; nil when none begins there.
  fileprivate func passage(around sentence: Range<Int>, in document: IndexedDocument) -> Range<Int>? {
    for number in document.passages {
      let held = passages.sentences(of: PassageID(number)).dropFirst()
      guard let first = held.first, let last = held.last else { continue }
      let range =
        sentences.bytes(of: SentenceID(first)).lowerBound..<sentences.bytes(of: SentenceID(last)).upperBound
      if range.lowerBound <= sentence.lowerBound, sentence.upperBound <= range.upperBound { return range }
    }
    return nil
  }
}
