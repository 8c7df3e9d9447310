import Ask
import Foundation

/// A folder of its own for one test, gone when the test is over.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "ask-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, and the folders it stands in.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a file of text.
  func write(_ text: String, to name: String) throws {
    try write(text.utf8, to: name)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// Its last name.
  var name: String { URL(filePath: path).lastPathComponent }

  /// What is in it.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Changes every byte of a file.
  func flipAll(of name: String) throws {
    try write(try bytes(of: "\(path)/\(name)").map { ~$0 }, to: name)
  }

  /// The bytes of a file.
  func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: file)))
  }
}

extension Library.Options {
  /// For tests that keep nothing. Tests never use the user's cache.
  static let inMemory: Library.Options = {
    var options = Library.Options()
    options.place = .memory
    return options
  }()

  /// For tests that keep an index in a folder of their own.
  static func kept(in folder: Folder, _ name: String = "index") -> Library.Options {
    var options = Library.Options()
    options.place = .folder("\(folder.path)/\(name)")
    return options
  }
}

/// The project's own folders.
enum Project {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL.path
  static let seeds = "\(root)/seeds"
  static let corpus = "\(root)/corpus"
}
