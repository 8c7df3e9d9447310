import Foundation
import Testing

/// The files change while a person sits at the prompt.
@Suite struct PromptFreshnessTests {
  private let folder = Place.newCache()

  private var start: Child.Start {
    var start = Child.Start.prompt
    start.arguments = ["--docs", folder]
    return start
  }

  private func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  @Test func quotesWhatStandsThereWhenEnterIsPressed() throws {
    try write("The fee is five pounds.\n", to: "fees.txt")
    var talk = try Talk(start)
    for pounds in ["six", "seven", "eight", "nine"] {
      // The question is typed and made ready before the file changes.
      _ = talk.type("what is the fee", until: "fee")
      try write("By order of the council, the fee is \(pounds) pounds.\n", to: "fees.txt")
      #expect(talk.type("?\r").contains("\(pounds) pounds"))
    }
    #expect(talk.leave() == 0)
  }

  @Test func findsWhatHasJustCome() throws {
    try write("The fee is five pounds.\n", to: "fees.txt")
    var talk = try Talk(start)
    _ = talk.type("what is the fee?\r")
    try write("The office opens at nine.\n", to: "hours.txt")
    #expect(talk.type("when does the office open?\r").contains("hours.txt:1"))
    try FileManager.default.removeItem(atPath: "\(folder)/hours.txt")
    #expect(talk.type("when does the office open?\r").contains("Nothing in these documents answers this."))
    #expect(talk.leave() == 0)
  }
}
