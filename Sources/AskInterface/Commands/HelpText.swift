/// What `:help` prints.
enum HelpText {
  static let commands: String = {
    let rows = Command.Name.inHelp.map { name in
      let usage = name.argument.isEmpty ? ":\(name)" : ":\(name) \(name.argument)"
      return "  \(Column.left(usage, margin))  \(name.help)\n"
    }
    return """
      Type a question, in plain words. The answer is quoted from the documents.

      \(rows.joined())
      N is 1 where it is left out; :more then shows three, or as many as --answers says.
      A command may be shortened while it stays clear: :s 2 is :source 2.

      """
  }()

  private static let margin =
    Command.Name.allCases.map { $0.rawValue.count + $0.argument.count + 2 }.max() ?? 0
}
