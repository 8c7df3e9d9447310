/// Which `ask` this is.
enum Version {
  static let number = "0.1.0"
  /// What `--version` prints.
  static let line = "ask \(number)"
}
