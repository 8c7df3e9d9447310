import Ask
import Foundation
import Testing

/// Limits that a shell sets for the program. Under each it answers, or says why not, or the system
/// ends it; and then nothing is lost.
@Suite("A limit of the system")
struct LimitTests {
  private let root = Place.newCache()
  private var documents: String { "\(root)/documents" }

  init() throws {
    for number in 0..<6 {
      let folder = "\(documents)/\(number % 3)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let text = "The fee of house \(number) is \(number + 20) pounds.\n"
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(number).txt"))
    }
  }

  @Test(arguments: [
    // Open files, memory, stack, time and threads.
    ("-n", [3, 4, 5, 6, 7, 8, 10, 16]), ("-v", [30_000, 100_000, 200_000, 300_000, 400_000, 600_000]),
    ("-s", [64, 256]), ("-t", [1]), ("-u", [1]), ("-c", [0]),
  ])
  func endsInNoWorseThanWords(option: String, values: [Int]) throws {
    for value in values {
      let index = "\(root)/index\(option)\(value)"
      let script = "ulimit \(option) \(value) && exec \"$@\""
      let run = try Run(
        Child.Start(
          arguments: [
            "-c", script, "bash", Place.program, "--index", index, "--docs", documents,
            "what is the fee of house 3?",
          ], folder: "/", program: "/bin/bash"))
      let comment: Comment = "ulimit \(option) \(value): \(run)"
      switch run.status {
      case 0: #expect(run.output.contains("is 23 pounds"), comment)
      // 127: the loader had no room for the program's libraries.
      case 1, 2, 127: #expect(!run.complaints.isEmpty || run.output.contains("Could not read"), comment)
      default: #expect(run.status > 128 && ["-v", "-s", "-t"].contains(option), comment)
      }
      let library = try Library(opening: [documents], options: .kept(in: index))
      #expect(library.documents.count == 6 && library.notices == [], comment)
      #expect(try library.answer("what is the fee of house 3?").quotations.count == 1, comment)
      #expect(try Library.check([documents], options: .kept(in: index)).problems == [], comment)
    }
  }
}
