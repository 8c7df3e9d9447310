/// The best hits of those offered: a binary heap with the worst of them at its root.
struct TopHits {
  private var heap: [Hit] = []
  private let limit: Int
  private var order: SentenceOrder
  /// The least score that may still be among the best.
  private(set) var threshold: Float

  /// Keeps the best `limit` hits of an index.
  init(limit: Int, of index: Index) {
    self.limit = limit
    order = SentenceOrder(index)
    threshold = limit > 0 ? -.infinity : .infinity
  }

  /// The hits, the best first.
  var sorted: [Hit] {
    var order = order
    return order.ranking(scores: heap.map(\.score), addresses: heap.map(\.address)).map { heap[$0] }
  }

  /// Keeps a hit if it is among the best so far.
  mutating func offer(_ hit: Hit) {
    if heap.count < limit {
      heap.append(hit)
      siftUp()
    } else if let worst = heap.first, order.precedes(hit, worst) {
      heap[0] = hit
      siftDown()
    }
    if heap.count == limit, let worst = heap.first { threshold = worst.score }
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard order.precedes(heap[parent], heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if order.precedes(heap[worst], heap[child]) { worst = child }
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
