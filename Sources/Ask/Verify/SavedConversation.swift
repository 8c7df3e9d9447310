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
  package static let title = "# A conversation with ask"

  /// What it is called in messages: its path.
  public let name: String
  /// The quotations of its answers, in their order. The nearest sentence under a refusal is none of
  /// them.
  public let quotations: [SavedQuotation]
  /// Which file it was read from; nil for other bytes.
  let identity: FileIdentity?

  /// Reads a file.
  ///
  /// - Throws: `badConversation` for what is no saved conversation; `noSuchPath`,
  ///   `notAFileOrFolder` or `unreadable` for what cannot be read.
  public init(at path: String) throws(AskError) {
    let contents: FileReader.Contents
    do throws(StorageError) {
      contents = try FileReader.contents(of: path, limit: Self.largestFile)
    } catch {
      throw .cannotVerify(error)
    }
    try self.init(contents.bytes, path, FileIdentity(contents.stamp))
  }

  /// Reads bytes that came another way, such as through a pipe.
  ///
  /// - Parameters:
  ///   - bytes: all of them.
  ///   - name: what they are called in messages.
  /// - Throws: `badConversation` for what is no saved conversation.
  public init(_ bytes: [UInt8], name: String) throws(AskError) {
    try self.init(bytes, name, nil)
  }

  private init(_ bytes: [UInt8], _ name: String, _ identity: FileIdentity?) throws(AskError) {
    self.name = name
    self.identity = identity
    guard bytes.count <= Self.largestFile else {
      throw .badConversation(name, "this is longer than \(Self.largestFile >> 20) MiB")
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let lines = SavedLines(text)
    switch text.first(where: { $0 > UInt8(ascii: " ") }) {
    case UInt8(ascii: "{"): quotations = try SavedJSON.quotations(in: lines, of: name)
    case UInt8(ascii: "#"): quotations = try SavedMarkdown.quotations(in: lines, of: name)
    case nil: throw .badConversation(name, "this is empty")
    default:
      throw .badConversation(
        "\(name):1", "this begins neither as Markdown that :save wrote nor as a JSON object")
    }
  }

  /// Whether a document is itself a conversation that was saved as Markdown.
  static func isOne(_ document: [UInt8]) -> Bool {
    document.starts(with: title.utf8)
  }
}

/// The lines of a saved conversation, without their ends.
struct SavedLines: Sequence {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  func makeIterator() -> AnyIterator<(number: Int, text: ArraySlice<UInt8>)> {
    var rest = bytes
    var number = 0
    return AnyIterator {
      guard !rest.isEmpty else { return nil }
      number += 1
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      var line = rest[rest.startIndex..<end]
      rest = rest[end...].dropFirst()
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      return (number, line)
    }
  }
}

extension AskError {
  /// Words that a saved conversation cannot be used.
  static func badConversation(_ place: String, _ reason: String) -> AskError {
    AskError(
      code: .badConversation, path: place,
      description: "\(place): \(reason). Name a file that :save wrote, or the output of ask --json.")
  }

  /// Words what the system said of a saved conversation.
  static func cannotVerify(_ error: StorageError) -> AskError {
    switch error {
    case .missing(let path):
      AskError(
        code: .noSuchPath, path: path,
        description:
          "\(path): there is no such file to verify. A question that begins with “verify” goes after two dashes."
      )
    case .notAFileOrFolder(let path):
      AskError(
        code: .notAFileOrFolder, path: path,
        description: "\(path): this is no file. Name a file that :save wrote, or the output of ask --json.")
    case .refused: AskError(error)
    }
  }
}
