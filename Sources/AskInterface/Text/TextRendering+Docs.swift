import Ask

extension TextRendering {
  /// The documents, and the number of files that were skipped for each reason.
  ///
  /// - Parameter all: the number of all documents, if only some are listed.
  func docs(_ documents: [Library.Document], skipped: [Library.Skipped], of all: Int? = nil) -> String {
    let paths = documents.map { Printable.exactly($0.path) }
    let margin = min(60, paths.map { DisplayWidth.of($0) }.max() ?? 0)
    let rows = zip(documents, paths).map { document, path in
      let count = Column.right(String(document.sentenceCount), width: 7)
      let place = styled(Column.left(path, width: margin), style: .place)
      return "\(count)  \(place)  \(Printable.prose(document.title))\(Self.remark(on: document))\n"
    }
    let end = documents.isEmpty ? "." : ":"
    return Self.summary(of: documents, outOf: all) + end + "\n" + rows.joined() + Self.passedOver(skipped)
  }

  /// The amount of text to ask: `1 document, 39 sentences`, or `1 of 3 documents, 39 sentences`.
  static func summary(of documents: [Library.Document], outOf all: Int? = nil) -> String {
    let part = all.map { "\(documents.count) of " + count($0, noun: "document") }
    let sentences = documents.reduce(0) { $0 + $1.sentenceCount }
    return "\(part ?? count(documents.count, noun: "document")), \(count(sentences, noun: "sentence"))"
  }

  /// One line for each document that was meant to be read but could not be; if there are many, a
  /// few lines and the number of the rest.
  static func warnings(about skipped: [Library.Skipped]) -> [String] {
    let lost = skipped.compactMap { file in
      file.reason.isLoss ? "passed over \(Printable.exactly(file.path)): \(file.reason.sentence)" : nil
    }
    let limit = 5
    guard lost.count > limit else { return lost }
    return lost.prefix(limit) + ["passed over \(lost.count - limit) more; :docs counts them"]
  }

  /// The number of files that were skipped for each reason; empty if there are none.
  static func passedOver(_ skipped: [Library.Skipped]) -> String {
    guard !skipped.isEmpty else { return "" }
    var counts: [(name: String, count: Int)] = []
    for file in skipped {
      let name = file.reason.name
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    counts.sort { ($1.count, $0.name) < ($0.count, $1.name) }
    return "Passed over: " + counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ") + ".\n"
  }

  /// The paths of documents that were meant to be read but could not be, each with the reason on
  /// one line; if there are many, only the first.
  static func lost(_ skipped: [Library.Skipped]) -> String {
    let lost = skipped.filter(\.reason.isLoss)
    let rest = lost.count - Self.maxLost
    return lost.prefix(Self.maxLost).map { "  \(Printable.exactly($0.path)): \($0.reason.sentence)\n" }
      .joined()
      + (rest > 0 ? "  and \(rest) more; ask status --json names each\n" : "")
  }

  private static let maxLost = 50

  /// One faint line on the documents that could not be read; empty if all could.
  func missed(_ skipped: Library.Incompleteness) -> String {
    guard !skipped.isEmpty else { return "" }
    let named = skipped.first.prefix(3)
    let rest = skipped.count - named.count
    let words =
      "Could not read " + (skipped.count == 1 ? "" : "\(skipped.count) files: ")
      + named.map { "\(Printable.exactly($0.path)) (\($0.reason.brief))" }.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
    let lines = Wrapping(width: width, indent: "  ").lines(of: words, after: 0)
    return lines.split(separator: "\n").map { styled(String($0), style: .faint) + "\n" }.joined()
  }

  private static func remark(on document: Library.Document) -> String {
    guard document.invalidByteCount > 0 else { return "" }
    return "  (\(count(document.invalidByteCount, noun: "byte")) not UTF-8, shown as U+FFFD)"
  }

  static func count(_ count: Int, noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
