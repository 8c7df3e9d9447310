enum SpanWeights {
  static let sureFrom = 0.5
}
