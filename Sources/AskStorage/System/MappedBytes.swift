internal import CMapping
internal import Glibc

/// A file's bytes in memory, given back at the end of its life.
@safe final class MappedBytes: @unchecked Sendable {
  private let buffer: UnsafeRawBufferPointer
  private let watch: OpaquePointer?

  /// Takes over that many bytes at an address, which must have come from `mmap`.
  init(_ address: UnsafeMutableRawPointer, count: Int) {
    // Safe because the caller promises that they are mapped.
    unsafe buffer = UnsafeRawBufferPointer(start: address, count: count)
    // Safe because the addresses stay mapped until the watch has ended.
    unsafe watch = mapping_watch_begin(address, count)
  }

  /// Whether bytes were missing when they were read.
  // Safe because the watch is ours until the end.
  var isTruncated: Bool { unsafe mapping_watch_is_truncated(watch) != 0 }

  /// The mapped bytes.
  var span: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      // Safe because they are mapped for reading until this is released, and any bits make a byte.
      unsafe _overrideLifetime(Span(_unsafeBytes: buffer), borrowing: self)
    }
  }

  deinit {
    // Safe because the watch is ended once, while the addresses are still mapped.
    unsafe mapping_watch_end(watch)
    // Safe because the addresses came from `mmap`, and nothing is lent any more.
    unsafe _ = munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
  }
}

/// Files in memory that others cut.
package enum MappedFiles {
  /// Makes sure that truncated files are noticed, also if another handler of `SIGBUS` was installed
  /// since the first was mapped.
  package static func watchAgain() { mapping_watch_install() }
}
