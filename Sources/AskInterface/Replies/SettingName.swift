import Ask

/// A setting of the answers that can be changed in a conversation.
enum SettingName: String, CaseIterable {
  case answers, color, format
  case minConfidence = "min-confidence"
  case threads, width
  case wordTable = "word-table"

  /// The value of a setting.
  enum Value: Equatable {
    case number(Int)
    case fraction(Double)
    case isOn(Bool)
    case word(String)
    /// The program chooses.
    case auto
  }

  /// One line of help on the setting.
  var help: String {
    switch self {
    case .answers: "how many quotations answer a question at most"
    case .color: "whether parts of the text are set off by colour: on or off"
    case .format: "what replies are written for: text or json"
    case .minConfidence: "how likely the documents must be to hold the answer, from 0 to 1"
    case .threads: "how many threads read files: a number, or auto"
    case .width: "how many columns a line may have: a number, or auto for the terminal's"
    case .wordTable: "whether words of like meaning count for each other: on or off"
    }
  }

  /// The possible values, for a complaint about another.
  var takes: String {
    switch self {
    case .answers: "a number from 1"
    case .color, .wordTable: "on or off"
    case .format: "text or json"
    case .minConfidence: "a number from 0 to 1"
    case .threads: "a number from 1 to 1024, or auto"
    case .width: "a number from 20 to 1000, or auto"
    }
  }

  /// Finds the setting whose name begins as typed.
  init(abbreviated typed: String) throws(CommandError) {
    let candidates = Self.allCases.filter { $0.rawValue.hasPrefix(typed.lowercased()) }
    guard candidates.count == 1 else { throw .noSetting(typed) }
    self = candidates[0]
  }
}

extension SettingName {
  /// The current value.
  func value(_ settings: Settings, options: Library.Options) -> Value {
    switch self {
    case .answers: .number(settings.answers)
    case .color: .isOn(settings.isColoured)
    case .format: .word(settings.isJSON ? "json" : "text")
    case .minConfidence: .fraction(options.minConfidence)
    case .threads: options.threads.map { .number($0) } ?? .auto
    case .width: settings.chosenWidth.map { .number($0) } ?? .auto
    case .wordTable: .isOn(options.usesWordTable)
    }
  }

  /// Sets the setting to a typed value.
  func set(_ typed: String, settings: inout Settings, options: inout Library.Options) throws(CommandError) {
    switch self {
    case .answers: settings.answers = try number(typed, in: 1...1_000_000)
    case .color: settings.isColoured = try isOn(typed)
    case .format:
      guard ["text", "json"].contains(typed) else { throw .badSetting(self, value: typed) }
      settings.format = typed == "json" ? .json : .text
    case .minConfidence:
      guard let least = Double(typed), (0...1).contains(least) else { throw .badSetting(self, value: typed) }
      options.minConfidence = least
    case .threads: options.threads = try numberOrAuto(typed, in: 1...1_024)
    case .width: settings.chosenWidth = try numberOrAuto(typed, in: 20...1_000)
    case .wordTable: options.usesWordTable = try isOn(typed)
    }
  }

  private func number(_ typed: String, in range: ClosedRange<Int>) throws(CommandError) -> Int {
    guard let number = Int(typed), range.contains(number) else { throw .badSetting(self, value: typed) }
    return number
  }

  private func numberOrAuto(_ typed: String, in range: ClosedRange<Int>) throws(CommandError) -> Int? {
    typed == "auto" ? nil : try number(typed, in: range)
  }

  private func isOn(_ typed: String) throws(CommandError) -> Bool {
    switch typed.lowercased() {
    case "on", "yes", "true", "1": true
    case "off", "no", "false", "0": false
    default: throw .badSetting(self, value: typed)
    }
  }
}

extension SettingName.Value: CustomStringConvertible {
  var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .fraction(let number): "\(number)"
    case .isOn(let isOn): isOn ? "on" : "off"
    case .word(let word): word
    case .auto: "auto"
    }
  }
}

extension CommandError {
  static func noSetting(_ name: String) -> CommandError {
    let names = SettingName.allCases.map(\.rawValue).joined(separator: ", ")
    return CommandError(code: "unknown-setting", message: "“\(shown(name))” is none of \(names).")
  }

  static func badSetting(_ setting: SettingName, value: String) -> CommandError {
    CommandError(
      code: "bad-setting", message: "\(setting.rawValue) takes \(setting.takes), not “\(shown(value))”.")
  }
}
