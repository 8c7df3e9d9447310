import CChild
import Glibc

/// A program of the system that runs beside the tests, killed at the end of its life at the latest.
struct OtherProcess: ~Copyable {
  /// What it said first, up to a line break or its end.
  let firstLine: String
  private let id: pid_t
  private let input: CInt
  private let output: CInt

  /// Starts a shell with a script, whose `$1` is the given path, and waits for its first line. Its
  /// standard input stays open and silent.
  init(script: String, _ path: String) throws {
    let (input, output) = (try Self.pipe(), try Self.pipe())
    let words = ["/bin/sh", "-c", script, "sh", path]
    // Safe because every string lives until the call has returned, and is freed once.
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    // Safe because the array ends in nil.
    var environment: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("PATH=/usr/bin:/bin"), nil]
    defer { unsafe free(environment[0]) }
    // Safe because both arrays end in nil and three descriptors are given.
    let id = unsafe child_start(
      words[0], &arguments, &environment, "/", [input.reading, output.writing, 2], nil)
    close(input.reading)
    close(output.writing)
    guard id > 0 else {
      close(input.writing)
      close(output.reading)
      throw Failure(number: -id)
    }
    self.id = id
    self.input = input.writing
    self.output = output.reading
    firstLine = Self.line(from: output.reading)
  }

  /// Kills it and waits for its end.
  consuming func kill() {}

  deinit {
    _ = child_wait(id, 0)
    close(input)
    close(output)
  }

  /// What the system refused.
  struct Failure: Error {
    let number: CInt
  }

  private static func pipe() throws -> (reading: CInt, writing: CInt) {
    var ends: [CInt] = [-1, -1]
    // Safe because the system writes two numbers, for which there is room.
    guard unsafe child_pipe(&ends) == 0 else { throw Failure(number: errno) }
    return (ends[0], ends[1])
  }

  private static func line(from descriptor: CInt) -> String {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    // Safe because there is room for the one byte that is asked for.
    while unsafe read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
    return String(decoding: line, as: UTF8.self)
  }
}
