import Testing

/// The files that may say `unsafe`: each binds one C library or the system, or reads bytes by the
/// word, and lends a safe interface.
private let unsafeFiles: Set<String> = [
  "Sources/Ask/Handbook/HandbookPages.swift",
  "Sources/AskAnswer/Model/LearnedBytes.swift",
  "Sources/AskReaders/Markdown/CommonMarkTree.swift",
  "Sources/AskStorage/LittleEndian.swift",
  "Sources/AskStorage/StoredBytes.swift",
  "Sources/AskStorage/SystemCalls+Folder.swift",
  "Sources/AskStorage/SystemCalls+Links.swift",
  "Sources/AskStorage/SystemCalls+Lock.swift",
  "Sources/AskStorage/SystemCalls+Process.swift",
  "Sources/AskStorage/SystemCalls+Saving.swift",
  "Sources/AskStorage/SystemCalls+Watch.swift",
  "Sources/AskStorage/SystemCalls.swift",
  "Sources/AskStorage/XXH64.swift",
  "Sources/AskText/Encoding/EightBytes.swift",
  "Sources/AskText/Terms/Stemmer.swift",
  "Sources/AskTool/ChildProgram.swift",
  "Sources/AskTool/LineEditor.swift",
  "Sources/AskTool/Pager.swift",
  "Sources/AskTool/StandardStreams.swift",
  "Sources/AskTool/Version.swift",
]

@Suite("Unsafe code")
struct UnsafeCodeTests {
  @Test func standsOnlyInTheFilesThatBindC() throws {
    for file in try Repository.swiftFiles(under: "Sources") where !unsafeFiles.contains(file) {
      for (index, line) in try Repository.lines(file).enumerated() {
        #expect(!saysUnsafe(line), "\(file):\(index + 1) says unsafe")
      }
    }
  }

  @Test(arguments: unsafeFiles.sorted())
  func saysWhyItIsSafe(file: String) throws {
    let lines = try Repository.lines(file)
    #expect(lines.contains { saysUnsafe($0) }, "\(file) is listed without need")
    for (index, line) in lines.enumerated() where saysUnsafe(line) {
      let before = lines[max(0, index - 12)...index]
      #expect(
        before.contains { $0.contains("Safe because") }, "\(file):\(index + 1) does not say why it is safe")
    }
  }

  private func saysUnsafe(_ line: String) -> Bool {
    let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    return code.split { !$0.isLetter }.contains("unsafe")
  }
}
