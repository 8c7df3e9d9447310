/// The 32 numbers of a hidden layer: four vectors that processors add as they are.
private struct SpanRow: Sendable {
  var a = SIMD8<Float>()
  var b = SIMD8<Float>()
  var c = SIMD8<Float>()
  var d = SIMD8<Float>()

  static let width = 32

  init() {}

  /// Takes 32 numbers.
  init(_ numbers: ArraySlice<Float>) {
    for (lane, number) in numbers.enumerated() {
      switch lane / 8 {
      case 0: a[lane % 8] = number
      case 1: b[lane % 8] = number
      case 2: c[lane % 8] = number
      default: d[lane % 8] = number
      }
    }
  }

  @inline(__always)
  mutating func add(_ other: SpanRow) {
    a += other.a
    b += other.b
    c += other.c
    d += other.d
  }

  /// The same row with 0 for what is below.
  @inline(__always)
  var positive: SpanRow {
    var row = self
    row.a.replace(with: 0, where: a .< 0)
    row.b.replace(with: 0, where: b .< 0)
    row.c.replace(with: 0, where: c .< 0)
    row.d.replace(with: 0, where: d .< 0)
    return row
  }

  /// The sum of the products.
  @inline(__always)
  func product(_ other: SpanRow) -> Float {
    let sum = a * other.a + b * other.b + c * other.c + d * other.d
    let half = sum.lowHalf + sum.highHalf
    let quarter = half.lowHalf + half.highHalf
    return quarter.x + quarter.y
  }
}

/// The network that scores runs of tokens as answers: rows of weights for what is there are added
/// up, then two layers.
struct SpanModel: Sendable {
  /// The rows of the question's features, of beginnings, of ends and of pairs, one after another.
  private let rows: [SpanRow]
  private let starts: [Int]
  private let second: [SpanRow]
  private let secondBias: [Float]
  private let third: [Float]

  /// The network that was learned last.
  static let learned = SpanModel()

  private init() {
    var starts = [0]
    for count in SpanWeights.counts { starts.append(starts[starts.count - 1] + count) }
    self.starts = starts
    rows = Self.rows(of: LearnedBytes.spanLevels, starts)
    second = SpanWeights.third.indices.map { output in
      SpanRow(SpanWeights.second[output * SpanRow.width..<(output + 1) * SpanRow.width])
    }
    secondBias = SpanWeights.secondBias
    third = SpanWeights.third
  }

  /// Reads a level for each weight.
  private static func rows(of levels: Span<Int8>, _ starts: [Int]) -> [SpanRow] {
    var rows: [SpanRow] = []
    rows.reserveCapacity(starts[starts.count - 1])
    var row: [Float] = []
    row.reserveCapacity(SpanRow.width)
    var table = 0
    for place in levels.indices {
      row.append(Float(levels[place]) * SpanWeights.steps[table])
      guard row.count == SpanRow.width else { continue }
      rows.append(SpanRow(row[...]))
      row.removeAll(keepingCapacity: true)
      while table + 2 < starts.count, rows.count >= starts[table + 1] { table += 1 }
    }
    return rows
  }

  /// The best run of a sentence with its share of the softmax over all; nil when there is no run.
  ///
  /// - Complexity: linear in the runs.
  func best(in reading: SpanReading) -> (run: SpanReading.Run, probability: Double)? {
    let question = sum(reading.question.features, table: 0)
    let beginnings = reading.tokens.indices.map { index in
      var row = sum(SpanFeatures.beginning(index, in: reading), table: 1)
      row.add(question)
      return row
    }
    let ends = reading.tokens.indices.map { sum(SpanFeatures.end($0, in: reading), table: 2) }
    var scores: [Float] = []
    scores.reserveCapacity(reading.runs.count)
    var best: Int?
    var features: [Int] = []
    for (index, run) in reading.runs.enumerated() {
      SpanFeatures.collectPair(run, in: reading, into: &features)
      var row = sum(features, table: 3)
      row.add(beginnings[run.first])
      row.add(ends[run.last])
      scores.append(score(row))
      if best.map({ scores[$0] < scores[index] }) ?? true { best = index }
    }
    guard let best else { return nil }
    let total = scores.reduce(0.0) { $0 + exponential(Double($1 - scores[best])) }
    return (reading.runs[best], 1 / total)
  }

  private func sum(_ features: [Int], table: Int) -> SpanRow {
    var sum = SpanRow()
    for feature in features { sum.add(rows[starts[table] + feature]) }
    return sum
  }

  private func score(_ sum: SpanRow) -> Float {
    let hidden = sum.positive
    var score: Float = 0
    for output in second.indices {
      let value = hidden.product(second[output]) + secondBias[output]
      if value > 0 { score += value * third[output] }
    }
    return score
  }
}
