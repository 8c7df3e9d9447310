/// A failure: what went wrong, whose doing it is, and what to do next.
public struct AskError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Whose doing an error is.
  public enum Kind: Equatable, Sendable {
    /// The caller asked for something that cannot be done as asked.
    case caller
    /// The machine did not do what it should.
    case machine
    /// A file cannot be used as it is.
    case file
  }

  /// A stable name for one kind of failure. More may be added.
  public struct Code: Hashable, Sendable {
    /// The name, in lower case with hyphens.
    public let name: String
    /// Whose doing it is.
    public let kind: Kind

    /// A path that was given does not exist.
    public static let noSuchPath = Code(name: "no-such-path", kind: .caller)
    /// A path that was given is neither a file nor a folder.
    public static let notAFileOrFolder = Code(name: "not-a-file-or-folder", kind: .caller)
    /// The paths that were given hold no document that can be read.
    public static let noDocuments = Code(name: "no-documents", kind: .caller)
    /// Documents were found, and none of them could be read.
    public static let nothingReadable = Code(name: "nothing-readable", kind: .file)
    /// The system refused to read a file or folder.
    public static let unreadable = Code(name: "unreadable", kind: .file)
    /// The index is damaged and could not be made anew.
    public static let indexUnusable = Code(name: "index-unusable", kind: .file)
    /// There is no index where it should be.
    public static let noIndex = Code(name: "no-index", kind: .caller)
    /// No document goes by the path or the pattern that was given.
    public static let noSuchDocument = Code(name: "no-such-document", kind: .caller)
    /// An index holds no such sentence as was named.
    public static let noSuchSentence = Code(name: "no-such-sentence", kind: .caller)
    /// A file of questions and right answers is not what it should be.
    public static let badQuestions = Code(name: "bad-questions", kind: .caller)
    /// It was given up because someone asked for that.
    public static let interrupted = Code(name: "interrupted", kind: .caller)
    /// A conversation is to be saved in a file that is there already.
    public static let fileExists = Code(name: "file-exists", kind: .caller)
    /// The system refused to write a file.
    public static let unwritable = Code(name: "unwritable", kind: .machine)
    /// A file to be verified is no saved conversation.
    public static let badConversation = Code(name: "bad-conversation", kind: .caller)
    /// A quotation's bytes no longer stand in its file.
    public static let changedWhileReading = Code(name: "changed-while-reading", kind: .file)
  }

  /// The kind of failure.
  public let code: Code
  /// The path it is about; nil when it is about none.
  public let path: String?
  /// One or two sentences: what is wrong, and what to do next. May hold bytes of a file's name.
  public let description: String
  /// The documents that could not be read, where that is the reason; empty otherwise.
  public internal(set) var incompleteness = Incompleteness()
}
