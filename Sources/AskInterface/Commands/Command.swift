/// What a line that begins with a colon asks for.
enum Command: Equatable {
  case docs
  case help
  case more(Int?)
  case new
  case quit
  case source(Int?)
  case why(Int?)

  /// The commands' names.
  enum Name: String, CaseIterable, CustomStringConvertible {
    case docs, help, more, new, quit, source, why

    var description: String { rawValue }

    /// The names as they are typed: `:docs, :help`.
    static func list(_ names: [Name]) -> String {
      names.map { ":\($0)" }.joined(separator: ", ")
    }
  }

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
    let words = scalars.dropFirst().split(whereSeparator: \.properties.isWhitespace).map { String($0) }
    // `: source` is read as `:source`: nobody means a question by it.
    let typed = words.first ?? ""
    do throws(Mistake) {
      let name = try Command.Name(abbreviated: typed.lowercased())
      self = .command(try Command(name, arguments: words.dropFirst().joined(separator: " ")))
    } catch {
      self = .mistake(error)
    }
  }
}

extension Command {
  fileprivate init(_ name: Name, arguments: String) throws(Mistake) {
    let number = try Self.number(arguments, of: name)
    switch name {
    case .docs: self = .docs
    case .help: self = .help
    case .more: self = .more(number)
    case .new: self = .new
    case .quit: self = .quit
    case .source: self = .source(number)
    case .why: self = .why(number)
    }
  }

  /// The number after a command's name; nil when nothing is there.
  private static func number(_ argument: String, of name: Name) throws(Mistake) -> Int? {
    guard !argument.isEmpty else { return nil }
    let takesNumber = [.more, .source, .why].contains(name)
    guard takesNumber, let number = Int(argument), (1...maximum).contains(number) else {
      throw .badArgument(argument, of: name)
    }
    return number
  }

  /// Numbers beyond this are typing errors, and must not overflow when they are added to another.
  private static let maximum = 1_000_000
}

extension Command.Name {
  /// Finds the command whose name begins as typed.
  init(abbreviated typed: String) throws(Mistake) {
    let candidates = Self.allCases.filter { $0.rawValue.hasPrefix(typed) }
    switch candidates.count {
    case 1: self = candidates[0]
    case 0: throw .unknownCommand(typed, suggestion: Self.nearest(to: typed))
    default: throw .ambiguousCommand(typed, candidates: candidates)
    }
  }

  /// The name that a typing error or two away from what was typed.
  private static func nearest(to typed: String) -> Self? {
    guard typed.unicodeScalars.count <= 12 else { return nil }
    let distances = allCases.map { (name: $0, distance: EditDistance.between(typed, $0.rawValue)) }
    let nearest = distances.min { $0.distance < $1.distance }
    return nearest.flatMap { $0.distance <= 2 ? $0.name : nil }
  }
}
