package import AskDocuments
internal import AskStorage

/// Looks the quotations of one saved conversation up.
package struct QuotationCheck {
  private let quotations: [SavedQuotation]
  /// The documents that may be read.
  private let entries: [FileInventory.Entry]
  private let skipped: [SkippedFile]
  /// The state of each quotation; nil for one that is not found yet.
  private var states: [Verification.State?]
  /// The document that each quotation was saved of, as a position in `entries`; nil where it is not
  /// there.
  private let documents: [Int?]
  private var contents: DocumentContents

  package init(_ conversation: SavedConversation, in listing: FileInventory) {
    quotations = conversation.quotations
    entries = listing.entries.filter { FileIdentity($0.file.stamp) != conversation.identity }
    skipped = listing.skipped
    states = Array(repeating: nil, count: quotations.count)
    let places = DocumentNames(entries)
    documents = quotations.map { places.position(of: Path($0.document)) }
    contents = DocumentContents(entries)
  }

  /// The result for every quotation.
  package var verifications: [Verification] {
    zip(quotations, zip(states, documents)).map { quotation, found in
      Verification(quotation: quotation, state: found.0 ?? .gone(hasDocument: found.1 != nil))
    }
  }

  // MARK: - Where they stood

  /// Looks for each quotation in the document it was saved of.
  package mutating func lookInOldDocuments() {
    for (document, numbers) in grouped(quotations.indices, by: { documents[$0] }) {
      look(for: numbers, in: document, isOldDocument: true)
    }
    for number in quotations.indices where documents[number] == nil {
      states[number] = hindrance(to: Path(quotations[number].document))
    }
  }

  /// The reason why a document is not among those that may be read, where it may well be there.
  private func hindrance(to document: Path) -> Verification.State? {
    for file in skipped {
      guard case .unreadable(let words) = file.reason else { continue }
      if document.isInside(Path(file.path)) { return .unread(words) }
    }
    return nil
  }

  private mutating func look(for numbers: [Int], in document: Int, isOldDocument: Bool) {
    let found: [Verification.State?]
    do throws(StorageError) {
      let bytes = try contents.bytes(of: document)
      contents.keep(bytes, of: document)
      found = DocumentLookup(
        numbers.map { quotations[$0] }, in: entries[document].file.path.description, bytes: bytes,
        kind: entries[document].kind
      ).states(isOldDocument: isOldDocument)
    } catch {
      found = numbers.map { _ in Self.state(after: error) }
    }
    for (number, state) in zip(numbers, found) { states[number] = state }
  }

  private static func state(after error: StorageError) -> Verification.State? {
    switch error {
    case .missing, .notAFileOrFolder: nil
    case .refused(_, let code): .unread(ErrorText.text(for: code))
    }
  }

  // MARK: - Where they may be now

  /// Looks for what is not found yet in all documents but its own.
  package mutating func lookInAllDocuments() {
    let lost = quotations.indices.filter { states[$0] == nil }
    guard !lost.isEmpty else { return }
    let homeless = grouped(lost) { documents[$0] == nil ? Path(quotations[$0].document) : nil }
    var search = RenamedSearch(homeless.map { group in group.1.map { quotations[$0].quote } })
    let places = places(of: lost, &search)
    for (group, numbers) in homeless.map(\.1).enumerated() {
      guard let renamed = search.document(of: group) else { continue }
      look(for: numbers, in: renamed, isOldDocument: false)
    }
    for number in lost where states[number] == nil {
      let found = places[number, default: []]
      if found.count > 1 { states[number] = .ambiguous(Array(found.prefix(QuoteSearch.maxPlaces))) }
      if found.count == 1 { states[number] = .moved(found[0], isRewrapped: false) }
    }
  }

  /// The places of quotations' bytes in all documents but the old ones; `renamed` looks at each
  /// document too.
  private mutating func places(of lost: [Int], _ renamed: inout RenamedSearch) -> [Int: [Verification.Place]]
  {
    let search = QuoteSearch(lost.map { ($0, Array(quotations[$0].quote.utf8)) })
    var places: [Int: [Verification.Place]] = [:]
    for document in entries.indices {
      guard let bytes = try? contents.bytes(of: document), !SavedConversation.isOne(bytes) else { continue }
      if renamed.look(in: bytes, document) { contents.keep(bytes, of: document) }
      let found = search.places(in: bytes)
      guard !found.isEmpty else { continue }
      let shown = DocumentPlaces(
        of: found.values.flatMap { $0 }, in: entries[document].file.path.description, bytes)
      for (number, ranges) in found where documents[number] != document {
        places[number, default: []] += ranges.map { shown[$0] }
      }
    }
    return places
  }

  /// The numbers by a key of theirs, in the order of the first of each; those without a key are
  /// left out.
  private func grouped<Key: Hashable>(_ numbers: some Sequence<Int>, by key: (Int) -> Key?) -> [(Key, [Int])]
  {
    var order: [Key] = []
    var groups: [Key: [Int]] = [:]
    for number in numbers {
      guard let key = key(number) else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(number)
    }
    return order.map { ($0, groups[$0, default: []]) }
  }
}

/// The bytes of documents, kept within bounds so that each is mostly read once.
private struct DocumentContents {
  private let entries: [FileInventory.Entry]
  private var kept: [Int: [UInt8]] = [:]
  /// The number of bytes that may still be kept.
  private var room = 64 << 20

  init(_ entries: [FileInventory.Entry]) {
    self.entries = entries
  }

  /// All bytes of a document: those that are kept, or else as they are now.
  func bytes(of document: Int) throws(StorageError) -> [UInt8] {
    if let known = kept[document] { return known }
    return try FileReader.contents(ofDocument: entries[document].path).bytes
  }

  /// Keeps what was read of a document, where there is room.
  mutating func keep(_ bytes: [UInt8], of document: Int) {
    guard kept[document] == nil, bytes.count <= room else { return }
    kept[document] = bytes
    room -= bytes.count
  }
}
