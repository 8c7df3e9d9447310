import AskText
import SeededRandom
import Testing

/// A table of byte strings does what a dictionary does.
@Suite("The table of byte strings")
struct ByteStringTableTests {
  @Test func numbersStringsInTheOrderTheyCome() {
    var table = ByteStringTable()
    #expect(table.count == 0)
    for (position, text) in ["pay", "rise", "", "pay rise of six percent"].enumerated() {
      let inserted = table.insert(Array(text.utf8))
      #expect(inserted == (position, true))
      #expect(table.insert(Array(text.utf8)) == (position, false))
      #expect(table.count == position + 1)
    }
    #expect(table[2] == [])
    #expect(table[3] == Array("pay rise of six percent".utf8))
    #expect(table.insert(Array("rise".utf8)) == (1, false))
  }

  @Test func tellsStringsApartThatAreAlikeInBlocksOfEight() {
    // Each differs from the one before it in its last byte or its length, around each end of a block.
    var strings: [[UInt8]] = []
    for count in 1...33 {
      let same = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      strings.append(same)
      strings.append(same.dropLast() + [UInt8(ascii: "b")])
      strings.append([UInt8(ascii: "b")] + same.dropFirst())
    }
    let different = Set(strings)
    var table = ByteStringTable()
    var numbers: [[UInt8]: Int] = [:]
    for string in strings {
      let inserted = table.insert(string)
      #expect(inserted.isNew == (numbers[string] == nil))
      #expect(inserted.number == numbers[string, default: inserted.number])
      numbers[string] = inserted.number
    }
    #expect(table.count == different.count)
    for (string, number) in numbers { #expect(table[number] == string) }
  }

  @Test func findsNoStringByTheBeginningOfALongerOne() {
    // Only strings whose places by hash meet are compared, and the hash is another in each table.
    for _ in 0..<40 {
      var table = ByteStringTable()
      let strings = (0..<340).map { number in Array("a string of \(1000 + number) and so on".utf8) }
      for string in strings { _ = table.insert(string) }
      for string in strings where !table.insert(string.dropLast(10)).isNew { Issue.record("\(string)") }
    }
  }

  @Test func doesWhatADictionaryDoesWhileItGrows() {
    var random = SplitMix64(seed: 21)
    var table = ByteStringTable()
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<20_000 {
      // Few letters, so that many strings come again; up to three blocks.
      let string = (0..<random.next(below: 20)).map { _ in UInt8(0x61 + random.next(below: 2)) }
      let inserted = table.insert(string)
      #expect(inserted == (known[string] ?? known.count, known[string] == nil))
      known[string] = inserted.number
    }
    #expect(known.count > 5_000, "the table has grown some times")
    #expect(table.count == known.count)
    for (string, number) in known where table[number] != string { Issue.record("\(string)") }
  }

  @Test func growsWithWhatItHolds() {
    var table = ByteStringTable()
    let empty = table.byteCount
    for number in 0..<10_000 { _ = table.insert(Array("a long string with a number \(number)".utf8)) }
    #expect(table.byteCount > empty + 10_000 * 32)
  }

  @Test func isAValue() {
    var one = ByteStringTable()
    _ = one.insert([1])
    var other = one
    #expect(other.insert([2]) == (1, true))
    #expect(one.count == 1)
    #expect(one.insert([3]) == (1, true))
    #expect(other[1] == [2])
  }
}
