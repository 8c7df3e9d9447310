@testable import AskAnswer

/// The output of a `Network`, computed in loops over single numbers.
struct PlainNetwork {
  private let network: Network
  private let weights: [Float]

  /// A network and the weights of its model, in eights.
  init(_ network: Network, weights: Span<SIMD8<Float>>) {
    self.network = network
    self.weights = weights.indices.flatMap { group in (0..<8).map { weights[group][$0] } }
  }

  /// The output for some inputs.
  func output(_ inputs: [Float]) -> Double {
    var values = inputs.map { Double($0) }
    var place = network.start * 8
    for width in network.widths.map({ $0 * 8 }) {
      let rows = values.count
      values = (0..<width).map { neuron in
        let sum = (0..<rows).reduce(weight(place + rows * width + neuron)) {
          $0 + values[$1] * weight(place + $1 * width + neuron)
        }
        return max(0, sum)
      }
      place += (rows + 1) * width
    }
    return values.indices.reduce(weight(place + values.count)) { $0 + values[$1] * weight(place + $1) }
  }

  private func weight(_ place: Int) -> Double { Double(weights[place]) }
}
