/// The best hits of those offered: a binary heap with the worst of them at its root.
struct TopHits {
  private var heap: [Hit] = []
  private let limit: Int

  /// Keeps the best `limit` hits.
  init(limit: Int) {
    self.limit = limit
  }

  /// The hits, the best first.
  var sorted: [Hit] {
    heap.sorted { $0.precedes($1) }
  }

  /// Whether a hit of this score could still be among the best.
  func admits(score: Float) -> Bool {
    guard heap.count == limit, let worst = heap.first else { return limit > 0 }
    return score >= worst.score
  }

  /// Keeps a hit if it is among the best so far.
  mutating func offer(_ hit: Hit) {
    if heap.count < limit {
      heap.append(hit)
      siftUp()
    } else if let worst = heap.first, hit.precedes(worst) {
      heap[0] = hit
      siftDown()
    }
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].precedes(heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[worst].precedes(heap[child]) { worst = child }
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
