/// The most that any posting of a term can score, as four bytes that do not depend on the rest of
/// the index.
///
/// BM25 scores `idf / (1 + k1 · n / tf)`, where `n = 1 − b + b · length / averageLength`. Kept is
/// the least `n / tf` of any sentence and of any passage, in units of 1/128 rounded down, for
/// `b = 0.4` and the average length within the segment: once for the passages whose code is the
/// whole posting, and once for those whose sentences are written out.
struct ScoreUpperBound: Equatable {
  /// The `b` it is valid for.
  static let b: Float = 0.4
  /// Its size in bytes.
  static let byteCount = 4

  /// The bound for some of the passages.
  struct Least: Equatable {
    /// The least `n / tf` of a sentence, leads not counted; 255 also if there is none.
    fileprivate(set) var sentence: UInt8 = 255
    /// The least `n / tf` of a passage.
    fileprivate(set) var passage: UInt8 = 255
  }

  /// For passages with one sentence that contains the term once.
  private(set) var once = Least()
  /// For all others.
  private(set) var many = Least()

  /// No posting yet.
  init() {}

  /// Reads the bytes at an offset.
  init(_ bytes: Span<UInt8>, at offset: Int) {
    once = Least(sentence: bytes[offset], passage: bytes[offset + 1])
    many = Least(sentence: bytes[offset + 2], passage: bytes[offset + 3])
  }

  /// The bytes.
  var bytes: [UInt8] { [once.sentence, once.passage, many.sentence, many.passage] }

  /// `n` for a length.
  static func norm(_ length: FieldNorm, average: Float) -> Float {
    1 - b + b * Float(length.length) / average
  }

  /// Takes a passage in.
  ///
  /// - Parameters:
  ///   - isOnce: whether its only sentence that contains the term does so once, and near its
  ///     beginning.
  ///   - sentence: the least `n / tf` of its sentences; infinite if only the lead contains the
  ///     term.
  ///   - passage: its `n / tf`.
  @inline(__always)
  mutating func note(isOnce: Bool, sentence: Float, passage: Float) {
    if isOnce {
      once.note(sentence: sentence, passage: passage)
    } else {
      many.note(sentence: sentence, passage: passage)
    }
  }

  /// The value of a quantized byte.
  static func value(_ byte: UInt8) -> Float {
    Float(byte) / 128
  }
}

extension ScoreUpperBound.Least {
  @inline(__always)
  fileprivate mutating func note(sentence: Float, passage: Float) {
    self.sentence = min(self.sentence, UInt8(min(255, sentence * 128)))
    self.passage = min(self.passage, UInt8(min(255, passage * 128)))
  }
}
