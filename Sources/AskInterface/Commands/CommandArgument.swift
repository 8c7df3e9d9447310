/// The text after a command's name.
struct CommandArgument {
  /// The text as typed, without the blanks around it.
  let text: String
  /// Whether an exclamation mark follows the name.
  let isForced: Bool
  private let name: CommandName

  init(_ typed: String, of name: CommandName, isForced: Bool = false) {
    var scalars = typed.unicodeScalars[...]
    scalars = scalars.drop(while: \.properties.isWhitespace)
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    text = String(scalars)
    self.name = name
    self.isForced = isForced
  }

  /// Throws if anything was typed after a command that takes nothing.
  func requireNone() throws(CommandError) {
    guard text.isEmpty else { throw mistake }
  }

  /// The words of the text.
  func words(atMost limit: Int) throws(CommandError) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    guard words.count <= limit else { throw mistake }
    return words
  }

  /// The number that was typed; nil when nothing was.
  func number() throws(CommandError) -> Int? {
    let numbers = try numbers(atMost: 1)
    return numbers.first
  }

  /// The numbers that were typed, separated by blanks.
  func numbers(atMost limit: Int) throws(CommandError) -> [Int] {
    var numbers: [Int] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard numbers.count < limit, let number = Int(word), (1...Self.maximum).contains(number) else {
        throw mistake
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The number of a quotation and the name of a style, either of which may be left out.
  func numberAndStyle() throws(CommandError) -> (Int?, CitationStyle) {
    var words = text.split(whereSeparator: \.isWhitespace).map { String($0).lowercased() }
    var style: CitationStyle?
    // A style may be shortened; no two begin with the same letter.
    if let last = words.last, last.first?.isLetter == true {
      style = CitationStyle.allCases.first { $0.rawValue.hasPrefix(last) }
      if style != nil { words.removeLast() }
    }
    guard words.count < 2 else { throw mistake }
    guard let word = words.first else { return (nil, style ?? .plain) }
    guard let number = Int(word), (1...Self.maximum).contains(number) else { throw mistake }
    return (number, style ?? .plain)
  }

  /// The text, which must not be empty, without quotation marks around the whole of it.
  func required() throws(CommandError) -> String {
    guard let text = optional() else { throw .missingArgument(of: name) }
    return text
  }

  /// The text, without quotation marks around the whole of it; nil when there is none.
  func optional() -> String? {
    let scalars = text.unicodeScalars
    if scalars.count > 2, let mark = scalars.first, ["\"", "'"].contains(mark), scalars.last == mark {
      return String(scalars.dropFirst().dropLast())
    }
    return text.isEmpty ? nil : text
  }

  /// The error for text that the command does not take.
  var mistake: CommandError { .badArgument(text, of: name) }

  /// Greater numbers are typing errors, and could overflow when they are added to another.
  private static let maximum = 1_000_000
}
