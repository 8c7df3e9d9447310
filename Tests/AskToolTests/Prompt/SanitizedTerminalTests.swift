import Foundation
import Glibc
import SeededRandom
import Testing

/// The part that is in C, built so that it ends at the first access outside its memory and at
/// undefined behaviour.
@Suite(
  .enabled(if: Sanitized.program != nil, "needs clang with the runtime of its address sanitizer, and libedit")
)
struct SanitizedTerminalTests {
  private static let keys: [[UInt8]] =
    [
      "a", "word ", "日本語", "e\u{301}", "👩\u{200D}🚀", "\t", "\t\t", "\r", "\n", "\u{7F}", "\u{8}", "\u{3}",
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[1;5C", "\u{1B}[1;5D", "\u{1B}[3~", "\u{1B}[20~",
      "\u{1B}b", "\u{1B}f", "\u{1B}d", "\u{1B}", "\u{12}", "\u{1A}", "\u{16}", "\u{19}", "\u{14}",
      "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[20", "\u{1B}[2", "0~", "1~", "\u{1B}[200~pasted\r\t\u{3}",
      String(repeating: "x", count: 300), "\u{1}", "\u{5}", "\u{B}", "\u{15}", "\u{17}", "\u{1F}",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0],
    ]

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func takesAnyKeysSizesAndSignals(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var typed: [UInt8] = []
    for _ in 0..<1_500 { typed += Self.keys[random.next(below: Self.keys.count)] }
    let program = try #require(Sanitized.program)
    let environment = [
      "TERM": seed % 3 == 0 ? "dumb" : "xterm", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
      "PATH": "/usr/bin:/bin",
      "ASAN_OPTIONS": "detect_leaks=0:use_sigaltstack=0",
    ]
    var start = Child.Start(arguments: [], environment: environment)
    start.program = program
    var talk = try Talk(start, until: "> ")
    var shown: [UInt8] = []
    // At last out of a paste, a search or a line, and the end; again, because each may take these
    // keys for its own.
    talk.terminal.type(typed, then: [3, 4]) { more in
      shown = shown.suffix(4_000) + more
      if random.next(below: 8) == 0 { talk.terminal.resize(columns: UInt16(1 + random.next(below: 90))) }
      if random.next(below: 16) == 0 { talk.child.send(SIGINT) }
    }
    #expect(talk.child.kill(after: 5_000_000) == 0, "\(String(decoding: shown.suffix(4_000), as: UTF8.self))")
    #expect(String(decoding: shown, as: UTF8.self).contains("ended\r\n"))
  }
}

/// The driver of these tests.
private enum Sanitized {
  /// Its built file; nil where it cannot be built or run here.
  static let program: String? = {
    let folder = Place.newCache()
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let sources = "\(Place.root)/Sources/CTerminal"
    let files = ["editor", "output", "pager", "settings"].map { "\(sources)/\($0).c" }
    let flags = [
      "-std=c2x", "-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all",
      "-I\(sources)", "-I\(sources)/include", "-I/usr/include/editline",
    ]
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var start = Child.Start(arguments: ["clang"] + flags + files, environment: ["PATH": path])
    start.arguments += [
      "\(Place.root)/Tests/AskToolTests/Fixtures/terminal-driver.c", "-ledit", "-o", "\(folder)/driver",
    ]
    start.program = "/usr/bin/env"
    guard let run = try? Run(start), run.status == 0 else { return nil }
    return "\(folder)/driver"
  }()
}
