import Testing

/// The files that may say `unsafe`: each binds one C library or the system, or reads bytes by the
/// word, and lends a safe interface.
private let unsafeFiles: Set<String> = [
  "Sources/Ask/Handbook/HandbookPages.swift",
  "Sources/AskAnswer/Model/LearnedBytes.swift",
  "Sources/AskDocuments/Markdown/CommonMarkTree.swift",
  "Sources/AskStorage/Checked/LittleEndian.swift",
  "Sources/AskStorage/Checked/XXH64.swift",
  "Sources/AskStorage/Files/StoredBytes.swift",
  "Sources/AskStorage/System/MappedBytes.swift",
  "Sources/AskStorage/System/SystemCalls+File.swift",
  "Sources/AskStorage/System/SystemCalls+Folder.swift",
  "Sources/AskStorage/System/SystemCalls+Links.swift",
  "Sources/AskStorage/System/SystemCalls+Lock.swift",
  "Sources/AskStorage/System/SystemCalls+Process.swift",
  "Sources/AskStorage/System/SystemCalls+Saving.swift",
  "Sources/AskStorage/System/SystemCalls+Watch.swift",
  "Sources/AskStorage/System/SystemCalls.swift",
  "Sources/AskText/Encoding/EightBytes.swift",
  "Sources/AskText/Terms/ScriptFolding.swift",
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
