import Ask
import Conversations
import Foundation

/// How often a turn of a conversation gets the right sentence: those of `Tests/Conversations`, with
/// follow-ups on and off.
enum ConversationQuality {
  /// Holds all conversations whose documents are there.
  ///
  /// - Parameters:
  ///   - wikipedia: the folder of Wikipedia's articles of 2014, a file each; nil where it is not
  ///     there.
  ///   - index: where their index is kept; nil for the cache folder.
  ///   - tells: whether every turn is printed.
  static func run(wikipedia: String?, index: String?, tells: Bool) throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    var options = Library.Options()
    options.place = .memory
    for (name, folder) in [("seeds", "seeds"), ("handbook", "corpus")] {
      try hold(name, about: Library(opening: [root.appending(path: folder).path], options: options), tells)
    }
    guard let wikipedia else {
      return print("wikipedia: not measured; name the folder of its articles: conversations FOLDER [INDEX]")
    }
    options.place = index.map { .folder($0) } ?? .cache
    options.refreshes = false
    try hold("wikipedia", about: Library(opening: [wikipedia], options: options), tells)
  }

  private static func hold(_ name: String, about library: Library, _ tells: Bool) throws {
    let library = library
    let scripts = try Script.all(over: name)
    for follows in [true, false] {
      let held = try Held(scripts, about: library, follows: follows)
      if tells, follows { tell(held) }
      let figures = Script.Turn.Kind.allCases.map { kind in
        let count = held.count(kind)
        return "\(names[kind] ?? "") \(count.right) of \(count.all), \(String(format: "%.3f", count.share))"
      }
      print("\(name), follow-ups \(follows ? "on" : "off"): \(figures.joined(separator: "; "))")
    }
  }

  private static let names: [Script.Turn.Kind: String] = [
    .first: "first turns", .leaning: "follow-up turns", .own: "changes of subject",
  ]

  /// Prints each turn.
  private static func tell(_ held: Held) {
    for turn in held.turns {
      if turn.turn.kind == .first { print() }
      print("\(turn.isRight ? "  " : "✗ ")\(turn.turn.kind.rawValue) \(turn.asked ?? turn.turn.question)")
      guard !turn.isRight else { continue }
      print("      wanted \(turn.turn.words)\n      quoted \(turn.quoted ?? "nothing")")
    }
  }
}
