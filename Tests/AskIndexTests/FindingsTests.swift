import Foundation
import Testing

/// What the fuzzer once found (see `Tests/Fuzzers`), again.
@Suite("Findings of the fuzzer")
struct FindingsTests {
  @Test func doNoHarmAnyMore() throws {
    let folder = TestFiles.path("Fuzzers/Findings")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!names.isEmpty)
    for name in names {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      let index = try IndexProbe.folder(withFile: Array(bytes))
      // An error is as good as any answer: what counts is to get here.
      _ = try? IndexProbe(index)
    }
  }
}
