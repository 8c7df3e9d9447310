import Foundation
import Testing

/// The manual page and what else `make install` puts beside the program, held against the program.
@Suite struct ManualTests {
  private static let page = "\(Place.root)/Sources/AskTool/Manual/ask.1"

  private func names(_ pattern: Regex<(Substring, Substring)>, in text: String) -> Set<String> {
    Set(text.matches(of: pattern).map { String($0.1) })
  }

  @Test func namesEveryOptionOfTheHelp() throws {
    let subcommands = [[], ["index"], ["status"], ["check"], ["inspect"], ["bench"], ["verify"]]
    let help = try subcommands.map { try Run($0 + ["--help"]).output }.joined()
    let options = names(/(?:^|\n)  (?:-h, )?--([a-z-]+)/, in: help)
    let page = try String(contentsOfFile: Self.page, encoding: .utf8)
    let named = names(/\n\.It (?:Fl h , |Fl )-([a-z-]+)/, in: page)
    #expect(options.count > 12)
    #expect(named == options)
  }

  @Test func namesEveryCommandOfThePrompt() throws {
    let help = try Run(["--docs", "seeds", ":help"]).output
    let page = try String(contentsOfFile: Self.page, encoding: .utf8)
    let commands = names(/\n  :([a-z-]+)/, in: help)
    #expect(commands.count > 6)
    #expect(names(/\n\.It Ic :([a-z-]+)/, in: page) == commands)
    #expect(
      names(/\n\.It Cm ([a-z]+)/, in: page) == ["index", "status", "check", "inspect", "verify", "bench"])
  }

  @Test(.enabled("man is not at hand") { FileManager.default.isExecutableFile(atPath: "/usr/bin/man") })
  func isAPageThatManFormatsWithoutAWarning() throws {
    var start = Child.Start(
      arguments: ["-l", "--warnings=w", Self.page], environment: ["PATH": "/usr/bin:/bin"])
    start.program = "/usr/bin/man"
    let run = try Run(start)
    #expect(run.status == 0)
    #expect(run.complaints == "")
    #expect(run.output.contains("EXIT STATUS"))
  }

  @Test func isInstalledWithTheProgramAndItsCompletions() throws {
    let folder = NSTemporaryDirectory() + "ask install \(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func files() -> Set<String> {
      let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return Set(
        found.filter {
          !$0.hasPrefix(".") && (try? String(contentsOfFile: "\(folder)/\($0)", encoding: .isoLatin1)) != nil
        })
    }
    #expect(try make("install-built", into: folder).status == 0)
    let installed: Set = [
      "bin/ask", "share/man/man1/ask.1", "share/bash-completion/completions/ask",
      "share/zsh/site-functions/_ask", "share/fish/vendor_completions.d/ask.fish",
    ]
    #expect(files() == installed)
    for (name, start) in [
      ("share/zsh/site-functions/_ask", "#compdef ask\n"), ("share/man/man1/ask.1", ".Dd "),
      ("share/fish/vendor_completions.d/ask.fish", "function "),
    ] {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      #expect(text.hasPrefix(start), "\(name): \(text.prefix(40))")
    }
    #expect(try make("uninstall", into: folder).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test(arguments: ["install", "install-built", "uninstall"])
  func saysBeforeAllElseThatAFolderCannotBeWrittenTo(target: String) throws {
    let run = try make(target, into: "\(Self.page)/here")
    #expect(run.status != 0)
    #expect(run.output == "")
    #expect(run.complaints.contains("\(Self.page) is no folder that you may write to. Choose another one"))
  }

  private func make(_ target: String, into folder: String) throws -> Run {
    var start = Child.Start(
      arguments: [target, "PREFIX=\(folder)", "PROGRAM=\(Place.program)"],
      environment: ["PATH": "/usr/bin:/bin:/usr/local/bin"])
    start.program = "/usr/bin/make"
    return try Run(start)
  }
}
