/// A stream that the program writes to; what is written is there at once.
struct Output {
  static let standard = Output(descriptor: 1)
  static let complaints = Output(descriptor: 2)

  private let descriptor: Int32

  /// Writes all of the text.
  func write(_ text: String) throws(OutputError) {
    guard !text.isEmpty else { return }
    try StandardStreams.write(text, to: descriptor)
  }

  /// Writes the text where there is room for it at once, and else does without: for what is soon
  /// said anew.
  func writeIfRoom(_ text: String) {
    guard StandardStreams.hasRoom(descriptor) else { return }
    try? write(text)
  }

  /// Says what is wrong on standard error; where even that fails, there is nobody left to tell.
  ///
  /// - Parameter naming: whether the program's name stands before it, as it should outside a
  ///   conversation.
  static func complain(_ message: String, naming: Bool = true) {
    try? complaints.write((naming ? "ask: " : "") + message + "\n")
  }
}
