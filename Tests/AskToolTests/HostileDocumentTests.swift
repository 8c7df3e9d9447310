import Foundation
import Testing

@testable import AskInterface

/// Documents that were written to do something to whoever reads them at a terminal.
@Suite struct HostileDocumentTests {
  /// A question, the bytes of the sentence that answers it, and words that are shown of it.
  private struct Trap {
    let name: String
    let question: String
    let sentence: [UInt8]
    let shown: String

    init(_ name: String, _ question: String, _ sentence: [UInt8], _ shown: String) {
      self.name = name
      self.question = question
      self.sentence = sentence
      self.shown = shown
    }

    init(_ name: String, _ question: String, _ sentence: String, _ shown: String) {
      self.init(name, question, Array(sentence.utf8), shown)
    }
  }

  private static let traps = [
    Trap(
      "clip\u{1B}[31mboard.txt", "how much is the fee?",
      "The fee is \u{1B}]52;c;aGFjaw==\u{7}five\u{1B}[2J\u{1B}[H pounds.", "five"),
    Trap(
      "c1.txt", "how much is the toll?", "The toll is \u{9B}31m\u{9D}0;title\u{9C}six pence.", "six pence."),
    Trap(
      "bidi.md", "how much is the rent?", "The rent is \u{202E}\u{2066}seven\u{2069}\u{202C} euros.",
      "The rent is seven euros."),
    Trap(
      "joiners.txt", "how much is the fare?", "The fare is eight\u{200D}\u{200B}\u{2060}\u{FEFF} dollars.",
      "The fare is eight dollars."),
    Trap(
      "invalid.txt", "how much is the levy?",
      Array("The levy is ".utf8) + [0xFF, 0xFE] + Array("nine crowns.".utf8), "nine crowns."),
    Trap(
      "tags.txt", "how much is the duty?", "The duty is \u{E0041}\u{E0042}ten\u{2028} marks\r\u{8}\u{8}.",
      "ten"),
    Trap(
      "long.txt", "how much is the tax?",
      "The tax is eleven francs " + String(repeating: "x", count: 1 << 20) + ".", "eleven francs"),
  ]

  /// A folder with all of them, each between two harmless sentences.
  private func folder() throws -> String {
    let folder = Place.newCache()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for trap in Self.traps {
      let bytes = Array("It rained on Monday. ".utf8) + trap.sentence + Array(" It was dry on Friday.\n".utf8)
      try Data(bytes).write(to: URL(filePath: folder + "/" + trap.name))
    }
    return folder
  }

  /// The scalars of a text that are neither text nor what the program itself writes at a terminal:
  /// colours, links whose address is spelled out, the cursor's moves in the line that is typed.
  private func strangers(in shown: String) -> [Unicode.Scalar] {
    let own =
      #/\u{1B}\[[0-9;]*[@-DGHJKPm]|\u{1B}\[\?2004[hl]|\u{1B}\]8;;(file:\/\/[A-Za-z0-9%._~\/-]*)?\u{1B}\\/#
    // The search for a pattern in megabytes is slow, and what is not near an ESC needs none.
    let parts = shown.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    let first = parts.first.map { Array($0.unicodeScalars) } ?? []
    let rest = parts.dropFirst().map { "\u{1B}" + $0.prefix(1_000) }.joined().replacing(own, with: "")
      .unicodeScalars
    let far = parts.dropFirst().flatMap { $0.dropFirst(1_000).unicodeScalars }
    return (first + rest + far).filter { scalar in
      !Printable.isPrintable(scalar) && scalar != "\n" && scalar != "\r"
    }
  }

  @Test func reachAScriptAsTextOnly() throws {
    let folder = try folder()
    let script = Self.traps.map { "\($0.question)\n:source\n:why\n" }.joined() + ":docs\n:more 10\n"
    let run = try Run(["--docs", folder, "--answers", "2"], script: script)
    #expect(run.status == 0)
    for trap in Self.traps { #expect(run.output.contains(trap.shown), "\(trap.name)") }
    #expect(strangers(in: run.output) == [])
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\r"))
    #expect(strangers(in: run.complaints) == [])
  }

  @Test func reachAProgramWithTheOffsetsOfTheirOwnBytes() throws {
    let folder = try folder()
    for trap in Self.traps {
      let run = try Run(["--docs", folder, "--json", trap.question])
      #expect(run.output.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" })
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      let answers = try #require(object?["answers"] as? [[String: Any]], "\(trap.name)")
      let answer = try #require(answers.first)
      let bytes = try #require(answer["bytes"] as? [Int])
      let document = try #require(answer["document"] as? String)
      let file = Array(try Data(contentsOf: URL(filePath: document)))
      let quoted = file[bytes[0]..<bytes[1]]
      // A sentence ends at a line separator, and where nobody reads on. A megabyte is not to be
      // printed here.
      let isOwn = trap.sentence.starts(with: quoted) && quoted.starts(with: trap.sentence.prefix(25))
      #expect(isOwn, "\(trap.name)")
      let isSame = answer["quote"] as? String == String(decoding: quoted, as: UTF8.self)
      #expect(isSame, "\(trap.name)")
    }
  }

  @Test(arguments: ["xterm", "dumb"], [80, 40] as [UInt16])
  func reachATerminalAsTextOnly(kind: String, columns: UInt16) throws {
    var start = Child.Start.prompt
    start.arguments = ["--docs", try folder(), "--answers", "2"]
    start.environment.merge(["TERM": kind, "PAGER": ""]) { $1 }
    var talk = try Talk(start, columns: columns)
    for trap in Self.traps {
      for line in [trap.question, ":source", ":why"] {
        let shown = talk.type(line + "\r")
        #expect(strangers(in: shown) == [], "\(trap.name) \(line)")
      }
    }
    for line in [":docs", ":more 10"] { #expect(strangers(in: talk.type(line + "\r")) == [], "\(line)") }
    // Names and words of hostile documents are completed as text, or not at all.
    for line in [":docs clip\t\t", "how x\t\t", ":docs /\t\t"] {
      #expect(strangers(in: talk.type(line + "\u{3}").filter { $0 != "\u{7}" }) == [], "\(line)")
    }
    #expect(talk.leave() == 0)
  }
}
