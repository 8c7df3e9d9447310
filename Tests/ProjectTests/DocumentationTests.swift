import Foundation
import Testing

@Suite("The pages about the code")
struct DocumentationTests {
  /// The pages that an engineer reads.
  private static let pages: [String] = {
    let folder = Repository.root.appending(path: "Sources/Ask/Ask.docc").path
    let decisions = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let top = [
      "ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "Examples/README.md", "Tests/README.md",
      "Tests/Benchmarks/README.md", "Tests/Conversations/README.md", "Tests/Training/README.md",
    ]
    return top + decisions.filter { $0.hasSuffix(".md") }.map { "Sources/Ask/Ask.docc/\($0)" }
  }()

  /// Names that are not ours.
  private static let others: Set<String> = ["FilePath", "SmallFloat"]

  @Test(arguments: pages)
  func nameOnlyTypesThatAreThere(page: String) throws {
    let known = try Self.known.get()
    for (index, line) in try Repository.lines(page).enumerated() {
      for name in Self.typeNames(in: line) where !known.contains(name) {
        Issue.record("\(page):\(index + 1) names \(name), which is not there")
      }
    }
  }

  @Test(arguments: pages)
  func linkOnlyToFilesThatAreThere(page: String) throws {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    for (index, line) in try Repository.lines(page).enumerated() {
      for target in Self.links(in: line) {
        let file = folder.appending(path: target).standardizedFileURL.path
        #expect(FileManager.default.fileExists(atPath: file), "\(page):\(index + 1) links to \(target)")
      }
    }
  }

  @Test(arguments: pages)
  func nameOnlyPathsThatAreThere(page: String) throws {
    let folders = ["Sources/", "Tests/", "Examples/", "corpus/", "seeds/", ".ci/"]
    for (index, line) in try Repository.lines(page).enumerated() {
      for span in Self.codeSpans(in: line) where folders.contains(where: span.hasPrefix) {
        // Arguments may follow a script.
        let path = Repository.root.appending(path: String(span.prefix { $0 != " " })).path
        #expect(FileManager.default.fileExists(atPath: path), "\(page):\(index + 1) names \(span)")
      }
    }
  }

  @Test(arguments: pages)
  func nameOnlyTestsThatAreThere(page: String) throws {
    for (index, line) in try Repository.lines(page).enumerated() {
      for rest in line.components(separatedBy: "--filter ").dropFirst() {
        let filter = rest.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
        // A placeholder is written in capitals.
        for name in filter.split(separator: "/") where name != name.uppercased() {
          #expect(try Self.isTest(String(name)), "\(page):\(index + 1) runs the tests \(name)")
        }
      }
    }
  }

  /// Whether a name is that of a module of tests, of a test, or the beginning of a suite's.
  private static func isTest(_ name: String) throws -> Bool {
    try tests.get().contains { file in
      if file.module == name || file.types.contains(where: { $0.hasPrefix(name) }) { return true }
      guard name.first?.isLowercase == true else { return false }
      return try Repository.text(file.path).contains("func \(name)(")
    }
  }

  @Test func nameEverySuiteAndFolderOfTests() throws {
    let page = try Repository.text("Tests/README.md")
    for file in try Self.tests.get() {
      #expect(page.contains("[\(file.module)]("), "Tests/README.md does not link to Tests/\(file.module)")
      for suite in file.shared where suite.hasSuffix("Tests") {
        #expect(page.contains("`\(suite)`"), "Tests/README.md does not say what \(suite) proves")
      }
    }
  }

  /// The files of tests.
  private static let tests = Result { try Repository.swiftFiles(under: "Tests").map { try SourceFile($0) } }

  /// The names that a page may say: of types, and of what the code names.
  private static let known = Result {
    var known = others
    // The targets of the package, such as that of the benchmarks.
    for line in try Repository.lines("Package.swift") {
      for part in line.components(separatedBy: "name: \"").dropFirst() {
        known.insert(String(part.prefix { $0 != "\"" }))
      }
    }
    let sources = try ["Sources", "Examples"].flatMap { try Repository.swiftFiles(under: $0) }
    for file in try sources.map({ try SourceFile($0) }) + tests.get() {
      known.formUnion(file.types)
      known.formUnion(file.names)
      known.insert(file.module)
    }
    return known
  }

  /// The names of types in code spans: words in camel case that begin in upper
  /// case. A span with a slash is a path.
  private static func typeNames(in line: String) -> [String] {
    codeSpans(in: line).filter { !$0.contains("/") }
      .map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
      .filter { name in
        name.first?.isUppercase == true && name.dropFirst().contains { $0.isLowercase }
          && name.dropFirst().contains { $0.isUppercase }
      }
  }

  private static func codeSpans(in line: String) -> [Substring] {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
  }

  /// The relative targets of a line's links, without their anchors.
  private static func links(in line: String) -> [String] {
    let prose = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined()
    return prose.components(separatedBy: "](").dropFirst().compactMap { rest in
      guard let end = rest.firstIndex(of: ")") else { return nil }
      let target = rest[..<end].prefix { $0 != "#" }
      return target.isEmpty || target.contains(":") ? nil : String(target)
    }
  }
}
