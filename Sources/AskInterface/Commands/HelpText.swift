/// The text that `:help` prints.
enum HelpText {
  static let commands: String = {
    let rows = CommandName.inHelp.map(line)
    return """
      Type a question, in plain words. The answer is quoted from the documents.
      A question may hold filters: in:reports/  "exact words"  -word

      \(rows.joined())
      N is 1 where it is left out; :more then shows three, or as many as --answers
      says, and :context five sentences on each side.
      A command may be shortened while it stays clear: :s 2 is :source 2.

      """
  }()

  /// The line of help on a topic that is a command; nil for other topics.
  static func line(about topic: String) -> String? {
    command(topic).map(line)
  }

  /// The question about a topic that the handbook is asked: a page with the topic's name is shown
  /// from its beginning.
  static func question(about topic: String, pages: [String]) -> String {
    if let name = command(topic) { return "\(question(about: name)) -in:json-output.md" }
    let page = topic.split(whereSeparator: \.isWhitespace).joined(separator: "-").lowercased()
    return pages.contains { $0.hasSuffix("/\(page).md") } ? "in:\(page).md" : topic
  }

  private static func question(about name: CommandName) -> String {
    // The name `in` means nothing in a question.
    name == .inside ? "further questions ask only those documents of a pattern" : "the command :\(name)"
  }

  private static func command(_ topic: String) -> CommandName? {
    CommandName(rawValue: topic.drop { $0 == ":" }.lowercased())
  }

  private static func line(_ name: CommandName) -> String {
    let usage = name.argument.isEmpty ? ":\(name)" : ":\(name) \(name.argument)"
    return "  \(Column.left(usage, width: margin))  \(name.help)\n"
  }

  private static let margin =
    CommandName.allCases.map { $0.rawValue.count + $0.argument.count + 2 }.max() ?? 0
}
