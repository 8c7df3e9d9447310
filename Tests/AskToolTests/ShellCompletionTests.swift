import Foundation
import Testing

/// The scripts that `make install` installs for shells, tried by completing lines in these shells.
@Suite struct ShellCompletionTests {
  /// The beginning of a line and the words that may follow its last blank, in order.
  private static let lines: [(line: String, offered: [String])] = [
    ("ver", ["verify"]), ("ind", ["index"]), ("--col", ["--color"]), ("--color ne", ["never"]),
    ("--docs see", ["seeds"]), ("verify READ", ["README.md"]), ("bench READ", ["README.md"]),
    ("verify --docs see", ["seeds"]), ("inspect --ter", ["--term"]), ("index --reb", ["--rebuild"]),
    ("--reb", []), ("what zz", []),
  ]

  @Test(arguments: lines)
  func completeLinesInBash(line: String, offered: [String]) throws {
    let words = ["ask"] + line.split(separator: " ").map { String($0) }
    let test = """
      \(try Run(["--generate-completion-script", "bash"]).output)
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
      COMP_CWORD=\(words.count - 1)
      COMP_LINE='\(words.joined(separator: " "))'
      COMP_POINT=${#COMP_LINE}
      _ask ask '\(words[words.count - 1])' '\(words[words.count - 2])'
      echo "${COMPREPLY[*]}"
      """
    let run = try run("/bin/bash", ["--norc", "-s"], test)
    #expect(run == Run(status: 0, output: offered.joined(separator: " ") + "\n"))
  }

  @Test(.enabled("zsh is not at hand") { exists("/usr/bin/zsh") }, arguments: lines)
  func completeLinesInZsh(line: String, offered: [String]) throws {
    let folder = NSTemporaryDirectory() + "ask zsh \(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(try Run(["--generate-completion-script", "zsh"]).output.utf8)
      .write(to: URL(filePath: "\(folder)/_ask"))
    // A shell with a terminal of its own gets the line, a Tab, and a key that prints what is there.
    let test = """
      zmodload zsh/zpty
      zpty shell TERM=dumb zsh -f -i
      zpty -w shell "PS1= PS2=; fpath=('\(folder)' \\$fpath); autoload -Uz compinit; compinit -u -D; \
      show() { print -r -- \\"<\\$BUFFER>\\"; exit }; zle -N show; bindkey '^X' show; print rea''dy"
      zpty -r -m shell text '*ready*'
      zpty -w -n shell 'ask \(line)'$'\\t\\x18'
      zpty -r -m shell text '*<*>*'
      print -r -- "$text"
      """
    let run = try run("/usr/bin/zsh", ["-f", "-s"], test)
    let shown = try #require(run.output.firstMatch(of: /<ask (.*)>/), "\(run.output)").1
    #expect(!run.output.contains("_arguments"), "\(run.output)")
    let start = line.split(separator: " ").dropLast()
    let completed = (start.map { String($0) } + offered).joined(separator: " ")
    let result = shown.reversed().drop { $0 == " " || $0 == "/" }.reversed()
    #expect(String(result) == (offered.isEmpty ? line : completed))
  }

  @Test(.enabled("fish is not at hand") { exists("/usr/bin/fish") }, arguments: lines)
  func completeLinesInFish(line: String, offered: [String]) throws {
    let script = try Run(["--generate-completion-script", "fish"]).output
    let run = try run("/usr/bin/fish", ["--no-config"], "\(script)\ncomplete -C 'ask \(line)'\n")
    #expect(run.complaints == "")
    let words = run.output.split(separator: "\n").map { $0.prefix { $0 != "\t" && $0 != "/" } }
    #expect(words.map { String($0) } == offered)
  }

  private static func exists(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: program)
  }

  private func run(_ program: String, _ arguments: [String], _ script: String) throws -> Run {
    let path = "\(Place.program.dropLast("/ask".count)):/usr/bin:/bin"
    var start = Child.Start(
      arguments: arguments, environment: ["PATH": path, "HOME": NSTemporaryDirectory()], folder: Place.root)
    start.program = program
    return try Run(start, bytes: Array(script.utf8))
  }
}
