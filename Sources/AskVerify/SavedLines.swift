/// The lines of a saved conversation, without their ends.
struct SavedLines: Sequence {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  func makeIterator() -> AnyIterator<(number: Int, text: ArraySlice<UInt8>)> {
    var rest = bytes
    var number = 0
    return AnyIterator {
      guard !rest.isEmpty else { return nil }
      number += 1
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      var line = rest[rest.startIndex..<end]
      rest = rest[end...].dropFirst()
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      return (number, line)
    }
  }
}
