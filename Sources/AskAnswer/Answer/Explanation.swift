/// Why a sentence has its score: the parts it is the sum of.
public struct Explanation: Equatable, Sendable {
  /// One reason, with what it adds.
  public struct Part: Equatable, Sendable {
    /// The feature's name, as `:why` prints it.
    public let name: String
    /// What was measured.
    public let value: Double
    /// What one unit of `value` is worth.
    public let weight: Double
    /// What this part adds to the score: `value * weight`.
    public var share: Double { value * weight }

    /// Names a reason.
    public init(_ name: String, value: Double, weight: Double) {
      self.name = name
      self.value = value
      self.weight = weight
    }
  }

  /// The parts, in a fixed order.
  public let parts: [Part]
  /// The sum of the parts' shares.
  public var score: Double { parts.reduce(0) { $0 + $1.share } }

  /// Collects the parts of a score.
  public init(parts: [Part]) {
    self.parts = parts
  }
}
