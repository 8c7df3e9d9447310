import AskDocuments
import AskStorage
import AskVerify
import Foundation
import StorageSupport

extension TemporaryFolder {
  /// The documents in it now.
  func inventory() throws -> FileInventory {
    try FileInventory(of: try Roots([path]), without: nil)
  }

  /// The states of the quotations of a conversation, looked up as the library does.
  func states(of conversation: SavedConversation) throws -> [Verification.State] {
    try Self.verifications(of: conversation, in: try inventory()).map(\.state)
  }

  /// The state of one quotation.
  func state(of quotation: SavedQuotation) throws -> Verification.State {
    try states(of: try SavedConversation(holding: [quotation]))[0]
  }

  static func verifications(of conversation: SavedConversation, in inventory: FileInventory) throws
    -> [Verification]
  {
    var check = QuotationCheck(conversation, in: inventory)
    check.lookInOldDocuments()
    check.lookInAllDocuments()
    return check.verifications
  }

  /// A quotation of a document as it is now.
  ///
  /// - Parameter occurrence: which one of equal texts, from 0.
  func quotation(_ quote: String, of name: String, occurrence: Int = 0) throws -> SavedQuotation {
    let text = try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
    var found: Range<Int>? = nil
    for _ in 0...occurrence {
      found = text.range(of: Data(quote.utf8), in: (found?.upperBound ?? 0)..<text.count)
    }
    guard let found else { throw CocoaError(.formatting) }
    let line = text[..<found.lowerBound].count { $0 == 0x0A } + 1
    return SavedQuotation(savedLine: 1, document: "\(path)/\(name)", line: line, bytes: found, quote: quote)
  }
}

extension SavedConversation {
  /// A conversation whose answers are these quotations, a line each.
  init(holding quotations: [SavedQuotation]) throws {
    let lines = try quotations.map { quotation in
      var answer: [String: Any] = [
        "quote": quotation.quote, "document": quotation.document, "line": quotation.line,
        "bytes": [quotation.bytes.lowerBound, quotation.bytes.upperBound],
      ]
      answer["column"] = quotation.column
      answer["scalars"] = quotation.scalars.map { [$0.lowerBound, $0.upperBound] }
      return try JSONSerialization.data(withJSONObject: ["question": "?", "answers": [answer]])
    }
    let text = lines.isEmpty ? Data(#"{"question": "?"}"#.utf8) : Data(lines.joined(separator: [0x0A]))
    try self.init(reading: Array(text), named: "saved.jsonl")
  }
}

extension Verification.State {
  /// The place of a moved quotation; nil for another state.
  var place: Verification.Place? {
    if case .moved(let place, _) = self { place } else { nil }
  }

  /// The text that is like a changed quotation; nil for another state.
  var change: Verification.Change? {
    if case .changed(let change) = self { change } else { nil }
  }
}
