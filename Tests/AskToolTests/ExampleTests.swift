import Foundation
import Testing

/// The programs in `Examples`, run in the repository as their comments say.
@Suite struct ExampleTests {
  @Test func asksAFolder() throws {
    let run = try run("Folder")
    #expect(
      run.output == """
        There is speculation that the bodies have recommended rises of between 6% and 6.5%. \
        seeds/junior-doctors-strike.txt 5

        """)
  }

  @Test func asksAFolderThatIsNotThereAndSaysSo() throws {
    let run = try run("Folder", in: "\(Place.root)/Tests")
    #expect(run.output.hasPrefix("could not look: seeds: "))
  }

  @Test func holdsAConversation() throws {
    let lines = try run("Conversation").output.split(separator: "\n")
    #expect(lines.contains("which … and the nurses? (workers support)"))
    #expect(lines.contains { $0.hasPrefix("  Nurses have the strongest public backing") })
    #expect(lines.contains("what did she say about trusts? (NHS Providers)"))
    #expect(lines.count { $0 == "  – Saffron Cordery" } == 2)
  }

  @Test func filters() throws {
    let output = try run("Filters").output
    for text in [
      "  filters: [\"in:corpus/\"]\n  To save the conversation, type :save",
      "  filters: [\"\\\"35% or more\\\"\"]\n  A pay demand of 35% or more is unreasonable",
      "  filters: [\"in:*.txt\", \"-wrong\"]\n  He refused to even acknowledge",
      "  filters: [\"in:seeds/\"]\n  no sentence satisfies the filters",
      "documents are asked from now on\nhow do I leave out a word?\n  filters: [\"in:corpus/\"]\n  To exclude",
    ] { #expect(output.contains(text), "“\(text)” is not in “\(output)”") }
  }

  @Test func verifies() throws {
    let findings = try run("Verify").output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(
      findings == [
        "  stands where it stood",
        "  now reads: A pay demand of 35% or more is unreasonable and risks fuelling inflation, "
          + "which makes everyone poorer.",
        "  stands at seeds/junior-doctors-strike.txt:28",
        "  stands nowhere any more",
      ])
  }

  /// Runs an example, which is built beside the tests.
  private func run(_ name: String, in folder: String = Place.root) throws -> Run {
    var start = Child.Start(arguments: [], folder: folder)
    start.program = URL(filePath: Place.program).deletingLastPathComponent().path + "/Example\(name)"
    let run = try Run(start)
    #expect(run.status == 0 && run.complaints == "")
    return run
  }
}
