import Ask

extension Conversation {
  /// The possible completions at the cursor in a line that is being typed: commands, documents, or
  /// words of the documents.
  ///
  /// - Parameters:
  ///   - line: the whole line.
  ///   - offset: the place of the cursor, in bytes of UTF-8.
  public func completions(of line: String, at offset: Int) -> LineCompletion {
    let typed = String(decoding: Array(line.utf8.prefix(offset)), as: UTF8.self)
    // By scalars: a path may begin with a combining mark, which makes one character with the blank
    // or the colon before it.
    let scalars = typed.unicodeScalars
    let start = scalars.drop { $0 == " " }
    if start.first == ":" { return command(String(start.dropFirst())) }
    let word = scalars[(scalars.lastIndex(of: " ").map(scalars.index(after:)) ?? scalars.startIndex)...]
    if word.starts(with: "in:".unicodeScalars) {
      return document(String(word.dropFirst(3)), allowsBlanks: false)
    }
    return libraryWord(typed)
  }

  private func command(_ typed: String) -> LineCompletion {
    let scalars = typed.unicodeScalars
    guard let blank = scalars.firstIndex(of: " ") else {
      let names = CommandName.allCases.map(\.rawValue).filter { $0.hasPrefix(typed.lowercased()) }
      return LineCompletion(of: typed, candidates: names.map { LineCompletion.Choice($0) })
    }
    let argument = String(scalars[blank...].drop { $0 == " " })
    guard let name = try? CommandName(abbreviated: String(scalars[..<blank]).lowercased()) else {
      return LineCompletion(of: argument)
    }
    if Self.namesOfDocuments.contains(name.rawValue) { return document(argument, allowsBlanks: true) }
    guard name == .help else { return LineCompletion(of: argument) }
    let names = CommandName.allCases.map(\.rawValue).filter { $0.hasPrefix(argument.lowercased()) }
    return LineCompletion(of: argument, candidates: names.map { LineCompletion.Choice($0) })
  }

  /// The commands that a document's path may follow.
  private static let namesOfDocuments: Set<String> = ["docs", "drop", "in"]

  /// A path is completed one folder at a time, as in a shell. If no path begins as typed, the name
  /// of a file may.
  private func document(_ typed: String, allowsBlanks: Bool) -> LineCompletion {
    let paths = library.paths(beginningWith: typed, limit: Self.maxPaths).filter { path in
      Printable.exactly(path).utf8.elementsEqual(path.utf8)
        && (allowsBlanks || !path.utf8.contains(UInt8(ascii: " ")))
    }
    let candidates = paths.map {
      LineCompletion.Choice($0, ending: $0.utf8.last == UInt8(ascii: "/") ? "" : " ")
    }
    return LineCompletion(of: typed, candidates: candidates)
  }

  private static let maxPaths = 1_000

  private func libraryWord(_ typed: String) -> LineCompletion {
    let word = String(
      decoding: typed.unicodeScalars.reversed().prefix { $0.properties.isAlphabetic || Self.isDigit($0) }
        .reversed().flatMap { Array(String($0).utf8) }, as: UTF8.self)
    guard !word.isEmpty else { return LineCompletion(of: "") }
    // The word itself needs no completion.
    let endings = library.endings(ofWord: word, limit: Self.maxWords + 1).filter { !$0.isEmpty }
    return LineCompletion(
      of: word, candidates: endings.prefix(Self.maxWords).map { LineCompletion.Choice(word + $0) })
  }

  /// A longer list could not be taken in at a glance.
  private static let maxWords = 20

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }
}
