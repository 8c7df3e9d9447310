internal import AskAnswer

/// The options with which a library is opened.
///
/// ```swift
/// var options = Library.Options()
/// options.place = .memory
/// options.minConfidence = 0.4
/// let library = try Library(opening: ["seeds", "corpus"], options: options)
/// ```
public struct LibraryOptions: Equatable, Sendable {
  /// The place in which the index is kept.
  public enum IndexLocation: Equatable, Sendable {
    /// In the user's cache folder: `$XDG_CACHE_HOME/ask`, else `~/.cache/ask`, in a folder for
    /// these documents.
    case cache
    /// In this folder, which is made if it is not there.
    case folder(String)
    /// In memory, gone with the library.
    case memory
  }

  /// The place in which the index is kept.
  public var place = IndexLocation.cache
  /// The greatest number of threads that read and index; nil for one on each processor.
  public var threads: Int?
  /// The number of bytes of memory that indexing may take for what it has not yet written, in all
  /// threads together.
  public var memory = 256 << 20
  /// Whether the files are looked at when the library is opened and before each question.
  ///
  /// Without, an index that is there is used as it is, and made only where there is none. A
  /// quotation is still compared with its file; if one no longer stands there, the files are
  /// looked at after all.
  public var refreshes = true
  /// The time after one look at the files in which a question needs no other; zero has every
  /// question look.
  public var refreshInterval = Duration.zero
  /// Whether the system is asked to tell of changes from one question to the next, so that a
  /// question looks only at the files of which it told, whatever the interval. Where the system
  /// cannot, as on file systems of other machines, all is as without.
  public var watches = false
  /// Whether words that mean much the same count, such as *salary* for *pay*, by the word table
  /// in the program.
  public var usesWordTable = true
  /// The least probability, from 0 to 1, that the first quotation answers for it to be given; 0
  /// gives the best sentences of every question that shares a word with the documents.
  public var minConfidence = LibraryOptions.defaultMinConfidence
  /// The least probability for an answer unless something else is said.
  public static var defaultMinConfidence: Double { Confidence.usual }
  /// Whether the index is made anew, whatever is there.
  public var rebuilds = false

  /// The usual way.
  public init() {}
}
