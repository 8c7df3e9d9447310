internal import AskIndex
internal import AskReaders
internal import AskStorage
internal import AskText

extension Library.Skipped.Reason {
  /// Says why a walk passed something over.
  init(_ reason: FolderListing.PassedOver.Reason) {
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
  init(_ error: ReadingError) {
    self =
      switch error {
      case .binary: .binary
      case .otherEncoding(let name): .otherEncoding(name)
      case .disordered(let disorder): .init(disorder)
      }
  }

  /// Says that a document's parts or sentences overlap, and where.
  init(_ disorder: AscendingRanges.Disorder) {
    self = .cannotBeIndexed("its text at byte \(disorder.range.lowerBound) is out of order; please report it")
  }

  /// Says that a document is more than an index takes.
  init(_ excess: SegmentBuilder.Excess) {
    self =
      switch excess {
      case .bytes(let most): .cannotBeIndexed("it is larger than \(most >> 20) MiB; split it")
      case .words: .cannotBeIndexed("it has too many words; split it")
      }
  }

  /// Says that reading a document would take more memory than is allowed.
  init(_ cost: ReadingCost) {
    self = .cannotBeIndexed(
      "reading it may take \(cost.byteCount >> 20) MiB of memory; split it, or index anew with more --memory")
  }

  /// Says why a file was not read.
  init(_ error: StorageError) {
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

  /// What the reason holds beside itself: an encoding's name, or the system's words; nil where
  /// nothing.
  public var detail: String? {
    switch self {
    case .otherEncoding(let detail), .unreadable(let detail), .cannotBeIndexed(let detail): detail
    default: nil
    }
  }

  /// Whether the cause lies with the system and not in the file, so that it may pass without a
  /// trace in the file's state.
  var isRefusal: Bool {
    switch self {
    case .unreadable, .special: true
    default: false
    }
  }

  /// Reads a reason by its name; a name of a newer version reads as unreadable.
  init(code: String, detail: String) {
    let plain: [Self] = [
      .hidden, .unknownKind, .binary, .symbolicLink, .special, .unprintableName, .empty, .tooLarge,
    ]
    let detailed: [Self] = [.otherEncoding(detail), .cannotBeIndexed(detail)]
    self = (plain + detailed).first { $0.code == code } ?? .unreadable(detail)
  }
}
