import Foundation
import Testing

@Suite struct VerifyCommandTests {
  private static let question = "what pay rise is rumoured?"

  /// A folder with a copy of the seed document, and a saved conversation about it.
  private func folder(saving name: String) throws -> String {
    let folder = NSTemporaryDirectory() + "ask-verify-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(Place.root)/seeds", toPath: "\(folder)/seeds")
    let script = "\(Self.question)\nhow many appointments were rescheduled?\n:save \(name)\n"
    let run = try Run([], script: script, in: folder)
    #expect(run.output.hasSuffix("\nSaved in \(name): 2 questions, 2 quotations.\n"))
    return folder
  }

  private func edit(_ folder: String, _ change: (String) -> String) throws {
    let path = "\(folder)/seeds/junior-doctors-strike.txt"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try change(text).write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test(arguments: ["saved.md", "saved.jsonl"])
  func tellsWhatHasBecomeOfASavedConversation(name: String) throws {
    let folder = try folder(saving: name)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = "seeds/junior-doctors-strike.txt"
    #expect(
      try Run(["verify", name], in: folder)
        == Run(status: 0, output: "ok        \(place):5\nok        \(place):22\n2 quotations: 2 ok\n"))
    try edit(folder) { "A new line.\n\n" + $0.replacing("between 6% and 6.5%", with: "6%") }
    let run = try Run(["verify", name], in: folder)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        """
        changed   \(place):5 → \(place):7
                  There is speculation that the bodies have recommended rises of [-between 6% and 6.5%.-] {+6%.+}
                  \(name):\(name == "saved.md" ? 7 : 1)
        moved     \(place):22 → \(place):24

        """))
    #expect(run.output.hasSuffix("\n2 quotations: 1 moved, 1 changed\n"))
  }

  @Test(arguments: ["saved.md", "saved.jsonl"])
  func noticesEachNumberOfAPlaceThatWasAltered(name: String) throws {
    let folder = try folder(saving: name)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let saved = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    let forged = try Self.alterations(of: saved)
    #expect(forged.count == (name == "saved.md" ? 2 * 3 * 7 : 2 * 6 * 7))
    for (number, text) in forged.enumerated() {
      try text.write(toFile: "\(folder)/forged-\(number)", atomically: true, encoding: .utf8)
    }
    let names = forged.indices.map { "forged-\($0)" }
    let run = try Run(["verify", "--json"] + names, in: folder)
    var states: [String: [String]] = [:]
    for line in run.output.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      if let file = object["file"] as? String, let state = object["state"] as? String {
        states[file, default: []].append(state)
      }
    }
    for (number, name) in names.enumerated() {
      guard let states = states[name] else {
        #expect(run.complaints.contains("ask: \(name):"), "\(forged[number])")
        continue
      }
      #expect(states.sorted() == ["moved", "ok"], "\(forged[number])")
    }
    #expect(try Run(["verify", name], in: folder).output.hasSuffix("2 quotations: 2 ok\n"))
  }

  /// The text with one number of one quotation's place altered, in all ways.
  private static func alterations(of saved: String) throws -> [String] {
    let places = [
      try Regex(#":(\d+), bytes (\d+)–(\d+)\n"#),
      try Regex(
        #""line": (\d+), "column": (\d+), "bytes": \[(\d+), (\d+)\], "scalars": \[(\d+), (\d+)\], "span""#),
    ]
    var altered: [String] = []
    for place in places {
      for match in saved.matches(of: place) {
        for range in match.output.dropFirst().compactMap(\.range) {
          let number = Int(saved[range]) ?? 0
          for other in [number + 1, number - 1, number * 10 + 3, 0, 999, -number, Int.max]
          where other != number {
            altered.append(saved.replacingCharacters(in: range, with: String(other)))
          }
        }
      }
    }
    return altered
  }

  @Test func saysTheRightLineOfAQuotationThatIsSaidToStandOnAnother() throws {
    let folder = try folder(saving: "saved.md")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let saved = try String(contentsOfFile: "\(folder)/saved.md", encoding: .utf8)
    let forged = saved.replacing(".txt:5,", with: ".txt:99,")
    let run = try Run(["verify", "-"], script: forged, in: folder)
    #expect(run.status == 0)
    let place = "seeds/junior-doctors-strike.txt"
    #expect(run.output.hasPrefix("moved     \(place):99 → \(place):5\n"))
    #expect(run.output.hasSuffix("2 quotations: 1 ok, 1 moved\n"))
  }

  @Test func findsEveryPlaceOfOddDocumentsAsItWasSaved() throws {
    let folder = NSTemporaryDirectory() + "ask-verify-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let documents: [(name: String, bytes: [UInt8])] = [
      ("bom.txt", [0xEF, 0xBB, 0xBF] + Array("The bridge toll is six pence.\r\nIt was raised.\r\n".utf8)),
      (
        "broken.txt",
        Array("A caf\u{E9}".unicodeScalars.map { UInt8($0.value) }) + Array(" bridge toll is due.".utf8)
      ),
      (
        "wide.md",
        Array(
          "# 橋 👩\u{200D}🚀\n\n- é *The* bridge **toll** is\n  seven yen.\n\n> Another toll, ninepence.\n".utf8)
      ),
      (
        "late.txt",
        Array((String(repeating: "é\r\n\r\n", count: 50) + "The late bridge toll is one euro.\n").utf8)
      ),
    ]
    for document in documents {
      try Data(document.bytes).write(to: URL(filePath: "\(folder)/\(document.name)"))
    }
    let script = try Run(
      ["--docs", ".", "--json", "--answers", "10", "--min-confidence", "0"],
      script: "what is the bridge toll?\n",
      in: folder)
    let run = try Run(["verify", "-", "--docs", "."], script: script.output, in: folder)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 4)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("ok ") }, "\(run.output)")
  }

  @Test func verifiesTheOutputOfAScriptThroughAPipe() throws {
    let script = try Run(["--docs", "seeds", "--json", "--answers", "3"], script: Self.question + "\n")
    let run = try Run(["verify", "-", "--json", "--docs", "seeds"], script: script.output)
    #expect(run.status == 0)
    let objects = try run.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(objects.count > 1)
    for object in objects {
      #expect(object["command"] as? String == "verify")
      #expect(object["state"] as? String == "ok")
      #expect(object["file"] as? String == "standard input")
    }
  }

  @Test func saysWhatItCannotLookAt() throws {
    let run = try Run(["verify", "none.md", "/dev/zero", "README.md", "--docs", "seeds"])
    #expect(run.status == 2)
    #expect(run.output == "")
    let lines = run.complaints.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("ask: none.md: there is no such file to verify.") == true)
    #expect(lines.dropFirst().first?.hasPrefix("ask: /dev/zero: this is no file.") == true)
    #expect(lines.last?.hasPrefix("ask: README.md:1: this is not “# A conversation with ask”") == true)
    #expect(try Run(["verify", "-", "--docs", "/nowhere"], script: "{\"question\": \"\"}").status == 2)
  }

  @Test func saysThatItMayBeLookingInTheWrongFolder() throws {
    let script = try Run(["--docs", "seeds", "--json"], script: Self.question + "\n")
    let run = try Run(["verify", "-", "--docs", "Sources/CStemmer"], script: script.output)
    #expect(run.status == 2)
    #expect(run.complaints.hasPrefix("ask: Sources/CStemmer"))
    let elsewhere = try Run(["verify", "-", "--docs", "corpus"], script: script.output)
    #expect(elsewhere.status == 1)
    #expect(elsewhere.output.hasSuffix("1 quotation: 1 gone\n"))
    #expect(
      elsewhere.complaints
        == "ask: standard input: none of its documents is under corpus. If they are elsewhere, name the place with --docs.\n"
    )
  }

  @Test func showsNoControlOfAHostileConversation() throws {
    let object =
      #"{"question": "?", "answers": [{"quote": "\u001b]52;c;aGk=\u0007 \u202egone", "document": "\u001b[2J.txt", "#
      + #""line": 1, "bytes": [0, 9]}]}"#
    for format in [[], ["--json"]] {
      let run = try Run(["verify", "-", "--docs", "seeds"] + format, script: object + "\n")
      #expect(run.status == 1)
      #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    }
  }

  @Test func waitsForNoPipeThatAQuotationNames() throws {
    let folder = try folder(saving: "saved.jsonl")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Safe because the string ends in NUL.
    unsafe mkfifo("\(folder)/seeds/pipe.txt", 0o600)
    let saved = try String(contentsOfFile: "\(folder)/saved.jsonl", encoding: .utf8)
    let hostile = saved.replacing("seeds/junior-doctors-strike.txt", with: "seeds/pipe.txt")
    let run = try Run(["verify", "-"], script: hostile, in: folder)
    // The words stand in one document, so that is taken for the new name of the pipe.
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("2 quotations: 2 moved\n"))
  }

  @Test func asksAQuestionThatBeginsWithItsNameBehindTwoDashes() throws {
    let run = try Run(["--docs", "seeds", "--", "verify", "the", "rumoured", "pay", "rise"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("“There is speculation"))
  }
}
