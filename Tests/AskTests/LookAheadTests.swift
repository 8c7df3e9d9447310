import Testing

@testable import Ask

/// Looks at the files that are taken while a question is typed.
@Suite struct LookAheadTests {
  private var options: Library.Options {
    var options = Library.Options.inMemory
    options.refreshInterval = .seconds(3_600)
    return options
  }

  @Test func findsWhatHasChangedAndIsTakenOnce() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.", to: "a.txt")
    var library = try Library(opening: [folder.path], options: options)
    try folder.write("The fee is nine pounds now.", to: "a.txt")
    library.lookAhead()
    #expect(try library.shelf.look(ahead: .seconds(3_600)))
    #expect(try library.answer("what is the fee?").quotations.first?.text == "The fee is nine pounds now.")
  }

  @Test func isNotTakenWhereItIsTooOld() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.", to: "a.txt")
    var library = try Library(opening: [folder.path], options: options)
    library.lookAhead()
    try folder.write("The fee is nine pounds now.", to: "a.txt")
    #expect(try library.shelf.look(ahead: .zero))
    #expect(try library.answer("what is the fee?").quotations.first?.text == "The fee is nine pounds now.")
  }

  @Test func doesNotTakeAFileThatIsEmptyForAMomentForGone() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.", to: "a.txt")
    try folder.write("It rained.", to: "b.txt")
    var library = try Library(opening: [folder.path], options: options)
    try folder.write("", to: "b.txt")
    library.lookAhead()
    // The look of its own waits for the file.
    _ = try library.shelf.look(ahead: .seconds(3_600))
    #expect(library.skipped.map(\.reason) == [.empty])
  }

  @Test func leavesAnUnchangedLibraryAsItIs() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.", to: "a.txt")
    var library = try Library(opening: [folder.path], options: options)
    // A file that was written just now is read again until it has rested.
    while try library.refresh() {}
    library.lookAhead()
    #expect(try !library.shelf.look(ahead: .seconds(3_600)))
    #expect(try library.answer("what is the fee?").quotations.first?.text == "The fee is five pounds.")
  }
}
