import Foundation
import Glibc

/// A folder of its own for one test, removed at the end of its life.
package final class TemporaryFolder {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "ask-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders it needs.
  @discardableResult
  package func write(_ name: String, _ text: String = "text") throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult
  package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Writes a file, with the folders it needs.
  package func write(_ text: String, to name: String) throws {
    try write(name, Array(text.utf8))
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    try write(name, bytes)
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  package func makeLink(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: destination)
  }

  package func makePipe(_ name: String) -> String {
    // Safe because the string ends in NUL.
    unsafe mkfifo(path + "/" + name, 0o600)
    return path + "/" + name
  }

  /// Makes an empty file whose name is these bytes.
  package func makeFile(named name: [UInt8]) {
    let whole = Array(path.utf8) + [UInt8(ascii: "/")] + name + [0]
    // Safe because the array ends in NUL and outlives the call.
    unsafe whole.map(CChar.init(bitPattern:)).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      close(unsafe open(base, O_CREAT | O_WRONLY, 0o600))
    }
  }
}
