/// The names of the commands.
enum CommandName: String, CaseIterable, CustomStringConvertible {
  case add, cite, context, docs, drop, help, history
  case inside = "in"
  case more, new, open, quit, save, set, source, status, why
  case whyNot = "why-not"

  var description: String { rawValue }

  /// The argument after the name, as help shows it; empty if the command takes none.
  var argument: String {
    switch self {
    case .add, .drop: "PATH"
    case .cite: "[N] [STYLE]"
    case .context: "[N]"
    case .docs: "[PATTERN]"
    case .help: "[TOPIC]"
    case .history: ""
    case .inside: "[PATTERN]"
    case .more, .open: "[N]"
    case .new, .quit: ""
    case .save: "FILE"
    case .set: "[NAME [VALUE]]"
    case .source: "[N]"
    case .status: ""
    case .why: "[N]"
    case .whyNot: "TEXT"
    }
  }

  /// One line of help on the command.
  var help: String {
    switch self {
    case .add: "ask a further file or folder too, until you leave"
    case .cite: "quotation N as plain, markdown, bibtex, csl or json"
    case .context: "the quotation with N sentences before and behind it"
    case .docs: "the documents, all or some, and what was passed over"
    case .drop: "ask a file or folder no more, until you leave"
    case .help: "this help, or what the handbook says of a topic"
    case .history: "the questions so far, and where each was answered"
    case .inside: "ask only the documents of a pattern; :in alone, all again"
    case .more: "the next quotations"
    case .new: "begin afresh: later questions do not lean on earlier ones"
    case .open: "quotation N in your editor or pager, at its line"
    case .quit: "leave (so does Ctrl-D)"
    case .save: "write the conversation to FILE.md or FILE.jsonl"
    case .set: "how answers are given, or a change to it"
    case .source: "where quotation N stands, and the passage around it"
    case .status: "what the index holds, and where it is"
    case .why: "what the score of quotation N is the sum of"
    case .whyNot: "what an expected sentence lacked: its words, or path:line"
    }
  }

  /// The words that tell a person who mistyped the argument what the command takes.
  var takes: String {
    switch self {
    case .add, .drop: "takes the path of a file or folder, such as :\(self) ~/papers"
    case .cite: "takes a number and one of plain, markdown, bibtex, csl and json, such as :cite 2 bibtex"
    case .context: "takes how many sentences, and of which quotation, such as :context 5 or :context 5 2"
    case .docs, .inside: "takes a pattern of paths, such as :\(self) reports/*.md"
    case .help: "takes a topic, such as :help filters"
    case .history, .new, .quit, .status: "takes nothing after it"
    case .more: "takes how many quotations to show, such as :more 5"
    case .open, .source, .why: "takes the number of a quotation, such as :\(self) 2"
    case .save: "takes the file to write, such as :save answers.md"
    case .set: "takes a name and a value, such as :set answers 3"
    case .whyNot:
      "takes words of the sentence that you expected, or its path and line, such as notes.txt:12"
    }
  }

  /// Whether the command is used so often that any beginning of its name means it, even where other
  /// names begin the same.
  ///
  /// No two of these begin with the same letter.
  var isFrequent: Bool {
    switch self {
    case .docs, .help, .more, .open, .quit, .source, .why: true
    case .add, .cite, .context, .drop, .history, .inside, .new, .save, .set, .status, .whyNot: false
    }
  }

  /// The order in which help lists the commands: those about a quotation, those about the
  /// documents, those about the conversation.
  static let inHelp: [CommandName] = [
    .source, .context, .open, .more, .why, .whyNot,
    .docs, .inside, .add, .drop,
    .cite, .save, .history, .new, .status, .set, .help, .quit,
  ]

  /// The names as they are typed: `:docs, :help`.
  static func list(_ names: [CommandName]) -> String {
    names.map { ":\($0)" }.joined(separator: ", ")
  }
}

extension CommandName {
  /// Finds the command with a typed name, and whether an exclamation mark follows it, as only
  /// `:save!` may have.
  static func parsing(_ typed: String) throws(CommandError) -> (name: Self, isForced: Bool) {
    guard typed.hasSuffix("!"), let name = try? Self(abbreviated: String(typed.dropLast())), name == .save
    else { return (try Self(abbreviated: typed), false) }
    return (name, true)
  }

  /// Finds the command whose name begins as typed: a frequent one before the others.
  init(abbreviated typed: String) throws(CommandError) {
    if let name = Self(rawValue: typed) {
      self = name
      return
    }
    let candidates = Self.allCases.filter { $0.rawValue.hasPrefix(typed) }
    let frequent = candidates.filter(\.isFrequent)
    let meant = frequent.count == 1 ? frequent : candidates
    switch meant.count {
    case 1: self = meant[0]
    case 0: throw .unknownCommand(typed, suggestion: Self.nearest(to: typed))
    default: throw .ambiguousCommand(typed, candidates: candidates)
    }
  }

  /// The name that differs from the typed one by no more than a typing error or two.
  private static func nearest(to typed: String) -> Self? {
    guard typed.unicodeScalars.count <= 12 else { return nil }
    let distances = allCases.map { (name: $0, distance: EditDistance.between(typed, $0.rawValue)) }
    let nearest = distances.min { $0.distance < $1.distance }
    // A guess may replace half of a short name, but not all of it.
    return nearest.flatMap { $0.distance <= 2 && $0.distance < $0.name.rawValue.count ? $0.name : nil }
  }
}
