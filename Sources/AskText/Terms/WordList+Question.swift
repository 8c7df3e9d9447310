extension WordList {
  /// The words of a question: those of a text, but for two kinds.
  ///
  /// `16GB` is a compound of its two parts, which may stand apart in the documents. A stop word may
  /// be a name without a capital, as people type.
  package init(question text: Span<UInt8>) {
    self.init(text)
    partNumbers()
    markNamesAsked()
  }

  /// Makes each number that is written together with its unit the joined form of both, behind them.
  private mutating func partNumbers() {
    var kept: [Word] = []
    var index = 0
    while index < words.count {
      var whole = words[index]
      let first = blocks[whole.blocks.lowerBound] & 0xFF
      let parts = words[(index + 1)...].prefix { $0.isJoined && whole.bytes.contains($0.bytes.lowerBound) }
      index += 1 + parts.count
      guard whole.form == .whole, parts.count == 2, Letter.isDigit(UInt8(first)) else {
        kept.append(whole)
        kept += parts
        continue
      }
      for var part in parts {
        part.form = .part
        kept.append(part)
      }
      whole.form = .joined
      kept.append(whole)
    }
    words = kept
  }

  /// Marks the stop words of a question that are names though they may have no capital: *who is
  /// will*, *what did may say*, *what does vitamin a do*.
  private mutating func markNamesAsked() {
    let own = words.indices.filter { !words[$0].isJoined }
    for (place, index) in own.enumerated() where place > 0 && !words[index].isName {
      let before = String(decoding: spelling(of: words[own[place - 1]]), as: UTF8.self)
      let behind = place + 1 < own.count ? spelling(of: words[own[place + 1]]) : nil
      let isLoose = behind.map(StopWords.contains) ?? true
      switch String(decoding: spelling(of: words[index]), as: UTF8.self) {
      case "will", "may", "can":
        words[index].isName =
          NameWords.doing.contains(before) || behind == nil && NameWords.being.contains(before)
      case "an", "do": words[index].isName = behind == nil && NameWords.being.contains(before)
      case "a": words[index].isName = isLoose && !StopWords.contains(ArraySlice(before.utf8))
      case "i": words[index].isName = NameWords.numbered.contains(before)
      default: break
      }
    }
  }
}
