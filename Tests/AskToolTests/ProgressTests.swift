import Foundation
import Testing

/// What is shown while documents are indexed for long.
@Suite struct ProgressTests {
  private let folder = Place.newCache()

  /// Makes so many documents that the program, as fast as it is here, takes some seconds.
  ///
  /// - Returns: how many.
  private func documents() throws -> Int {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(0..<20)
    let start = ContinuousClock.now
    _ = try Run(["index", "--docs", folder], in: "/")
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    // At least so many that they take half a second, should the machine have been busy just now.
    let count = max(400, min(20_000, Int(20 * 2.5 / seconds)))
    try write(20..<count)
    return count
  }

  private func write(_ numbers: Range<Int>) throws {
    for number in numbers {
      let text = (0..<100).map { "Lamp \(number * 100 + $0) hangs in the hall of copper number \($0).\n" }
      try Data(text.joined().utf8).write(to: URL(filePath: "\(folder)/\(number).txt"))
    }
  }

  @Test func isShownOnATerminalAndTakenAwayAndQuietElsewhere() throws {
    let count = try documents()
    var start = Child.Start(
      arguments: ["index", "--docs", folder], environment: ["TERM": "xterm"], folder: "/")
    let shown = try index(start)
    let line = try Regex(
      "^\\rReading [1-9][0-9]* of \(count) files, [0-9.]+ [kM]B/s, [0-9]+ s left\\x1B\\[K")
    #expect(shown.prefixMatch(of: line) != nil, "\(shown)")
    // The line is gone before the last word is said.
    #expect(shown.unicodeScalars.contains("\r\u{1B}[K\(count) documents, ".unicodeScalars), "\(shown)")

    start.environment["TERM"] = "dumb"
    start.cache = Place.newCache()
    #expect(try index(start).hasPrefix("\(count) documents, "))
    let quiet = try Run(["index", "--docs", folder], in: "/")
    #expect(quiet.output.hasPrefix("\(count) documents, "))
    #expect(quiet.complaints == "")
  }

  /// All that appears on a terminal.
  private func index(_ start: Child.Start) throws -> String {
    let terminal = try Terminal(columns: 200)
    var child = try Child(start, at: terminal)
    let shown = terminal.stream.read(until: "\n")
    #expect(child.wait() == 0)
    return shown
  }
}
