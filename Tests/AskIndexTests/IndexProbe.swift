import AskIndex
import AskStorage

/// Asks an index for everything that can be asked of it, and notes the answers.
///
/// Of a damaged index each answer may be an error; what must not be is a trap, or work without end.
struct IndexProbe: Equatable {
  /// The answers, each in words.
  private(set) var answers: [String] = []

  /// Asks the index in a folder; nil when there is none.
  init?(_ folder: any IndexFolder) throws(IndexError) {
    guard let snapshot = try IndexStore(folder).open() else { return nil }
    note(
      "\(String(decoding: snapshot.manifest.library, as: UTF8.self)) \(snapshot.manifest.generation) \(snapshot.manifest.nextSegment)"
    )
    for file in snapshot.manifest.unread { note("\(file)") }
    try ask(snapshot.index)
  }

  /// Asks an index.
  init(_ index: Index) throws(IndexError) {
    try ask(index)
  }

  private mutating func note(_ answer: String) { answers.append(answer) }

  private mutating func ask(_ index: Index) throws(IndexError) {
    note("\(index.statistics)")
    for document in try index.documents() { note("\(document)") }
    for part in index.segments { try ask(part.segment) }
    let searcher = Searcher(index)
    var known: [IndexedTerm] = []
    for term in ["", "pay", "rain", "rose", "strike", "x", "\u{10FFFF}"] {
      guard let found = try index.find(ArraySlice(term.utf8)) else { continue }
      known.append(found)
      note("\(term) \(found.sentenceCount) \(found.passageCount)")
    }
    for limit in [1, 3, Int.max] {
      for hit in try searcher.hits(for: known, limit: limit) {
        note("\(hit) \(try index.document(of: hit.address).path)")
      }
    }
  }

  private mutating func ask(_ segment: Segment) throws(IndexError) {
    for number in 0..<UInt32(segment.documentCount) {
      let document = DocumentID(number)
      note("\(try segment.key(of: document)) \(segment.passages(of: document))")
    }
    for number in 0..<UInt32(segment.passageCount) {
      let passage = PassageID(number)
      let text = try segment.text(of: passage)
      note(
        "\(segment.document(of: passage)) \(segment.sentences(of: passage)) \(segment.length(of: passage))")
      note("\(text)")
      for word in text.words {
        note("\(try segment.letters(of: word)) \(String(describing: try segment.term(of: word)))")
      }
    }
    let terms: [(bytes: [UInt8], entry: TermDictionary.TermInfo)]
    do throws(CheckedBytes.Damage) {
      terms = try segment.dictionary.all()
    } catch {
      throw .damaged(file: segment.name, reason: error.reason)
    }
    for term in terms {
      note("\(term.bytes) \(try segment.postings(term.entry))")
      note(String(describing: try segment.find(term.bytes[...])?.id))
    }
  }
}
