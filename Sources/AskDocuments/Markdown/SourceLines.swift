/// The lines of a Markdown document, as `cmark` counts them.
struct SourceLines {
  let bytes: [UInt8]
  /// The start of each line, with one more for the end of the document.
  private let starts: [Int]

  /// Lines end at `\n`, `\r\n` or `\r`, and the first has the number 1.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    var starts = [start]
    for i in bytes.indices[start...] {
      let isEnd = bytes[i] == 0x0A || bytes[i] == 0x0D && (i + 1 == bytes.count || bytes[i + 1] != 0x0A)
      if isEnd { starts.append(i + 1) }
    }
    if starts.last != bytes.count { starts.append(bytes.count) }
    self.starts = starts
  }

  /// The number of lines.
  var count: Int { starts.count - 1 }

  /// A line's bytes with its end; empty beyond the document.
  func line(_ number: Int) -> Range<Int> {
    let number = min(max(number, 1), starts.count)
    return starts[number - 1]..<starts[min(number, count)]
  }

  /// The number of the line that a byte lies in.
  func number(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The numbers of the lines that a range, which is not empty, lies in.
  func numbers(of range: Range<Int>) -> ClosedRange<Int> {
    number(of: range.lowerBound)...number(of: range.upperBound - 1)
  }

  /// The range before a line's text: white space and the signs of the quotes it lies in.
  ///
  /// A line that goes on lazily has fewer signs, or none.
  func prefix(of number: Int, quotes: Int) -> Range<Int> {
    let line = line(number)
    var (end, rest) = (line.lowerBound, quotes)
    while end < line.upperBound {
      switch bytes[end] {
      case UInt8(ascii: ">") where rest > 0: rest -= 1
      case 0x20, 0x09: break
      default: return line.lowerBound..<end
      }
      end += 1
    }
    return line.lowerBound..<end
  }

  /// A line's text, without what stands before it and the white space around it.
  func text(of number: Int, quotes: Int) -> Range<Int> {
    bytes.trimmed(prefix(of: number, quotes: quotes).upperBound..<line(number).upperBound)
  }
}
