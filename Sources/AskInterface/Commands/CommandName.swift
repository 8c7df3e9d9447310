extension Command {
  /// The commands' names.
  enum Name: String, CaseIterable, CustomStringConvertible {
    case cite, docs, help, more, quit, save, source, why

    var description: String { rawValue }

    /// What stands behind the name, as help shows it; empty for nothing.
    var argument: String {
      switch self {
      case .cite: "[N] [STYLE]"
      case .docs, .help, .quit: ""
      case .more, .source, .why: "[N]"
      case .save: "FILE"
      }
    }

    /// What the command does, in one line of help.
    var help: String {
      switch self {
      case .cite: "quotation N with its source: plain, markdown, bibtex, csl or json"
      case .docs: "the documents, and what was passed over"
      case .help: "this help"
      case .more: "the next quotations"
      case .quit: "leave (so does Ctrl-D)"
      case .save: "write the conversation to FILE.md or FILE.jsonl (:save! replaces it)"
      case .source: "where quotation N stands, and the passage around it"
      case .why: "what the score of quotation N is the sum of"
      }
    }

    /// What a mistake says that the command takes.
    var takes: String {
      switch self {
      case .cite: "takes a number and one of plain, markdown, bibtex, csl and json, such as :cite 2 bibtex"
      case .more: "takes how many quotations to show, such as :more 5"
      case .save: "takes the file to write, such as :save answers.md"
      case .source, .why: "takes the number of a quotation, such as :\(self) 2"
      case .docs, .help, .quit: "takes nothing after it"
      }
    }

    /// Whether the command is used so often that what begins its name means it, whatever else that may begin.
    ///
    /// No two of these begin with the same letter.
    var isFrequent: Bool {
      switch self {
      case .docs, .help, .more, .quit, .source, .why: true
      case .cite, .save: false
      }
    }

    /// The order in which help lists the commands.
    static let inHelp: [Name] = [
      .source, .why, .more, .docs, .cite, .save, .help, .quit,
    ]

    /// The names as they are typed: `:docs, :help`.
    static func list(_ names: [Name]) -> String {
      names.map { ":\($0)" }.joined(separator: ", ")
    }
  }
}

extension Command.Name {
  /// Finds the command of a name as it is typed, and whether an exclamation mark follows it, as only `:save!` may have.
  static func parsing(_ typed: String) throws(Mistake) -> (name: Self, isForced: Bool) {
    guard typed.hasSuffix("!"), let name = try? Self(abbreviated: String(typed.dropLast())), name == .save
    else {
      return (try Self(abbreviated: typed), false)
    }
    return (name, true)
  }

  /// Finds the command whose name begins as typed: a frequent one before others.
  init(abbreviated typed: String) throws(Mistake) {
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

  /// The name that a typing error or two away from what was typed.
  private static func nearest(to typed: String) -> Self? {
    guard typed.unicodeScalars.count <= 12 else { return nil }
    let distances = allCases.map { (name: $0, distance: EditDistance.between(typed, $0.rawValue)) }
    let nearest = distances.min { $0.distance < $1.distance }
    // Half of a short name may be guessed, but not all of it.
    return nearest.flatMap { $0.distance <= 2 && $0.distance < $0.name.rawValue.count ? $0.name : nil }
  }
}
