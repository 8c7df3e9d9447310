internal import CXXHash

/// XXH64 (Yann Collet, *xxHash fast digest algorithm*), by the header of libxxhash, for telling
/// damaged bytes from whole ones. It detects accidents, not deliberate changes.
package enum XXH64 {
  /// The digest of some bytes. Complexity: linear.
  package static func hash(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    // Safe because the span lends its bytes for the call, and the library reads `count` of them and
    // keeps none; it takes nil where there are none.
    unsafe bytes.withUnsafeBytes { unsafe XXH_INLINE_XXH64($0.baseAddress, $0.count, seed) }
  }

  /// The version of the library.
  package static let version = "\(XXH_VERSION_MAJOR).\(XXH_VERSION_MINOR).\(XXH_VERSION_RELEASE)"
}
