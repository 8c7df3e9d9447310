/// The block between `---` and `---` (YAML) or `+++` and `+++` (TOML) at the very start of a
/// document.
struct FrontMatter {
  /// The offset at which the document goes on after it.
  let end: Int
  /// Its `title`; nil when it has none on one line.
  private(set) var title: String?

  /// Finds front matter; nil when the document begins otherwise, or with what is just text between
  /// rules.
  init?(_ lines: SourceLines) {
    let first = lines.bytes.trimmed(lines.line(1))
    let fence = lines.bytes[first]
    let isYAML = fence.elementsEqual("---".utf8)
    guard isYAML || fence.elementsEqual("+++".utf8), first.lowerBound == lines.line(1).lowerBound else {
      return nil
    }
    let sign = isYAML ? UInt8(ascii: ":") : UInt8(ascii: "=")
    var isOpen = false
    for number in lines.count < 2 ? 2..<2 : 2..<lines.count + 1 {
      let line = lines.line(number)
      let text = lines.bytes.trimmed(line)
      if lines.bytes[text].elementsEqual(fence) || isYAML && lines.bytes[text].elementsEqual("...".utf8) {
        guard isOpen else { return nil }
        end = line.upperBound
        return
      }
      guard isOpen || Self.canOpen(text, sign: sign, bytes: lines.bytes) else { return nil }
      if text.isEmpty { continue }
      isOpen = true
      if line.lowerBound == text.lowerBound, let value = Self.title(in: lines.bytes[text], sign) {
        title = title ?? value
      }
    }
    return nil
  }

  /// Whether a line can come first: a key with a sign after it, a remark, or nothing.
  private static func canOpen(_ text: Range<Int>, sign: UInt8, bytes: [UInt8]) -> Bool {
    if text.isEmpty || bytes[text.lowerBound] == UInt8(ascii: "#") { return true }
    let key = bytes[text].prefix { $0 != sign }
    return key.count < text.count && key.split(separator: 0x20).count == 1
      && key.allSatisfy { !$0.isPunctuation || "_-".utf8.contains($0) }
  }

  /// The value of a line such as `title: "A Walk"`.
  private static func title(in line: ArraySlice<UInt8>, _ sign: UInt8) -> String? {
    guard line.starts(with: "title".utf8), let at = line.firstIndex(of: sign) else { return nil }
    guard line[line.startIndex + 5..<at].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return nil }
    let bytes = Array(line[(at + 1)...])
    var value = bytes[bytes.trimmed(0..<bytes.count)]
    guard let first = value.first, first != UInt8(ascii: ">"), first != UInt8(ascii: "|") else { return nil }
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    if isQuoted, value.count > 1, value.last == first { value = value.dropFirst().dropLast() }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}
