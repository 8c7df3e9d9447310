internal import AskDocuments
internal import AskStorage

/// A conversation that was saved as Markdown, or the answers that a script printed as JSON, a line
/// each.
///
/// Anybody may have written it: nothing that it names is opened, and what does not fit is named by
/// file and line.
public struct SavedConversation: Equatable, Sendable {
  /// The largest file that is read, in bytes.
  public static let largestFile = 64 << 20
  /// The first line of one in Markdown, by which it is known.
  package static var title: String { SavedMarkdown.title }

  /// The name in messages: the path.
  public let name: String
  /// The quotations of its answers, in their order. The nearest sentence under a refusal is none of
  /// them.
  public let quotations: [SavedQuotation]
  /// The file that it was read from; nil for other bytes.
  let identity: FileIdentity?

  /// Reads a file.
  ///
  /// - Throws: `misfit` for what is no saved conversation, `unreadable` for what the system
  ///   refuses.
  package init(reading path: String) throws(SavedConversationError) {
    let contents: FileReader.Contents
    do throws(StorageError) {
      contents = try FileReader.contents(of: path, limit: Self.largestFile)
    } catch {
      throw .unreadable(error)
    }
    try self.init(contents.bytes, name: path, identity: FileIdentity(contents.stamp))
  }

  /// Reads bytes that came another way, such as through a pipe.
  ///
  /// - Parameter name: the name of the bytes in messages.
  /// - Throws: `misfit` for what is no saved conversation.
  package init(reading bytes: [UInt8], named name: String) throws(SavedConversationError) {
    try self.init(bytes, name: name, identity: nil)
  }

  private init(_ bytes: [UInt8], name: String, identity: FileIdentity?) throws(SavedConversationError) {
    self.name = name
    self.identity = identity
    guard bytes.count <= Self.largestFile else {
      throw .misfit(name, "this is longer than \(Self.largestFile >> 20) MiB")
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let lines = SavedLines(text)
    switch text.first(where: { $0 > UInt8(ascii: " ") }) {
    case UInt8(ascii: "{"): quotations = try SavedJSON.quotations(in: lines, of: name)
    case UInt8(ascii: "#"): quotations = try SavedMarkdown.quotations(in: lines, of: name)
    case nil: throw .misfit(name, "this is empty")
    default:
      throw .misfit(
        "\(name):1", "this begins neither as Markdown that :save wrote nor as a JSON object")
    }
  }

  /// Whether a document is itself a conversation that was saved as Markdown.
  static func isOne(_ document: [UInt8]) -> Bool {
    document.starts(with: title.utf8)
  }
}
