internal import Ask
internal import AskInterface
internal import Synchronization

/// One line on a terminal that shows the progress of indexing, while that takes long.
final class ProgressDisplay: Sendable {
  private let columns: Int?
  private let isShown = Atomic(false)

  /// Prepares to show the line, if a person reads standard error on a terminal that can return to
  /// the start of a line.
  init(isWanted: Bool) {
    let isPossible = isWanted && StandardStreams.environment("TERM") != "dumb"
    columns = isPossible ? StandardStreams.complaintColumns : nil
  }

  /// The receiver of the progress; nil if it is not shown.
  var handler: Library.ProgressHandler? {
    guard let columns else { return nil }
    return { progress in
      guard progress.elapsed >= .milliseconds(500) else { return }
      self.isShown.store(true, ordering: .relaxed)
      // Reading goes on whether or not anybody sees the progress.
      Output.complaints.writeIfRoom("\r" + ProgressLine.of(progress, columns: columns) + Self.eraseRest)
    }
  }

  /// Erases the line.
  func clear() {
    guard isShown.exchange(false, ordering: .relaxed) else { return }
    try? Output.complaints.write("\r" + Self.eraseRest)
  }

  /// Erases from the cursor to the end of the line: EL of ECMA-48.
  private static let eraseRest = "\u{1B}[K"
}
