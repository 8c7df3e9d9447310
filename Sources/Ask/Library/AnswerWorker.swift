internal import AskAnswer
internal import Synchronization

/// A place where one thread at a time answers questions, with a view of the index that is its own.
///
/// Its cache of words stays from one list of questions to the next.
final class AnswerWorker: Sendable {
  private let pipeline = Mutex<AnswerPipeline?>(nil)
  private let open: @Sendable () -> sending AnswerPipeline?
  private let roots: Roots

  /// Sets up a worker, where the index is opened when the first question comes; nil where it cannot
  /// be.
  init(_ roots: Roots, open: @escaping @Sendable () -> sending AnswerPipeline?) {
    self.roots = roots
    self.open = open
  }

  /// Answers questions for as long as `next` gives any; `take` is handed each answer. Leaves out
  /// what cannot be answered here.
  func answer(
    limit: Int, in scope: String?, next: () -> (number: Int, text: String)?, take: (Int, Answer) -> Void
  ) {
    pipeline.withLock { pipeline in
      if pipeline == nil { pipeline = open() }
      while pipeline != nil, let question = next() {
        let answer = try? pipeline?.answer(
          question.text, limit: limit, in: scope, from: roots.bytes(of:_:))
        guard let answer, (try? pipeline?.checkNotTruncated()) != nil else { continue }
        take(question.number, answer)
      }
    }
  }
}
