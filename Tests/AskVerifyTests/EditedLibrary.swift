import AskVerify
import Foundation
import SeededRandom
import StorageSupport

/// Made-up documents that are quoted, and then edited by chance in known ways.
struct EditedLibrary {
  /// What happens to a sentence.
  enum SentenceEdit: CaseIterable {
    case none, reword, remove, double, rewrap
  }

  /// What happens to a file.
  enum FileEdit: CaseIterable {
    case none, insertAbove, rename, delete
  }

  /// What a quotation must be found to be.
  enum Expected: Equatable {
    case ok
    case moved(String, Int, isRewrapped: Bool)
    case changed(String, Int)
    case gone(hasDocument: Bool)
    case ambiguous([Int])
  }

  private struct Sentence {
    var words: [String]
    var edit: SentenceEdit
    var oldStart = 0
    var oldLine = 0

    var text: String { Self.text(words) }

    static func text(_ words: [String], separator: String = " ") -> String {
      words.joined(separator: separator) + "."
    }
  }

  private var random: SplitMix64
  private let folder: TemporaryFolder
  private let words: [String]
  /// The saved quotations, a JSON object a line.
  private(set) var saved = ""
  private(set) var expected: [Expected] = []
  /// How many quotations each edit of a sentence befell, in files of each kind.
  private(set) var counts: [String: Int] = [:]

  init(in folder: TemporaryFolder, seed: UInt64) throws {
    self.folder = folder
    random = SplitMix64(seed: seed)
    let syllables = ["ka", "lo", "mi", "ren", "tas", "vor", "el", "du", "shi", "gan", "pe", "or"]
    var random = random
    words = (0..<600).map { _ in
      (0...random.next(below: 3)).map { _ in syllables[random.next(below: syllables.count)] }.joined()
    }
    self.random = random
    for number in 0..<50 {
      try add(document: "folder\(number % 4)/text\(number).txt", FileEdit.allCases[number % 4])
    }
  }

  // MARK: - Making documents

  private mutating func add(document name: String, _ fileEdit: FileEdit) throws {
    var old: [UInt8] = Array("A title here\n\n".utf8)
    var sentences: [Sentence] = []
    for number in 0..<20 {
      // Most are left alone, as most sentences of edited documents are.
      let edit = random.next(below: 2) == 0 ? SentenceEdit.none : pick(SentenceEdit.allCases)
      var sentence = Sentence(words: newWords(8 + random.next(below: 14)), edit: edit)
      sentence.oldStart = old.count
      sentence.oldLine = Self.line(after: old)
      old += Array(sentence.text.utf8) + Array((number % 4 == 3 ? "\n\n" : " ").utf8)
      sentences.append(sentence)
    }
    try folder.write(old, to: name)
    for sentence in sentences { try save(sentence, of: name) }
    try edit(name, fileEdit, sentences)
  }

  private mutating func newWords(_ count: Int) -> [String] {
    let common = ["the", "of", "and", "in", "was", "to"]
    var sentence = (0..<count).map { place in place % 3 == 1 ? pick(common) : pick(words) }
    sentence[0] = sentence[0].prefix(1).uppercased() + sentence[0].dropFirst()
    return sentence
  }

  private mutating func pick<Element>(_ from: [Element]) -> Element {
    from[random.next(below: from.count)]
  }

  private mutating func save(_ sentence: Sentence, of name: String) throws {
    let range = [sentence.oldStart, sentence.oldStart + sentence.text.utf8.count]
    let answer: [String: Any] = [
      "quote": sentence.text, "document": "\(folder.path)/\(name)", "line": sentence.oldLine,
      "bytes": range,
    ]
    let object: [String: Any] = ["question": "what?", "answers": [answer]]
    saved += String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
  }

  // MARK: - Editing them

  private mutating func edit(_ name: String, _ fileEdit: FileEdit, _ sentences: [Sentence]) throws {
    let nowName = fileEdit == .rename ? "elsewhere/" + name.replacing("/", with: "-") : name
    var now: [UInt8] = Array("A title here\n\n".utf8)
    if fileEdit == .insertAbove { now += Array("\(Sentence.text(newWords(9)))\n\n".utf8) }
    for (number, sentence) in sentences.enumerated() {
      let starts = append(sentence, to: &now)
      now += Array((number % 4 == 3 ? "\n\n" : " ").utf8)
      let path = "\(folder.path)/\(nowName)"
      expected.append(
        fileEdit == .delete
          ? .gone(hasDocument: false)
          : Self.expected(
            sentence, starts, path,
            isOld: fileEdit != .rename && Self.line(after: now.prefix(sentence.oldStart)) == sentence.oldLine,
            hasDocument: fileEdit != .rename))
      counts["\(fileEdit) \(sentence.edit)", default: 0] += 1
    }
    try folder.remove(name)
    if fileEdit != .delete { try folder.write(now, to: nowName) }
  }

  /// Writes what becomes of a sentence; tells where.
  private mutating func append(_ sentence: Sentence, to now: inout [UInt8]) -> [Int] {
    let start = now.count
    switch sentence.edit {
    case .none: now += Array(sentence.text.utf8)
    case .reword: now += Array(Sentence.text(reworded(sentence.words)).utf8)
    case .remove: return []
    case .rewrap: now += Array(Sentence.text(sentence.words, separator: "\n").utf8)
    case .double:
      now += Array("\(sentence.text) ".utf8)
      let second = now.count
      now += Array(sentence.text.utf8)
      return [start, second]
    }
    return [start]
  }

  /// Replaces, drops or adds up to three words inside a sentence, and the last one.
  private mutating func reworded(_ old: [String]) -> [String] {
    var words = old
    words[words.count - 1] += "ish"
    for _ in 0..<random.next(below: 3) {
      let place = 1 + random.next(below: words.count - 2)
      switch random.next(below: 3) {
      case 0: words[place] = pick(self.words)
      case 1: words.remove(at: place)
      default: words.insert(pick(self.words), at: place)
      }
    }
    return words
  }

  /// The line of what is written next.
  private static func line(after text: some Sequence<UInt8>) -> Int {
    text.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  /// - Parameter isOld: whether what stands at the old bytes stands on the old line of the old
  ///   document.
  private static func expected(
    _ sentence: Sentence, _ starts: [Int], _ path: String, isOld: Bool, hasDocument: Bool
  ) -> Expected {
    switch sentence.edit {
    case .none, .double:
      if starts.contains(sentence.oldStart) {
        return isOld ? .ok : .moved(path, sentence.oldStart, isRewrapped: false)
      }
      return starts.count > 1 ? .ambiguous(starts) : .moved(path, starts[0], isRewrapped: false)
    case .rewrap: return .moved(path, starts[0], isRewrapped: true)
    case .reword: return .changed(path, starts[0])
    case .remove: return .gone(hasDocument: hasDocument)
    }
  }
}

extension EditedLibrary.Expected {
  /// What was found, in the words of these tests.
  init?(_ state: Verification.State) {
    switch state {
    case .ok: self = .ok
    case .moved(let place, let isRewrapped):
      self = .moved(place.document, place.bytes.lowerBound, isRewrapped: isRewrapped)
    case .changed(let change): self = .changed(change.place.document, change.place.bytes.lowerBound)
    case .gone(let hasDocument): self = .gone(hasDocument: hasDocument)
    case .ambiguous(let places): self = .ambiguous(places.map(\.bytes.lowerBound))
    case .unread: return nil
    }
  }
}
