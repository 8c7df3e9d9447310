import Foundation
import SeededRandom
import Testing

@testable import AskAnswer

@Suite("The networks of the model of evidence")
struct NetworkTests {
  /// A network with weights and inputs by chance, among other numbers.
  private struct Sample {
    let network: Network
    let weights: [SIMD8<Float>]
    let inputs: [Float]
    /// What stands before the inputs in their array.
    let margin = [Float](repeating: .nan, count: 3)

    init(inputCount: Int, widths: [Int], start: Int, seed: UInt64) {
      var random = SplitMix64(seed: seed)
      network = Network(inputCount: inputCount, widths: widths, start: start)
      weights = (0..<network.end).map { group in
        SIMD8<Float>(
          (0..<8).map { _ in group < start ? .nan : Float.random(in: -1...1, using: &random) })
      }
      inputs = (0..<inputCount).map { $0 % 4 == 3 ? 0 : Float.random(in: -1...1, using: &random) }
    }

    /// - Parameter shared: how many inputs are summed before.
    func output(_ inputs: [Float], shared: Int = 0) -> Float {
      var sums = network.room
      let values = margin + inputs
      let beginning = network.beginning(values, at: 3, count: shared, weights: weights.span)
      return network.output(
        values, at: 3, after: shared, beginning: beginning, weights: weights.span, sums: &sums)
    }

    var slopes: [Float] { network.slopes(margin + inputs, at: 3, weights: weights.span) }
  }

  private static let shapes: [(Int, [Int], Int)] = [
    (10, [2, 1], 0), (1, [1], 0), (7, [1, 1], 5), (16, [3, 2], 1), (9, [2, 2, 1], 4),
  ]

  @Test(arguments: shapes, [1, 2, 3] as [UInt64])
  func giveWhatPlainSumsGive(shape: (Int, [Int], Int), seed: UInt64) {
    let sample = Sample(inputCount: shape.0, widths: shape.1, start: shape.2, seed: seed)
    let plain = PlainNetwork(sample.network, weights: sample.weights.span).output(sample.inputs)
    for shared in [0, shape.0 / 2, shape.0] {
      #expect(abs(Double(sample.output(sample.inputs, shared: shared)) - plain) < 1e-4 * max(1, abs(plain)))
    }
  }

  @Test(arguments: shapes, [4, 5] as [UInt64])
  func haveTheSlopesThatSmallStepsShow(shape: (Int, [Int], Int), seed: UInt64) {
    let sample = Sample(inputCount: shape.0, widths: shape.1, start: shape.2, seed: seed)
    let plain = PlainNetwork(sample.network, weights: sample.weights.span)
    let slopes = sample.slopes
    #expect(slopes.count == shape.0)
    for input in sample.inputs.indices {
      var (less, more) = (sample.inputs, sample.inputs)
      less[input] -= 1e-4
      more[input] += 1e-4
      let step = Double(more[input]) - Double(less[input])
      let change = (plain.output(more) - plain.output(less)) / step
      #expect(abs(change - Double(slopes[input])) < 1e-2 * max(1, abs(change)), "input \(input)")
    }
  }

  @Test func areNotChangedByWhatWasComputedBefore() {
    let sample = Sample(inputCount: 10, widths: [2, 1], start: 0, seed: 6)
    var sums = sample.network.room
    let beginning = sample.network.beginning(sample.inputs, at: 0, count: 4, weights: sample.weights.span)
    let outputs = (0..<3).map { _ in
      sample.network.output(
        sample.inputs, at: 0, after: 4, beginning: beginning, weights: sample.weights.span, sums: &sums)
    }
    #expect(Set(outputs).count == 1)
  }

  @Test func needAsManyWeightsAsTheirShapeSays() {
    // (4 inputs + bias) × 16 neurons, then 16 outputs and the last bias, in eights.
    #expect(Network(inputCount: 4, widths: [2], start: 3).end == 3 + 5 * 2 + 2 + 1)
    #expect(Network(inputCount: 4, widths: [2, 1], start: 0).end == 5 * 2 + 17 * 1 + 1 + 1)
  }

  @Test(arguments: [0, -1e-6, -0.5, -1, -7.25, -40, -79])
  func takeTheExponential(of number: Float) {
    let exact = exp(Double(number))
    #expect(abs(Double(Exponential.of(number)) - exact) <= exact * 1e-5)
  }

  @Test(arguments: [-3, -0.5, 0, 0.25, 2, 10])
  func takeLogarithmsAndExponentialsThatUndoEachOther(number: Double) {
    #expect(abs(logarithm(exponential(number)) - number) < 1e-12)
  }
}

@Suite("The learned weights")
struct WeightsTests {
  @Test(arguments: [true, false])
  func areAsManyAsTheFeaturesNeed(withWordTable: Bool) {
    let model = EvidenceModel(withWordTable: withWordTable)
    #expect(LearnedBytes.evidenceWeights(withWordTable: withWordTable).count == model.weightCount)
  }

  /// The model's two networks, in plain loops.
  private func plain(_ model: EvidenceModel) -> (term: PlainNetwork, sentence: PlainNetwork) {
    let weights = LearnedBytes.evidenceWeights(withWordTable: model.withWordTable)
    let term = Network(inputCount: EvidenceFeatures.termWidth, widths: [6, 3], start: 0)
    let sentence = Network(inputCount: EvidenceFeatures.sentenceWidth, widths: [8], start: term.end)
    return (PlainNetwork(term, weights: weights), PlainNetwork(sentence, weights: weights))
  }

  @Test(arguments: [true, false])
  func giveTheSharesOfTermsAndSentencesThatPlainSumsGive(withWordTable: Bool) throws {
    let table = try MeasuredSentences(
      "When was the harbour of the islands dredged?", in: .harbour(), usesWordTable: withWordTable)
    let model = EvidenceModel(withWordTable: withWordTable)
    let plain = plain(model)
    let features = table.features
    for (place, share) in model.termShares(features).enumerated() {
      let start = place * EvidenceFeatures.termWidth
      let expected = plain.term.output(Array(features.terms[start..<start + EvidenceFeatures.termWidth]))
      #expect(abs(Double(share) - expected) < 1e-3)
    }
    for (hit, share) in model.sentenceShares(features).enumerated() {
      let expected = plain.sentence.output(table.sentenceInputs(ofHit: hit))
      #expect(abs(Double(share) - expected) < 1e-3)
    }
  }

  @Test(arguments: [true, false])
  func haveTheSlopesThatSmallStepsShow(withWordTable: Bool) throws {
    let table = try MeasuredSentences(
      "When was the harbour of the islands dredged?", in: .harbour(), usesWordTable: withWordTable)
    let model = EvidenceModel(withWordTable: withWordTable)
    let plain = plain(model).sentence
    for hit in 0..<min(3, table.features.hitCount) {
      let inputs = table.sentenceInputs(ofHit: hit)
      for (input, slope) in model.slopes(ofSentence: hit, table.features).enumerated() {
        var moved = inputs
        moved[input] += 1e-5
        let step = Double(moved[input]) - Double(inputs[input])
        let change = (plain.output(moved) - plain.output(inputs)) / step
        #expect(abs(change - Double(slope)) < 1e-2, "hit \(hit), input \(input)")
      }
    }
  }

  @Test func addUpToTheScore() throws {
    let table = try MeasuredSentences("When was the harbour of the islands dredged?", in: .harbour())
    let model = EvidenceModel(withWordTable: true)
    let (terms, sentences) = (model.termShares(table.features), model.sentenceShares(table.features))
    let count = table.features.termCount
    #expect(table.scores.count == table.features.hitCount && count == 3)
    for (hit, score) in table.scores.enumerated() {
      let sum = terms[hit * count..<(hit + 1) * count].reduce(sentences[hit], +)
      #expect(abs(sum - score) < 1e-4)
    }
  }
}
