import AskStorage
import Foundation
import Testing

/// Paths that a user types at the prompt, where no shell reads them.
@Suite struct UserEnvironmentTests {
  @Test func expandsATildeAsAShellDoes() throws {
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    #expect(UserEnvironment.expandingTilde("~") == home)
    #expect(UserEnvironment.expandingTilde("~/my papers/a.md") == "\(home)/my papers/a.md")
    for path in ["~other/a", "a/~", "./~", "", "/~/a", "~.txt"] {
      #expect(UserEnvironment.expandingTilde(path) == path)
    }
  }
}
