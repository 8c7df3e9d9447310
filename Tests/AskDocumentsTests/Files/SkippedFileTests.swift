import AskDocuments
import AskStorage
import AskText
import Testing

/// The reasons why something is passed over.
struct SkippedFileTests {
  private static let all: [SkippedFile.Reason] = [
    .hidden, .unknownKind, .binary, .otherEncoding("UTF-16"), .symbolicLink, .special, .unprintableName,
    .empty,
    .unreadable("Permission denied"), .tooLarge, .cannotBeIndexed("it is too long"),
  ]

  @Test(arguments: all)
  func areReadBackByTheirNames(reason: SkippedFile.Reason) {
    #expect(SkippedFile.Reason(code: reason.code, detail: reason.detail ?? "") == reason)
  }

  @Test func haveNamesOfTheirOwn() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
    #expect(SkippedFile.Reason(code: "of-a-newer-version", detail: "why") == .unreadable("why"))
  }

  @Test(arguments: [
    (StorageError.missing(path: "a"), SkippedFile.Reason.unreadable("it is no longer there")),
    (.notAFileOrFolder(path: "a"), .special), (.refused(path: "a", code: 40), .symbolicLink),
    (.refused(path: "a", code: 27), .tooLarge),
    (.refused(path: "a", code: 13), .unreadable("Permission denied")),
  ])
  func sayWhatTheSystemSaid(error: StorageError, expected: SkippedFile.Reason) {
    #expect(SkippedFile.Reason(error) == expected)
  }

  @Test func sayWhatAReaderSaid() {
    #expect(SkippedFile.Reason(ReadingError.binary(offset: 3)) == .binary)
    #expect(SkippedFile.Reason(ReadingError.otherEncoding(name: "UTF-32")) == .otherEncoding("UTF-32"))
    let disorder = AscendingRanges.Disorder(range: 7..<9, free: 8..<20)
    #expect(
      SkippedFile.Reason(ReadingError.disordered(disorder))
        == .cannotBeIndexed("its text at byte 7 is out of order; please report it"))
  }

  @Test func countWhatAPersonWouldMiss() {
    let losses: [SkippedFile.Reason] = [
      .otherEncoding("UTF-16"), .unreadable("Permission denied"), .unprintableName, .tooLarge,
      .cannotBeIndexed("why"),
    ]
    for reason in Self.all {
      #expect(reason.isLoss == losses.contains { $0.code == reason.code }, "\(reason)")
    }
    #expect(Incompleteness(Self.all.filter { !$0.isLoss }.map { SkippedFile(path: "a", reason: $0) }).isEmpty)
    let skipped = (0..<7).map {
      SkippedFile(path: "\($0)", reason: $0 % 3 == 0 ? .tooLarge : .unreadable("\($0)"))
    }
    let incompleteness = Incompleteness([SkippedFile(path: "b", reason: .binary)] + skipped)
    #expect(incompleteness.counts.map(\.code) == ["too-large", "unreadable"])
    #expect(incompleteness.counts.map(\.count) == [3, 4])
    #expect(incompleteness.count == 7)
    #expect(incompleteness.first == Array(skipped.prefix(5)), "the first five are named")
  }
}
