import Foundation

/// Prints the project's quality figures, each measured here and now:
/// `AskBenchmarks [answers | reqa | scifact | unrelated]…`, all but the last without arguments, and
/// `AskBenchmarks retrieval INDEX QUESTIONS`,
/// `AskBenchmarks one-question DOCUMENTS INDEX QUESTIONS`, and
/// `AskBenchmarks prompt PROGRAM DOCUMENTS INDEX QUESTIONS`.
///
/// The data is public and no part of the project (see the README): it is looked for in
/// `../shared/data` or where `ASK_DATA` says. What is not there is left out, and said.
@main
enum Benchmarks {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    if wanted.first == "retrieval", wanted.count == 3 {
      return try Retrieval.run(index: CommandLine.arguments[2], questions: CommandLine.arguments[3])
    }
    if wanted.first == "one-question", wanted.count == 4 {
      let words = CommandLine.arguments
      return try Retrieval.compareAnswers(documents: words[2], index: words[3], questions: words[4])
    }
    if wanted.first == "conversations" {
      let paths = wanted.dropFirst().filter { !$0.hasPrefix("-") }
      return try ConversationQuality.run(
        wikipedia: paths.first, index: paths.dropFirst().first, tells: wanted.contains("--tell"))
    }
    if wanted.first == "prompt", wanted.count == 5 {
      let words = CommandLine.arguments
      return try PromptSpeed.run(words[2], documents: words[3], index: words[4], questions: words[5])
    }
    if wanted.first == "export", wanted.count >= 2 {
      try Export.run(into: CommandLine.arguments[2] + "/with", usesWordTable: true)
      return try Export.run(into: CommandLine.arguments[2] + "/without", usesWordTable: false)
    }
    if wanted.isEmpty || wanted.contains("reqa") {
      try ReQA.run(usesWordTable: true)
      try ReQA.run(usesWordTable: false)
    }
    if wanted.first == "export-spans", wanted.count == 3 {
      return try SpanExport.run(CommandLine.arguments[2], to: CommandLine.arguments[3])
    }
    if wanted.contains("unrelated") { try AnswerQuality.compareUnrelated("squad/squad-1.1-dev.json") }
    if wanted.isEmpty || wanted.contains("scifact") { try SciFact.run() }
    if wanted.isEmpty || wanted.contains("answers") {
      try AnswerQuality.run("squad/new-wiki.json")
      try AnswerQuality.run("squad/squad-1.1-dev.json")
    }
  }

  /// Prints one line: a name and its figures.
  static func report(_ name: String, _ figures: [(String, Double)]) {
    let text = figures.map { "\($0) \(String(format: $1 == $1.rounded() ? "%.0f" : "%.4f", $1))" }
    print("\(name): \(text.joined(separator: ", "))")
  }
}

/// Where the public data stands.
enum BenchmarkData {
  /// The contents of a file; nil, and a line that says so, when it is not at hand.
  static func contents(_ path: String) throws -> Data? {
    let file = URL(filePath: self.path(path))
    guard FileManager.default.fileExists(atPath: file.path) else {
      print("\(path): not measured, there is no \(file.path); name the folder of the data in ASK_DATA")
      return nil
    }
    return path.hasSuffix(".zst") ? try decompressed(file) : try Data(contentsOf: file)
  }

  /// The path of a file or folder of the data, whether it is at hand or not.
  static func path(_ path: String) -> String {
    let folder = ProcessInfo.processInfo.environment["ASK_DATA"] ?? "../shared/data"
    return URL(filePath: folder).appending(path: path).path
  }

  /// The lines of a file.
  static func lines(_ path: String) throws -> [Substring]? {
    try contents(path).map { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
  }

  private static func decompressed(_ file: URL) throws -> Data {
    let zstd = Process()
    zstd.executableURL = URL(filePath: "/usr/bin/env")
    zstd.arguments = ["zstd", "-dcq", file.path]
    let output = Pipe()
    zstd.standardOutput = output
    try zstd.run()
    return try output.fileHandleForReading.readToEnd() ?? Data()
  }
}
