internal import AskDocuments
internal import AskStorage
public import AskVerify

extension Library {
  /// Looks every quotation of a saved conversation up again. Makes and needs no index.
  ///
  /// ```swift
  /// let saved = try SavedConversation(at: "Examples/Verify/answers.md")
  /// for verification in try Library.verify(saved, in: ["seeds"]) {
  ///   let quotation = verification.quotation
  ///   print("\(quotation.document):\(quotation.line)", quotation.quote)
  /// }
  /// ```
  ///
  /// Only documents that are found under the paths are read, whatever the conversation names; files
  /// passed over as documents, the conversation itself and others that were saved as Markdown are
  /// not.
  ///
  /// In the old document, a quotation is looked for by these steps, of which the first that finds
  /// it decides: its bytes at the old place (`ok`); its bytes elsewhere, whole words of the text
  /// (`moved`, or `ambiguous` in several places); its words with other white space (`moved` and
  /// rewrapped, or `ambiguous`); the sentence, or two that follow one another, most like it
  /// (`changed`). What is not found there, and what was in a document that is no longer there, is
  /// looked for by its bytes in all others. Where one other document has at least two pieces of a
  /// lost document's quotations, five words each, or a fifth of few, and twice as many as any
  /// other, it is that document under a new name, and the same steps are taken in it.
  /// - Parameters:
  ///   - conversation: what was saved.
  ///   - paths: files, or folders that are searched to any depth.
  /// - Returns: what came of each quotation, in their order.
  /// - Throws: as `init(opening:options:)` for a path that cannot be used, and where there is no
  ///   document.
  /// - Complexity: linear in the documents that are cited; in all of them where something is not
  ///   found in its document. Each is read once, or twice where those that hold quotations have
  ///   more than 64 MB.
  public static func verify(
    _ conversation: SavedConversation, in paths: [String]
  ) throws(AskError) -> [Verification] {
    let listing = try FileInventory(named: try Roots(named: paths), without: nil)
    guard !listing.entries.isEmpty else { throw .noDocuments(in: paths, listing.skipped) }
    var verifying = QuotationCheck(conversation, in: listing)
    verifying.lookInOldDocuments()
    verifying.lookInAllDocuments()
    return verifying.verifications
  }
}
