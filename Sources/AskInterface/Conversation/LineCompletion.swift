/// What can stand at a place of a line that is being typed.
public struct LineCompletion: Equatable, Sendable {
  /// What can stand there.
  public struct Choice: Equatable, Sendable {
    /// What is put into the line.
    public let text: String
    /// What follows it where it is the only one: a blank, or nothing where more of it is to come.
    public let ending: String

    /// Offers a text.
    public init(_ text: String, ending: String = " ") {
      self.text = text
      self.ending = ending
    }
  }

  /// What was typed there, which a candidate takes the place of.
  public let typed: String
  /// What can stand there, the likeliest first.
  public let candidates: [Choice]

  /// Offers candidates for what was typed.
  public init(of typed: String, candidates: [Choice] = []) {
    self.typed = typed
    self.candidates = candidates
  }

  /// What all candidates begin with.
  public var common: String {
    guard var common = candidates.first.map({ Array($0.text.unicodeScalars) }) else { return "" }
    for candidate in candidates.dropFirst() {
      let same = zip(common, candidate.text.unicodeScalars).prefix { $0 == $1 }.count
      common.removeLast(common.count - same)
    }
    return common.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
