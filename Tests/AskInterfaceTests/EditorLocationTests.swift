import AskInterface
import Testing

@Suite struct EditorLocationTests {
  @Test(arguments: [
    ("vim", ["vim", "+7", "a b.txt"]),
    ("/usr/bin/vim.tiny -R", ["/usr/bin/vim.tiny", "-R", "+7", "a b.txt"]),
    ("emacs -nw", ["emacs", "-nw", "+7", "a b.txt"]),
    ("emacsclient -t", ["emacsclient", "-t", "+7", "a b.txt"]),
    ("nano", ["nano", "+7", "a b.txt"]), ("less -R", ["less", "-R", "+7", "a b.txt"]),
    ("code --wait", ["code", "--wait", "--goto", "a b.txt:7"]), ("hx", ["hx", "a b.txt:7"]),
    ("'/opt/my editor/ed it'", ["/opt/my editor/ed it", "a b.txt"]), ("cat", ["cat", "a b.txt"]),
    ("some-editor", ["some-editor", "a b.txt"]), ("vi-like", ["vi-like", "+7", "a b.txt"]), ("", []),
    ("  ", []),
  ])
  func tellsProgramsTheLineAsTheyTakeIt(program: String, words: [String]) {
    #expect(EditorLocation(path: "a b.txt", line: 7).words(with: program) == words)
  }

  @Test(arguments: [
    ("-c:q!.txt", "./-c:q!.txt"), ("+!rm.txt", "./+!rm.txt"), ("$(rm x).txt", "$(rm x).txt"), ("a;b", "a;b"),
    ("/-x", "/-x"), ("--", "./--"),
  ])
  func letsNoPathBeTakenForAnOption(path: String, shown: String) {
    #expect(EditorLocation(path: path, line: 1).words(with: "vi") == ["vi", "+1", shown])
    #expect(EditorLocation(path: path, line: 1).words(with: "code") == ["code", "--goto", "\(shown):1"])
  }

  @Test(arguments: [
    ("a  b\tc", ["a", "b", "c"]), ("'a b' \"c d\"", ["a b", "c d"]), (#"a\ b"#, ["a b"]),
    (#""a\"b""#, [#"a"b"#]),
    (#"'a\b'"#, [#"a\b"#]), ("a'b'c", ["abc"]), ("''", [""]), ("$X `y` *", ["$X", "`y`", "*"]),
    ("'open", ["open"]),
    ("a\\", ["a\\"]),
  ])
  func partsWordsWithoutAShell(line: String, words: [String]) {
    #expect(CommandWords.split(line) == words)
  }
}
