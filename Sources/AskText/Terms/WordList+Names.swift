/// Stop words that are written as names: *Will*, *vitamin A*, *World War I*, the option `-s`. They
/// score as all names do.
///
/// A capital inside a sentence makes a name, unless the text is a title whose words have capitals
/// all. At the beginning, where every word has one, it is told by what follows: *Will is*,
/// *May 2010*, *Will works*. Articles, prepositions and what else titles give capitals to are never
/// names.
extension WordList {
  /// Marks the stop words that are names as they are written.
  mutating func markNames(in text: Span<UInt8>) {
    var isTitle: Bool?
    for index in words.indices {
      let start = words[index].bytes.lowerBound
      // The *A* of *V&A* is a part of a compound, which scores.
      guard words[index].form == .whole else { continue }
      if words[index].isCapitalised, !words[index].isAllCapitals, let letters = candidate(index) {
        words[index].isName = isName(letters, at: index, isTitle: &isTitle, in: text)
      }
      if start > 0, text[start - 1] == UInt8(ascii: "-"), isOption(index, in: text) {
        words[index].isName = true
      }
    }
  }

  // MARK: - One word

  /// The letters of a stop word that can be a name; nil for any other word.
  private func candidate(_ index: Int) -> String? {
    let place = words[index].blocks
    // Most words with a capital have more than four letters.
    guard place.count == 1, blocks[place.lowerBound] < 1 << 32,
      NameWords.blocks.contains(blocks[place.lowerBound])
    else { return nil }
    return String(decoding: spelling(of: words[index]), as: UTF8.self)
  }

  private func isName(_ letters: String, at index: Int, isTitle: inout Bool?, in text: Span<UInt8>) -> Bool {
    let word = words[index]
    let next = next(after: index, in: text)
    if letters == "i" { return isNumber(at: index, next: next, in: text) }
    if opens(at: word.bytes.lowerBound, index: index, in: text) {
      return isQuoted(word.bytes, in: text)
        || NameWords.opening.contains(letters) && isNamed(letters, word, next: next, in: text)
    }
    let title = isTitle ?? readsAsTitle(text)
    isTitle = title
    guard title else { return true }
    return index == words.count - 1
      ? letters.utf8.count == 1 || letters == "will" || letters == "may"
      : letters.utf8.count == 1 && next.map(isStopWord) ?? false
  }

  /// Whether *I* is the number behind a name, as in *World War I*.
  private func isNumber(at index: Int, next: Int?, in text: Span<UInt8>) -> Bool {
    guard index > 0, words[index - 1].isCapitalised, !isStopWord(index - 1),
      isBlank(words[index - 1].bytes.upperBound..<words[index].bytes.lowerBound, in: text)
    else { return false }
    let before = String(decoding: spelling(of: words[index - 1]), as: UTF8.self)
    return index > 1 || !NameWords.adverbs.contains(before) && !before.hasSuffix("ly")
  }

  /// Whether a stop word at the beginning of a sentence is a name, by what follows it.
  private func isNamed(_ letters: String, _ word: Word, next: Int?, in text: Span<UInt8>) -> Bool {
    let end = word.bytes.upperBound
    if Joiner.endOfPossessive(in: text, at: end) > end { return true }
    guard let next else {
      return letters.utf8.count > 2 && end < text.count && text[end] == UInt8(ascii: ",")
    }
    let following = String(decoding: spelling(of: words[next]), as: UTF8.self)
    if letters == "a" || letters == "an" { return NameWords.behindLetter.contains(following) }
    if NameWords.auxiliaries.contains(following) { return true }
    guard letters == "will" || letters == "may", Self.last(of: text) != UInt8(ascii: "?")
    else { return false }
    let isThird = following.utf8.count > 3 && following.hasSuffix("s") && !following.hasSuffix("ss")
    return words[next].isCapitalised || Letter.isDigit(text[words[next].bytes.lowerBound])
      || following.hasSuffix("ed") || isThird
      || IrregularForms.word(of: ArraySlice(following.utf8)) != nil
  }

  /// Whether a word is the letter or the name of an option: `-s`, `--from`.
  private func isOption(_ index: Int, in text: Span<UInt8>) -> Bool {
    let word = words[index].bytes
    var dash = word.lowerBound - 1
    if dash > 0, text[dash - 1] == UInt8(ascii: "-") { dash -= 1 }
    guard dash == 0 || NameWords.beforeOption.contains(text[dash - 1]) else { return false }
    return (word.count == 1 || dash < word.lowerBound - 1) && isStopWord(index)
  }

  // MARK: - What stands around

  private func isStopWord(_ index: Int) -> Bool {
    StopWords.contains(spelling(of: words[index]))
  }

  /// Whether no word has a small first letter but those that titles write so, and no full stop
  /// follows.
  private func readsAsTitle(_ text: Span<UInt8>) -> Bool {
    Self.last(of: text) != UInt8(ascii: ".")
      && words.allSatisfy { word in
        guard !word.isCapitalised, !word.isJoined else { return true }
        let letters = spelling(of: word)
        return letters.first.map { $0 < UInt8(ascii: "a") } ?? true
          || NameWords.smallInTitles.contains(String(decoding: letters, as: UTF8.self))
      }
  }

  /// The word behind another, with nothing but blanks between; nil where there is none.
  private func next(after index: Int, in text: Span<UInt8>) -> Int? {
    let next = index + 1
    guard next < words.count, !words[next].isJoined else { return nil }
    return isBlank(words[index].bytes.upperBound..<words[next].bytes.lowerBound, in: text) ? next : nil
  }

  private func isBlank(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    !range.isEmpty && range.allSatisfy { NameWords.blanks.contains(text[$0]) }
  }

  /// Whether a sentence or a quotation begins at a place.
  private func opens(at start: Int, index: Int, in text: Span<UInt8>) -> Bool {
    var place = start
    var lineEnds = 0
    while place > 0, NameWords.blanks.contains(text[place - 1]) {
      place -= 1
      if text[place] == UInt8(ascii: "\n") { lineEnds += 1 }
    }
    guard place > 0, lineEnds < 2 else { return true }
    let sign = text[place - 1]
    if index > 0, words[index - 1].bytes.upperBound == place { return false }
    // *Dr. No*, *Mrs. May*
    if sign == UInt8(ascii: "."), index > 0 {
      return !words[index - 1].isCapitalised || words[index - 1].bytes.count > 4
    }
    return sign >= 0x80 || NameWords.openers.contains(sign)
  }

  /// Whether a word stands in quotation marks by itself.
  private func isQuoted(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard word.lowerBound > 0 else { return false }
    var end = word.upperBound
    if end < text.count, [UInt8(ascii: ","), UInt8(ascii: ".")].contains(text[end]) { end += 1 }
    guard end < text.count else { return false }
    let (open, close) = (text[word.lowerBound - 1], text[end])
    let plain = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "*")]
    // Typographic marks of three bytes: their first is that of the closing one, their last that of
    // the opening one.
    return plain.contains(open) && open == close || [0x98, 0x9C].contains(open) && close == 0xE2
  }

  /// The last sign that is no blank; nil where there is none.
  private static func last(of text: Span<UInt8>) -> UInt8? {
    var end = text.count
    while end > 0, NameWords.blanks.contains(text[end - 1]) { end -= 1 }
    return end > 0 ? text[end - 1] : nil
  }
}

/// Words and signs that tell whether a stop word is a name.
enum NameWords {
  /// Stop words that are names of people, works, vitamins, groups. The *Who* of *Doctor Who* is not
  /// among them: what is told of him seldom repeats it.
  static let blocks: Set<UInt64> = Set(
    words("will may can do an a i s t so no am my me it us them they her him them you we if").map {
      var blocks: [UInt64] = []
      LetterBlocks.append(Array($0.utf8)[...], to: &blocks)
      return blocks[0]
    })

  /// Those that can begin a sentence as names.
  static let opening = words("will may can do a an")
  /// Words behind which *will* is no auxiliary.
  static let auxiliaries = words(
    "is was has had will would can could may might must shall should does did and or says said")
  /// Words behind which *a* is no article.
  static let behindLetter = words("is was has and or")
  /// Words of a question that an auxiliary never follows.
  static let doing = words("does did do has had can will would could should")
  static let being = words("is was were are be")
  /// Nouns that *I* is the number of.
  static let numbered = words(
    "war part type phase level class grade act book volume chapter stage title article elizabeth charles"
      + " james napoleon william peter francis ferdinand leopold wilhelm")
  /// Words that begin sentences before *I*.
  static let adverbs = words(
    "yesterday today tonight tomorrow then now here there once soon later sometimes perhaps maybe first last"
      + " next again also still finally said well yes no ok okay sorry thanks what which where why how sure")
  static let smallInTitles = words(
    "a an the and or but nor of in on at by for from to into with as per vs via de la le van von der")

  static let blanks = Set(" \t\n\r".utf8)
  static let openers = Set(".!?:;([{\"'`*_>|#-~=".utf8)
  static let beforeOption = Set(" \t\n\r`\"'([,|/".utf8)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { String($0) })
  }
}
