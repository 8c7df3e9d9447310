import Foundation
import SeededRandom
import Testing

@testable import AskAnswer

@Suite("The networks of the model of evidence")
struct NetworkTests {
  /// Inputs 10, neurons 16 and 8, weights by chance.
  private let network = Network(inputCount: 10, widths: [2, 1], start: 0)
  private let weights: [SIMD8<Float>]
  private let inputs: [Float]

  init() {
    var random = SplitMix64(seed: 4)
    let count = network.end
    weights = (0..<count).map { _ in
      SIMD8<Float>((0..<8).map { _ in Float.random(in: -1...1, using: &random) })
    }
    inputs = (0..<10).map { _ in Float.random(in: -1...1, using: &random) }
  }

  @Test func giveWhatPlainSumsGive() {
    for shared in [0, 4, 10] { #expect(abs(output(inputs, shared: shared) - plainOutput(inputs)) < 1e-4) }
  }

  @Test func areStraightNearTheirInputs() {
    let slopes = network.slopes(inputs, at: 0, weights: weights.span)
    for input in inputs.indices {
      var moved = inputs
      moved[input] += 1e-3
      let change = output(moved, shared: 0) - plainOutput(inputs)
      #expect(abs(change / 1e-3 - slopes[input]) < 0.02)
    }
  }

  @Test(arguments: [0, -1e-6, -0.5, -1, -7.25, -40, -79])
  func takeTheExponential(of number: Float) {
    let exact = exp(Double(number))
    #expect(abs(Double(Exponential.of(number)) - exact) <= exact * 1e-5)
  }

  private func output(_ inputs: [Float], shared: Int) -> Float {
    var sums = network.room
    let beginning = network.beginning(inputs, at: 0, count: shared, weights: weights.span)
    return network.output(
      inputs, at: 0, after: shared, beginning: beginning, weights: weights.span, sums: &sums)
  }

  /// The same sums without vectors.
  private func plainOutput(_ inputs: [Float]) -> Float {
    var values = inputs
    var place = 0
    for width in [16, 8] {
      let rows = values.count
      values = (0..<width).map { neuron in
        let sum = (0..<rows).reduce(flat(place + rows * width + neuron)) {
          $0 + values[$1] * flat(place + $1 * width + neuron)
        }
        return max(0, sum)
      }
      place += (rows + 1) * width
    }
    return (0..<8).reduce(flat(place + 8)) { $0 + values[$1] * flat(place + $1) }
  }

  private func flat(_ place: Int) -> Float { weights[place >> 3][place & 7] }
}

@Suite("The learned weights")
struct WeightsTests {
  @Test(arguments: [true, false])
  func areAsManyAsTheFeaturesNeed(withWordTable: Bool) {
    let model = EvidenceModel(withWordTable: withWordTable)
    #expect(LearnedBytes.evidenceWeights(withWordTable: withWordTable).count == model.weightCount)
  }
}
