/// The features of a run of tokens as an answer, as numbers of features that are there: of its
/// beginning, of its end, and of both together. The scorer that serves and the one that learns read
/// the same numbers.
enum SpanFeatures {
  private static let kinds = AnswerType.allCases.count
  private static let askings = QuestionWord.allCases.count
  private static let coarse = SpanClass.Coarse.allCases.count
  private static let runKinds = SpanRunKind.allCases.count

  /// Collects numbers, each from its own range.
  private struct Numbers {
    var start = 0
    var numbers: [Int] = []

    mutating func add(_ number: Int, of count: Int) {
      numbers.append(start + max(0, min(number, count - 1)))
      start += count
    }

    mutating func add(_ flag: Bool) { add(flag ? 1 : 0, of: 2) }
  }

  // MARK: - Ends

  /// The number of features that a beginning or an end can have.
  static let edgeCount = 3 * SpanClass.count + 2 * kinds * coarse + askings * coarse + 12

  /// A run's beginning: its first token and those before it.
  static func beginning(_ index: Int, in reading: SpanReading) -> [Int] {
    edge(index, toward: -1, in: reading)
  }

  /// A run's end: its last token and those behind it.
  static func end(_ index: Int, in reading: SpanReading) -> [Int] {
    edge(index, toward: 1, in: reading)
  }

  private static func edge(_ index: Int, toward step: Int, in reading: SpanReading) -> [Int] {
    let question = reading.question
    let (own, next, further) = (
      reading.kind(index), reading.kind(index + step), reading.kind(index + 2 * step)
    )
    var features = Numbers()
    features.add(own.number, of: SpanClass.count)
    features.add(next.number, of: SpanClass.count)
    features.add(further.number, of: SpanClass.count)
    features.add(question.form.answerType.rawValue * coarse + own.coarse.rawValue, of: kinds * coarse)
    features.add(question.form.answerType.rawValue * coarse + next.coarse.rawValue, of: kinds * coarse)
    features.add(question.form.asking.rawValue * coarse + next.coarse.rawValue, of: askings * coarse)
    for distance in 0...2 { features.add(reading.match(index + distance * step), of: 4) }
    return features.numbers
  }

  // MARK: - Both

  /// The number of features that both ends together can have.
  static let pairCount: Int = {
    let lengths = 14
    return lengths + lengths * kinds + runKinds + runKinds * kinds + 2 * coarse * coarse + 5 + 100 + 16 + 7
      * askings
      + 6 * askings + 2 * flagCount + 10 + 4 * runKinds
  }()
  private static let flagCount = 20

  /// A whole run.
  static func pair(_ run: SpanReading.Run, in reading: SpanReading) -> [Int] {
    var numbers: [Int] = []
    collectPair(run, in: reading, into: &numbers)
    return numbers
  }

  /// Replaces some numbers by those of a whole run.
  static func collectPair(_ run: SpanReading.Run, in reading: SpanReading, into numbers: inout [Int]) {
    let question = reading.question
    let length = lengthBucket(run.last - run.first + 1)
    let kind = SpanRunKind(reading.tokens, run: run)
    numbers.removeAll(keepingCapacity: true)
    var features = Numbers()
    swap(&features.numbers, &numbers)
    defer { swap(&features.numbers, &numbers) }
    features.add(length, of: 14)
    features.add(question.form.answerType.rawValue * 14 + length, of: 14 * kinds)
    features.add(kind.rawValue, of: runKinds)
    features.add(question.form.answerType.rawValue * runKinds + kind.rawValue, of: runKinds * kinds)
    let (before, behind) = (reading.kind(run.first - 1).coarse, reading.kind(run.last + 1).coarse)
    features.add(before.rawValue * coarse + behind.rawValue, of: coarse * coarse)
    features.add(
      reading.kind(run.first).coarse.rawValue * coarse + reading.kind(run.last).coarse.rawValue,
      of: coarse * coarse)
    addMatches(run, in: reading, to: &features)
    features.add(question.form.asking.rawValue * 7 + headPlace(run, in: reading), of: 7 * askings)
    features.add(question.form.asking.rawValue * 6 + lastTermPlace(run, in: reading), of: 6 * askings)
    addFlags(run, kind: kind, in: reading, to: &features)
    let place = min(4, run.first * 5 / max(1, reading.tokens.count))
    features.add(place * 2 + (behind == .edge ? 1 : 0), of: 10)
    let rivals = kind.isMaximal(reading.tokens, run: run) ? min(3, reading.kindCounts[kind.rawValue]) : 0
    features.add(kind.rawValue * 4 + rivals, of: 4 * runKinds)
  }

  private static func lengthBucket(_ length: Int) -> Int {
    length <= 10 ? length - 1 : length <= 13 ? 10 : length <= 16 ? 11 : length <= 20 ? 12 : 13
  }

  private static func distanceBucket(_ distance: Int) -> Int {
    distance <= 5
      ? distance - 1 : distance <= 7 ? 5 : distance <= 10 ? 6 : distance <= 15 ? 7 : distance < 60 ? 8 : 9
  }

  private static func addMatches(_ run: SpanReading.Run, in reading: SpanReading, to features: inout Numbers)
  {
    let inside = reading.matches[run.first...run.last]
    let rarest = inside.max() ?? 0
    let count = reading.matchedBefore[run.last + 1] - reading.matchedBefore[run.first]
    features.add(count > 1 ? 4 : rarest, of: 5)
    let left = distanceBucket(reading.distances.left[run.first])
    let right = distanceBucket(reading.distances.right[run.last])
    features.add(left * 10 + right, of: 100)
    let before = min(3, reading.matchedBefore[run.first])
    let behind = min(3, reading.matchedBefore[reading.tokens.count] - reading.matchedBefore[run.last + 1])
    features.add(before * 4 + behind, of: 16)
  }

  private static func headPlace(_ run: SpanReading.Run, in reading: SpanReading) -> Int {
    guard reading.question.headTerm != nil else { return 0 }
    if reading.isHead[run.last] { return 1 }
    if reading.isHead[run.first...run.last].contains(true) { return 2 }
    if run.last + 1 < reading.tokens.count, reading.isHead[run.last + 1] { return 3 }
    if run.first > 0, reading.isHead[max(0, run.first - 2)..<run.first].contains(true) { return 4 }
    return reading.isHead.contains(true) ? 5 : 6
  }

  private static func lastTermPlace(_ run: SpanReading.Run, in reading: SpanReading) -> Int {
    let marks = reading.isLastTerm
    if marks[run.first...run.last].contains(true) { return 1 }
    if marks[max(0, run.first - 2)..<run.first].contains(true) { return 2 }
    if marks[(run.last + 1)..<min(marks.count, run.last + 3)].contains(true) { return 3 }
    if marks[..<run.first].contains(true) { return 4 }
    return marks[(run.last + 1)...].contains(true) ? 5 : 0
  }

  private static func addFlags(
    _ run: SpanReading.Run, kind: SpanRunKind, in reading: SpanReading, to features: inout Numbers
  ) {
    let tokens = reading.tokens
    let inside = tokens[run.first...run.last]
    func holds(_ coarse: SpanClass.Coarse) -> Bool { inside.contains { $0.kind.coarse == coarse } }
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].letters : "" }
    let (before, behind) = (reading.kind(run.first - 1), reading.kind(run.last + 1))
    let brackets = inside.reduce(0) { $0 + ($1.kind.number == 4 ? 1 : $1.kind.number == 5 ? -1 : 0) }
    features.add(holds(.comma))
    features.add(inside.contains { $0.letters == "and" || $0.letters == "or" })
    features.add(holds(.auxiliary))
    features.add(holds(.past))
    features.add(holds(.preposition))
    features.add(holds(.relative))
    features.add(brackets != 0)
    features.add(before.number == 4 && behind.number == 5)
    features.add(before.number == 6 && behind.number == 6)
    features.add(kind.isMaximal(tokens, run: run))
    features.add(before.coarse == .comma && (behind.coarse == .comma || behind.coarse == .edge))
    features.add((run.first - 3..<run.first).contains { SpanWords.definers.contains(word($0)) })
    features.add((run.first - 3..<run.first).contains { SpanWords.reasons.contains(word($0)) })
    features.add(before.coarse == .auxiliary)
    features.add(behind.coarse == .auxiliary)
    features.add(before.coarse == .article)
    features.add(inside.contains { $0.letters == "s" })
    features.add(
      reading.match(run.first - 1) > 0 || before.coarse == .article && reading.match(run.first - 2) > 0)
    features.add(reading.match(run.last + 1) > 0)
    features.add(reading.match(run.first) > 0 || reading.match(run.last) > 0)
  }
}
