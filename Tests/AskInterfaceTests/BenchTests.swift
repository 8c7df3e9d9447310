import Foundation
import Testing

@testable import Ask
@testable import AskInterface

@Suite struct BenchTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
  private static let data =
    ProcessInfo.processInfo.environment["ASK_DATA"].map { URL(filePath: $0) }
    ?? root.appending(path: "shared/data")
  private static let script = data.appending(path: "../eval/qa.py").standardizedFileURL

  private static var isAtHand: Bool {
    FileManager.default.fileExists(atPath: script.path)
      && FileManager.default.fileExists(atPath: data.appending(path: "squad/new-wiki.json").path)
  }

  @Test(.enabled("the public data is not at hand") { Self.isAtHand })
  func givesTheFiguresOfTheScriptThatMeasuresFromOutside() throws {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "ask-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.fewArticles().write(to: folder.appending(path: "few.json"))
    _ = try Self.run("prepare", folder.appending(path: "few.json").path, folder.path, "--hide", "3")
    let docs = folder.appending(path: "docs").path
    let questions = try String(contentsOf: folder.appending(path: "questions.txt"), encoding: .utf8)
    var conversation = Conversation(
      about: try Library(opening: [docs], options: .inMemory), settings: Settings(answers: 10, format: .json))
    let answers = questions.split(separator: "\n").map { conversation.reply(to: String($0)).output }.joined()
    try Data(answers.utf8).write(to: folder.appending(path: "answers.jsonl"))
    let outside = try Self.run("score", folder.path, folder.appending(path: "answers.jsonl").path)
    var expected = try #require(try JSONSerialization.jsonObject(with: outside) as? [String: Double])
    // The script's word for the questions that the documents answer.
    if let answerable = expected.removeValue(forKey: "asked") { expected["answerable"] = answerable }
    let bench = BenchCommand(file: folder.appending(path: "gold.jsonl").path)
    let outcome = bench.carryOut(
      on: [docs], options: .inMemory, settings: Settings(format: .json), progress: nil)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(object?["figures"] as? [String: Double] == expected)
    #expect(expected["answerable"] ?? 0 > 50)
    #expect(outcome.exitStatus == 0)
  }

  /// A few questions of three articles, in the form of the whole.
  private static func fewArticles() throws -> Data {
    let whole = try JSONSerialization.jsonObject(
      with: Data(contentsOf: data.appending(path: "squad/new-wiki.json")))
    let articles = (whole as? [String: Any])?["data"] as? [[String: Any]] ?? []
    let few = articles.prefix(3).map { article in
      var article = article
      article["paragraphs"] = Array((article["paragraphs"] as? [Any] ?? []).prefix(16))
      return article
    }
    return try JSONSerialization.data(withJSONObject: ["data": few])
  }

  private static func run(_ arguments: String...) throws -> Data {
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", script.path] + arguments
    let output = Pipe()
    python.standardOutput = output
    try python.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    return printed
  }

  @Test func saysWhatIsWrongWithItsFile() {
    let bench = BenchCommand(file: "/nowhere/questions.jsonl")
    let outcome = bench.carryOut(
      on: [Self.root.path + "/nowhere"], options: .inMemory, settings: Settings(format: .json), progress: nil)
    #expect(outcome.exitStatus == 2)
    #expect(outcome.output.hasPrefix(#"{"command": "bench", "error": {"code": "no-such-path""#))
  }
}
