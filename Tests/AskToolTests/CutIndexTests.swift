import Ask
import Foundation
import Glibc
import Testing

/// Files of an index that somebody cuts in place while the program is asked.
@Suite("An index that is cut between two questions")
struct CutIndexTests {
  private let root = Place.newCache()
  private var documents: String { "\(root)/documents" }
  private var index: String { "\(root)/index" }

  init() throws {
    try FileManager.default.createDirectory(atPath: documents, withIntermediateDirectories: true)
    let lines = (0..<800).map {
      "The fee of house \($0) is \($0 + 1_000) pounds and the lamp there is lamp\($0).\n"
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: "\(documents)/fees.txt"))
  }

  private func cut(_ share: Double) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: index).filter { $0.hasPrefix("segment-") }
    #expect(!names.isEmpty)
    for name in names {
      let file = try FileHandle(forUpdating: URL(filePath: "\(index)/\(name)"))
      let size = try file.seekToEnd()
      try file.truncate(atOffset: UInt64(Double(size) * share) / 4_096 * 4_096)
      try file.close()
    }
  }

  @Test func isMadeAnewAtThePromptToo() throws {
    var talk = try Talk(Child.Start(arguments: ["--index", index, "--docs", documents]))
    for share in [1, 0.5, 0] {
      #expect(
        talk.type("what is the fee of house 7?\r").contains("house 7 is 1007 pounds"), "cut to \(share)")
      try cut(share)
    }
    #expect(talk.type("what is the fee of house 9?\r").contains("house 9 is 1009 pounds"))
    #expect(talk.leave() == 0)
  }

  @Test func isMadeAnewAndTheQuestionAnswered() throws {
    let (question, answer) = ("what is the fee of house 7?", "The fee of house 7 is 1007 pounds")
    let input = try Pipe()
    let output = try Pipe()
    let complaints = try Stream.holding([])
    var child = try Child(
      Child.Start(arguments: ["--index", index, "--docs", documents]), input: input.reading,
      output: output.writing, complaints: complaints)
    for share in [1, 0.75, 0.5, 0.25, 0] {
      input.writing.write(Array("\(question)\n".utf8))
      let reply = output.reading.read(until: "fees.txt:15")
      #expect(reply.contains(answer), "cut to \(share)")
      try cut(share)
    }
    input.writing.write(Array("\(question)\n:quit\n".utf8))
    #expect(output.reading.read(until: "fees.txt:15").contains(answer))
    #expect(child.wait() == 0)
    #expect(complaints.fromStart().contains("The index was damaged"))
    let library = try Library(opening: [documents], options: .kept(in: index))
    #expect(try library.answer(question).quotations.first?.text.hasPrefix(answer) == true)
    #expect(try Library.check([documents], options: .kept(in: index)).problems == [])
  }
}
