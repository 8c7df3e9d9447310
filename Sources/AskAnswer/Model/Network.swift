/// A small network of neurons. Each layer's outputs are weighted sums of its inputs and a bias; on
/// the way to the next layer, what is below 0 becomes 0. The last layer has one output.
///
/// Its weights lie among those of the model, eight at a time: for each layer but the last the
/// weights of its first input to all its neurons, those of its second, …, then the biases; for the
/// last, the weights of all its inputs, then eight numbers the first of which is the bias.
struct Network {
  /// The number of inputs.
  let inputCount: Int
  /// The numbers of neurons of all layers but the last, in eights.
  let widths: [Int]
  /// The beginning of its weights, in eights.
  let start: Int
  /// The end of its weights.
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

  /// The sums of all neurons, layer after layer, eight at a time.
  typealias Sums = [SIMD8<Float>]

  /// Room for the sums.
  var room: Sums { Sums(repeating: .zero, count: widths.reduce(0, +)) }

  /// The sums of the first layer for its first inputs, with the biases: what many sets of inputs
  /// share.
  func beginning(
    _ values: [Float], at first: Int, count: Int, weights: Span<SIMD8<Float>>
  ) -> Sums {
    let width = widths[0]
    var sums = (0..<width).map { weights[start + inputCount * width + $0] }
    for input in 0..<count where values[first + input] != 0 {
      for group in 0..<width { sums[group] += weights[start + input * width + group] * values[first + input] }
    }
    return sums
  }

  /// The output for some inputs, which begin at a place of an array; the first `count` of them are
  /// in `beginning` already.
  func output(
    _ values: [Float], at first: Int, after count: Int, beginning: Sums, weights: Span<SIMD8<Float>>,
    sums: inout Sums
  ) -> Float {
    let width = widths[0]
    for group in 0..<width { sums[group] = beginning[group] }
    for input in count..<inputCount {
      let value = values[first + input]
      if value == 0 { continue }
      let row = start + input * width
      for group in 0..<width { sums[group] += weights[row + group] * value }
    }
    return lastLayers(from: start + (inputCount + 1) * width, weights, sums: &sums)
  }

  /// Goes on from the sums of the first layer.
  private func lastLayers(from start: Int, _ weights: Span<SIMD8<Float>>, sums: inout Sums) -> Float {
    var (place, before) = (start, 0)
    for layer in widths.indices.dropFirst() {
      let (inputs, width) = (widths[layer - 1], widths[layer])
      let here = before + inputs
      for group in 0..<width { sums[here + group] = weights[place + inputs * 8 * width + group] }
      for input in 0..<inputs {
        let values = sums[before + input]
        for lane in 0..<8 where values[lane] > 0 {
          let row = place + (input * 8 + lane) * width
          for group in 0..<width { sums[here + group] += weights[row + group] * values[lane] }
        }
      }
      place += (inputs * 8 + 1) * width
      before = here
    }
    return lastOutput(place, from: before, weights: weights, sums: sums)
  }

  private func lastOutput(
    _ place: Int, from before: Int, weights: Span<SIMD8<Float>>, sums: Sums
  ) -> Float {
    let width = sums.count - before
    var sum = SIMD8<Float>.zero
    for group in 0..<width {
      let values = sums[before + group]
      sum += values.replacing(with: 0, where: values .< 0) * weights[place + group]
    }
    return sum.sum() + weights[place + width][0]
  }
}
