/// Letters in blocks of eight bytes, the first in the low bits; a last block that is not full ends
/// in zeros, which no letter holds. So that most words are one number, and are compared and hashed
/// as one.
enum LetterBlocks {
  /// Appends bytes as blocks.
  static func append(_ bytes: ArraySlice<UInt8>, to blocks: inout [UInt64]) {
    var block: UInt64 = 0
    var shift: UInt64 = 0
    for byte in bytes {
      block |= UInt64(byte) &<< shift
      shift &+= 8
      if shift == 64 {
        blocks.append(block)
        (block, shift) = (0, 0)
      }
    }
    if shift > 0 { blocks.append(block) }
  }

  /// Appends the bytes of blocks.
  static func append(_ blocks: ArraySlice<UInt64>, to bytes: inout [UInt8]) {
    for block in blocks {
      var rest = block
      while rest != 0 {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        rest &>>= 8
      }
    }
  }
}
