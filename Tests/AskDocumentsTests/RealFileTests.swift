import AskDocuments
import AskText
import Foundation
import Testing

/// Files as people made them, where the folder of them is at hand.
struct RealFileTests {
  /// The folder that `ASK_DATA` names, or `shared/data` beside the package.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["ASK_DATA"] { return URL(filePath: path) }
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.deletingLastPathComponent().appending(path: "shared/data")
  }()

  static let good =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/formats/good")) ?? []

  @Test(.enabled(if: !good.isEmpty, "no folder of real files; set ASK_DATA"))
  func findsTextInEveryRealFile() throws {
    var read = 0
    for name in Self.good {
      guard let kind = DocumentKind(fileName: name) else { continue }
      let data = try Data(contentsOf: Self.folder.appending(path: "formats/good/" + name))
      let document = try kind.read([UInt8](data))
      read += 1
      #expect(!document.blocks.isEmpty, "\(name)")
      let covered = document.blocks.reduce(0) { $0 + $1.bytes.count }
      #expect(covered * 10 > data.count * 9, "\(name)")
    }
    #expect(read > 5)
  }

  @Test(.enabled(if: !good.isEmpty, "no folder of real files; set ASK_DATA"))
  func refusesWhatIsNoTextInUTF8() throws {
    for name in ["fake-text-utf-16.txt", "fake-text-utf-16-le.txt"] {
      let data = try Data(contentsOf: Self.folder.appending(path: "formats/hostile/" + name))
      #expect(throws: ReadingError.self) { try PlainTextReader.read([UInt8](data)) }
    }
  }

  @Test func readsTheNewsReportLineByLine() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: package.appending(path: "seeds/junior-doctors-strike.txt"))
    let blocks = try PlainTextReader.read([UInt8](data)).blocks
    #expect(blocks.count == data.split(separator: 0x0A).count)
    let items = blocks.filter { $0.kind == .listItem }.map { String(decoding: data[$0.bytes], as: UTF8.self) }
    #expect(items.map { $0.prefix(17) } == ["Polling by YouGov"])
  }
}
