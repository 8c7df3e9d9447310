/// Writes a file whose damage can be detected: contents in chunks, then a footer with
/// a checksum of each chunk.
///
///     contents │ XXH64 of each 64 KiB of the contents │ XXH64 of those │ length of the contents │ "ASKWHOLE"
///
/// All numbers are 64 bits, the low byte first.
package struct CheckedWriter {
  /// The number of bytes that one checksum covers.
  package static let chunkSize = 64 * 1024
  /// The last bytes of a file.
  static let mark = Array("ASKWHOLE".utf8)

  private let file: any IndexFile
  private var chunk: [UInt8] = []
  private var checksums: [UInt8] = []
  /// The number of bytes of contents appended so far.
  package private(set) var count = 0

  /// Begins a file, which must be empty.
  package init(_ file: any IndexFile) {
    self.file = file
    chunk.reserveCapacity(Self.chunkSize)
  }

  /// Appends contents.
  package mutating func append(_ bytes: Span<UInt8>) throws(StorageError) {
    var offset = 0
    while offset < bytes.count {
      let taken = min(bytes.count - offset, Self.chunkSize - chunk.count)
      for index in offset..<offset + taken { chunk.append(bytes[index]) }
      offset += taken
      if chunk.count == Self.chunkSize { try writeChunk() }
    }
    count += bytes.count
  }

  /// Writes the rest and the footer, and syncs the file to the disk.
  package mutating func finish() throws(StorageError) {
    if !chunk.isEmpty { try writeChunk() }
    var footer = checksums
    Self.append(XXH64.hash(checksums.span), to: &footer)
    Self.append(UInt64(count), to: &footer)
    footer += Self.mark
    try file.append(footer.span)
    try file.sync()
    try file.close()
  }

  private mutating func writeChunk() throws(StorageError) {
    Self.append(XXH64.hash(chunk.span), to: &checksums)
    try file.append(chunk.span)
    chunk.removeAll(keepingCapacity: true)
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
