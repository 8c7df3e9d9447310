import CChild
import Foundation
import Glibc

/// How long a person waits at the prompt: from Enter to the first character of the answer, through
/// a pseudo-terminal.
///
/// `AskBenchmarks prompt PROGRAM DOCUMENTS INDEX QUESTIONS`
enum PromptSpeed {
  static func run(_ program: String, documents: String, index: String, questions file: String) throws {
    let questions = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      String($0)
    }
    for (name, options) in [("files looked at", []), ("files not looked at", ["--no-refresh"])] {
      let arguments = ["--docs", documents, "--index", index] + options
      guard let talk = PromptTalk(program, arguments) else {
        return print("prompt: \(program) cannot be started")
      }
      // The first questions find the index cold.
      for question in questions.prefix(20) { _ = talk.ask(question) }
      let times = questions.compactMap { talk.ask($0) }.sorted()
      talk.leave()
      guard times.count == questions.count else {
        return print("prompt: \(questions.count - times.count) lost")
      }
      Benchmarks.report(
        "Enter to first character, \(name), ms",
        [
          ("questions", Double(times.count)), ("p50", percentile(times, 0.5)),
          ("p90", percentile(times, 0.9)),
          ("p99", percentile(times, 0.99)), ("longest", times.last ?? 0),
        ])
    }
  }

  private static func percentile(_ sorted: [Double], _ part: Double) -> Double {
    sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
  }
}

/// A program at a pseudo-terminal that is wide enough for every question.
private final class PromptTalk {
  private let terminal: Int32
  private let child: pid_t
  private let state = NSTemporaryDirectory() + "ask-prompt-\(getpid())"

  /// Starts the program, and waits for its first prompt; nil where it cannot be started.
  init?(_ program: String, _ arguments: [String]) {
    var name = [CChar](repeating: 0, count: 128)
    // Safe because the system writes no more than the count it is told.
    terminal = unsafe child_terminal(1_000, 50, &name, name.count)
    guard terminal >= 0 else { return nil }
    // Safe because every C string and array lives until the call has returned, and each copy is
    // freed once.
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    let settings: [String] = ["TERM=xterm", "LC_ALL=C.UTF-8", "HOME=/", "XDG_STATE_HOME=\(state)"]
    var variables = unsafe settings.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    child = unsafe child_start(program, &words, &variables, ".", [0, 1, 2], name)
    guard child > 0, read(until: { $0.hasSuffix("ask> ") }) != nil else { return nil }
  }

  /// Types a question; the milliseconds between Enter and the first character of its answer.
  func ask(_ question: String) -> Double? {
    // Word by word, as a quick person types, and all of it is shown before Enter is pressed.
    for word in question.split(separator: " ", omittingEmptySubsequences: false).dropLast() {
      write(word + " ")
      usleep(40_000)
    }
    let last = String(question.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    write(last)
    guard read(until: { $0.hasSuffix(last) }) != nil else { return nil }
    let start = ContinuousClock.now
    write("\r")
    var shown: ContinuousClock.Instant?
    let answer = read { text in
      if shown == nil, let end = text.firstIndex(of: "\r\n"), text.index(after: end) < text.endIndex {
        shown = ContinuousClock.now
      }
      return text.hasSuffix("\nask> ") || text.hasSuffix("\r\nask> ")
    }
    guard answer != nil, let shown else { return nil }
    return (shown - start) / .milliseconds(1)
  }

  func leave() {
    write("\u{4}")
    _ = read { _ in false }
    _ = child_wait(child, 10_000)
    close(terminal)
    try? FileManager.default.removeItem(atPath: state)
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    // Safe because the array lends its own bytes for the call.
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(terminal, $0.baseAddress, $0.count) }
  }

  /// Reads until what was shown is enough; nil at the end.
  private func read(until isEnough: (String) -> Bool) -> String? {
    var shown: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    while true {
      // Safe because the system writes no more than the count it is told.
      let count = unsafe Glibc.read(terminal, &room, room.count)
      guard count > 0 else { return nil }
      shown += room[..<count]
      let text = String(decoding: shown, as: UTF8.self)
      if isEnough(text) { return text }
    }
  }
}
