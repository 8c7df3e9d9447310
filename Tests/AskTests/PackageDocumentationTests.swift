import Ask
import Foundation
import Testing

/// Markdown as people write it: the documentation of the Swift packages that this one is built
/// with, read in place.
@Suite("The packages' documentation")
struct PackageDocumentationTests {
  private static let folder = "\(Project.root)/.build/checkouts"

  private static let files: [String] = {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }()

  @Test(.enabled(if: !files.isEmpty, "no checkouts of packages in .build"))
  func isQuotedVerbatim() throws {
    var options = Library.Options.inMemory
    options.minConfidence = 0
    let library = try Library(opening: Self.files, options: options)
    let lost = library.skipped.filter { $0.reason != .empty }
    #expect(lost == [])
    #expect(library.documents.count + library.skipped.count == Self.files.count)
    var quotations = 0
    for document in library.documents {
      let answer = try library.answer(
        "what does \(document.title) say of an argument or a command?", limit: 3)
      for quotation in answer.quotations {
        quotations += 1
        let bytes = try Data(contentsOf: URL(filePath: quotation.citation.document))
        #expect(Array(bytes[quotation.citation.bytes]) == quotation.bytes)
      }
    }
    #expect(quotations > library.documents.count)
  }

  /// A document that cannot be read does no harm to the others, and is named.
  @Test func isReadBesideDocumentsThatCannotBeIndexed() throws {
    let folder = try Folder()
    try folder.write("The pay rose by 3%. It ended.<br>Next sentence began.\n", to: "good.md")
    try folder.write(String(repeating: "A line of a long text.\n", count: 1 << 12), to: "large.txt")
    let large = try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/large.txt"))
    try large.truncate(atOffset: 300 << 20)
    try large.close()
    let library = try Library(opening: [folder.path], options: .inMemory)
    let skipped = try #require(library.skipped.first)
    #expect(skipped.path == "\(folder.path)/large.txt" && skipped.reason.code == "cannot-be-indexed")
    #expect(skipped.reason.detail?.contains("256 MiB") == true)
    #expect(try library.answer("how much did the pay rise?").quotations.first?.text == "The pay rose by 3%.")
  }
}
