import AskText

/// The parts of a paragraph of Markdown: the writer parted them by hard breaks, by markers on lines
/// of their own, by pictures, or by the names that its lines begin with.
struct ParagraphParts {
  /// A part of the paragraph.
  struct ParagraphPart {
    let bytes: Range<Int>
    /// Whether it is a record of a log or a turn of a chat.
    let isRecord: Bool
    /// Whether it defines the part before it: `: what it means`.
    let isDefinition: Bool
  }

  /// The parts, in order; those without visible text are left out.
  private(set) var parts: [ParagraphPart] = []
  /// Whether it begins a callout whose text is indented: `!!! note`.
  private(set) var opensCallout = false
  private let lines: SourceLines
  private let quotes: Int
  private let extent: Range<Int>
  private let markup: Markup
  private let names: Markup
  private var start: Int
  private var isDefinition = false

  /// A run of markup longer than this ends a part, so that no quotation holds it.
  private static let longestMarkup = 512

  /// Parts a paragraph.
  ///
  /// - Parameters:
  ///   - markup: its runs of markup, in order.
  ///   - names: the runs of text that are the names of pictures.
  init(
    of extent: Range<Int>, lines: SourceLines, quotes: Int, markup: [Range<Int>], names: [Range<Int>]
  ) {
    self.lines = lines
    self.quotes = quotes
    self.extent = extent
    self.markup = Markup(markup)
    self.names = Markup(names)
    start = extent.lowerBound
    let texts = lines.numbers(of: extent).map { lines.text(of: $0, quotes: quotes).clamped(to: extent) }
    let openings = units(texts)
    for (index, text) in texts.enumerated() {
      let next = index + 1 < texts.count ? texts[index + 1] : nil
      take(text, isFirst: index == 0, before: next, openings: openings?[index...].prefix(2))
    }
    end(at: extent.upperBound)
  }

  /// Reads a line. `openings` are those of the line and the next one, where lines are units.
  private mutating func take(
    _ text: Range<Int>, isFirst: Bool, before next: Range<Int>?, openings: ArraySlice<LineOpening?>?
  ) {
    let (opening, following) = (openings?.first ?? nil, openings?.last ?? nil)
    if opening != nil { end(at: text.lowerBound) }
    take(text, isFirst: isFirst)
    guard let next else { return end(at: text.upperBound, isRecord: opening == .record) }
    if opening == .record, following != nil {
      end(at: text.upperBound, isRecord: true)
    } else if isBroken(after: text, before: next) {
      end(at: text.upperBound)
    }
  }

  /// Ends the part that is open, if it holds visible text.
  private mutating func end(at end: Int, isRecord: Bool = false) {
    defer { start = max(start, end) }
    guard start < end else { return }
    let part = lines.bytes.trimmed(start..<end)
    if hasText(part) {
      parts.append(ParagraphPart(bytes: part, isRecord: isRecord, isDefinition: isDefinition))
    }
    isDefinition = false
  }

  private mutating func skip(to offset: Int) { start = max(start, offset) }

  private func hasText(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    for run in markup.touching(range) where run.upperBound > offset {
      if run.lowerBound > offset, !lines.bytes.trimmed(offset..<min(run.lowerBound, range.upperBound)).isEmpty
      {
        return true
      }
      offset = min(run.upperBound, range.upperBound)
    }
    return offset < range.upperBound && !lines.bytes.trimmed(offset..<range.upperBound).isEmpty
  }

  // MARK: - Lines

  /// Reads a line: ends the part that is open where the line is no text, or begins another.
  private mutating func take(_ text: Range<Int>, isFirst: Bool) {
    switch ParagraphLine(text, in: lines.bytes, isFirst: isFirst, isInQuote: quotes > 0) {
    case .mark: leaveOut(text)
    case .callout(let title):
      if "!?".utf8.contains(lines.bytes[text.lowerBound]) { opensCallout = true }
      end(at: text.lowerBound)
      skip(to: title.lowerBound)
      end(at: title.upperBound)
      skip(to: text.upperBound)
    case .text:
      if isPicture(text) {
        takePicture(text)
      } else if isDefined(text) {
        end(at: text.lowerBound)
        skip(to: text.lowerBound + 2)
        isDefinition = true
        takeMarkup(in: text)
      } else {
        takeMarkup(in: text)
      }
    }
  }

  private mutating func leaveOut(_ text: Range<Int>) {
    end(at: max(start, text.lowerBound))
    skip(to: text.upperBound)
  }

  /// Ends a part at each break inside a line: `<br>`, or markup too long for a quotation.
  private mutating func takeMarkup(in text: Range<Int>) {
    for run in markup.touching(text) where run.overlaps(text) {
      if run.count > Self.longestMarkup {
        // The one word before it that names the picture says nothing without it.
        let name = names.touching(run.lowerBound..<run.lowerBound).first
        if let name, name.upperBound == run.lowerBound, !lines.bytes[name].contains(0x20) {
          end(at: max(start, markup.touching(name.lowerBound..<name.lowerBound).first?.lowerBound ?? 0))
          skip(to: run.upperBound)
        }
        leaveOut(run)
      } else if let tag = breakTag(in: run) {
        let rest = lines.bytes.trimmed(tag.upperBound..<max(tag.upperBound, extent.upperBound))
        if goesOn(start..<tag.lowerBound, before: rest) { continue }
        end(at: tag.lowerBound)
        skip(to: tag.upperBound)
      }
    }
  }

  /// The first `<br>`, `<br/>` or `<br />` in a run of markup.
  private func breakTag(in run: Range<Int>) -> Range<Int>? {
    for offset in run where lines.bytes[offset] == UInt8(ascii: "<") {
      let name = lines.bytes[offset..<run.upperBound].dropFirst().prefix(3)
      guard name.count == 3,
        name.prefix(2).elementsEqual("br".utf8) || name.prefix(2).elementsEqual("BR".utf8),
        let last = name.last, last == UInt8(ascii: ">") || last == UInt8(ascii: "/") || last == 0x20,
        let close = lines.bytes[offset..<run.upperBound].firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      return offset..<close + 1
    }
    return nil
  }

  /// Whether all that can be seen on a line is the name of pictures.
  private func isPicture(_ text: Range<Int>) -> Bool {
    let names = names.touching(text).filter { $0.overlaps(text) }
    guard !names.isEmpty else { return false }
    var offset = text.lowerBound
    for name in names {
      if hasText(offset..<max(offset, name.lowerBound)) { return false }
      offset = name.upperBound
    }
    return !hasText(offset..<max(offset, text.upperBound))
  }

  /// A picture alone on a line: its name is text of its own if it is more than a word, and the only
  /// one.
  private mutating func takePicture(_ text: Range<Int>) {
    end(at: text.lowerBound)
    let names = names.touching(text).filter { $0.overlaps(text) }
    let pictures = markup.touching(text).filter { run in
      run.overlaps(text)
        && zip(lines.bytes[run], lines.bytes[run].dropFirst()).contains { $0 == (0x21, 0x5B) }
    }
    let name = (names[0].lowerBound..<names[names.count - 1].upperBound).clamped(to: text)
    if pictures.count == 1, lines.bytes[name].contains(0x20), !isBadge(text) {
      skip(to: name.lowerBound)
      end(at: name.upperBound)
    }
    skip(to: text.upperBound)
  }

  /// Whether a picture is in a link, or its address names a badge.
  private func isBadge(_ text: Range<Int>) -> Bool {
    let line = lines.bytes[text].prefix(600)
    return line.starts(with: "[!".utf8)
      || ["badge", "shields.io"].contains { word in
        line.indices.contains { line[$0...].starts(with: word.utf8) }
      }
  }

  /// `: what the line above means`
  private func isDefined(_ text: Range<Int>) -> Bool {
    let bytes = lines.bytes
    return text.count > 2 && bytes[text.lowerBound] == UInt8(ascii: ":")
      && (bytes[text.lowerBound + 1] == 0x20 || bytes[text.lowerBound + 1] == 0x09)
  }

  // MARK: - Breaks

  /// Whether the writer broke a line: with two blanks or a backslash at its end.
  private func isBroken(after text: Range<Int>, before next: Range<Int>) -> Bool {
    let bytes = lines.bytes
    let isBreak =
      text.upperBound + 1 < bytes.count && bytes[text.upperBound] == 0x20
      && bytes[text.upperBound + 1] == 0x20
      || text.upperBound > text.lowerBound && bytes[text.upperBound - 1] == UInt8(ascii: "\\")
        && markup.touching(text.upperBound..<text.upperBound).contains { $0.upperBound == text.upperBound }
    return isBreak && !goesOn(start..<text.upperBound, before: next)
  }

  /// Whether a sentence goes on beyond a break.
  private func goesOn(_ text: Range<Int>, before next: Range<Int>) -> Bool {
    let bytes = lines.bytes
    let text = bytes.trimmed(text)
    return text.count >= 40 && !bytes.endsSentence(text) && bytes.startsInLowerCase(next)
      && !bytes.startsInLowerCase(text)
  }

  /// The openings of lines that are each a unit; nil where too few lines have one.
  private func units(_ texts: [Range<Int>]) -> [LineOpening?]? {
    guard texts.count > 1, let first = texts.first, let opening = opening(of: first) else { return nil }
    let openings = [opening] + texts.dropFirst().map { self.opening(of: $0) }
    let count = openings.count { $0 == opening }
    let isEnough = opening == .record ? count * 2 >= texts.count : count * 3 >= texts.count * 2
    return count > 1 && isEnough ? openings : nil
  }

  /// The opening of a line's visible text.
  private func opening(of text: Range<Int>) -> LineOpening? {
    guard !markup.touching(text).isEmpty else { return LineOpening(text, in: lines.bytes) }
    let end = min(text.upperBound, text.lowerBound + 200)
    let visible = VisibleText(lines.bytes.span, range: text.lowerBound..<end, without: markup).bytes
    let line = visible.trimmed(0..<visible.count)
    return line.isEmpty ? nil : LineOpening(line, in: visible)
  }
}
