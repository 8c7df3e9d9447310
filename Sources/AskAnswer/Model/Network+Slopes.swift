extension Network {
  /// The slope: what one unit of each input adds to the output, near some inputs: the network is
  /// made of straight pieces.
  func slopes(_ values: [Float], at first: Int, weights: Span<SIMD8<Float>>) -> [Float] {
    var sums = room
    let none = beginning(values, at: first, count: 0, weights: weights)
    _ = output(values, at: first, after: 0, beginning: none, weights: weights, sums: &sums)
    guard let width = widths.last else { return [] }
    var place = end - 1 - width
    var before = sums.count - width
    var slopes = (0..<width * 8).map { weights[place + $0 >> 3][$0 & 7] }
    for layer in widths.indices.reversed() {
      let inputs = layer == 0 ? inputCount : widths[layer - 1] * 8
      place -= (inputs + 1) * widths[layer]
      // Neurons below 0 are silent.
      for neuron in slopes.indices where sums[before + neuron >> 3][neuron & 7] <= 0 { slopes[neuron] = 0 }
      slopes = behind(slopes, inputs: inputs, from: place, weights: weights)
      before -= layer == 0 ? 0 : widths[layer - 1]
    }
    return slopes
  }

  /// The slopes of a layer's inputs, from those of its neurons.
  private func behind(
    _ slopes: [Float], inputs: Int, from place: Int, weights: Span<SIMD8<Float>>
  ) -> [Float] {
    let width = slopes.count / 8
    return (0..<inputs).map { input in
      slopes.indices.reduce(Float(0)) {
        $0 + weights[place + input * width + $1 >> 3][$1 & 7] * slopes[$1]
      }
    }
  }
}
