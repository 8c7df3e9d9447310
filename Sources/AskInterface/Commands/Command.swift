/// What a line that begins with a colon asks for.
///
/// A new command takes a case here and in `Name`, one line in each of `Name`'s descriptions, one in `init`, and one in
/// `Conversation.carryOut`; the alphabet orders them all.
enum Command: Equatable {
  case cite(Int?, CitationStyle)
  case docs
  case help
  case more(Int?)
  case quit
  case save(String, replaces: Bool)
  case source(Int?)
  case why(Int?)

  /// What became of reading a command.
  enum Parsing: Equatable {
    case command(Command)
    case mistake(Mistake)
  }
}

extension Command.Parsing {
  /// Reads a line; nil when it is no command but a question.
  init?(of line: String) {
    let scalars = line.unicodeScalars.drop(while: \.properties.isWhitespace)
    guard scalars.first == ":" else { return nil }
    // `: source` is read as `:source`: nobody means a question by it.
    let words = scalars.dropFirst().drop(while: \.properties.isWhitespace)
    let typed = words.prefix { !$0.properties.isWhitespace }
    do throws(Mistake) {
      let (name, isForced) = try Command.Name.parsing(String(typed).lowercased())
      let rest = CommandArgument(String(words[typed.endIndex...]), of: name, isForced: isForced)
      self = .command(try Command(name, rest))
    } catch {
      self = .mistake(error)
    }
  }
}

extension Command {
  fileprivate init(_ name: Name, _ argument: CommandArgument) throws(Mistake) {
    switch name {
    case .cite:
      let (number, style) = try argument.numberAndStyle()
      self = .cite(number, style)
    case .docs:
      try argument.nothing()
      self = .docs
    case .help:
      try argument.nothing()
      self = .help
    case .more: self = .more(try argument.number())
    case .quit:
      try argument.nothing()
      self = .quit
    case .save: self = .save(try argument.required(), replaces: argument.isForced)
    case .source: self = .source(try argument.number())
    case .why: self = .why(try argument.number())
    }
  }
}
