internal import AskAnswer
internal import AskIndex
internal import Synchronization

/// A place where one thread at a time answers questions, with a view of the index that is its own.
///
/// What it came to know of words stays from one list of questions to the next.
final class Desk: Sendable {
  private let answering = Mutex<Answering?>(nil)

  /// Answers questions for as long as `next` gives any; `take` is handed each answer.
  ///
  /// Leaves out what cannot be answered here: all, if the store no longer holds the state that the manifest describes.
  func answer(
    from store: IndexStore, at manifest: Manifest, _ options: Library.Options, _ roots: Roots, limit: Int,
    in scope: String?,
    next: () -> (number: Int, text: String)?, take: (Int, Answer) -> Void
  ) {
    answering.withLock { answering in
      if answering == nil { answering = Self.answering(from: store, at: manifest, options, roots) }
      while answering != nil, let question = next() {
        let answer = try? answering?.answer(
          question.text, limit: limit, in: scope, from: Shelf.bytes(of:_:))
        if let answer { take(question.number, answer) }
      }
    }
  }

  private static func answering(
    from store: IndexStore, at manifest: Manifest, _ options: Library.Options, _ roots: Roots
  ) -> Answering? {
    guard let snapshot = try? store.open(), snapshot.manifest == manifest else { return nil }
    return Answering(snapshot.index, options, roots)
  }
}
