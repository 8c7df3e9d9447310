import Ask

extension Conversation {
  /// The number of sentences that the handbook gives on a topic.
  private static let helpfulCount = 3

  mutating func help(_ topic: String?) -> Reply {
    guard let topic else {
      return reply(JSONRendering.help(HelpText.commands, about: nil, quoting: [])) { _ in HelpText.commands }
    }
    var handbook = self.handbook ?? Handbook()
    let question = HelpText.question(about: topic, pages: handbook.pageNames)
    let quotations = handbook.quotations(about: question, limit: Self.helpfulCount)
    self.handbook = handbook
    let line = HelpText.line(about: topic)
    guard !quotations.isEmpty || line != nil else { return fail(.noHelp(about: topic), in: "help") }
    return reply(JSONRendering.help(line ?? "", about: topic, quoting: quotations)) { text in
      (line ?? "") + text.handbook(quotations)
    }
  }
}
