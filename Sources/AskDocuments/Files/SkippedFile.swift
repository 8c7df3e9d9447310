package import AskStorage

/// A file or folder that was passed over.
public struct SkippedFile: Equatable, Sendable {
  /// The reason why something was passed over.
  public enum Reason: Equatable, Sendable {
    /// Its name begins with a dot.
    case hidden
    /// Its name's ending is none that can be read.
    case unknownKind
    /// It holds NUL bytes.
    case binary
    /// It is UTF-16 or UTF-32, by the name given.
    case otherEncoding(String)
    /// It is a symbolic link found inside a folder.
    case symbolicLink
    /// It is a pipe, a socket or a device.
    case special
    /// Its name is not valid UTF-8.
    case unprintableName
    /// It holds no text.
    case empty
    /// The system refused to read it, in the system's words.
    case unreadable(String)
    /// It has more bytes than are read.
    case tooLarge
    /// It was read, but cannot be put into an index: why, and what to do.
    case cannotBeIndexed(String)
  }

  /// Its path, as it was found.
  public let path: String
  /// The reason.
  public let reason: Reason

  /// Says that something was passed over.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package init(_ path: Path, reason: Reason) { self.init(path: path.description, reason: reason) }
}
