internal import ArgumentParser
internal import AskInterface

/// The meaning of a command line.
enum CommandLineReading {
  case ask(AskCommand)
  case carryOut(any Subcommand)
  /// Help or the version was asked for.
  case show(String)
  /// The command line cannot be understood; with a hint.
  case refuse(String, hint: String)

  /// Reads the arguments after the program's name.
  init(_ arguments: [String]) {
    if arguments.first?.hasPrefix(CompletedCommand.request) == true {
      self = Self.reading(CompletedCommand.self, arguments: arguments, for: nil) { _ in .show("") }
      return
    }
    let words = CommandLineWords(arguments)
    guard let name = words.subcommand else {
      self = Self.reading(AskCommand.self, arguments: arguments, for: nil) { .ask($0) }
      return
    }
    self = Self.reading(name.type, arguments: words.rest, for: name)
  }

  private static func reading(
    _ type: any Subcommand.Type, arguments: [String], for name: SubcommandName
  ) -> CommandLineReading {
    func read<Parsed: Subcommand>(_ type: Parsed.Type) -> CommandLineReading {
      reading(type, arguments: arguments, for: name) { .carryOut($0) }
    }
    return read(type)
  }

  private static func reading<Parsed: ParsableCommand>(
    _ type: Parsed.Type, arguments: [String], for name: SubcommandName?,
    accept: (Parsed) -> CommandLineReading
  ) -> CommandLineReading {
    do {
      return accept(try type.parse(arguments))
    } catch {
      guard type.exitCode(for: error) != .success else {
        return .show(type.fullMessage(for: error) + "\n")
      }
      let complaint = misplaced(in: arguments, of: name) ?? Printable.exactly(type.message(for: error))
      return .refuse(complaint, hint: hint(for: name))
    }
  }

  /// The complaint about an option that belongs to another subcommand; nil if there is none.
  private static func misplaced(in arguments: [String], of name: SubcommandName?) -> String? {
    let owners: [(option: String, owner: SubcommandName)] = [
      ("--rebuild", .index), ("--term", .inspect), ("--sentence", .inspect),
    ]
    let options = arguments.prefix { $0 != "--" }.map { String($0.prefix { $0 != "=" }) }
    let found = owners.first { $0.owner != name && options.contains($0.option) }
    return found.map { "The option '\($0.option)' goes with ask \($0.owner.rawValue)." }
  }

  private static func hint(for name: SubcommandName?) -> String {
    guard let name = name?.rawValue else {
      return "Type “ask --help” for the options; a question that begins with a dash goes after --."
    }
    return "Type “ask \(name) --help” for the options; “ask -- \(name)” asks the question “\(name)”."
  }
}

/// The words of a command line that are not options, and the subcommand they name.
///
/// ArgumentParser would take a first word that is a subcommand's name for the subcommand. Here a
/// question may begin with one: `ask status of the strike`.
struct CommandLineWords {
  /// The subcommand; nil for a question.
  private(set) var subcommand: SubcommandName?
  /// The arguments without the subcommand's name.
  private(set) var rest: [String]

  init(_ arguments: [String]) {
    rest = arguments
    // Two dashes mean that a question follows, whatever its words.
    guard !arguments.contains("--") else { return }
    let places = Self.places(ofWordsIn: arguments)
    let words = places.map { arguments[$0] }
    if words.count == 2, words[0] == "help", let name = SubcommandName(rawValue: words[1]) {
      (subcommand, rest) = (name, ["--help"])
      return
    }
    guard let first = places.first, let name = SubcommandName(rawValue: words[0]) else { return }
    let isMeant =
      switch name {
      case .index, .status, .check, .inspect: words.count == 1
      case .bench: words.count <= 2
      case .verify: true
      }
    guard isMeant else { return }
    subcommand = name
    rest.remove(at: first)
  }

  private static func places(ofWordsIn arguments: [String]) -> [Int] {
    var places: [Int] = []
    var isValue = false
    for (place, argument) in arguments.enumerated() {
      let isOption = argument.hasPrefix("-") && argument != "-"
      if !isValue, !isOption { places.append(place) }
      isValue = !isValue && valued.contains(argument)
    }
    return places
  }

  /// The options that take the next argument as their value.
  private static let valued: Set<String> = [
    "--docs", "--index", "--threads", "--memory", "--min-confidence", "--answers", "--color", "--term",
    "--sentence",
  ]
}
