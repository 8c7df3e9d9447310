internal import AskInterface

/// What a shell offers when a word of the command line is half typed.
enum Completion {
  /// The commands for a first word, and files for what `verify` and `bench` take. Other words are a
  /// question's.
  static func words(_ typed: [String], _ index: Int, _ prefix: String) -> [String] {
    let before = typed.prefix(max(0, index)).dropFirst()
    if before.contains(where: { [VerifyCommand.name, BenchCommand.name].contains($0) }) {
      return files(prefix)
    }
    return commands.filter { $0.hasPrefix(prefix) }
  }

  private static let commands =
    (IndexCommand.Keyword.allCases.map(\.rawValue) + [BenchCommand.name, VerifyCommand.name]).sorted()

  /// The files and folders that a path may go on with; folders end in a slash.
  private static func files(_ prefix: String) -> [String] {
    let bytes = Array(prefix.utf8)
    let split = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let folder = String(decoding: bytes[..<split], as: UTF8.self)
    let (start, dot) = (bytes[split...], UInt8(ascii: "."))
    return StandardStreams.names(in: folder.isEmpty ? "." : folder)
      .filter { $0.utf8.starts(with: start) && ($0.utf8.first != dot || start.first == dot) }
      .map { StandardStreams.isFolder(folder + $0) ? "\(folder)\($0)/" : folder + $0 }.sorted()
  }
}
