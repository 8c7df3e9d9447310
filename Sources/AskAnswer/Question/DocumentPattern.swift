package import AskStorage

/// A pattern that documents are chosen by: names of folders and files, with `*`, `?`, `[…]` and
/// `**`.
///
/// It is held against whole names of a path, wherever in the path they stand; what it names may be
/// a folder, and then means all below it. So `reports/` is every document in a folder *reports*,
/// `*.md` every Markdown file, and `reports/2024*` what begins so in a folder *reports*. With a
/// slash at its front it begins at the top of the file system. Capital and small letters are the
/// same; a file's ending may be left out.
///
/// Names are compared scalar by scalar: `?` stands for one Unicode scalar, and *é* as one scalar is
/// another letter than *e* with an accent behind it, as they are to the file system.
public struct DocumentPattern: Equatable, Sendable {
  /// The pattern as it was typed.
  public let text: String
  private let names: [NamePattern]
  private let isAbsolute: Bool
  private let isFolder: Bool

  /// Reads a pattern. Every text is one.
  public init(_ text: String) {
    self.text = text
    let path = Path(text)
    isAbsolute = path.isAbsolute
    isFolder = path.bytes.last == UInt8(ascii: "/")
    names = Self.names(of: path).map { NamePattern($0) }
  }

  /// Whether a document has such a path.
  public func matches(_ path: String) -> Bool { matches(Path(path)) }

  /// Whether a document has such a path.
  package func matches(_ path: Path) -> Bool {
    guard !isAbsolute || path.isAbsolute else { return false }
    let parts = Self.names(of: path).map { Array($0.lowercased().unicodeScalars) }
    // The places behind names of the path that the pattern's names so far can end at.
    var reached = isAbsolute ? [0] : Array(0...parts.count)
    for (number, name) in names.enumerated() {
      guard let first = reached.first else { return false }
      if name.isAnyPath {
        reached = Array(first...parts.count)
        continue
      }
      let isLast = number == names.count - 1 && !isFolder
      reached = reached.filter { place in
        place < parts.count
          && name.matches(parts[place], mayLackEnding: isLast && place == parts.count - 1)
      }.map { $0 + 1 }
    }
    return isFolder ? reached.contains { $0 < parts.count } : !reached.isEmpty
  }

  private static func names(of path: Path) -> [String] {
    path.components.filter { !$0.elementsEqual([UInt8(ascii: ".")]) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

/// A pattern for one name.
private struct NamePattern: Equatable, Sendable {
  private enum Sign: Equatable {
    case one(Unicode.Scalar)
    case any
    case run
    case among([ClosedRange<Unicode.Scalar>], isExcluding: Bool)

    func matches(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .one(let own): own == scalar
      case .any, .run: true
      case .among(let ranges, let isExcluding): ranges.contains { $0.contains(scalar) } != isExcluding
      }
    }
  }

  private var signs: [Sign] = []
  /// Whether it stands for any number of names: `**`.
  let isAnyPath: Bool

  init(_ text: String) {
    isAnyPath = text == "**"
    var rest = Array(text.lowercased().unicodeScalars)[...]
    // Behind the last closing bracket no set is looked for.
    let lastClosing = rest.lastIndex(of: "]") ?? -1
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": if signs.last != .run { signs.append(.run) }
      case "?": signs.append(.any)
      case "\\": signs.append(.one(rest.popFirst() ?? scalar))
      case "[" where rest.startIndex < lastClosing: signs.append(Self.set(&rest) ?? .one(scalar))
      default: signs.append(.one(scalar))
      }
    }
  }

  /// Reads what stands behind an opening bracket; nil, and nothing taken, where no bracket closes
  /// it.
  private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Sign? {
    guard let end = rest.dropFirst().firstIndex(of: "]") else { return nil }
    var inner = rest[..<end]
    let isExcluding = inner.first == "!" || inner.first == "^"
    if isExcluding { inner.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let first = inner.popFirst() {
      guard inner.first == "-", let last = inner.dropFirst().first, first <= last else {
        ranges.append(first...first)
        continue
      }
      inner = inner.dropFirst(2)
      ranges.append(first...last)
    }
    rest = rest[(end + 1)...]
    return .among(ranges, isExcluding: isExcluding)
  }

  /// Whether a name is such a one.
  ///
  /// - Parameter mayLackEnding: whether `strike` also means `strike.txt`.
  func matches(_ name: [Unicode.Scalar], mayLackEnding: Bool) -> Bool {
    if matches(name[...]) { return true }
    guard mayLackEnding, !signs.contains(.one(".")), let dot = name.lastIndex(of: "."), dot > 0 else {
      return false
    }
    return matches(name[..<dot])
  }

  /// Goes back to the last `*` only, which is enough; so no pattern takes more than length times
  /// length.
  private func matches(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    var (place, sign) = (name.startIndex, 0)
    var again: (place: Int, sign: Int)?
    while place < name.endIndex {
      if sign < signs.count, signs[sign] == .run {
        again = (place, sign)
        sign += 1
      } else if sign < signs.count, signs[sign].matches(name[place]) {
        (place, sign) = (place + 1, sign + 1)
      } else if let last = again {
        (place, sign) = (last.place + 1, last.sign + 1)
        again = (last.place + 1, last.sign)
      } else {
        return false
      }
    }
    return signs[sign...].allSatisfy { $0 == .run }
  }
}
