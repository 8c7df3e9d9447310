internal import AskText

/// The words of a document's title and of its context nodes, which are repeated as the leads of its
/// passages.
///
/// A long title above many short passages could take memory quadratic in the document's size. So
/// only the beginning of a title or heading is repeated, and the leads of a document have a limit
/// together.
struct Leads {
  /// Those that have been numbered, and how many of their words score.
  var known: [Int?: (codes: [WordCode], length: Int)] = [:]
  private let outline: Outline
  private let title: Substring
  /// The number of bytes of leads that may still be repeated.
  private var budget: Int

  /// The maximum bytes of a title or node that a lead repeats.
  private static let longest = 4096

  init(_ outline: Outline) {
    self.outline = outline
    title = Self.beginning(of: outline.title)
    budget = 8 * outline.byteCount + 1 << 20
  }

  /// Whether the lead of one more passage is within the limit; counts it if so.
  mutating func mayRepeat(_ context: Int?) -> Bool {
    let size = outline.contexts.path(to: context).reduce(title.utf8.count) {
      $0 + min($1.text.utf8.count, Self.longest)
    }
    guard size <= budget else { return false }
    budget -= size
    return true
  }

  /// The words of the title and of what is around a passage.
  func words(in context: Int?) -> WordList {
    var text = String(title)
    for node in outline.contexts.path(to: context) { text += "\n\n" + Self.beginning(of: node.text) }
    return WordList(Array(text.utf8).span)
  }

  /// The part of a text that a lead repeats, cut between characters.
  private static func beginning(of text: String) -> Substring {
    guard text.utf8.count > longest else { return text[...] }
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: longest)
    return text[..<(text.unicodeScalars.index(before: end))]
  }
}
