import AskAnswer
import AskIndex
import AskStorage
import AskText
import Foundation

/// ReQA's task on SQuAD 1.1 dev (Ahmad et al. 2019): of 10,250 sentences, each with its paragraph
/// and nothing else, which answers? Every paragraph is a document without a title.
///
/// The rank of a right sentence is the mean among those of equal score, and of equal questions the
/// best counts. A sentence that is not among the first 100 hits counts as never found.
enum ReQA {
  private struct Task: Decodable {
    struct Candidate: Decodable {
      let sentence: String
      let paragraph: Int
    }
    struct Asked: Decodable {
      let question: String
      let gold: [Int]
    }
    let paragraphs: [String]
    let candidates: [Candidate]
    let questions: [Asked]
  }

  static func run(usesWordTable: Bool) throws {
    guard let data = try BenchmarkData.contents("reqa/squad-dev.json.zst") else { return }
    let task = try JSONDecoder().decode(Task.self, from: data)
    let (index, numbers) = try index(of: task)
    var answering = AnswerPipeline(index, usesWordTable: usesWordTable)
    var best: [String: Double] = [:]
    for asked in task.questions {
      let measured = try answering.measure(asked.question, limit: 100)
      let gold = Set(asked.gold.map { task.candidates[$0].sentence })
      let isRight = measured.hits.map { gold.contains(task.candidates[numbers[$0.address] ?? 0].sentence) }
      let rank = rank(answering.scores(of: measured), isRight)
      best[asked.question] = min(best[asked.question] ?? .infinity, rank)
    }
    let count = Double(best.count)
    Benchmarks.report(
      usesWordTable ? "ReQA" : "ReQA without the word table",
      [
        ("questions", count), ("R@1", Double(best.values.count { $0 <= 1 }) / count),
        ("R@10", Double(best.values.count { $0 <= 10 }) / count),
        ("MRR", best.values.reduce(0) { $0 + 1 / $1 } / count),
      ])
  }

  private static func rank(_ scores: [Float], _ isRight: [Bool]) -> Double {
    guard let right = zip(scores, isRight).filter(\.1).map(\.0).max() else { return .infinity }
    let (greater, equal) = (scores.count { $0 > right }, scores.count { $0 == right })
    return Double(greater) + Double(equal + 1) / 2
  }

  /// Indexes the paragraphs with the task's own sentences.
  ///
  /// - Returns: the index, and the number of the candidate at each place of it.
  private static func index(of task: Task) throws -> (Index, [SentenceAddress: Int]) {
    var builder = SegmentBuilder()
    var numbers: [SentenceAddress: Int] = [:]
    let candidates = Dictionary(grouping: task.candidates.indices) { task.candidates[$0].paragraph }
    var sentence: UInt32 = 0
    var passage: UInt32 = 0
    for (paragraph, text) in task.paragraphs.enumerated() {
      let (own, ranges) = ranges(of: candidates[paragraph] ?? [], in: text, task)
      guard !own.isEmpty else { continue }
      let document = DocumentText(bytes: Array(text.utf8))
      var outline = Outline(of: document, title: "")
      for range in ranges { try outline.append(sentence: range) }
      outline.closePassage(in: nil)
      try builder.add(document, outline: outline, path: Path("\(paragraph)"), stamp: .ofNoFile)
      for number in own {
        sentence += 1
        numbers[
          SentenceAddress(segmentOrdinal: 0, sentence: SentenceID(sentence), passage: PassageID(passage))] =
          number
      }
      sentence += 1
      passage += 1
    }
    let store = IndexStore(VolatileFolder())
    try store.write(builder, name: "reqa")
    return (try Index([IndexSegment(try store.segment("reqa"))]), numbers)
  }

  private static func ranges(of candidates: [Int], in text: String, _ task: Task) -> ([Int], [Range<Int>]) {
    var found: [(number: Int, range: Range<Int>)] = []
    for number in candidates {
      guard let range = text.range(of: task.candidates[number].sentence, options: .literal) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      found.append((number, start..<start + task.candidates[number].sentence.utf8.count))
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    return (found.map(\.number), found.map(\.range))
  }
}
