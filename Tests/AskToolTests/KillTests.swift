import Ask
import Foundation
import SeededRandom
import Testing

/// The program killed as `kill -9` does it, at instants spread by chance over all it does.
@Suite("A kill")
struct KillTests {
  @Test(arguments: Update.Kind.allCases)
  func leavesTheOldIndexOrTheNewOneAtAnyInstant(kind: Update.Kind) throws {
    let update = try Update(kind)
    var random = SplitMix64(seed: UInt64(kind.rawValue) + 6000)
    var left: [Update.State: Int] = [:]
    for number in 0..<100 {
      // The machine may have become busier or idler.
      if number % 25 == 0 { try update.measure() }
      let instant = update.work.lowerBound + random.next(below: update.work.count)
      let folder = try update.run(killedAfter: instant)
      let state = try update.state(of: folder)
      left[state, default: 0] += 1
      let comment: Comment = "kill \(number), after \(instant) µs, left the \(state) index"
      #expect(try update.problems(of: folder) == [], comment)
      #expect(try update.opened(folder, as: state) == update.expected[state], comment)
      #expect(try update.completed(folder) == update.expected[.new], comment)
      // What the killed one had no time to clear away, the next to commit does.
      if state == .old { #expect(try update.leftovers(in: folder) == [], comment) }
      try FileManager.default.removeItem(atPath: folder)
    }
    #expect(left[.old, default: 0] > 0 && left[.new, default: 0] > 0, "\(left)")
  }
}
