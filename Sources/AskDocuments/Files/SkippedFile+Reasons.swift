package import AskStorage
package import AskText

extension SkippedFile.Reason {
  /// Says why a walk passed something over.
  package init(_ reason: FolderListing.PassedOver.SkipReason) {
    self =
      switch reason {
      case .hidden: .hidden
      case .symbolicLink: .symbolicLink
      case .special: .special
      case .unprintableName: .unprintableName
      case .refused(let code): .unreadable(ErrorText.text(for: code))
      }
  }

  /// Says why a file's contents were not taken.
  package init(_ error: ReadingError) {
    self =
      switch error {
      case .binary: .binary
      case .otherEncoding(let name): .otherEncoding(name)
      case .disordered(let disorder): .init(disorder)
      }
  }

  /// Says that a document's parts or sentences overlap, and where.
  package init(_ disorder: AscendingRanges.Disorder) {
    self = .cannotBeIndexed("its text at byte \(disorder.range.lowerBound) is out of order; please report it")
  }

  /// Says why a file was not read.
  package init(_ error: StorageError) {
    self =
      switch error {
      case .missing: .unreadable("it is no longer there")
      case .notAFileOrFolder: .special
      case .refused where error.isOfLink: .symbolicLink
      case .refused where error.isOfTooLargeFile: .tooLarge
      case .refused(_, let code): .unreadable(ErrorText.text(for: code))
      }
  }

  /// A stable name for programs and for an index.
  public var code: String {
    switch self {
    case .hidden: "hidden"
    case .unknownKind: "unknown-kind"
    case .binary: "binary"
    case .otherEncoding: "other-encoding"
    case .symbolicLink: "symbolic-link"
    case .special: "special"
    case .unprintableName: "unprintable-name"
    case .empty: "empty"
    case .unreadable: "unreadable"
    case .tooLarge: "too-large"
    case .cannotBeIndexed: "cannot-be-indexed"
    }
  }

  /// The detail of the reason: an encoding's name, or the system's words; nil where
  /// nothing.
  public var detail: String? {
    switch self {
    case .otherEncoding(let detail), .unreadable(let detail), .cannotBeIndexed(let detail): detail
    default: nil
    }
  }

  /// Whether the cause lies with the system and not in the file, so that it may pass without a
  /// trace in the file's state.
  package var isRefusal: Bool {
    switch self {
    case .unreadable, .special: true
    default: false
    }
  }

  /// Reads a reason by its name; a name of a newer version reads as unreadable.
  package init(code: String, detail: String) {
    let plain: [Self] = [
      .hidden, .unknownKind, .binary, .symbolicLink, .special, .unprintableName, .empty, .tooLarge,
    ]
    let detailed: [Self] = [.otherEncoding(detail), .cannotBeIndexed(detail)]
    self = (plain + detailed).first { $0.code == code } ?? .unreadable(detail)
  }

  /// Whether a person would miss the file: it looks like a document, or may be a folder of them,
  /// but could not be read. What is hidden, of an unknown kind, binary, empty or a link is no
  /// document.
  public var isLoss: Bool {
    switch self {
    case .otherEncoding, .unreadable, .unprintableName, .tooLarge, .cannotBeIndexed: true
    case .hidden, .unknownKind, .binary, .symbolicLink, .special, .empty: false
    }
  }
}
