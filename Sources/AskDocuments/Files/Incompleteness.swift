/// The documents that could not be looked at, so that an answer, or that there is none, is not of
/// all there are.
public struct Incompleteness: Equatable, Sendable {
  /// How many files or folders were passed over for a reason.
  public struct Count: Equatable, Sendable {
    /// The reason's name, as `SkippedFile.Reason.code` gives it.
    public let code: String
    /// How many.
    public internal(set) var count: Int
  }

  /// How many were passed over for which reason, in the order in which they were met; reasons by
  /// which no document is lost are left out.
  public private(set) var counts: [Count] = []
  /// The first of them.
  public private(set) var first: [SkippedFile] = []

  /// How many of them are named.
  static let maxNamed = 5

  /// Picks what is missed from what was passed over.
  public init(_ skipped: [SkippedFile] = []) {
    for file in skipped where file.reason.isLoss {
      if first.count < Self.maxNamed { first.append(file) }
      if let index = counts.firstIndex(where: { $0.code == file.reason.code }) {
        counts[index].count += 1
      } else {
        counts.append(Count(code: file.reason.code, count: 1))
      }
    }
  }

  /// How many files and folders there are.
  public var count: Int { counts.reduce(0) { $0 + $1.count } }
  /// Whether all documents could be looked at.
  public var isEmpty: Bool { counts.isEmpty }
}
