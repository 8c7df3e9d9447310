/// A run of words between quotation marks, within one paragraph.
struct QuotedWords: Equatable {
  /// The tokens from the opening mark to the closing one, both included, or to the paragraph's end.
  let tokens: Range<Int>
  /// Whether a mark closes it.
  let isClosed: Bool
  /// Whether the marks around it do not pair, so that it may end elsewhere.
  let isBroken: Bool
  /// The first of the runs that are one speech: a run that is open at its paragraph's end goes on
  /// in the next one when that opens with a mark too.
  let head: Int
  private let mark: UInt32

  /// Every run, paragraph by paragraph.
  static func all(in tokens: [AttributionToken], paragraphs: [Range<Int>]) -> [QuotedWords] {
    var all: [QuotedWords] = []
    for paragraph in paragraphs {
      let first = all.count
      for run in runs(in: tokens, paragraph) {
        let last = first > 0 ? all[first - 1] : nil
        let goesOn =
          all.count == first && run.tokens.lowerBound == paragraph.lowerBound
          && last.map { !$0.isClosed && $0.tokens.upperBound == paragraph.lowerBound && $0.mark == run.mark }
            == true
        all.append(
          QuotedWords(
            tokens: run.tokens, isClosed: run.isClosed, isBroken: run.isBroken,
            head: goesOn ? last?.head ?? all.count : all.count, mark: run.mark))
      }
    }
    return all
  }

  private struct QuotedRun {
    var tokens: Range<Int>
    var isClosed: Bool
    var isBroken = false
    var mark: UInt32
  }

  private static func runs(in tokens: [AttributionToken], _ paragraph: Range<Int>) -> [QuotedRun] {
    var runs: [QuotedRun] = []
    var open: Int?
    var isBroken = false
    for index in paragraph where tokens[index].kind == .opening || tokens[index].kind == .closing {
      let token = tokens[index]
      if let start = open {
        if closes(token, opening: tokens[start]) {
          runs.append(QuotedRun(tokens: start..<index + 1, isClosed: true, mark: tokens[start].mark))
          open = nil
        } else if token.mark == tokens[start].mark {
          isBroken = true
        }
      } else if token.kind == .opening {
        if !isSingle(token) || closesLater(tokens, index: index, paragraph: paragraph) { open = index }
      } else if !isSingle(token) {
        isBroken = true
      }
    }
    if let open {
      runs.append(QuotedRun(tokens: open..<paragraph.upperBound, isClosed: false, mark: tokens[open].mark))
    }
    if isBroken { for index in runs.indices { runs[index].isBroken = true } }
    return runs
  }

  private static func closes(_ token: AttributionToken, opening: AttributionToken) -> Bool {
    switch (opening.mark, token.mark) {
    case (0x22, 0x22), (0x27, 0x27): token.kind == .closing
    case (0x201C, 0x201D), (0x2018, 0x2019), (0xAB, 0xBB), (0x201E, 0x201C), (0x201E, 0x201D): true
    default: false
    }
  }

  private static func isSingle(_ token: AttributionToken) -> Bool {
    token.mark == 0x27 || token.mark == 0x2018 || token.mark == 0x2019
  }

  /// A single mark that nothing closes is an apostrophe.
  private static func closesLater(_ tokens: [AttributionToken], index: Int, paragraph: Range<Int>) -> Bool {
    tokens[index + 1..<paragraph.upperBound].contains {
      $0.kind == .closing && closes($0, opening: tokens[index])
    }
  }
}
