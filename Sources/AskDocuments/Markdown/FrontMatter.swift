import AskText

/// The block between `---` and `---` (YAML) or `+++` and `+++` (TOML) at the very start of a
/// document.
struct FrontMatter {
  /// The offset at which the document goes on after it.
  private(set) var end = 0
  /// Its `title`; nil when it has none on one line.
  private(set) var title: String?
  /// The keys with their values, a block each.
  private(set) var blocks: [Block] = []

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
        // It names the document and says nothing of it.
        title = title ?? value
        continue
      }
      take(text, isIndented: line.lowerBound < text.lowerBound, bytes: lines.bytes)
    }
    return nil
  }

  // MARK: - What it says

  /// A key with more below it than this is parted, so that a line is quoted and not all of it.
  private static let longestEntry = 300

  /// Adds a line: to the key before it where it is indented or an item of its list.
  private mutating func take(_ text: Range<Int>, isIndented: Bool, bytes: [UInt8]) {
    let first = bytes[text.lowerBound]
    // A remark, or the name of a table of TOML.
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "["), !isIndented { return }
    let isItem = first == UInt8(ascii: "-")
    let content = isItem ? bytes.trimmed(text.lowerBound + 1..<text.upperBound) : text
    guard !content.isEmpty, !Self.isAddress(bytes[content]) else { return }
    guard isIndented || isItem, var last = blocks.last,
      text.upperBound - last.bytes.lowerBound <= Self.longestEntry,
      last.kind != .lines || Self.isKey(last, bytes)
    else {
      blocks.append(Block(isIndented || isItem ? .paragraph : .lines, bytes: content))
      return
    }
    last = Block(.paragraph, bytes: last.bytes.lowerBound..<content.upperBound, markup: last.markup)
    if content.lowerBound > text.lowerBound { last.markup.append(text.lowerBound..<text.lowerBound + 1) }
    blocks[blocks.count - 1] = last
  }

  /// Whether a line is a key whose value stands below it.
  private static func isKey(_ block: Block, _ bytes: [UInt8]) -> Bool {
    ":>|[".utf8.contains(bytes[block.bytes.upperBound - 1])
  }

  /// Whether a line is for the program that shows the document and for no reader: its address,
  /// whose words are those of its title, or the page it is laid out on.
  private static func isAddress(_ line: ArraySlice<UInt8>) -> Bool {
    if line.first == UInt8(ascii: "/") { return true }
    let key = line.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "=") && $0 != 0x20 }
    return ["slug", "permalink", "redirect_from", "layout", "sidebar"].contains { key.elementsEqual($0.utf8) }
  }

  // MARK: - Its shape

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
