/// The possible completions at one place of a line that is being typed.
public struct LineCompletion: Equatable, Sendable {
  /// A possible completion.
  public struct Choice: Equatable, Sendable {
    /// The text that is put into the line.
    public let text: String
    /// The text after it if it is the only candidate: a blank, or nothing if more is to be typed.
    public let ending: String

    /// Offers a text.
    public init(_ text: String, ending: String = " ") {
      self.text = text
      self.ending = ending
    }
  }

  /// The typed text that a candidate replaces.
  public let typed: String
  /// The possible completions, the likeliest first.
  public let candidates: [Choice]

  /// Offers candidates for what was typed.
  public init(of typed: String, candidates: [Choice] = []) {
    self.typed = typed
    self.candidates = candidates
  }

  /// The beginning that all candidates share.
  public var common: String {
    guard var common = candidates.first.map({ Array($0.text.unicodeScalars) }) else { return "" }
    for candidate in candidates.dropFirst() {
      let same = zip(common, candidate.text.unicodeScalars).prefix { $0 == $1 }.count
      common.removeLast(common.count - same)
    }
    return common.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
