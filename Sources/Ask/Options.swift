extension Library {
  /// How a library is opened.
  public struct Options: Equatable, Sendable {
    /// Where the index is kept.
    public enum Place: Equatable, Sendable {
      /// In the user's cache folder: `$XDG_CACHE_HOME/ask`, else `~/.cache/ask`, in a folder for these documents.
      case cache
      /// In this folder, which is made if it is not there.
      case folder(String)
      /// In memory, gone with the library.
      case memory
    }

    /// Where the index is kept.
    public var place = Place.cache
    /// How many threads read and index at the most; nil for one on each processor.
    public var threads: Int?
    /// How many bytes of memory indexing may take for what it has not yet written, in all threads together.
    public var memory = 256 << 20
    /// Whether the files are looked at before each question.
    public var refreshes = true
    /// Whether the index is made anew, whatever is there.
    public var rebuilds = false

    /// The usual way.
    public init() {}
  }
}
