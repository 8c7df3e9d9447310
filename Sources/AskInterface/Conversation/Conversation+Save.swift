import Ask

extension Conversation {
  /// Writes the conversation to a file.
  func save(to path: String, replaces: Bool) -> Reply {
    guard !turns.isEmpty else { return fail(.nothingAsked, in: "save") }
    guard let format = SavedText.FileType(path: path) else { return fail(.unknownEnding(path), in: "save") }
    let saved = SavedText(turns: turns, today: today())
    do throws(AskError) {
      try SavedConversation.write(saved.text(as: format), to: path, replaces: replaces)
    } catch {
      return fail(CommandError(error), in: "save")
    }
    switch settings.format {
    case .json: return Reply(output: JSONRendering.saved(saved, to: path), outcome: .none)
    case .text:
      let rest = hasForgotten ? " Earlier ones are no longer remembered." : ""
      let text = "Saved in \(Printable.exactly(path)): \(saved.contents).\(rest)\n"
      return Reply(output: text, outcome: .none)
    }
  }
}

extension SavedText {
  /// The contents of the saved text, for a person: how many questions and quotations.
  fileprivate var contents: String {
    let questions = turns.count == 1 ? "1 question" : "\(turns.count) questions"
    return questions + ", " + (quotationCount == 1 ? "1 quotation" : "\(quotationCount) quotations")
  }
}

extension JSONRendering {
  /// The JSON reply that tells a program that the conversation was saved.
  fileprivate static func saved(_ saved: SavedText, to path: String) -> String {
    line { json in
      json.member("command", value: "save")
      json.member("path", value: path)
      json.key("questions")
      json.number(saved.turns.count)
      json.key("quotations")
      json.number(saved.quotationCount)
      json.error(nil)
    }
  }
}

extension CommandError {
  fileprivate static func unknownEnding(_ path: String) -> CommandError {
    CommandError(
      code: "unknown-ending",
      message: "\(Printable.exactly(path)): end the name in .md for Markdown, or in .jsonl for JSON lines.")
  }
}
