import Ask
import Testing

@Suite("Many questions at once")
struct SideBySideTests {
  private let questions: [String] =
    (0..<40).map { "what is the fee for room \($0 % 23)?" } + ["who is the king?"]

  private func rooms() throws -> Folder {
    let folder = try Folder()
    for room in 0..<20 {
      try folder.write(
        "Room \(room) is bright. The fee for room \(room) is \(room + 5) pounds.\n", to: "\(room).txt")
    }
    return folder
  }

  @Test(arguments: [1, 2, 5])
  func areAnsweredAsEachAlone(threads: Int) throws {
    let folder = try rooms()
    var options = Library.Options.inMemory
    options.threads = threads
    let library = try Library(opening: [folder.path], options: options)
    let together = library.answers(to: questions, limit: 3)
    for (question, answer) in zip(questions, together) {
      #expect(try answer.get() == library.answer(question, limit: 3))
    }
    #expect(together.count == questions.count)
  }

  @Test func seeTheFilesAsTheyAreNow() throws {
    let folder = try rooms()
    let index = try Folder()
    let library = try Library(opening: [folder.path], options: .kept(in: index))
    _ = library.answers(to: questions)
    try folder.write("The fee for room 3 is ninety pounds.\n", to: "3.txt")
    let answer = try #require(library.answers(to: questions).dropFirst(3).first).get()
    #expect(answer.quotations.first?.text == "The fee for room 3 is ninety pounds.")
  }

  @Test func eachSayWhyTheyFail() throws {
    let folder = try rooms()
    let library = try Library(opening: [folder.path], options: .inMemory)
    for room in 0..<20 { try folder.remove("\(room).txt") }
    for answer in library.answers(to: questions) {
      guard case .failure(let error) = answer else {
        Issue.record("an answer without documents")
        continue
      }
      #expect(error.code == .noDocuments)
    }
  }
}
