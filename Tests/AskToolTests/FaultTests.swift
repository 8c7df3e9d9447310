import Ask
import AskStorage
import Foundation
import Glibc
import Testing

/// The system refuses one call, and then no more: whatever was refused, nothing is lost.
@Suite("A call that fails once", .enabled(if: FaultyCalls.library != nil, "needs a C compiler"))
struct FaultTests {
  private let root = Place.newCache()
  private var documents: String { "\(root)/documents" }
  private let question = "what is the fee?"
  private let count = 5

  /// An index of some documents, of which one has changed, one is gone, and others have come.
  init() throws {
    for folder in ["documents/Bücher", "documents/later"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    try write("The fee is four pounds.\n", "fees.txt")
    try write("The office opens at nine.\n", "Bücher/hours.txt")
    try write("The lamp is made of copper.\n", "lamp.md")
    try rest()
    #expect(try Run(arguments("index", in: template), script: "").status == 0)
    try write("By order of the council, the fee is five pounds.\n", "fees.txt")
    try FileManager.default.removeItem(atPath: "\(documents)/lamp.md")
    try write("The cellar floods in spring.\n", "Bücher/cellar.txt")
    try write("# Rain\n\nIt rained in May.\n", "later/rain.md")
    try write("The harbour is deep.\n", "later/harbour.txt")
    try rest()
  }

  private var template: String { "\(root)/template" }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(documents)/\(name)"))
  }

  /// Waits until files are no longer so new that they would be read again.
  private func rest() throws {
    let end = FileClock.now() + 20_000_000
    while FileClock.now() < end { Pause.milliseconds(4) }
  }

  private func arguments(_ line: String, in index: String) -> [String] {
    ["--index", index, "--docs", documents, line]
  }

  private func newIndex() throws -> String {
    let folder = Place.newCache()
    try FileManager.default.copyItem(atPath: template, toPath: folder)
    return folder
  }

  /// What is wrong after a clean run.
  private func losses(_ index: String) throws -> [String] {
    let library = try Library(opening: [documents], options: .kept(in: index))
    var losses = library.notices + library.skipped.map { "skipped \($0.path)" }
    if library.documents.count != count { losses.append("\(library.documents.map(\.path))") }
    let paths = Set(library.documents.map(\.path))
    for name in ["fees.txt", "Bücher/hours.txt", "Bücher/cellar.txt", "later/rain.md", "later/harbour.txt"]
    where !paths.contains("\(documents)/\(name)") { losses.append(name) }
    let answer = try library.answer(question)
    if answer.quotations.first?.citation.document != "\(documents)/fees.txt" { losses.append("the answer") }
    losses += try Library.check([documents], options: .kept(in: index)).problems.map { "\($0)" }
    return losses
  }

  @Test(arguments: [
    ("open", EMFILE), ("openat", EIO), ("openat2", EMFILE), ("openat2", EIO), ("stat", EIO), ("fstat", EIO),
    ("fstatat", EACCES), ("pread", EIO), ("mmap", ENOMEM), ("readdir", EIO), ("fdopendir", ENOMEM),
    ("realpath", EACCES), ("flock", ENOLCK), ("mkdir", EACCES), ("write", ENOSPC), ("fsync", EIO),
    ("renameat", EIO), ("unlinkat", EIO), ("close", EIO),
  ])
  func losesNoDocument(call: String, code: Int32) throws {
    for number in 1... {
      let index = try newIndex()
      let (run, hasFailed) = try FaultyCalls.run(
        arguments(question, in: index), failing: call, at: number, with: code)
      let comment: Comment = "\(call) \(number): \(run)"
      #expect([0, 1, 2].contains(run.status), comment)
      #expect(run.status != 2 || !run.complaints.isEmpty, comment)
      #expect(try losses(index) == [], comment)
      try FileManager.default.removeItem(atPath: index)
      if !hasFailed { break }
      try #require(number < 200, comment)
    }
  }

  /// Swift ends a program that gets no memory; what must not happen is that it leaves less than was
  /// there.
  @Test func ofMemoryLeavesAnIndexThatIsWhole() throws {
    var number = 1
    while true {
      let index = try newIndex()
      let (run, hasFailed) = try FaultyCalls.run(
        arguments(question, in: index), failing: "malloc", at: number, with: ENOMEM)
      #expect(run.status < 3 || run.status > 128, "malloc \(number): \(run)")
      #expect(try losses(index) == [], "malloc \(number)")
      try FileManager.default.removeItem(atPath: index)
      if !hasFailed { break }
      // Every one would take minutes.
      number *= 2
    }
  }

  @Test func ofTheClockDoesNotHaveFilesReadAgainAndAgain() throws {
    let index = try newIndex()
    // All files are from a time to come.
    for seconds in [9_000, 8_990] {
      #expect(try FaultyCalls.run(arguments(question, in: index), behind: seconds).status == 0)
    }
    let settled = try Data(contentsOf: URL(filePath: "\(index)/manifest"))
    for seconds in [8_980, 8_970, 0] {
      #expect(try FaultyCalls.run(arguments(question, in: index), behind: seconds).status == 0)
      #expect(try Data(contentsOf: URL(filePath: "\(index)/manifest")) == settled, "\(seconds) s behind")
    }
    #expect(try losses(index) == [])
  }
}
