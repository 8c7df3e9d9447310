import Ask

/// Reports on an index to a person: one fact per line, without colour or line breaking.
enum MaintenanceText {
  /// One line on an update.
  static func update(_ update: IndexUpdate) -> String {
    let status = update.status
    let size = ByteSize(bytes: status.textByteCount).text
    let seconds = ByteSize.shortened(update.seconds)
    return
      "\(count(status.documentCount, noun: "document")), \(count(status.sentenceCount, noun: "sentence"))"
      + " (\(changes(update.changes))), \(size) of text, \(seconds) s, \(place(status.place))\n"
  }

  /// The contents of an index.
  static func status(_ status: Library.IndexStatus) -> String {
    let share = status.textByteCount > 0 ? Double(status.indexByteCount) / Double(status.textByteCount) : 0
    var facts = [
      ("documents", String(status.documentCount)),
      ("sentences", String(status.sentenceCount)),
      ("terms", terms(status)),
      ("text", ByteSize(bytes: status.textByteCount).text),
      (
        "index",
        "\(ByteSize(bytes: status.indexByteCount).text), \(Int((share * 100).rounded())) % of the text"
      ),
      ("segments", segments(status.segments)),
      ("changed", "\(ProgressLine.duration(Double(status.age))) ago"),
    ]
    if let changes = status.changes {
      facts.append(("files", changes.isEmpty ? "as the index holds them" : self.changes(changes) + " since"))
    }
    if status.changes == nil, status.pendingCount > 0 {
      facts.append(("files", "\(status.pendingCount) still to be read, as the last update was given up"))
    }
    facts.append(("kept in", place(status.place)))
    let lines = facts.map { "\(Column.left($0, width: 10))  \($1)\n" }
    return lines.joined() + TextRendering.passedOver(status.skipped) + TextRendering.lost(status.skipped)
  }

  /// The contents of an index, as far as they matter in a conversation.
  ///
  /// - Parameter scope: the pattern of the documents that are asked; nil for all.
  static func brief(_ status: Library.IndexStatus, asking scope: String?) -> String {
    let sentences = count(status.sentenceCount, noun: "sentence")
    let size = ByteSize(bytes: status.textByteCount).text
    var facts = [
      ("documents", "\(status.documentCount), with \(sentences), \(size) of text"),
      ("asked", scope.map { "those of \(Printable.exactly($0))" } ?? "all"),
    ]
    if let place = status.place {
      let age = ProgressLine.duration(Double(status.age))
      facts.append(("index", "\(ByteSize(bytes: status.indexByteCount).text), changed \(age) ago"))
      facts.append(("kept in", Printable.exactly(place)))
    } else {
      facts.append(("index", "in memory, not kept"))
    }
    let lines = facts.map { "\(Column.left($0, width: 10))  \($1)\n" }
    return lines.joined() + TextRendering.passedOver(status.skipped)
  }

  /// Whether an index is sound.
  static func check(_ check: Library.IndexCheck) -> String {
    let place = Printable.exactly(check.place)
    guard !check.problems.isEmpty else {
      let size = ByteSize(bytes: check.byteCount).text
      return "The index in \(place) is sound: \(count(check.segmentCount, noun: "segment")), \(size).\n"
    }
    let lines = check.problems.map { problem in
      "\(Printable.exactly(problem.file)): \(Printable.exactly(problem.reason))\n"
    }
    return "The index in \(place) is damaged:\n\(lines.joined())Make it anew with ask index --rebuild.\n"
  }

  /// The number of terms. Counting a term of several segments only once would mean reading them
  /// all.
  private static func terms(_ status: Library.IndexStatus) -> String {
    let count = status.termCount
    return status.segments.count > 1 ? "\(count), those in several segments counted in each" : "\(count)"
  }

  private static func segments(_ segments: [Library.IndexStatus.SegmentStatus]) -> String {
    let dead = segments.reduce(0) { $0 + $1.deadCount }
    return dead == 0
      ? "\(segments.count)" : "\(segments.count), \(count(dead, noun: "document")) in them left out"
  }

  private static func changes(_ changes: Library.ChangeCounts) -> String {
    "\(changes.added) new, \(changes.changed) changed, \(changes.gone) gone"
  }

  private static func place(_ path: String?) -> String {
    path.map(Printable.exactly) ?? "not kept"
  }

  private static func count(_ count: Int, noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension MaintenanceText {
  /// Segments with their sections.
  static func segments(_ segments: [Library.Inspection.SegmentSizes]) -> String {
    segments.map { segment in
      let sections = segment.sections.map { "\(Column.right(String($0.byteCount), width: 12))  \($0.name)\n" }
      return "\(Printable.exactly(segment.name))\n\(sections.joined())"
        + "\(Column.right(String(segment.byteCount), width: 12))  bytes together\n"
    }.joined()
  }

  /// A term with the first of its postings.
  static func term(_ term: Library.Inspection.TermStatistics) -> String {
    let facts =
      "\(count(term.sentenceCount, noun: "sentence")), \(count(term.passageCount, noun: "passage")),"
      + " \(count(term.byteCount, noun: "byte")) of postings"
    return "\(Printable.prose(term.term)): \(facts)\n" + term.first.map(sentence).joined()
  }

  /// A sentence with those of its words that score.
  static func sentence(_ sentence: Library.Inspection.IndexedSentence) -> String {
    let place = "\(Printable.exactly(sentence.document)):\(sentence.line)"
    let bytes = "bytes \(sentence.bytes.lowerBound)–\(sentence.bytes.upperBound)"
    let words = sentence.words.map(Printable.prose).joined(separator: " ")
    return "\(place)  \(bytes)  \(sentence.segment) sentence \(sentence.number)\n  \(words)\n"
  }
}
