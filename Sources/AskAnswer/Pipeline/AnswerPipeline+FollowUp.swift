internal import AskIndex
internal import AskText

extension AnswerPipeline {
  /// Reads a question as the conversation lets it be read, and judges what the index has for it.
  ///
  /// Only a question whose form asks for what was said may have it: words of before would make an
  /// answer of any line.
  mutating func asked(_ text: String, after dialogue: Dialogue, bounds: SearchLimits) throws(AnswerFailure)
    -> InterpretedQuestion
  {
    let spelled = try corrected(text)
    var asked = try interpreted(spelled.text, after: dialogue, bounds: bounds)
    asked.corrections = spelled.corrections
    return asked
  }

  private mutating func interpreted(
    _ text: String, after dialogue: Dialogue, bounds: SearchLimits
  ) throws(AnswerFailure) -> InterpretedQuestion {
    let bare = FollowUp(text)
    if dialogue.isEmpty { return try asked(bare, bounds: bounds) }
    let question = bare.question(&vocabulary)
    let leaning = ContextDependence(question)
    switch leaning {
    case .none: return try asked(bare, bounds: bounds)
    case .whoSaid: return try quotedAgain(bare, dialogue: dialogue, bounds: bounds)
    case .pronoun, .ellipsis, .instead, .besides: break
    }
    let followUp = FollowUp(question, leaning: leaning, on: dialogue)
    let together = try asked(followUp, bounds: bounds, near: leaning == .instead ? nil : dialogue.setting)
    let alone = try asked(bare, bounds: bounds)
    if leaning != .ellipsis, alone.isFarSurer(than: together) { return alone }
    if together.judged.absence == nil { return together }
    // Where nothing answers, a question whose own words no document holds is refused for these.
    let isAlone = alone.judged.absence == nil || alone.judged.absence == .noWordFound
    return isAlone || followUp.asked == nil ? alone : together
  }

  /// The last quotation again, for the sake of its speaker; another question where it is no longer
  /// found.
  private mutating func quotedAgain(_ bare: FollowUp, dialogue: Dialogue, bounds: SearchLimits)
    throws(AnswerFailure)
    -> InterpretedQuestion
  {
    guard let setting = dialogue.setting, let last = dialogue.last else {
      return try asked(bare, bounds: bounds)
    }
    let again = try asked(last, bounds: bounds)
    var judged = again.judged
    do throws(IndexError) {
      for (position, one) in again.judged.evidence.enumerated()
      where try stands(one, at: setting, ranking: again.judged.ranking) {
        judged.evidence.remove(at: position)
        judged.evidence.insert(one, at: 0)
        judged.absence = nil
        return InterpretedQuestion(
          followUp: FollowUp(bare.text, quoting: setting), question: again.question, judged: judged)
      }
    } catch {
      throw .index(error)
    }
    return try asked(bare, bounds: bounds)
  }

  private func stands(_ evidence: Evidence, at setting: AnswerLocation, ranking: Reranker)
    throws(IndexError) -> Bool
  {
    let place = evidence.hit.address
    let segment = ranking.index.segment(of: place)
    let sentence = ranking.text(of: evidence).sentences[segment.position(of: place)]
    guard sentence.bytes == setting.bytes else { return false }
    return try segment.key(of: segment.document(of: place.passage)).path == setting.document
  }
}

extension AnswerPipeline.InterpretedQuestion {
  /// Whether the subject was changed after all: the question as it was typed finds its answer more
  /// likely than not, and ten times as likely as with the words of before.
  fileprivate func isFarSurer(than other: Self) -> Bool {
    likelihood >= 0.5 && likelihood > 10 * other.likelihood
  }

  /// The probability that the best sentence answers, by the question's own words.
  private var likelihood: Double {
    judged.absence == nil ? judged.evidence.first.map(judged.confidence.of) ?? 0 : 0
  }
}
