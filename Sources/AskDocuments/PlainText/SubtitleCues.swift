import AskText

/// Subtitles in a text (SRT, WebVTT): lines that say when a cue is shown, and the cues, which are
/// joined into sentences.
struct SubtitleCues {
  /// The sentences, or the cues where they have no stops.
  private(set) var blocks: [Block] = []
  /// The numbers and times of the cues, and the tags in them, in order.
  private(set) var hidden: [Range<Int>] = []
  /// The line after the last cue.
  private(set) var end: Int
  private let lines: [Line]
  private let bytes: [UInt8]
  /// The cues of the sentence that is open.
  private var open: [Range<Int>] = []
  /// Whether so many cues came without a stop that each is a unit.
  private var hasNoStops = false

  /// A sentence of more cues than these has no stops.
  private static let maxCues = 12

  /// Reads the cues that begin on a line; nil when none does.
  init?(_ lines: [Line], from start: Int, in bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
    end = start
    if start == 0, bytes[lines[0].text].starts(with: "WEBVTT".utf8) { skipGroup() }
    guard end < lines.count, end > start || timing(at: end) != nil else { return nil }
    while end < lines.count {
      if isRemark(end) {
        skipGroup()
      } else if let timing = timing(at: end) {
        readCue(timing)
      } else {
        break
      }
    }
    close()
  }

  /// A part of WebVTT that is no cue.
  private func isRemark(_ i: Int) -> Bool {
    ["NOTE", "STYLE", "REGION"].contains { bytes[lines[i].text].starts(with: $0.utf8) } && lines[i].opensGroup
      && !hidden.isEmpty
  }

  private mutating func skipGroup() {
    repeat {
      hidden.append(lines[end].text)
      end += 1
    } while end < lines.count && !lines[end].opensGroup
  }

  /// The line with the times of the cue that begins on a line, if one does: that line, or the next
  /// one when this is the cue's number or name.
  private func timing(at i: Int) -> Int? {
    if isTiming(i) { return i }
    guard i + 1 < lines.count, !lines[i + 1].opensGroup, lines[i].text.count <= 40, isTiming(i + 1) else {
      return nil
    }
    // Without a blank line before it, only a number is none of the cue above.
    let isNumber = bytes[lines[i].text].allSatisfy { Unicode.Scalar($0).isDigit }
    return lines[i].opensGroup || isNumber ? i + 1 : nil
  }

  /// `00:00:01,000 --> 00:00:02,000`
  private func isTiming(_ i: Int) -> Bool {
    let line = bytes[lines[i].text]
    guard line.count >= 17, Unicode.Scalar(line[line.startIndex]).isDigit else { return false }
    let time = line.prefix { Unicode.Scalar($0).isDigit || ":.,".utf8.contains($0) }
    return time.count >= 9 && time.count <= 15 && time.contains(UInt8(ascii: ":"))
      && line[time.endIndex...].starts(with: " --> ".utf8)
  }

  private mutating func readCue(_ timing: Int) {
    for i in end..<timing + 1 { hidden.append(lines[i].text) }
    end = timing + 1
    while end < lines.count, !lines[end].opensGroup, self.timing(at: end) == nil {
      add(lines[end].text)
      end += 1
    }
  }

  /// Adds a line of a cue.
  private mutating func add(_ line: Range<Int>) {
    let tags = tags(in: line)
    hidden += tags
    let start = ListMarker.textStart(in: bytes, line)
    if start != nil || tags.contains(where: isVoice) { close() }
    let text = (start ?? line.lowerBound)..<line.upperBound
    open.append(text)
    var end = text.upperBound
    while let tag = tags.last(where: { $0.upperBound == end && !$0.isEmpty }) { end = tag.lowerBound }
    if end > text.lowerBound, bytes.endsSentence(bytes.trimmed(text.lowerBound..<end)) { close() }
    if open.count > Self.maxCues { flush() }
  }

  /// Ends the sentence that is open.
  private mutating func close() {
    guard let first = open.first, let last = open.last else { return }
    if hasNoStops, !bytes.endsSentence(last) { return flush() }
    blocks.append(Block(.paragraph, bytes: first.lowerBound..<last.upperBound))
    open = []
  }

  /// Makes each line that is open a unit.
  private mutating func flush() {
    hasNoStops = true
    blocks += open.map { Block(.lines, bytes: $0) }
    open = []
  }

  /// The tags in a line: `<i>`, `<v Ann>`, `{\an8}`.
  private func tags(in line: Range<Int>) -> [Range<Int>] {
    var tags: [Range<Int>] = []
    var start: Int?
    for offset in line {
      switch Unicode.Scalar(bytes[offset]) {
      case "<": start = offset
      case "{" where offset + 1 < line.upperBound && bytes[offset + 1] == UInt8(ascii: "\\"): start = offset
      case ">", "}":
        if let begun = start { tags.append(begun..<offset + 1) }
        start = nil
      default: break
      }
    }
    return tags
  }

  private func isVoice(_ tag: Range<Int>) -> Bool { bytes[tag].starts(with: "<v ".utf8) }
}
