import Testing

/// The folders of each module from the ground up. A folder names only types of folders below it, so
/// that a reader knows from a folder what it may touch. A module that is not listed has no folders,
/// or is listed in `unsettled`.
private let floors: [String: [String]] = [
  "AskText": ["Encoding", "Terms", "Sentences", "Structure"],
  "AskStorage": ["System", "Files", "IndexFolder", "Checked"],
  "AskDocuments": ["Text", "PlainText", "Markdown", "Files"],
  "AskIndex": [
    "Format", "Passages", "Documents", "Dictionary", "Postings", "Segment", "Search", "Commit",
  ],
  "AskAnswer": [
    "Model", "Words", "Answer", "Question", "Ranking", "Span", "Attribution", "FollowUp", "Pipeline",
  ],
  "AskInterface": [
    "Replies", "Text", "JSON", "Export", "Commands", "Conversation", "Subcommands",
  ],
  "Ask": ["Errors", "Indexing", "Library", "Handbook", "Maintenance", "Scoring", "Verify"],
]

@Suite("The floors of a module")
struct FloorTests {
  @Test(arguments: floors.keys.sorted())
  func areThoseThatThePageShows(module: String) throws {
    let order = try #require(floors[module]).joined(separator: ", ")
    let row = "| [`\(module)`](Sources/\(module)) | \(order) |"
    #expect(try Repository.lines("ARCHITECTURE.md").contains(row), "ARCHITECTURE.md has no row \(row)")
  }

  @Test(arguments: floors.keys.sorted())
  func nameOnlyWhatIsBelow(module: String) throws {
    let order = try #require(floors[module])
    let files = try Repository.swiftFiles(under: "Sources/\(module)").map { try SourceFile($0) }
    #expect(Set(files.map(\.folder)) == Set(order), "the folders of \(module) are not those listed")
    for file in files {
      guard let own = order.firstIndex(of: file.folder) else { continue }
      for other in files where other.folder != file.folder {
        guard let floor = order.firstIndex(of: other.folder), floor > own else { continue }
        let above = file.names.intersection(other.shared).subtracting(file.types)
        #expect(above.isEmpty, "\(file.path) names \(above.sorted()) of \(other.path), a floor above")
      }
    }
  }
}
