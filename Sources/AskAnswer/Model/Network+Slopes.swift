extension Network {
  /// What one unit of each input adds to the output, near some inputs: the network is made of straight pieces.
  func slopes(
    _ values: [Float], at first: Int, _ weights: Span<SIMD8<Float>>, _ scratch: inout Scratch
  ) -> [Float] {
    _ = output(values, at: first, weights, &scratch)
    var place = end - 1
    guard let width = widths.last else { return [] }
    place -= width
    var slopes = (0..<width * 8).map { weights[place + $0 >> 3][$0 & 7] }
    for layer in widths.indices.reversed() {
      let inputs = layer == 0 ? inputCount : widths[layer - 1] * 8
      place -= (inputs + 1) * widths[layer]
      slopes = behind(slopes, layer, inputs, from: place, weights, scratch)
    }
    return slopes
  }

  /// The slopes of a layer's inputs, from those of its neurons. Neurons below 0 are silent.
  private func behind(
    _ slopes: [Float], _ layer: Int, _ inputs: Int, from place: Int, _ weights: Span<SIMD8<Float>>,
    _ scratch: Scratch
  ) -> [Float] {
    var sums: [Float] = []
    for input in 0..<inputs {
      var sum: Float = 0
      for neuron in slopes.indices where scratch.layers[layer][neuron >> 3][neuron & 7] > 0 {
        sum += weights[place + input * widths[layer] + neuron >> 3][neuron & 7] * slopes[neuron]
      }
      sums.append(sum)
    }
    return sums
  }
}
