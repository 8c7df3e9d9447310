import Glibc

/// Robertson and Zaragoza's BM25, as Apache Lucene 9 computes it.
///
/// `idf · tf / (tf + k1 · (1 − b + b · length / averageLength))`, in single precision, without the
/// factor `k1 + 1` that changes no order. See Robertson and Zaragoza, *The Probabilistic Relevance
/// Framework: BM25 and Beyond* (2009).
package struct BM25: Sendable {
  /// The parameters of BM25.
  package struct Parameters: Equatable, Sendable {
    /// The saturation of repeated terms; 0 counts presence alone.
    package var k1: Float
    /// The weight of length normalisation, from 0 to 1.
    package var b: Float

    /// States both parameters.
    package init(k1: Float, b: Float) {
      self.k1 = k1
      self.b = b
    }
  }

  private let parameters: Parameters
  private let textCount: Int
  private let average: Float
  /// `1 / (k1 · (1 − b + b · length / averageLength))` for each code of a length.
  private let inverseNorms: [Float]

  /// Prepares to score texts of a collection.
  package init(_ parameters: Parameters, textCount: Int, totalLength: Int) {
    self.parameters = parameters
    self.textCount = textCount
    let average = textCount > 0 ? max(Float(totalLength) / Float(textCount), 1) : 1
    self.average = average
    inverseNorms = (0...255).map { code in
      let length = Float(FieldNorm(byte: UInt8(code)).length)
      return 1 / (parameters.k1 * (1 - parameters.b + parameters.b * length / average))
    }
  }

  /// The inverse document frequency of a term: `ln(1 + (N − n + ½) / (n + ½))`.
  package func inverseDocumentFrequency(_ holding: UInt32) -> Float {
    let n = Double(holding)
    return Float(log(1 + (Double(textCount) - n + 0.5) / (n + 0.5)))
  }

  /// The score of a term that a text of some length contains `frequency` times.
  ///
  /// Rounded to 1/16384, so that sums of up to 1024 are exact in single precision, whatever the
  /// order of adding.
  package func score(weight: Float, frequency: UInt32, length: FieldNorm) -> Float {
    let score = weight - weight / (1 + Float(frequency) * inverseNorms[Int(length.byte)])
    // So large a number has no room for fractions: adding it rounds, as `rounded()` does, but in no
    // call of its own.
    let rounding: Float = 0x1.8p23
    return (score * 16384 + rounding - rounding) / 16384
  }

  /// More than any text of a segment scores.
  ///
  /// - Parameters:
  ///   - scoreUpperBound: the segment's byte of a `ScoreUpperBound`.
  ///   - own: the average length within the segment.
  func upperBound(weight: Float, scoreUpperBound: UInt8, average own: Float) -> Float {
    let isKnown = parameters.b == ScoreUpperBound.b
    // Where texts are longer on average than within the segment, length costs less there than the
    // byte says.
    let norm = isKnown ? ScoreUpperBound.value(scoreUpperBound) * min(1, own / average) : 0
    return weight / (1 + parameters.k1 * norm) + 0.0005
  }

  /// The scores of a term that a text contains `frequency` times, for each norm byte.
  func scores(weight: Float, frequency: UInt32) -> [Float] {
    (0...255).map { score(weight: weight, frequency: frequency, length: FieldNorm(byte: UInt8($0))) }
  }
}
