internal import AskAnswer
internal import AskIndex
internal import AskStorage
internal import Synchronization

/// Several threads' workers, for one state of an index.
struct AnswerWorkerPool {
  private let workers: [AnswerWorker]

  /// The number of questions from which opening the index once more on each thread pays.
  static let minQuestions = 16

  /// Sets up a worker for each thread that may answer; nil where that is one. No worker answers
  /// once the store holds another state than the manifest describes.
  init?(_ store: IndexStore, at manifest: Manifest, options: LibraryOptions, roots: Roots) {
    let count = options.threads ?? Processors.count
    guard count > 1 else { return nil }
    workers = (0..<count).map { _ in
      AnswerWorker(roots) {
        guard let snapshot = try? store.open(), snapshot.manifest == manifest else { return nil }
        return AnswerPipeline(snapshot.index, options: options, roots: roots)
      }
    }
  }

  /// Answers some questions, side by side; nil for those that could not be answered here.
  func answers(to questions: [String], limit: Int, in scope: String?) -> [Answer?] {
    let answers = Mutex([Answer?](repeating: nil, count: questions.count))
    let taken = Atomic(0)
    Threads.run(count: workers.count) { [workers] number in
      workers[number].answer(limit: limit, in: scope) {
        let number = taken.add(1, ordering: .relaxed).oldValue
        return number < questions.count ? (number, questions[number]) : nil
      } take: { number, answer in
        answers.withLock { $0[number] = answer }
      }
    }
    return answers.withLock { $0 }
  }
}
