import ArgumentParser

@main
struct AskTool: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ask")
}
