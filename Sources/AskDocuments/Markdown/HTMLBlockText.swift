import AskText

/// The text of a block of HTML in Markdown: tags are markup, and what scripts, styles and comments
/// hold is no text.
struct HTMLBlockText {
  /// The blocks found, in order.
  private(set) var blocks: [Block] = []
  /// The name of the element, such as `script`, that the block leaves open and whose content is no
  /// text; nil for none.
  private(set) var openElement: [UInt8]?
  private let bytes: [UInt8]
  private let extent: Range<Int>
  private var start: Int
  private var kind = Block.Kind.paragraph
  private var lists = 0
  /// The tags and comments since the block that is open began.
  private var markup: [Range<Int>] = []
  private let prefixes: [Range<Int>]
  /// The first of the prefixes that no block before the open one reaches.
  private var nextPrefix = 0

  /// Reads a block.
  ///
  /// - Parameters:
  ///   - prefixes: what stands before the text of its lines, in order.
  ///   - lists: the number of lists around it.
  /// - Complexity: linear in its length.
  init(_ extent: Range<Int>, of bytes: [UInt8], prefixes: [Range<Int>], lists: Int) {
    self.bytes = bytes
    self.extent = extent
    self.lists = lists
    start = extent.lowerBound
    self.prefixes = prefixes
    let lastTagEnd = bytes[extent].lastIndex(of: UInt8(ascii: ">")) ?? extent.lowerBound
    var offset = extent.lowerBound
    while offset < extent.upperBound {
      let next = bytes.span.firstPlace(of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), from: offset)
      guard next < extent.upperBound, next < lastTagEnd else { break }
      offset = take(next, lastTagEnd: lastTagEnd)
    }
    close(at: extent.upperBound)
  }

  /// Reads the tag or comment that begins at an offset, and returns where the text goes on.
  private mutating func take(_ open: Int, lastTagEnd: Int) -> Int {
    if bytes[open..<extent.upperBound].starts(with: "<!--".utf8) { return leaveOut(open, to: "-->") }
    let first = bytes[open + 1]
    guard let tagEnd = bytes[open...lastTagEnd].firstIndex(of: UInt8(ascii: ">")) else { return open + 1 }
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return mark(open..<tagEnd + 1) }
    let isEnd = first == UInt8(ascii: "/")
    let name = bytes[(open + (isEnd ? 2 : 1))...tagEnd].prefix(12).prefix { Unicode.Scalar($0).isTagLetter }
      .map { $0 | 0x20 }
    guard let letter = name.first, letter >= 0x61 else { return open + 1 }
    let element = HTMLElement(name)
    if element == .hidden, !isEnd { return leaveOutElement(open, name: name, from: tagEnd + 1) }
    if element == .inline { return mark(open..<tagEnd + 1) }
    close(at: open)
    start = tagEnd + 1
    enter(element, isEnd: isEnd)
    return start
  }

  private mutating func mark(_ run: Range<Int>) -> Int {
    markup.append(run)
    return run.upperBound
  }

  private mutating func enter(_ element: HTMLElement, isEnd: Bool) {
    kind = .paragraph
    switch element {
    case .list: lists = max(0, lists + (isEnd ? -1 : 1))
    case .item where !isEnd: kind = .listItem
    case .heading(let level) where !isEnd: kind = .heading(level: level)
    case .lines where !isEnd: kind = .lines
    default: break
    }
  }

  /// Leaves out what ends with some text, or all the rest.
  private mutating func leaveOut(_ open: Int, to ending: String) -> Int {
    let ending = Array(ending.utf8)
    var offset = open
    while offset < extent.upperBound {
      offset = bytes.span.firstPlace(of: ending[0], or: ending[0], from: offset)
      if offset + ending.count <= extent.upperBound, bytes[offset...].starts(with: ending) {
        return mark(open..<offset + ending.count)
      }
      offset += 1
    }
    return mark(open..<extent.upperBound)
  }

  private mutating func leaveOutElement(_ open: Int, name: [UInt8], from start: Int) -> Int {
    close(at: open)
    let end = Self.end(of: name, in: bytes, from: start, to: extent.upperBound)
    if end == nil { openElement = name }
    self.start = end ?? extent.upperBound
    return self.start
  }

  /// The offset after an element's end; nil where it has none.
  static func end(of name: [UInt8], in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    var offset = start
    while offset < limit {
      offset = bytes.span.firstPlace(of: UInt8(ascii: "<"), or: UInt8(ascii: "<"), from: offset)
      let found = bytes[min(offset, limit)..<limit].dropFirst().prefix(name.count + 1)
      if found.first == UInt8(ascii: "/"), found.dropFirst().map({ $0 | 0x20 }) == name {
        let close = bytes[found.endIndex..<limit].firstIndex(of: UInt8(ascii: ">"))
        return close.map { $0 + 1 } ?? limit
      }
      offset += 1
    }
    return nil
  }

  /// Ends the block that is open, if it holds visible text.
  private mutating func close(at end: Int) {
    defer {
      markup = []
      kind = .paragraph
    }
    let block = bytes.trimmed(min(start, end)..<end)
    guard !block.isEmpty else { return }
    while nextPrefix < prefixes.count, prefixes[nextPrefix].lowerBound < block.upperBound {
      markup.append(prefixes[nextPrefix])
      nextPrefix += 1
    }
    let runs = MarkupRuns.normalized(markup.filter { $0.overlaps(block) }, in: block, of: bytes)
    var offset = block.lowerBound
    for run in runs where bytes.trimmed(offset..<max(offset, run.lowerBound)).isEmpty {
      offset = run.upperBound
    }
    let text = bytes.trimmed(min(offset, block.upperBound)..<block.upperBound)
    guard !text.isEmpty else { return }
    blocks.append(Block(kind, bytes: block, markup: runs, depth: kind == .listItem ? max(lists, 1) : 0))
  }

  /// An element by what it is to a reader.
  private enum HTMLElement: Equatable {
    case inline, block, list, item, lines, hidden
    case heading(Int)

    init(_ name: [UInt8]) {
      switch String(decoding: name, as: UTF8.self) {
      case "script", "style", "svg", "math", "template", "noscript", "iframe", "object", "canvas":
        self = .hidden
      case "ul", "ol", "dl", "menu": self = .list
      case "li", "dt", "dd", "summary": self = .item
      case "pre", "textarea": self = .lines
      case "h1": self = .heading(1)
      case "h2": self = .heading(2)
      case "h3": self = .heading(3)
      case "h4": self = .heading(4)
      case "h5", "h6": self = .heading(5)
      case "p", "div", "br", "hr", "table", "tr", "thead", "tbody", "caption", "section", "article", "header",
        "footer", "nav", "main", "aside", "details", "blockquote", "figure", "figcaption", "center", "form",
        "address", "fieldset", "option", "video", "audio", "picture":
        self = .block
      default: self = .inline
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isTagLetter: Bool { value < 0x80 && (isLetter || isDigit) }
}
