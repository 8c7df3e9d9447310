import Ask
import AskDocuments
import Testing

/// Looks at the files that are taken while a question is typed.
@Suite struct BackgroundScanTests {
  /// So long that the test is over before.
  private let long = Duration.seconds(3_600)

  private func look(_ roots: Roots) throws -> FileSnapshot {
    FileSnapshot(try FileInventory(of: roots, without: nil), of: roots, start: .now, watch: nil)
  }

  /// Looks ahead after a look.
  private func look(_ ahead: BackgroundScan, after last: FileSnapshot) -> BackgroundScan.Found? {
    ahead.begin(last.roots, without: nil, watching: false, after: last, basis: 7)
    return ahead.take(of: last.roots, awaiting: long)
  }

  @Test func findsWhatHasChangedAndIsTakenOnce() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.", to: "a.txt")
    let last = try look(try Roots([folder.path]))
    try folder.write("The fee is nine pounds now.", to: "a.txt")
    let ahead = BackgroundScan()
    let found = try #require(look(ahead, after: last))
    #expect(found.hasChanged)
    #expect(found.basis == 7)
    #expect(try found.look.listing == FileInventory(of: last.roots, without: nil))
    #expect(ahead.take(of: last.roots, awaiting: long) == nil)
  }

  @Test func tellsThatNothingHasChanged() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.", to: "a.txt")
    let last = try look(try Roots([folder.path]))
    #expect(look(BackgroundScan(), after: last)?.hasChanged == false)
  }

  @Test func doesNotTakeAFileThatIsEmptyForAMomentForGone() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.", to: "a.txt")
    let last = try look(try Roots([folder.path]))
    try folder.write("", to: "a.txt")
    #expect(look(BackgroundScan(), after: last) == nil)
  }

  @Test func isOfNoUseForOtherPaths() throws {
    let (folder, other) = (try Folder(), try Folder())
    let last = try look(try Roots([folder.path]))
    let ahead = BackgroundScan()
    ahead.begin(last.roots, without: nil, watching: false, after: last, basis: 0)
    #expect(ahead.take(of: try Roots([other.path]), awaiting: long) == nil)
  }

  @Test func isNotTakenWhereItIsTooOld() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.", to: "a.txt")
    var options = Library.Options.inMemory
    options.refreshInterval = .nanoseconds(1)
    let library = try Library(opening: [folder.path], options: options)
    library.lookAhead()
    try folder.write("The fee is nine pounds now.", to: "a.txt")
    #expect(try library.answer("what is the fee?").quotations.first?.text == "The fee is nine pounds now.")
  }
}
