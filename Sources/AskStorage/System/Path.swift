/// The way to a file or folder as the system has it: bytes, parted by slashes.
///
/// Two paths are equal if all their bytes are. Strings are unsuitable: they treat the two encodings
/// of *é* as equal, which name two files, and a slash with the combining mark after it as one
/// character.
package struct Path: Hashable, Sendable {
  /// Its bytes, which are mostly UTF-8 but need not be.
  package let bytes: [UInt8]

  /// Takes bytes as a path.
  package init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Makes a path of text as it was typed.
  package init(_ text: String) { bytes = Array(text.utf8) }

  fileprivate static let slash = UInt8(ascii: "/")

  /// Whether it begins at the top of the file system.
  package var isAbsolute: Bool { bytes.first == Self.slash }

  /// Whether its bytes are UTF-8, so that its text is all of it.
  package var isUTF8: Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  /// Its parts, without the empty ones between and around slashes.
  package var components: [ArraySlice<UInt8>] { bytes.split(separator: Self.slash) }

  /// The part after its last slash; all of it if there is none.
  package var lastComponent: ArraySlice<UInt8> {
    bytes[(bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0)...]
  }

  /// The path without slashes at its end; a path of slashes alone keeps one.
  package var withoutTrailingSlash: Path {
    var kept = bytes[...]
    while kept.count > 1, kept.last == Self.slash { kept.removeLast() }
    return kept.count == bytes.count ? self : Path(bytes: kept)
  }

  /// The path with a slash at its end.
  package var withTrailingSlash: Path { bytes.last == Self.slash ? self : Path(bytes: bytes + [Self.slash]) }

  /// The path of an entry below it.
  package func appending(_ rest: some Collection<UInt8>) -> Path {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count + rest.count + 1)
    joined += bytes
    if let last = bytes.last, last != Self.slash { joined.append(Self.slash) }
    joined += rest
    return Path(bytes: joined)
  }

  /// Whether it is another path or below it.
  package func isInside(_ folder: Path) -> Bool {
    guard bytes.starts(with: folder.bytes) else { return false }
    return bytes.count == folder.bytes.count || folder.bytes.last == Self.slash
      || bytes[folder.bytes.count] == Self.slash
  }

  /// The relative path from another path to this one; empty if they are equal, nil if this is not
  /// below it.
  package func rest(below folder: Path) -> ArraySlice<UInt8>? {
    isInside(folder) ? bytes.dropFirst(folder.bytes.count).drop { $0 == Self.slash } : nil
  }

  /// The path moved from one folder to another; nil if it is not below the first.
  package func moved(from folder: Path, to other: Path) -> Path? {
    rest(below: folder).map { $0.isEmpty ? other : other.appending($0) }
  }
}

extension Path: Comparable {
  /// The order of the bytes.
  package static func < (a: Path, b: Path) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension Path: CustomStringConvertible {
  /// The path as text; bytes that are not UTF-8 are replaced by U+FFFD.
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension Path: ExpressibleByStringLiteral {
  /// Takes a path as it is written in a program.
  package init(stringLiteral text: String) { self.init(text) }
}
