internal import AskStorage

/// The lines that were typed at prompts, kept from one session to the next.
///
/// If they cannot be kept, this is said once, and the prompt works without them.
struct PromptHistory {
  /// The number of lines that are kept.
  static let limit = 1_000

  private var file: HistoryFile?

  /// Finds the file that keeps the lines.
  init() {
    guard let folder = StateFolder.path else {
      give(up: "neither XDG_STATE_HOME nor HOME names a folder")
      return
    }
    file = HistoryFile("history", in: folder, limit: Self.limit)
  }

  /// The lines of earlier sessions, the oldest first.
  mutating func lines() -> [String] {
    attempt { file throws(StorageError) in
      try file.tidy()
      return try file.lines()
    } ?? []
  }

  /// Keeps a line.
  mutating func keep(_ line: String) {
    attempt { file throws(StorageError) in try file.append(line) }
  }

  /// Drops the duplicates.
  mutating func tidy() {
    attempt { file throws(StorageError) in try file.tidy() }
  }

  /// Whether a line is kept: one that begins with a blank is not, as in a shell.
  static func keeps(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return !first.properties.isWhitespace
  }

  @discardableResult
  private mutating func attempt<Outcome>(
    _ body: (HistoryFile) throws(StorageError) -> Outcome
  ) -> Outcome? {
    guard let file else { return nil }
    do throws(StorageError) {
      return try body(file)
    } catch {
      switch error {
      case .missing(let path), .notAFileOrFolder(let path): give(up: "\(path): it is no longer there")
      case .refused(let path, let code): give(up: "\(path): \(ErrorText.text(for: code))")
      }
      return nil
    }
  }

  private mutating func give(up reason: String) {
    file = nil
    Output.complain("The lines you type are not kept for another time: \(reason).", naming: false)
  }
}
