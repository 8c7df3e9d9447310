/// The documents that could not be looked at, so that an answer, or that there is none, is not of
/// all there are.
public struct Incompleteness: Equatable, Sendable {
  /// The number of files or folders that were passed over for one reason.
  public struct Count: Equatable, Sendable {
    /// The reason's name, as `SkippedFile.Reason.code` gives it.
    public let code: String
    /// The number of files or folders.
    public internal(set) var count: Int
  }

  /// The numbers for each reason, in the order in which they were met; reasons by
  /// which no document is lost are left out.
  public private(set) var counts: [Count] = []
  /// The first of them.
  public private(set) var first: [SkippedFile] = []

  /// The greatest number of files that are named.
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

  /// The number of files and folders in all.
  public var count: Int { counts.reduce(0) { $0 + $1.count } }
  /// Whether all documents could be looked at.
  public var isEmpty: Bool { counts.isEmpty }
}
