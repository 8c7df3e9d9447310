/// Lines that several processes keep in one file, the oldest first, readable by their user only.
///
/// Each line is added by one write under the file's lock, so that no line is lost or split. From
/// time to time the file is rewritten without duplicates and old lines; a stop of the machine
/// leaves the old file or the new.
package struct HistoryFile: Sendable {
  /// The folder of the file; it is made when the first line is kept.
  package let folder: String
  /// The number of lines that are kept.
  package let limit: Int
  private let name: String

  /// Names a file.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - folder: its folder.
  ///   - limit: how many lines are kept.
  package init(_ name: String, in folder: String, limit: Int) {
    self.folder = folder
    self.name = name
    self.limit = limit
  }

  /// The path of the file.
  package var path: String { folder + "/" + name }

  /// The lines, the oldest first, each only where it was added last. Empty if there is
  /// no file.
  package func lines() throws(StorageError) -> [String] {
    do throws(StorageError) {
      return Self.newest(Self.lines(in: try read()), limit: limit)
    } catch {
      switch error {
      // People link the file to /dev/null to keep no history.
      case .missing, .notAFileOrFolder: return []
      case .refused: throw error
      }
    }
  }

  /// Adds a line, which contains no line end.
  ///
  /// A line that is longer than any that a person types is not kept.
  package func append(_ line: String) throws(StorageError) {
    guard !line.isEmpty, line.utf8.count <= Self.maxLineLength, !line.utf8.contains(Self.lineEnd) else {
      return
    }
    let file = try LockedFile(name, in: FolderHandle(folder, creating: true))
    try file.append((Array(line.utf8) + [Self.lineEnd]).span)
  }

  /// Rewrites the file if it has duplicates or too many lines.
  package func tidy() throws(StorageError) {
    let open = try FolderHandle(folder, creating: true)
    let file = try LockedFile(name, in: open)
    guard let bytes = try? read() else { return }
    let all = Self.lines(in: bytes)
    let kept = Self.newest(all, limit: limit)
    guard kept != all else { return }
    let lines = kept.flatMap { Array($0.utf8) + [Self.lineEnd] }
    let new = name + ".new"
    let written = DiskFile(try open.create(new), path: open.path(of: new))
    try written.append(lines.span)
    try written.sync()
    try written.close()
    try open.rename(new, to: name)
    // Other processes wait until the new file has the name.
    _ = consume file
  }

  private func read() throws(StorageError) -> [UInt8] {
    try FileReader.contents(of: path, limit: Self.maxFileSize).bytes
  }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let maxLineLength = 10_000
  private static let maxFileSize = 1 << 26

  private static func lines(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: lineEnd).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The newest lines, each once, the oldest first.
  static func newest(_ lines: [String], limit: Int) -> [String] {
    var known: Set<String> = []
    return Array(lines.reversed().filter { known.insert($0).inserted }.prefix(limit).reversed())
  }
}
