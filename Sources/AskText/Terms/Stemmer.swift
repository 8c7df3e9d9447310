internal import CStemmer

/// The Snowball English stemmer ("Porter2"), by libstemmer.
///
/// Not safe to share between threads: every thread makes its own.
@safe
package final class Stemmer {
  // The library keeps its working memory here.
  private let stemmer: OpaquePointer

  /// Makes a stemmer.
  package init() {
    // Safe because the name is a literal that ends in NUL; English in UTF-8 is built into every
    // libstemmer, so nil means that there is no memory left.
    guard let stemmer = unsafe sb_stemmer_new("english", nil) else {
      preconditionFailure("libstemmer offers no English stemmer")
    }
    unsafe self.stemmer = stemmer
  }

  deinit {
    // Safe because the stemmer was made in `init`, is never handed out, and is released only here.
    unsafe sb_stemmer_delete(stemmer)
  }

  /// Replaces the word that an array ends with by its stem.
  ///
  /// The word must be in lower case; words of other scripts come back as they are.
  /// - Parameter start: where the word begins in `letters`.
  package func stem(_ letters: inout [UInt8], from start: Int) {
    let count = letters.count - start
    guard count > 0, count <= Self.longestWord else { return }
    // Safe because the library reads exactly `count` bytes, which lie inside the array, and keeps
    // none of them; the stem it returns is its own memory, whole until the next call, and is copied
    // before that.
    let stem = unsafe letters.withUnsafeBufferPointer { all -> UnsafeBufferPointer<UInt8>? in
      guard let base = all.baseAddress,
        let stem = unsafe sb_stemmer_stem(stemmer, base + start, Int32(count))
      else { return nil }
      return unsafe UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer)))
    }
    // Nil means that there is no memory left; the word then stands for itself.
    guard let stem = unsafe stem else { return }
    letters.removeLast(count)
    // Safe because no other call of the library came between.
    unsafe letters.append(contentsOf: stem)
  }

  /// Longer runs of letters are no words: keys, encoded data.
  package static let longestWord = 64
}
