import Glibc

/// Names of files that systems allow and programs get wrong, for every test that has names.
public enum UnusualNames {
  /// Pairs of names that strings take for the same, and file systems do not.
  public static let twins: [(String, String)] = [
    ("\u{E9}.txt", "e\u{301}.txt"),
    ("\u{D55C}\u{AE00}.txt", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}.txt"),
    ("\u{212B}ngstrom.txt", "A\u{30A}ngstrom.txt"),
    ("q\u{323}\u{307}.txt", "q\u{307}\u{323}.txt"),
  ]

  /// Beginnings that make one character with the slash, blank or colon before them, or with the
  /// letter behind.
  public static let beginnings = ["\u{301}", "\u{600}", "\u{200D}", "\u{FE0F}", "\u{20DD}", "\u{1F3FD}"]

  /// Names with signs that mean something elsewhere: to patterns, shells, terminals or this
  /// program.
  public static let signs = [
    "two\nlines.txt", "a\ttab.txt", " blank .txt", "*.txt", "a?b.txt", "[a-z].txt", "back\\slash.txt",
    "'quote\".txt",
    "-in:x.txt", "a:12.txt", "\r.txt", "\u{FEFF}mark.txt", "\u{200F}right\u{202E}left.txt",
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}.txt", "x\u{600}.txt", "~.txt", "$HOME.txt", "a..txt",
  ]

  /// Names as long as a file system allows.
  public static let long = [
    String(repeating: "n", count: 251) + ".txt", String(repeating: "\u{E9}", count: 125) + "x.txt",
  ]

  /// All of them, each once.
  public static let all =
    twins.flatMap { [$0.0, $0.1] } + beginnings.map { $0 + "first.txt" } + signs + long

  /// Writes a file at a path, whatever its bytes are, and makes its folder if it is missing.
  public static func write(_ text: String, to name: String, in folder: String) {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"))
    var path = folder
    for part in parts.dropLast() {
      path += "/" + String(decoding: part, as: UTF8.self)
      // Safe because the string ends in NUL.
      unsafe mkdir(path, 0o700)
    }
    // Safe because both strings end in NUL, and the stream is closed once.
    guard let file = unsafe fopen(folder + "/" + name, "w") else { return }
    unsafe fputs(text, file)
    unsafe fclose(file)
  }

  /// Gives something another name, whatever the bytes are; tells whether that could be done.
  @discardableResult
  public static func rename(_ name: String, to other: String, in folder: String) -> Bool {
    // Safe because both strings end in NUL.
    unsafe Glibc.rename(folder + "/" + name, folder + "/" + other) == 0
  }
}
