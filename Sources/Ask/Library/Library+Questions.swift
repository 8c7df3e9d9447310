internal import AskAnswer

extension Library {
  /// The answers to several questions, or why one could not be answered, in the order of the
  /// questions.
  ///
  /// The files are looked at once, before the first question; otherwise each is answered as
  /// `answer(_:limit:)` does. Many questions are answered side by side on as many threads as the
  /// options allow, each of which opens the index and takes memory of its own.
  /// - Parameters:
  ///   - questions: what is asked, in plain words.
  ///   - limit: how many quotations at most for each, from 1.
  public func answers(to questions: [String], limit: Int = 1) -> [Result<Answer, AskError>] {
    do throws(AskError) {
      try refreshIfDue()
    } catch {
      return questions.map { _ in .failure(error) }
    }
    let limit = max(1, limit)
    let answered = indexed.answersSideBySide(to: questions, limit: limit, in: scope)
    var answers: [Result<Answer, AskError>] = []
    for (question, answer) in zip(questions, answered) {
      if let answer {
        answers.append(.success(answer))
        continue
      }
      do throws(AskError) {
        var nobody: Dialogue?
        answers.append(.success(try withRetry(on: question, limit: limit, following: &nobody)))
      } catch {
        answers.append(.failure(error))
      }
    }
    return answers
  }
}
