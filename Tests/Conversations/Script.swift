import Foundation

/// A conversation that is to be held, and what each of its turns should bring up; the form stands
/// in `README.md`.
package struct Script: Sendable, Equatable {
  /// One question.
  package struct Turn: Sendable, Equatable {
    /// How a question stands in its conversation.
    package enum Kind: Character, Sendable, CaseIterable {
      /// It begins.
      case first = "?"
      /// It leans on what was said before.
      case leaning = "+"
      /// It stands on its own: another subject.
      case own = "!"
    }

    /// How it stands there.
    package let kind: Kind
    /// What is asked.
    package let question: String
    /// Words that the right sentence holds; any of these.
    package var words: [String] = []

    /// Whether a sentence is right.
    package func isAnswered(by sentence: String) -> Bool {
      let plain = sentence.replacing("\u{A0}", with: " ")
      return words.contains { plain.contains($0) }
    }
  }

  /// What it is about.
  package let title: String
  /// The questions.
  package var turns: [Turn] = []

  /// The conversations over some documents: `seeds`, `handbook` or `wikipedia`.
  package static func all(over documents: String) throws -> [Script] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "\(documents).txt")
    var scripts: [Script] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let text = String(line.dropFirst(2))
      if line.hasPrefix("#") {
        scripts.append(Script(title: text))
      } else if line.hasPrefix("=") {
        let turn = scripts[scripts.count - 1].turns.count - 1
        scripts[scripts.count - 1].turns[turn].words.append(text)
      } else if let kind = line.first.flatMap(Turn.Kind.init) {
        scripts[scripts.count - 1].turns.append(Turn(kind: kind, question: text))
      }
    }
    return scripts
  }
}
