import AskText
import Foundation
import Testing

/// How often sentences end where people say they do, on texts that are not part of the project.
struct SentenceQualityTests {
  @Test(.enabled(if: Corpus.isPresent, "the corpora are not here: set ASK_DATA to their folder"))
  func keepsTheGoldenRules() throws {
    let rules = try JSONDecoder().decode([GoldenRule].self, from: Corpus.data("golden-rules-en.json"))
    let broken = rules.filter { sentences(in: $0.text) != $0.sentences }
    print("Golden Rules: \(rules.count - broken.count) of \(rules.count)")
    #expect(broken.map(\.text) == [])
  }

  @Test(.enabled(if: Corpus.isPresent, "the corpora are not here: set ASK_DATA to their folder"))
  func endsSentencesOfTheWebWherePeopleDo() throws {
    let text = try [UInt8](Corpus.data("ewt-dev.txt"))
    let gold = try Set(JSONDecoder().decode([Int].self, from: Corpus.data("ewt-dev.ends.json")))
    let paragraphEnds = Set(paragraphs(of: text).map(\.upperBound))
    let found = Set(paragraphs(of: text).flatMap { ends(in: text, $0) })
    let score = agreement(found, gold)
    let inside = agreement(found.subtracting(paragraphEnds), gold.subtracting(paragraphEnds))
    print("English Web Treebank: F1 \(score), without the ends of paragraphs \(inside)")
    #expect(score >= 0.94)
  }
}

private struct GoldenRule: Decodable {
  var text: String
  var sentences: [String]
}

/// The folder of corpora beside the project.
private enum Corpus {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["ASK_DATA"] { return URL(filePath: path) }
    var package = URL(filePath: #filePath)
    for _ in 0..<4 { package.deleteLastPathComponent() }
    return package.appending(path: "../shared/data").standardized
  }()

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "sentences").path)
  }

  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: "sentences").appending(path: name))
  }
}

private func sentences(in text: String) -> [String] {
  let bytes = Array(text.utf8)
  return SentenceBoundaries.sentences(in: bytes.span).map { String(decoding: bytes[$0], as: UTF8.self) }
}

/// The runs of a text between blank lines.
private func paragraphs(of text: [UInt8]) -> [Range<Int>] {
  let newline = UInt8(ascii: "\n")
  var paragraphs: [Range<Int>] = []
  var start = 0
  for end in text.indices where text[end] == newline && end + 1 < text.count && text[end + 1] == newline {
    if end > start { paragraphs.append(start..<end) }
    start = end + 2
  }
  let last = text.lastIndex { $0 != newline }.map { $0 + 1 } ?? start
  if last > start { paragraphs.append(start..<last) }
  return paragraphs
}

private func ends(in text: [UInt8], _ paragraph: Range<Int>) -> [Int] {
  let sentences = SentenceBoundaries.sentences(in: text.span.extracting(paragraph))
  return sentences.map { $0.upperBound + paragraph.lowerBound }
}

/// F1: twice what both have, over what each has.
private func agreement(_ found: Set<Int>, _ gold: Set<Int>) -> Double {
  2 * Double(found.intersection(gold).count) / Double(found.count + gold.count)
}
