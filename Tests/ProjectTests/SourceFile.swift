/// A Swift file as far as these tests read it: the types it defines and the names it uses.
///
/// A reading of text and not of the compiler's tree: comments and strings are left out, and a type
/// is what follows `struct`, `class`, `enum`, `protocol` or `actor`.
struct SourceFile {
  let path: String
  /// The module's folder.
  let module: String
  /// The folder inside the module; empty at its top.
  let folder: String
  /// The types defined at the top level that other files can see.
  private(set) var shared: Set<String> = []
  /// All types defined in it, nested ones included.
  private(set) var types: Set<String> = []
  /// The capitalized words of its code.
  private(set) var names: Set<String> = []

  init(_ path: String) throws {
    self.path = path
    let parts = path.split(separator: "/").map(String.init)
    module = parts[1]
    folder = parts.count > 3 ? parts[2] : ""
    read(Array(try Repository.text(path).utf8))
  }

  private static let keywords: Set<String> = ["struct", "class", "enum", "protocol", "actor"]

  private mutating func read(_ bytes: [UInt8]) {
    var (offset, depth) = (0, 0)
    var words: [String] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      if Self.isWordSign(byte) {
        let start = offset
        while offset < bytes.count, Self.isWordSign(bytes[offset]) { offset += 1 }
        take(String(decoding: bytes[start..<offset], as: UTF8.self), after: &words, depth)
        continue
      }
      if byte == UInt8(ascii: "/"), offset + 1 < bytes.count, bytes[offset + 1] == byte {
        offset = Self.end(of: "\n", in: bytes, from: offset)
      } else if byte == UInt8(ascii: "\"") {
        offset = Self.endOfString(in: bytes, from: offset)
        continue
      }
      depth += byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0
      // A modifier counts for the declaration it begins.
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { words = [] }
      offset += 1
    }
  }

  private mutating func take(_ word: String, after words: inout [String], _ depth: Int) {
    if let keyword = words.last, Self.keywords.contains(keyword), word.first?.isUppercase == true {
      types.insert(word)
      let modifiers = words.suffix(5)
      if depth == 0, !modifiers.contains("private"), !modifiers.contains("fileprivate") {
        shared.insert(word)
      }
    }
    if word.first?.isUppercase == true { names.insert(word) }
    words.append(word)
  }

  private static func isWordSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func end(of sign: Unicode.Scalar, in bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: sign)) ?? bytes.count
  }

  /// The offset after a string literal. What is interpolated is left out with it.
  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    let quote = UInt8(ascii: "\"")
    let isLong = bytes[start...].starts(with: [quote, quote, quote])
    var offset = start + (isLong ? 3 : 1)
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\\") {
        offset += 2
      } else if isLong ? bytes[offset...].starts(with: [quote, quote, quote]) : bytes[offset] == quote {
        return offset + (isLong ? 3 : 1)
      } else {
        offset += 1
      }
    }
    return offset
  }
}
