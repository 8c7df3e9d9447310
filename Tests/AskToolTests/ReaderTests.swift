import AskStorage
import Foundation
import Glibc
import SeededRandom
import Synchronization
import Testing

/// Programs that ask while documents are rewritten under them.
@Suite("Readers beside a writer")
struct ReaderTests {
  @Test(arguments: ChangingFiles.Way.allCases)
  func getAnswersThatStoodInTheFiles(way: ChangingFiles.Way) throws {
    let files = try ChangingFiles(way)
    let isOver = Atomic(false)
    let counts = Mutex((answers: 0, distinct: Set<String>()))
    Threads.run(count: 9) { number in
      do {
        var talk = try ScriptTalk(["--index", files.index, "--docs", files.folder])
        if number == 8 {
          defer { isOver.store(true, ordering: .relaxed) }
          for update in 1...way.updates { try files.update(update, telling: talk) }
        } else {
          var random = SplitMix64(seed: UInt64(number))
          while !isOver.load(ordering: .relaxed) {
            // Two processors have nine programs to run.
            Pause.milliseconds(10)
            guard let quote = try files.ask(talk, &random) else { continue }
            counts.withLock { counts in
              counts.answers += 1
              counts.distinct.insert(quote)
            }
          }
        }
        let complaints = try talk.leave()
        let busy = "The index is being written by another ask. Until it is done, answers come from memory."
        #expect(["", "ask: \(busy)\n"].contains(complaints))
      } catch {
        Issue.record(error, "program \(number)")
      }
    }
    let (answers, distinct) = counts.withLock { $0 }
    #expect(answers > 100 && distinct.count > 20, "\(answers) answers, \(distinct.count) of them different")
  }
}

/// Documents that are rewritten all the time, and all that ever stood in them.
final class ChangingFiles: Sendable {
  /// How a file is rewritten.
  enum Way: CaseIterable, Sendable {
    /// A new file is put in the old one's place.
    case replacing
    /// The file is emptied, then filled.
    case inPlace

    /// How often files are rewritten.
    var updates: Int { self == .replacing ? 200 : 100 }
  }

  /// What stood in a file, and when at most.
  private struct Version {
    let bytes: [UInt8]
    let begin: ContinuousClock.Instant
    /// When all of it stood there.
    var filled: ContinuousClock.Instant?
    var end: ContinuousClock.Instant?

    /// Whether the file was empty for long, because the disk held the writer up.
    var wasLongEmpty: Bool { (filled ?? .now) - begin > .milliseconds(200) }
  }

  private let root = Place.newCache()
  var folder: String { "\(root)/documents" }
  var index: String { "\(root)/index" }
  private let way: Way
  private let versions = Mutex<[String: [Version]]>([:])
  private static let names = ["alpha", "beta", "gamma", "delta"]

  init(_ way: Way) throws {
    self.way = way
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in Self.names { try write(name, 0) }
  }

  /// Rewrites a file, and expects the program to quote it as it is now.
  func update(_ number: Int, telling talk: borrowing ScriptTalk) throws {
    let name = Self.names[number % Self.names.count]
    try write(name, number)
    let reply = try talk.reply(to: Self.question(name))
    #expect(reply.quote == Self.sentence(name, number), "update \(number): \(reply)")
  }

  /// Asks about a file, and compares what is quoted with all that the file held meanwhile.
  ///
  /// - Returns: the quotation; nil where there is none, as may be where a file was empty for long.
  func ask(_ talk: borrowing ScriptTalk, _ random: inout SplitMix64) throws -> String? {
    let name = Self.names[random.next(below: Self.names.count)]
    let begin = ContinuousClock.now
    let reply = try talk.reply(to: Self.question(name))
    let end = ContinuousClock.now
    guard let quote = reply.quote, let document = reply.document, let bytes = reply.bytes else {
      #expect(
        versions.withLock { $0[path(of: name)]?.contains { $0.wasLongEmpty && $0.begin <= end } } == true,
        "\(reply)")
      return nil
    }
    let stood = versions.withLock { versions in
      versions[document, default: []].contains { version in
        version.begin <= end && version.end.map { $0 >= begin } ?? true
          && bytes.upperBound <= version.bytes.count && version.bytes[bytes].elementsEqual(quote.utf8)
      }
    }
    #expect(stood, "\(reply)")
    return quote
  }

  private static func question(_ name: String) -> String { "what is the fee of \(name)?" }

  private static func sentence(_ name: String, _ number: Int) -> String {
    "The fee of \(name) is \(number) pounds."
  }

  private func write(_ name: String, _ number: Int) throws {
    let rain = String(repeating: "It rained. ", count: number % 7)
    let text = Array("\(rain)\(Self.sentence(name, number)) The office opens at nine.\n".utf8)
    let path = path(of: name)
    versions.withLock { $0[path, default: []].append(Version(bytes: text, begin: .now)) }
    if way == .inPlace, number > 0 {
      try Stream.opening(path, O_WRONLY | O_TRUNC).write(text)
    } else {
      try Data(text).write(to: URL(filePath: path), options: .atomic)
    }
    versions.withLock { versions in
      let last = versions[path, default: []].count - 1
      versions[path]?[last].filled = .now
      if last > 0 { versions[path]?[last - 1].end = .now }
    }
  }

  private func path(of name: String) -> String { "\(folder)/\(name).txt" }
}

/// The program with a script that is written while it runs.
struct ScriptTalk: ~Copyable {
  /// An answer of the program.
  struct Reply {
    var status: String?
    var quote: String?
    var document: String?
    var bytes: Range<Int>?
  }

  private let input: Pipe
  private let output: Pipe
  private let complaints: Stream
  private var child: Child

  init(_ arguments: [String]) throws {
    let input = try Pipe()
    let output = try Pipe()
    let complaints = try Stream.holding([])
    let child = try Child(
      Child.Start(arguments: ["--json"] + arguments), input: input.reading, output: output.writing,
      complaints: complaints)
    self.input = input
    self.output = output
    self.complaints = complaints
    self.child = child
  }

  /// Asks a question and waits for the answer.
  func reply(to question: String) throws -> Reply {
    input.writing.write(Array("\(question)\n".utf8))
    let line = output.reading.read(until: "}\n")
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let answer = (object?["answers"] as? [[String: Any]])?.first
    let ends = answer?["bytes"] as? [Int]
    return Reply(
      status: object?["status"] as? String, quote: answer?["quote"] as? String,
      document: answer?["document"] as? String, bytes: ends.map { $0[0]..<$0[1] })
  }

  /// Ends it.
  ///
  /// - Returns: all that it complained of.
  mutating func leave() throws -> String {
    input.writing.write(Array(":quit\n".utf8))
    #expect(child.wait() == 0)
    return complaints.fromStart()
  }
}
