import AskStorage
import Foundation
import Synchronization
import Testing

/// What runs of the program leave for the next one.
@Suite struct IndexTests {
  private let folder: String
  private let cache = Place.newCache()
  private let fee = "what is the fee?"

  init() throws {
    folder = Place.newCache()
    try write("The fee is five pounds.\n", to: "fees.txt")
    try write("The office opens at nine.\n", to: "hours.txt")
  }

  private func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  /// Runs the program about the documents, with one cache for all runs of a test.
  private func ask(_ arguments: String..., cache other: String? = nil) throws -> Run {
    try Run(arguments + ["--docs", folder], in: "/", cache: other ?? cache)
  }

  private var quoted: String { "“The fee is five pounds.”\n  \(folder)/fees.txt:1\n" }

  @Test func isFoundAgainByTheNextProcess() throws {
    #expect(try ask(fee) == Run(status: 0, output: quoted))
    let status = try ask("status")
    #expect(status.output.contains("documents   2\n"))
    #expect(status.complaints == "")
    #expect(try ask("--no-refresh", fee) == Run(status: 0, output: quoted))
  }

  @Test func followsTheFiles() throws {
    _ = try ask("index")
    try write("By order of the council, the fee is nine pounds.\n", to: "fees.txt")
    #expect(try ask("--no-refresh", fee).output.hasPrefix("“By order of the council"))
    #expect(try ask(fee).output.hasPrefix("“By order of the council"))
    try FileManager.default.removeItem(atPath: "\(folder)/fees.txt")
    #expect(try ask(fee).status == 1)
  }

  @Test func saysWhatWasDone() throws {
    let made = try ask("index").output
    #expect(made.hasPrefix("2 documents, 2 sentences (2 new, 0 changed, 0 gone), 50 bytes of text, "))
    #expect(made.contains(" s, \(cache)/ask/"))
    let again = try ask("index", "--rebuild").output
    #expect(again.hasPrefix("2 documents, 2 sentences (2 new, 0 changed, 0 gone)"))
    #expect(try ask("index", "--json").output.hasPrefix(#"{"command": "index", "place": "\#(cache)/ask/"#))
  }

  @Test func writesNothingAmongTheDocuments() throws {
    _ = try ask("index")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.sorted() == ["fees.txt", "hours.txt"])
  }

  @Test func scoresQuestionsOfAFile() throws {
    let file = "\(folder)-questions.jsonl"
    let line = #"{"question": "what is the fee?", "document": "fees.txt", "answer": "five pounds"}"#
    try Data("\(line)\n".utf8).write(to: URL(filePath: file))
    let run = try ask("bench", file)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("questions         1\nanswerable        1\nanswer@1          1.0000\n"))
    let wary = try ask("bench", file, "--min-confidence", "1", "--no-word-table", "--answers", "2")
    #expect(wary.status == 0)
    #expect(wary.output.contains("\nwrongly_refused   1.0000\n"))
    try Data("\(line)\n{}\n".utf8).write(to: URL(filePath: file))
    let refused = try ask("bench", file)
    #expect(refused.status == 2)
    #expect(refused.complaints.hasPrefix("ask: \(file):2: the object has no text in “question”."))
    let question = try Run(["--docs", folder, "--", "bench", "nowhere"], in: "/", cache: cache)
    #expect(question.status == 1)
  }

  // MARK: - Commands and questions

  @Test func isNotSpokenOfByAQuestion() throws {
    for words in [["status", "of", "the", "fee"], ["--", "status"], ["index fee"], ["check the fee"]] {
      let run = try Run(["--docs", folder] + words, in: "/", cache: cache)
      #expect(run.output.contains("fee is five pounds") || run.output.hasPrefix("Nothing in these"))
    }
  }

  @Test func isNotThereBeforeItIsMade() throws {
    for command in ["status", "check", "inspect"] {
      #expect(
        try ask(command)
          == Run(
            status: 2, output: "",
            complaints: "ask: There is no index of these documents yet. Make it with ask index.\n"))
    }
    #expect(
      try ask("status", "--json").output.hasPrefix(#"{"command": "status", "error": {"code": "no-index", "#))
  }

  @Test(arguments: [
    (["--rebuild", "what"], "The option '--rebuild' goes with ask index."),
    (["status", "--term", "fee"], "The option '--term' goes with ask inspect."),
    (["--threads", "0", "x"], "The value '0' is invalid for '--threads <n>': it must be 1 to 1024."),
    (
      ["--memory", "little", "x"],
      """
      The value 'little' is invalid for '--memory <size>': it must be a size such as 512M or 1G, and at \
      least 1M.
      """
    ),
  ])
  func refusesOptionsThatMakeNoSense(arguments: [String], complaint: String) throws {
    let run = try Run(arguments)
    #expect(run.status == 2)
    #expect(run.complaints.hasPrefix("ask: \(complaint)\n"))
  }

  @Test func showsWhatItHolds() throws {
    _ = try ask("index")
    #expect(try ask("inspect").output.contains("  postings\n"))
    let term = try ask("inspect", "--term", "pounds")
    #expect(term.output.hasPrefix("pound: 1 sentence, 1 passage, "))
    #expect(term.output.contains("\(folder)/fees.txt:1  bytes 0–23  segment-0 sentence "))
    #expect(try ask("inspect", "--term", "zebra") == Run(status: 1, output: "No document has this word.\n"))
    let sentence = try ask("inspect", "--sentence", "\(folder)/hours.txt:1")
    #expect(sentence.output.hasSuffix("  office opens nine\n"))
    #expect(try ask("inspect", "--sentence", "nowhere.txt:1").status == 2)
    #expect(try ask("inspect", "--sentence", "nowhere").status == 2)
  }

  // MARK: - What goes wrong

  @Test func isCheckedAndMendedWhereItIsDamaged() throws {
    _ = try ask("index")
    #expect(try ask("check").status == 0)
    let files = try FileManager.default.subpathsOfDirectory(atPath: cache)
    let segment = try #require(files.first { $0.contains("segment-") })
    let file = URL(filePath: "\(cache)/\(segment)")
    try Data(try Data(contentsOf: file).map { ~$0 }).write(to: file)
    let check = try ask("check")
    #expect(check.status == 1)
    #expect(check.output.contains("is damaged:\nsegment-0: it has no end\n"))
    #expect(check.output.hasSuffix("Make it anew with ask index --rebuild.\n"))
    let run = try ask("--json", fee)
    #expect(run.status == 0)
    #expect(run.output.contains("The fee is five pounds."))
    #expect(
      run.complaints
        == "ask: The index was damaged (segment-0: it has no end); it is made anew from the documents.\n")
    #expect(try ask("check").status == 0)
  }

  @Test func isLeftToAnotherWriterAndTheQuestionIsAnswered() throws {
    let index = "\(folder)-index"
    let busy =
      "ask: The index is being written by another ask. Until it is done, answers come from memory.\n"
    do {
      let right = try #require(try DiskFolder(at: index, creating: true).lock())
      #expect(try ask("--index", index, fee) == Run(status: 0, output: quoted, complaints: busy))
      let indexed = try ask("index", "--index", index)
      #expect(indexed.complaints == busy)
      #expect(indexed.status == 2, "what was asked for is not done")
      #expect(try FileManager.default.contentsOfDirectory(atPath: index) == ["lock"])
      withExtendedLifetime(right) {}
    }
    #expect(try ask("--index", index, fee) == Run(status: 0, output: quoted))
    #expect(try ask("check", "--index", index).status == 0)
  }

  @Test func isWholeAfterWritersThatStartAtOnce() throws {
    for number in 0..<40 { try write("Lamp \(number) is of copper.\n", to: "\(number).txt") }
    let runs = Mutex<[Run]>([])
    Threads.run(count: 4) { _ in
      guard let run = try? ask("lamp 7 copper") else { return }
      runs.withLock { $0.append(run) }
    }
    let answers = runs.withLock { $0 }
    #expect(answers.count == 4)
    for run in answers {
      #expect(run.status == 0)
      #expect(run.output == "“Lamp 7 is of copper.”\n  \(folder)/7.txt:1\n")
    }
    #expect(try ask("check").status == 0)
    #expect(try ask("status", "--no-refresh").output.hasPrefix("documents   42\n"))
  }

  @Test func isNotKeptWhereItsPlaceIsAFile() throws {
    let file = "\(folder)/hours.txt"
    let run = try ask("--index", file, fee)
    #expect(run.output == quoted)
    #expect(
      run
        == Run(
          status: 0, output: quoted,
          complaints: "ask: The index is not kept: \(file): Not a directory. Answers come from memory. "
            + "Name another folder with --index.\n"))
    #expect(try ask("index", "--index", file).status == 2)
  }

  @Test func isNotKeptWhereNoFolderIsKnown() throws {
    let run = try Run(["--docs", folder, fee], in: "/", cache: nil)
    #expect(
      run
        == Run(
          status: 0, output: quoted,
          complaints: "ask: The index is not kept: neither XDG_CACHE_HOME nor HOME names a folder. "
            + "Answers come from memory. Name a folder with --index.\n"))
  }
}
