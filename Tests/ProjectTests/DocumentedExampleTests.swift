import Testing

/// The pages and comments that show how the library is used.
private let shown = [
  "README.md",
  "Sources/Ask/Ask.docc/Ask.md",
  "Sources/Ask/Indexing/LibraryOptions.swift",
  "Sources/Ask/Library/Library.swift",
  "Sources/Ask/Verify/Library+Verify.swift",
  "Sources/AskAnswer/FollowUp/Dialogue.swift",
]

@Suite("Examples in the documentation")
struct DocumentedExampleTests {
  /// The programs are compiled and run; so what is copied from them compiles, and does what it says.
  @Test(arguments: shown)
  func areLinesOfThePrograms(page: String) throws {
    var programs: Set<String> = []
    for program in try Repository.swiftFiles(under: "Examples") {
      programs.formUnion(try Repository.lines(program).map(Self.code))
    }
    let lines = try Self.exampleLines(of: page)
    #expect(!lines.isEmpty, "\(page) has no example")
    for (number, line) in lines {
      #expect(programs.contains(line), "\(page):\(number) is no line of a program: \(line)")
    }
  }

  /// The lines inside fences that say `swift`, without indentation, each with its number.
  private static func exampleLines(of page: String) throws -> [(number: Int, text: String)] {
    var isInside = false
    return try Repository.lines(page).enumerated().compactMap { index, line in
      let text = code(line)
      if text.hasPrefix("```") {
        isInside = text == "```swift"
        return nil
      }
      return isInside && !text.isEmpty ? (index + 1, text) : nil
    }
  }

  /// A line without indentation and the signs of a doc comment.
  private static func code(_ line: String) -> String {
    let text = line.drop { $0 == " " }
    return String((text.hasPrefix("///") ? text.dropFirst(3) : text).drop { $0 == " " })
  }
}
