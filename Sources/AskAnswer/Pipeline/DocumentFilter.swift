internal import AskIndex
internal import AskStorage

/// The documents that some patterns allow, kept from one question to the next.
struct DocumentFilter {
  /// Their patterns, by their bytes: two spellings of a letter name two files.
  let patterns: [[[UInt8]]]
  /// Their sentences.
  let sentences: SentenceFilter
}

/// The documents that the patterns of some filters choose.
struct DocumentChoice {
  private let scope: DocumentPattern?
  private let wanted: [DocumentPattern]
  private let unwanted: [DocumentPattern]
  private var isScopeMet = false
  private var areMet: [Bool]

  init(_ filters: QuestionFilters) {
    scope = filters.scope.map { DocumentPattern($0) }
    wanted = filters.documents.map { DocumentPattern($0) }
    unwanted = filters.otherDocuments.map { DocumentPattern($0) }
    areMet = [Bool](repeating: false, count: wanted.count)
  }

  /// Whether a document is chosen, by its path; which of the patterns are met is remembered.
  mutating func allows(_ path: Path) -> Bool {
    if let scope {
      guard scope.matches(path) else { return false }
      isScopeMet = true
    }
    var isWanted = wanted.isEmpty
    for (number, pattern) in wanted.enumerated() where pattern.matches(path) {
      (isWanted, areMet[number]) = (true, true)
    }
    return isWanted && !unwanted.contains { $0.matches(path) }
  }

  /// A pattern that none of the documents met so far has a path for; nil where there is none.
  var unmet: String? {
    if let scope, !isScopeMet { return scope.text }
    return areMet.firstIndex(of: false).map { wanted[$0].text }
  }
}

extension QuestionFilters {
  /// The patterns of documents, by their bytes: two spellings of a letter name two files.
  var patterns: [[[UInt8]]] {
    [scope.map { [$0] } ?? [], documents, otherDocuments].map { $0.map { Array($0.utf8) } }
  }
}
