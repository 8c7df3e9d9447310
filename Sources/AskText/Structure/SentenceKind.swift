/// The role of a sentence in its document.
package enum SentenceKind: UInt8, CaseIterable, Sendable {
  /// A sentence of running text.
  case statement = 0
  /// A sentence that asks, or tells that somebody asked.
  case question = 1
  /// A line that ends in a colon and is continued by a list, a table or lines of code.
  case leadIn = 2
  /// The header row of a table.
  case tableHeader = 3
  /// A row of a table.
  case tableRow = 4
  /// An item of a list.
  case item = 5
  /// A line of code.
  case code = 6
  /// A line that does not end as a sentence does.
  case fragment = 7

  /// Whether it says something by itself; the others ask, announce or name what follows.
  package var canAnswer: Bool {
    switch self {
    case .question, .leadIn, .tableHeader: false
    case .statement, .tableRow, .item, .code, .fragment: true
    }
  }
}
