import Foundation
import Glibc
import Testing

/// What is pressed and sent while a question is answered. Reading new documents takes long enough
/// to do it in.
@Suite struct PromptInterruptTests {
  /// A prompt about a folder to which so many documents have come since it was opened that reading
  /// them takes seconds, up to the first sign that it does.
  private func busyTalk(asking question: String = "what is the fee?") throws -> Talk {
    let folder = Place.newCache()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("The fee is five pounds.\n".utf8).write(to: URL(filePath: "\(folder)/fees.txt"))
    var start = Child.Start.prompt
    start.arguments = ["--docs", folder, "--threads", "1"]
    let talk = try Talk(start, columns: 200)
    for number in 0..<200 {
      let text = (0..<800).map {
        "Sentence \($0) of report \(number) tells of town \($0 &* 7919 &+ number). "
      }
      try Data(text.joined().utf8).write(to: URL(filePath: "\(folder)/report-\(number).txt"))
    }
    // The files are looked at once a second at the most: the question is asked until they are.
    for _ in 0..<100_000 {
      talk.terminal.stream.write(Array((question + "\r").utf8))
      if talk.terminal.stream.read(untilOneOf: ["\nask> ", "Reading "]).contains("Reading ") { break }
    }
    return talk
  }

  @Test func givesUpTheQuestionAtCtrlCAndStays() throws {
    var talk = try busyTalk()
    #expect(talk.type("\u{3}").hasSuffix("^C\r\nask> "))
    #expect(talk.type(":source\r").contains("Nothing has been asked yet"))
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test func keepsWhatIsTypedWhileAQuestionIsAnswered() throws {
    var talk = try busyTalk()
    talk.terminal.stream.write(Array(":next\r:ha\u{3}".utf8))
    let shown = talk.terminal.stream.read(until: ":ha")
    #expect(shown.contains("^C\r\nask> :next\r\nThere is no command :next. "))
    #expect(talk.type("lf\r").contains("There is no command :half. "))
    #expect(talk.leave() == 0)
  }

  @Test func dropsTheRestOfAPasteAtCtrlC() throws {
    var talk = try busyTalk(asking: "\u{1B}[200~what is the fee?")
    talk.terminal.stream.write(Array(":one\r:two\r".utf8))
    #expect(talk.type("\u{3}").hasSuffix("^C\r\nask> "))
    let shown = talk.type(":three\r\u{1B}[201~:kept\r", until: "There is no command :kept. ")
    #expect(!shown.contains(":one") && !shown.contains(":three"))
    #expect(talk.leave() == 0)
  }

  @Test func givesUpShowingALongReplyAtCtrlC() throws {
    let folder = Place.newCache()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<1_000 {
      let name = "\(String(repeating: "long-", count: 30))\(number).txt"
      try Data("The fee is \(number) pounds.\n".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    var start = Child.Start.prompt
    start.arguments = ["--docs", folder]
    start.environment["PAGER"] = "cat"
    var talk = try Talk(start)
    talk.terminal.stream.write(Array(":docs\r".utf8))
    // More is to be shown than a terminal holds that is not read.
    _ = talk.terminal.stream.read(until: "long-")
    talk.terminal.stream.write([3])
    let shown = talk.terminal.stream.read(until: "\nask> ")
    #expect(shown.contains("^C\r\nask> "))
    #expect(!shown.contains("1000 documents"))
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGTRAP])
  func putsTheTerminalsSettingsBackWhateverEndsIt(signal: Int32) throws {
    var talk = try busyTalk()
    talk.child.send(signal)
    #expect(talk.terminal.stream.rest().hasSuffix("\u{1B}[?2004l"))
    #expect(talk.child.wait() == 128 + signal)
    #expect(talk.terminal.settings == talk.settings)
  }
}
