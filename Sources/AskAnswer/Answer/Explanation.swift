/// The parts whose sum is a sentence's score.
public struct Explanation: Equatable, Sendable {
  /// One reason, with what it adds.
  public struct Part: Equatable, Sendable {
    /// The feature's name, as `:why` prints it.
    public let name: String
    /// The name of the feature.
    public let value: Double
    /// The weight of one unit of `value`.
    public let weight: Double
    /// The contribution to the score: `value * weight`.
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
