/// The system's own words.
package enum ErrorText {
  /// What the system calls an `errno`, such as `Permission denied`.
  package static func text(for code: Int32) -> String { System.text(for: code) }
}
