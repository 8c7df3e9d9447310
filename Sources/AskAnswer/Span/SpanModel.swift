/// The network that scores runs of tokens as answers: rows of weights for what is there are added up, then two layers.
struct SpanModel: Sendable {
  private typealias Row = SIMD32<Float>

  /// The rows of the question's features, of beginnings, of ends and of pairs, one after another.
  private let rows: [Row]
  private let starts: [Int]
  private let second: [Row]
  private let secondBias: [Float]
  private let third: [Float]

  /// The network that was learned last.
  static let learned = SpanModel()

  private init() {
    var starts = [0]
    for count in SpanWeights.counts { starts.append(starts[starts.count - 1] + count) }
    self.starts = starts
    rows = Self.rows(of: SpanWeights.tables, starts)
    second = SpanWeights.third.indices.map { output in
      var row = Row()
      for index in 0..<Row.scalarCount { row[index] = SpanWeights.second[output * Row.scalarCount + index] }
      return row
    }
    secondBias = SpanWeights.secondBias
    third = SpanWeights.third
  }

  /// Reads a sign for each weight.
  private static func rows(of signs: String, _ starts: [Int]) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(starts[starts.count - 1])
    var row = Row()
    var filled = 0
    var table = 0
    for sign in signs.utf8 where sign > UInt8(ascii: " ") {
      row[filled] = Float(Int(sign) - 80) * SpanWeights.steps[table]
      filled += 1
      guard filled == Row.scalarCount else { continue }
      rows.append(row)
      filled = 0
      while table + 2 < starts.count, rows.count >= starts[table + 1] { table += 1 }
    }
    return rows
  }

  /// The best run of a sentence with its share of the softmax over all; nil when there is no run.
  ///
  /// - Complexity: linear in the runs.
  func best(in reading: SpanReading) -> (run: SpanReading.Run, probability: Double)? {
    let question = sum(reading.question.features, table: 0)
    let beginnings = reading.tokens.indices.map { sum(SpanFeatures.beginning($0, in: reading), table: 1) + question }
    let ends = reading.tokens.indices.map { sum(SpanFeatures.end($0, in: reading), table: 2) }
    var scores: [Float] = []
    scores.reserveCapacity(reading.runs.count)
    var best: Int?
    for (index, run) in reading.runs.enumerated() {
      let pair = sum(SpanFeatures.pair(run, in: reading), table: 3)
      scores.append(score(beginnings[run.first] + ends[run.last] + pair))
      if best.map({ scores[$0] < scores[index] }) ?? true { best = index }
    }
    guard let best else { return nil }
    let total = scores.reduce(0.0) { $0 + exponential(Double($1 - scores[best])) }
    return (reading.runs[best], 1 / total)
  }

  private func sum(_ features: [Int], table: Int) -> Row {
    var sum = Row()
    for feature in features { sum += rows[starts[table] + feature] }
    return sum
  }

  private func score(_ sum: Row) -> Float {
    let hidden = sum.replacing(with: 0, where: sum .< 0)
    var score: Float = 0
    for output in second.indices {
      let value = (hidden * second[output]).sum() + secondBias[output]
      if value > 0 { score += value * third[output] }
    }
    return score
  }
}
