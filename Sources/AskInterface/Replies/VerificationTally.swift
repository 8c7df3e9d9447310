import Ask

/// The number of quotations in each state.
struct VerificationTally {
  private var counts: [VerificationStateName: Int] = [:]
  /// The number of files that could not be read.
  var failedCount = 0

  /// Counts the result for one quotation.
  mutating func count(_ verification: Verification) {
    counts[verification.state.name, default: 0] += 1
  }

  /// 0 when all quotations are still in the documents, 2 when a file or a document could not be
  /// read, otherwise 1.
  var exitStatus: Int32 {
    if failedCount > 0 || counts[.unread] != nil { return 2 }
    return counts.keys.allSatisfy { $0 == .ok || $0 == .moved } ? 0 : 1
  }

  /// One line for a person: `7 quotations: 5 ok, 1 moved, 1 gone`.
  var text: String {
    let all = counts.values.reduce(0, +)
    guard all > 0 else { return "No quotations.\n" }
    let parts = VerificationStateName.allCases.compactMap { name in
      counts[name].map { "\($0) \(name.rawValue)" }
    }
    return "\(all == 1 ? "1 quotation" : "\(all) quotations"): \(parts.joined(separator: ", "))\n"
  }
}

/// The states' names, as they are printed.
enum VerificationStateName: String, CaseIterable {
  case ok, moved, changed, gone, ambiguous, unread
}

extension Verification.State {
  /// The state's name.
  var name: VerificationStateName {
    switch self {
    case .ok: .ok
    case .moved: .moved
    case .changed: .changed
    case .gone: .gone
    case .ambiguous: .ambiguous
    case .unread: .unread
    }
  }
}
