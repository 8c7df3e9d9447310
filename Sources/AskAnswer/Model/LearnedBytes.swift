internal import CAnswerModel

/// The bytes of what was learned, as they lie in the program's own file: nothing is copied or read
/// before it is used.
enum LearnedBytes {
  /// The word table.
  static var words: Span<UInt8> {
    @_lifetime(immortal)
    get {
      // Safe because the bytes are a constant of the program, as many as it says, and live as long
      // as it does.
      unsafe _overrideLifetime(
        Span(_unsafeStart: ask_word_table(), count: ask_word_table_size()), copying: ())
    }
  }

  /// The rows of the word table, sixteen dimensions at a time.
  @_lifetime(immortal)
  static func rows(from start: Int) -> Span<SIMD16<Int8>> {
    let bytes = words.extracting(start...)
    // Safe because the table is aligned to 64 bytes, rows begin at a multiple of 64, and any bits
    // make numbers.
    return unsafe _overrideLifetime(bytes.bytes._unsafeView(as: SIMD16<Int8>.self), copying: ())
  }
}

extension LearnedBytes {
  /// The weights of the model of evidence, eight at a time.
  @_lifetime(immortal)
  static func evidenceWeights(withWordTable: Bool) -> Span<SIMD8<Float>> {
    // Safe because the weights are a constant of the program, aligned to 64 bytes and as many as it
    // says.
    let weights = unsafe UnsafeRawBufferPointer(
      start: ask_evidence_weights(withWordTable ? 1 : 0),
      count: ask_evidence_weights_count(withWordTable ? 1 : 0) * MemoryLayout<Float>.size)
    // Safe because eight floats in a row are a vector, and the constant lives as long as the
    // program.
    return unsafe _overrideLifetime(Span(_unsafeBytes: weights), copying: ())
  }

  /// The levels of the tables of the scorer of answer spans.
  static var spanLevels: Span<Int8> {
    @_lifetime(immortal)
    get {
      // Safe because the levels are a constant of the program, as many as it says, and live as long
      // as it does.
      unsafe _overrideLifetime(
        Span(_unsafeStart: ask_span_levels(), count: ask_span_levels_count()), copying: ())
    }
  }
}
