import Ask
import Testing

@testable import AskInterface

@Suite struct MaintenanceTests {
  @Test(arguments: [
    ("1048576", 1 << 20), ("256M", 256 << 20), ("256m", 256 << 20), ("256MB", 256 << 20), ("1GiB", 1 << 30),
    ("64K", 64 << 10), ("0", 0),
  ])
  func readsSizes(text: String, bytes: Int) {
    #expect(ByteSize(text)?.bytes == bytes)
  }

  @Test(arguments: ["", "M", "-1M", "1.5G", "1 G", "12Q", "99999999999T", "１M"])
  func readsNoOtherTextAsASize(text: String) {
    #expect(ByteSize(text) == nil)
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (9_949, "9.9 kB"),
    (9_950, "10 kB"), (999_499, "999 kB"), (999_500, "1.0 MB"), (408_000_000, "408 MB"),
  ])
  func writesSizes(bytes: Int, text: String) {
    #expect(ByteSize(bytes: bytes).text == text)
  }

  @Test func saysHowFarIndexingHasCome() {
    let progress = Library.Progress(
      fileCount: 10, of: 40, byteCount: 20_000_000, of: 80_000_000, elapsed: .seconds(2))
    #expect(ProgressLine.of(progress, columns: 80) == "Reading 10 of 40 files, 10 MB/s, 6 s left")
    #expect(ProgressLine.of(progress, columns: 20) == "Reading 10 of 40 fi")
    #expect(
      ProgressLine.of(Library.Progress(of: 40, of: 80), columns: 80) == "Reading 0 of 40 files")
  }

  @Test(arguments: [(0.2, "1 s"), (59.0, "59 s"), (61.0, "1 min 1 s"), (7_260.0, "2 h 1 min")])
  func saysTimes(seconds: Double, text: String) {
    #expect(ProgressLine.duration(seconds) == text)
  }

  @Test func partsAPlaceAtItsLastColon() {
    #expect(IndexCommand.place("a:b.txt:12")?.document == "a:b.txt")
    #expect(IndexCommand.place("a:b.txt:12")?.line == 12)
    #expect(IndexCommand.place("a.txt") == nil)
    #expect(IndexCommand.place("a.txt:0") == nil)
  }
}
