import Testing

/// What each module may import: the table of the design. The compiler's own check misses imports
/// that come through another module, and Foundation.
private let importTable: [String: Set<String>] = [
  "AskText": ["CStemmer", "CUTF8Proc"],
  "AskStorage": ["CMapping", "COpen", "CXXHash", "Glibc", "Synchronization"],
  "AskDocuments": ["AskStorage", "AskText", "CCommonMark", "Synchronization"],
  "AskVerify": ["AskDocuments", "AskStorage", "AskText"],
  "AskIndex": ["AskStorage", "AskText"],
  "AskAnswer": ["AskIndex", "AskText", "CAnswerModel"],
  "Ask": [
    "AskAnswer", "AskDocuments", "AskIndex", "AskStorage", "AskText", "AskVerify", "CHandbook",
    "Synchronization",
  ],
  "AskInterface": ["Ask", "FoundationEssentials"],
  "AskTool": [
    "Ask", "AskInterface", "AskStorage", "ArgumentParser", "CBuild", "CTerminal", "Glibc", "Synchronization",
  ],
]

/// Files that import more than their module may, and why.
private let exceptions: [String: String] = [
  "Sources/AskIndex/Search/BM25.swift Glibc": "the logarithm",
  "Sources/AskAnswer/Model/Logistic.swift Glibc": "the exponential and the logarithm",
  "Sources/AskAnswer/Answer/AnswerFailure.swift AskStorage": "paths, which are bytes",
  "Sources/AskAnswer/Answer/Answer.swift AskStorage": "paths, which are bytes",
  "Sources/AskAnswer/Pipeline/AnswerPipeline.swift AskStorage": "paths, which are bytes",
  "Sources/AskAnswer/Answer/Citation.swift AskStorage": "paths, which are bytes",
  "Sources/AskAnswer/Answer/Quotation.swift AskStorage": "paths, which are bytes",
  "Sources/AskAnswer/Pipeline/AnswerPipeline+MissExplanation.swift AskStorage":
    "paths, which are bytes",
  "Sources/AskAnswer/Answer/MissExplanation.swift AskStorage": "paths, which are bytes",
  "Sources/AskAnswer/Pipeline/DocumentFilter.swift AskStorage": "paths, which are bytes",
  "Sources/AskAnswer/Question/DocumentPattern.swift AskStorage": "paths, which are bytes",
  "Sources/AskAnswer/Pipeline/AnswerPipeline+History.swift AskStorage": "paths, which are bytes",
]

@Suite("The import table")
struct ImportTableTests {
  @Test(arguments: importTable.keys.sorted())
  func holds(module: String) throws {
    let allowed = try #require(importTable[module])
    let files = try Repository.swiftFiles(under: "Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      for imported in try imports(of: file) where !allowed.contains(imported) {
        #expect(exceptions["\(file) \(imported)"] != nil, "\(file) imports \(imported)")
      }
    }
  }

  @Test(arguments: exceptions.keys.sorted())
  func hasNoExceptionThatNothingUses(exception: String) throws {
    let parts = exception.split(separator: " ").map(String.init)
    let module = try #require(parts[0].split(separator: "/").dropFirst().first.map(String.init))
    let allowed = try #require(importTable[module])
    #expect(!allowed.contains(parts[1]), "the module may import it anyway")
    #expect(try imports(of: parts[0]).contains(parts[1]), "nothing there imports it")
  }

  @Test func namesEveryModule() throws {
    let modules = Set(
      try Repository.swiftFiles(under: "Sources").map { String($0.split(separator: "/")[1]) })
    #expect(modules == Set(importTable.keys))
  }

  @Test func sharesNoImportWithOthersByAccident() throws {
    for file in try Repository.swiftFiles(under: "Sources") where !file.hasPrefix("Sources/Ask/") {
      for line in try Repository.lines(file) {
        #expect(!line.contains("@_exported"), "\(file) hands an import on; only the front door does")
      }
    }
  }

  private func imports(of file: String) throws -> [String] {
    try Repository.lines(file).compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
        words[..<index].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal"].contains($0) })
      else { return nil }
      return String(words[index + 1].prefix { $0 != "." })
    }
  }
}
