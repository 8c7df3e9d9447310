import Testing

/// A conversation with the program at a terminal.
struct Talk: ~Copyable {
  let terminal: Terminal
  var child: Child
  /// The terminal's settings before the program was started.
  let settings: [UInt8]
  /// What was shown up to the first prompt.
  let greeting: String

  /// Starts the program, and reads up to its first prompt.
  init(_ start: Child.Start, columns: UInt16 = 80, rows: UInt16 = 24, until text: String = "ask> ") throws {
    let terminal = try Terminal(columns: columns, rows: rows)
    let settings = terminal.settings
    let child = try Child(start, at: terminal)
    let greeting = terminal.stream.read(until: text)
    self.terminal = terminal
    self.child = child
    self.settings = settings
    self.greeting = greeting
  }

  /// Types, and reads what appears up to and with a text: the prompt on a new line, because the
  /// line editor may draw the one of a line that is being edited again.
  func type(_ keys: String, until text: String = "\nask> ", at location: SourceLocation = #_sourceLocation)
    -> String
  {
    terminal.stream.write(Array(keys.utf8))
    return terminal.stream.read(until: text, at: location)
  }

  /// Leaves with Ctrl-D, and sees that the terminal is as it was.
  mutating func leave(at location: SourceLocation = #_sourceLocation) -> Int32 {
    terminal.stream.write([4])
    let rest = terminal.stream.rest()
    #expect(rest.unicodeScalars.contains("\n"), sourceLocation: location)
    let status = child.wait()
    #expect(terminal.settings == settings, "the terminal is not as it was", sourceLocation: location)
    return status
  }
}

/// A terminal that people have.
struct Screen: CustomTestStringConvertible {
  let columns: UInt16
  let kind: String
  let locale: String

  var testDescription: String { "\(columns) columns, \(kind), \(locale)" }

  /// Wide and narrow, clever and dumb, with a locale that knows UTF-8 and with one that does not.
  static let all = [
    Screen(columns: 80, kind: "xterm", locale: "C.UTF-8"), Screen(columns: 40, kind: "xterm", locale: "C"),
    Screen(columns: 80, kind: "dumb", locale: "C"), Screen(columns: 40, kind: "dumb", locale: "C.UTF-8"),
  ]

  /// How the program is started at it.
  var start: Child.Start {
    var start = Child.Start.prompt
    start.environment["TERM"] = kind
    start.environment["LC_ALL"] = locale
    return start
  }

  /// Begins a conversation at it.
  func talk() throws -> Talk { try Talk(start, columns: columns) }
}

extension Child.Start {
  /// A prompt about the seed document, with a history of its own.
  static var prompt: Child.Start {
    Child.Start(
      arguments: ["--docs", "seeds"],
      environment: [
        "TERM": "xterm", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": Place.newCache(),
        // A Swift program that crashes at a terminal otherwise waits for its user to look into it.
        "SWIFT_BACKTRACE": "enable=no",
      ])
  }
}
