import Ask

extension Library.Skipped.Reason {
  /// The reason in a word or two, as a person reads it after a count.
  var name: String {
    switch self {
    case .hidden: "hidden"
    case .unknownKind: "of an unknown kind"
    case .binary: "binary"
    case .otherEncoding(let encoding): "in \(Printable.exactly(encoding))"
    case .symbolicLink: "symbolic links"
    case .special: "not files or folders"
    case .unprintableName: "whose names are not UTF-8"
    case .empty: "empty"
    case .unreadable: "unreadable"
    case .tooLarge: "too large"
    case .cannotBeIndexed: "not to be indexed"
    }
  }

  /// The reason in brackets after a file's name.
  var brief: String {
    switch self {
    case .unreadable(let words): Printable.exactly(words)
    case .unprintableName: "its name is not UTF-8"
    default: name
    }
  }

  /// The reason after a file's name.
  var sentence: String {
    switch self {
    case .otherEncoding(let encoding): "it is in \(Printable.exactly(encoding)); save it as UTF-8"
    case .unreadable(let words): Printable.exactly(words)
    case .unprintableName: "its name is not UTF-8; rename it"
    case .tooLarge: "it is too large for the memory allowed; raise --memory, or split it"
    case .cannotBeIndexed(let words): "it cannot be indexed: \(Printable.exactly(words))"
    default: name
    }
  }
}
