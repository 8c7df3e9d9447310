/// A stream that the program writes to, without a buffer.
struct Output {
  static let standard = Output(descriptor: 1)
  static let complaints = Output(descriptor: 2)

  private let descriptor: Int32

  /// Writes all of the text.
  func write(_ text: String) throws(OutputError) {
    guard !text.isEmpty else { return }
    try StandardStreams.write(text, to: descriptor)
  }

  /// Writes the text if there is room for it at once, and drops it otherwise: for text that will
  /// soon be repeated.
  func writeIfRoom(_ text: String) {
    guard StandardStreams.hasRoom(descriptor) else { return }
    try? write(text)
  }

  /// Reports an error on standard error; if even that fails, there is nobody left to tell.
  ///
  /// - Parameter naming: whether the program's name comes before it, as it should outside a
  ///   conversation.
  static func complain(_ message: String, naming: Bool = true) {
    try? complaints.write((naming ? "ask: " : "") + message + "\n")
  }
}
