package import AskIndex
package import AskStorage

/// A reason why a question could not be answered.
package enum AnswerFailure: Error, Equatable {
  /// A file no longer holds what was indexed.
  case changed(path: Path)
  /// The index cannot be used.
  case index(IndexError)
  /// No document has a path that a filter names.
  case noDocument(pattern: String)
}

/// Reads some bytes of a document's file as they are now; nil when they cannot be read.
package typealias DocumentSource = (_ path: Path, _ bytes: Range<Int>) -> [UInt8]?
