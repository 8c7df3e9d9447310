internal import AskAnswer
internal import AskIndex
internal import AskStorage
internal import Synchronization

/// Several threads' desks, for one state of an index.
struct Desks {
  private let desks: [Desk]

  /// So many questions are worth opening the index once more on each thread.
  static let leastQuestions = 16

  /// Sets up a desk for each thread that may answer; nil where that is one. No desk answers once
  /// the store holds another state than the manifest describes.
  init?(_ store: IndexStore, at manifest: Manifest, _ options: Library.Options, _ roots: Roots) {
    let count = options.threads ?? Processors.count
    guard count > 1 else { return nil }
    desks = (0..<count).map { _ in
      Desk(roots) {
        guard let snapshot = try? store.open(), snapshot.manifest == manifest else { return nil }
        return Answering(snapshot.index, options, roots)
      }
    }
  }

  /// Answers some questions, side by side; nil for those that could not be answered here.
  func answers(to questions: [String], limit: Int, in scope: String?) -> [Answer?] {
    let answers = Mutex([Answer?](repeating: nil, count: questions.count))
    let taken = Atomic(0)
    Threads.run(count: desks.count) { [desks] number in
      desks[number].answer(limit: limit, in: scope) {
        let number = taken.add(1, ordering: .relaxed).oldValue
        return number < questions.count ? (number, questions[number]) : nil
      } take: { number, answer in
        answers.withLock { $0[number] = answer }
      }
    }
    return answers.withLock { $0 }
  }
}
