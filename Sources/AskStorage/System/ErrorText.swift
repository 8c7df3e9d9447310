/// The system's own words.
package enum ErrorText {
  /// The system's message for an `errno`, such as `Permission denied`.
  package static func text(for code: Int32) -> String { System.text(for: code) }
}
