package import Ask

/// What came of conversations that were held.
package struct Held {
  /// How many turns were right, of how many.
  package struct Count: Equatable {
    /// Those whose first quotation is right.
    package var right = 0
    /// All of them.
    package var all = 0

    /// The share of those that are right.
    package var share: Double { Double(right) / Double(max(1, all)) }
  }

  /// One turn, with what was asked and quoted.
  package struct Turn {
    /// What was to be asked.
    package let turn: Script.Turn
    /// What was actually asked, where that is more.
    package let asked: String?
    /// The sentence quoted first; nil where nothing answered.
    package let quoted: String?

    /// Whether it is the right one.
    package var isRight: Bool { quoted.map(turn.isAnswered) ?? false }
  }

  /// The turns, conversation after conversation.
  package private(set) var turns: [Turn] = []

  /// Holds conversations.
  ///
  /// - Parameter follows: whether what was said before counts.
  package init(_ scripts: [Script], about library: Library, follows: Bool) throws {
    for script in scripts {
      var dialogue = Dialogue()
      for turn in script.turns {
        let answer =
          follows
          ? try library.answer(turn.question, following: &dialogue) : try library.answer(turn.question)
        turns.append(Turn(turn: turn, asked: answer.asked, quoted: answer.quotations.first?.text))
      }
    }
  }

  /// How many turns of a kind are right.
  package func count(_ kind: Script.Turn.Kind) -> Count {
    let ofKind = turns.filter { $0.turn.kind == kind }
    return Count(right: ofKind.count(where: \.isRight), all: ofKind.count)
  }
}
