import Foundation
import Testing

@Suite("The pages about the code")
struct DocumentationTests {
  /// The pages that an engineer reads.
  private static let pages: [String] = {
    let folder = Repository.root.appending(path: "Sources/Ask/Ask.docc").path
    let decisions = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let top = [
      "ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "Tests/README.md", "Tests/Benchmarks/README.md",
    ]
    return (top + decisions.filter { $0.hasSuffix(".md") }.map { "Sources/Ask/Ask.docc/\($0)" })
      .filter { FileManager.default.fileExists(atPath: Repository.root.appending(path: $0).path) }
  }()

  /// Names that are not ours.
  private static let others: Set<String> = ["FilePath", "SmallFloat"]

  @Test(arguments: pages)
  func nameOnlyTypesThatAreThere(page: String) throws {
    let known = try Self.known
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

  private static var known: Set<String> {
    get throws {
      var known = others
      // The targets of the package, such as that of the benchmarks.
      for line in try Repository.lines("Package.swift") {
        for part in line.components(separatedBy: "name: \"").dropFirst() {
          known.insert(String(part.prefix { $0 != "\"" }))
        }
      }
      for folder in ["Sources", "Tests", "Examples"] {
        for path in try Repository.swiftFiles(under: folder) {
          let file = try SourceFile(path)
          known.formUnion(file.types)
          known.formUnion(file.names)
          known.insert(file.module)
        }
      }
      return known
    }
  }

  /// The names of types in code spans: words in camel case that begin in upper
  /// case. A span with a slash is a path.
  private static func typeNames(in line: String) -> [String] {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && !$0.element.contains("/") }
      .map { String($0.element.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
      .filter { name in
        name.first?.isUppercase == true && name.dropFirst().contains { $0.isLowercase }
          && name.dropFirst().contains { $0.isUppercase }
      }
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
