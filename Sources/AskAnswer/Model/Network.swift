/// A small network of neurons. Each layer's outputs are weighted sums of its inputs and a bias; on the way to the next
/// layer, what is below 0 becomes 0. The last layer has one output.
///
/// Its weights lie among those of the model, eight at a time: for each layer but the last the weights of its first input
/// to all its neurons, those of its second, …, then the biases; for the last, the weights of all its inputs, then
/// eight numbers the first of which is the bias.
struct Network {
  /// How many inputs it has.
  let inputCount: Int
  /// How many neurons its layers but the last have, in eights.
  let widths: [Int]
  /// Where its weights begin, in eights.
  let start: Int
  /// Where they end.
  let end: Int

  /// Describes a network.
  init(inputCount: Int, widths: [Int], start: Int) {
    self.inputCount = inputCount
    self.widths = widths
    self.start = start
    var end = start
    var inputs = inputCount
    for width in widths {
      end += (inputs + 1) * width
      inputs = width * 8
    }
    self.end = end + (widths.last ?? 0) + 1
  }

  /// Where the sums of neurons are kept while one output is found.
  struct Scratch {
    var layers: [[SIMD8<Float>]]
  }

  /// Working memory for this network.
  var scratch: Scratch {
    Scratch(layers: widths.map { [SIMD8<Float>](repeating: .zero, count: $0) })
  }

  /// The output for some inputs, which begin at a place of an array.
  func output(
    _ values: [Float], at first: Int, _ weights: Span<SIMD8<Float>>, _ scratch: inout Scratch
  ) -> Float {
    var place = start
    for layer in widths.indices {
      let width = widths[layer]
      let inputs = layer == 0 ? inputCount : widths[layer - 1] * 8
      for group in 0..<width { scratch.layers[layer][group] = weights[place + inputs * width + group] }
      for input in 0..<inputs {
        let value =
          layer == 0 ? values[first + input] : max(0, scratch.layers[layer - 1][input >> 3][input & 7])
        if value == 0 { continue }
        for group in 0..<width {
          scratch.layers[layer][group] += weights[place + input * width + group] * value
        }
      }
      place += (inputs + 1) * width
    }
    return lastOutput(place, weights, scratch)
  }

  private func lastOutput(_ place: Int, _ weights: Span<SIMD8<Float>>, _ scratch: Scratch) -> Float {
    guard let layer = scratch.layers.last else { return 0 }
    var sum = SIMD8<Float>.zero
    for group in layer.indices {
      sum += layer[group].replacing(with: 0, where: layer[group] .< 0) * weights[place + group]
    }
    return sum.sum() + weights[place + layer.count][0]
  }
}
