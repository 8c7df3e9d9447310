/// The runs of a document that are markup and not text.
package struct Markup: Equatable, Sendable {
  /// The runs, in order, disjoint, none empty.
  package let runs: [Range<Int>]

  /// Collects runs. One that is empty or begins before the end of the one before it is left out.
  ///
  /// Complexity: linear in the number of runs.
  package init(_ runs: [Range<Int>]) {
    var end = 0
    let isInOrder = runs.allSatisfy { run in
      defer { end = run.upperBound }
      return run.lowerBound >= end && !run.isEmpty
    }
    self.runs = isInOrder ? runs : Self.ordered(runs)
  }

  private static func ordered(_ runs: [Range<Int>]) -> [Range<Int>] {
    var ordered: [Range<Int>] = []
    for run in runs where run.lowerBound >= ordered.last?.upperBound ?? 0 && !run.isEmpty {
      ordered.append(run)
    }
    return ordered
  }

  /// The runs that overlap or touch a range. Complexity: logarithmic in the number of runs.
  package func touching(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = partition { $0.upperBound >= range.lowerBound }
    let last = partition { $0.lowerBound > range.upperBound }
    return first < last ? runs[first..<last] : []
  }

  /// The same runs for a text that begins elsewhere; runs before its beginning are left out.
  package func moved(by distance: Int) -> Markup {
    Markup(
      runs.compactMap { run in
        let upper = run.upperBound + distance
        return upper > 0 ? max(0, run.lowerBound + distance)..<upper : nil
      })
  }

  /// The first position whose run fulfils a condition that holds for all runs after it.
  private func partition(where holds: (Range<Int>) -> Bool) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if holds(runs[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
