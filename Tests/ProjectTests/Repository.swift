import Foundation

/// The project's own files, as these tests look at them.
enum Repository {
  /// The top level.
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  /// The Swift files below a folder, each by its path from the top level.
  static func swiftFiles(under folder: String) throws -> [String] {
    let start = root.appending(path: folder)
    let found = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The lines of a file.
  static func lines(_ path: String) throws -> [String] {
    try text(path).components(separatedBy: "\n")
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
