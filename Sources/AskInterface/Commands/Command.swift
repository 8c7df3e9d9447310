/// A command of the conversation: a line that begins with a colon.
///
/// A new command needs a case here and in `CommandName`, one line in each of `CommandName`'s
/// descriptions, one in `init`, and one in `Conversation.carryOut`, all in alphabetical order.
enum Command: Equatable {
  case add(String)
  case cite(Int?, CitationStyle)
  case context(count: Int?, of: Int?)
  case docs(String?)
  case drop(String)
  case help(String?)
  case history
  case inside(String?)
  case more(Int?)
  case new
  case open(Int?)
  case quit
  case save(String, replaces: Bool)
  case set(String?, String?)
  case source(Int?)
  case status
  case why(Int?)
  case whyNot(String)

  /// The result of reading a command.
  enum Parsing: Equatable {
    case command(Command)
    case mistake(CommandError)
  }
}

extension Command.Parsing {
  /// Reads a line; nil when it is a question, not a command.
  init?(of line: String) {
    let scalars = line.unicodeScalars.drop(while: \.properties.isWhitespace)
    guard scalars.first == ":" else { return nil }
    // `: source` is read as `:source`: nobody means it as a question.
    let words = scalars.dropFirst().drop(while: \.properties.isWhitespace)
    let typed = words.prefix { !$0.properties.isWhitespace }
    do throws(CommandError) {
      let (name, isForced) = try CommandName.parsing(String(typed).lowercased())
      let rest = CommandArgument(String(words[typed.endIndex...]), of: name, isForced: isForced)
      self = .command(try Command(name, argument: rest))
    } catch {
      self = .mistake(error)
    }
  }
}

extension Command {
  fileprivate init(_ name: CommandName, argument: CommandArgument) throws(CommandError) {
    switch name {
    case .add: self = .add(try argument.required())
    case .cite:
      let (number, style) = try argument.numberAndStyle()
      self = .cite(number, style)
    case .context:
      let numbers = try argument.numbers(atMost: 2)
      self = .context(count: numbers.first, of: numbers.dropFirst().first)
    case .docs: self = .docs(argument.optional())
    case .drop: self = .drop(try argument.required())
    case .help: self = .help(argument.optional())
    case .history:
      try argument.requireNone()
      self = .history
    case .inside: self = .inside(argument.optional())
    case .more: self = .more(try argument.number())
    case .new:
      try argument.requireNone()
      self = .new
    case .open: self = .open(try argument.number())
    case .quit:
      try argument.requireNone()
      self = .quit
    case .save: self = .save(try argument.required(), replaces: argument.isForced)
    case .set:
      let words = try argument.words(atMost: 2)
      self = .set(words.first, words.dropFirst().first)
    case .source: self = .source(try argument.number())
    case .status:
      try argument.requireNone()
      self = .status
    case .why: self = .why(try argument.number())
    case .whyNot: self = .whyNot(try argument.required())
    }
  }
}
