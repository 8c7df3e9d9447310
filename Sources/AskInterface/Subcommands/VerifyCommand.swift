import Ask

/// `ask verify FILE…`: checks whether the quotations of saved conversations are still in the
/// documents.
public struct VerifyCommand: Equatable, Sendable {
  /// The files; `-` is standard input.
  public let files: [String]

  /// Names the files.
  public init(files: [String]) {
    self.files = files
  }

  /// The word that names it on the command line.
  public static let name = "verify"

  /// Looks up every quotation of every file.
  ///
  /// - Parameters:
  ///   - paths: the documents to look in.
  ///   - input: gives the contents of standard input, up to a byte more than
  ///     `SavedConversation.largestFile`; nil if it cannot be read.
  public func carryOut(
    on paths: [String], settings: Settings, input: () -> [UInt8]?
  ) -> SubcommandOutcome {
    var outcome = SubcommandOutcome()
    var tally = VerificationTally()
    for file in files {
      do throws(AskError) {
        let conversation = try Self.conversation(file, input: input)
        let verifications = try Library.verify(conversation, in: paths)
        verifications.forEach { tally.count($0) }
        if let hint = Self.hint(verifications, file: conversation.name, paths: paths) {
          outcome.complaints.append(hint)
        }
        outcome.output +=
          settings.isJSON
          ? verifications.map { JSONRendering.verification($0, in: conversation.name) }.joined()
          : TextRendering(settings).verifications(verifications, of: conversation.name)
      } catch {
        let mistake = CommandError(error)
        outcome.complaints.append(mistake.message)
        if settings.isJSON { outcome.output += JSONRendering.error(mistake, in: Self.name) }
        tally.failedCount += 1
      }
    }
    // If no file could be read, there is nothing to count.
    if !settings.isJSON, tally.failedCount < files.count { outcome.output += tally.text }
    outcome.exitStatus = tally.exitStatus
    return outcome
  }

  /// Advice for when none of the quoted documents is found: perhaps the wrong ones were searched.
  private static func hint(_ verifications: [Verification], file: String, paths: [String]) -> String? {
    let isNothingThere = verifications.allSatisfy { $0.state == .gone(hasDocument: false) }
    guard isNothingThere, !verifications.isEmpty else { return nil }
    return Printable.exactly(
      "\(file): none of its documents is under \(paths.joined(separator: ", ")). "
        + "If they are elsewhere, name the place with --docs.")
  }

  private static func conversation(_ file: String, input: () -> [UInt8]?) throws(AskError)
    -> SavedConversation
  {
    guard file == "-" else { return try SavedConversation(at: file) }
    return try SavedConversation(input() ?? [], name: "standard input")
  }
}
