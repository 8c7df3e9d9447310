import Ask
import AskStorage
import Foundation
import SeededRandom
import Testing

/// An index, and documents that have changed since it was made.
///
/// The documents of both states lie ready in two folders, one of which has its name at a time. So
/// each file keeps the state that the system knows it by, and an index of either state is told by
/// needing nothing.
final class Update {
  /// What the program is about to do.
  enum Kind: Int, CaseIterable, Sendable {
    case making, updating, merging
  }

  /// Which documents an index is of.
  enum State: Hashable { case old, new }

  /// What is seen when an index is opened.
  struct Opened: Equatable {
    var notices: [String] = []
    var answers: [Answer] = []
  }

  /// What should be seen. The old index of `making` is none.
  private(set) var expected: [State: Opened] = [.old: Opened()]
  /// When the program is at work, in microseconds since its start.
  private(set) var work = 0..<1

  private let kind: Kind
  private let root = Place.newCache()
  private var documents: String { "\(root)/documents" }
  private var template: String { "\(root)/index" }
  private var standing: State?
  private var runs = 0

  init(_ kind: Kind) throws {
    self.kind = kind
    let names = (0..<10).map { "\($0).txt" }
    for state in ["old", "new"] {
      try FileManager.default.createDirectory(atPath: "\(root)/\(state)", withIntermediateDirectories: true)
    }
    var random = SplitMix64(seed: 7000)
    for name in names.dropFirst() { try write("new/\(name)", &random) }
    try place(.old)
    // A document that is gone later, and one that is changed.
    if kind != .making { for name in names.prefix(2) { try write("documents/\(name)", &random) } }
    let rest = names.dropFirst(2).dropLast(2)
    let portions =
      switch kind {
      case .making: [[String]]()
      case .updating: [Array(rest)]
      // One more change makes them one.
      case .merging: [Array(rest.prefix(2))] + rest.dropFirst(2).map { [$0] }
      }
    for portion in portions {
      for name in portion {
        try FileManager.default.linkItem(atPath: "\(root)/new/\(name)", toPath: "\(documents)/\(name)")
      }
      // Files are written so shortly before they are read that they would be read again next time.
      let rest = FileClock.now() + 20_000_000
      while FileClock.now() < rest {}
      #expect(try run(in: template) == 0)
    }
    try expect()
  }

  private func write(_ path: String, _ random: inout SplitMix64) throws {
    let text = (0..<12).map { _ in
      let words = (0..<8).map { _ in Self.words[random.next(below: Self.words.count)] }
      return words.joined(separator: " ") + ".\n\n"
    }
    try Data(text.joined().utf8).write(to: URL(filePath: "\(root)/\(path)"))
  }

  private static let words = [
    "The", "fee", "rose", "nurses", "strike", "rain", "Monday", "harbour", "lamp", "copper", "five", "pounds",
  ]

  private func expect() throws {
    for state in [State.old, .new] where kind != .making || state == .new {
      try place(state)
      expected[state] = try Opened(documents, .memory)
    }
    #expect(expected[.old] != expected[.new])
    try measure()
    let folder = try run(killedAfter: 30_000_000)
    #expect(try state(of: folder) == .new)
    if kind == .merging {
      #expect(try Library.status(of: [documents], options: .kept(in: template)).segments.count >= 5)
      #expect(try Library.status(of: [documents], options: .kept(in: folder)).segments.count < 5)
    }
  }

  // MARK: - The program

  /// Finds out when the program is at work: from the shortest time that it takes to do nothing to
  /// the longest that it takes for this update, of some runs.
  func measure() throws {
    var (idle, busy): ([Int], [Int]) = ([], [])
    for _ in 0..<3 {
      idle.append(try time { _ = try start(["--version"], killedAfter: 30_000_000) })
      busy.append(try time { _ = try run(killedAfter: 30_000_000) })
    }
    let least = try #require(idle.min())
    work = least..<max(least + 1, try #require(busy.max()))
  }

  private func time(of body: () throws -> Void) rethrows -> Int {
    let start = ContinuousClock.now
    try body()
    return Int((ContinuousClock.now - start) / .microseconds(1))
  }

  /// Starts the program with a copy of the old index and the new documents, and kills it.
  ///
  /// - Returns: the folder of the index.
  func run(killedAfter microseconds: Int) throws -> String {
    runs += 1
    let folder = "\(root)/index-\(runs)"
    if kind != .making { try FileManager.default.copyItem(atPath: template, toPath: folder) }
    try place(.new)
    let status = try run(in: folder, killedAfter: microseconds)
    #expect(status == 0 || status == 128 + SIGKILL)
    return folder
  }

  private func run(in folder: String, killedAfter microseconds: Int = 30_000_000) throws -> Int32 {
    try start(["index", "--index", folder, "--docs", documents], killedAfter: microseconds)
  }

  private func start(_ arguments: [String], killedAfter microseconds: Int) throws -> Int32 {
    let silence = try Stream.holding([])
    let start = Child.Start(arguments: arguments)
    var child = try Child(start, input: silence, output: silence, complaints: silence)
    return child.kill(after: microseconds)
  }

  // MARK: - What it left

  /// Which documents an index is of.
  func state(of folder: String) throws -> State {
    for state in [State.new, .old] {
      try place(state)
      do throws(AskError) {
        let status = try Library.status(of: [documents], options: .kept(in: folder))
        if status.changes?.isEmpty == true { return state }
      } catch {
        if kind == .making, error.code == .noIndex { return .old }
        throw error
      }
    }
    throw Neither()
  }

  /// That an index is neither of the old documents nor of the new ones.
  struct Neither: Error {}

  /// What `ask check` finds wrong.
  func problems(of folder: String) throws -> [Library.IndexCheck.Problem] {
    do throws(AskError) {
      return try Library.check([documents], options: .kept(in: folder)).problems
    } catch {
      if kind == .making, error.code == .noIndex { return [] }
      throw error
    }
  }

  /// What is seen when an index is opened as it is.
  func opened(_ folder: String, as state: State) throws -> Opened {
    if kind == .making, state == .old { return Opened() }
    try place(state)
    var options = Library.Options.kept(in: folder)
    options.refreshes = false
    return try Opened(documents, options)
  }

  /// What is seen when it is brought up to date.
  func completed(_ folder: String) throws -> Opened {
    try place(.new)
    return try Opened(documents, .kept(in: folder))
  }

  /// The files of an index that lie in its folder and belong to no commit.
  func leftovers(in folder: String) throws -> Set<String> {
    let segments = try Library.status(of: [documents], options: .kept(in: folder)).segments.map(\.name)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Set(names).subtracting(["lock", "manifest"] + segments)
  }

  /// Gives the documents of a state their name.
  private func place(_ state: State) throws {
    guard state != standing else { return }
    if let standing {
      try FileManager.default.moveItem(atPath: documents, toPath: "\(root)/\(standing)")
    }
    try FileManager.default.moveItem(atPath: "\(root)/\(state)", toPath: documents)
    standing = state
  }
}

extension Update.Opened {
  fileprivate init(_ documents: String, _ options: Library.Options) throws {
    let library = try Library(opening: [documents], options: options)
    for question in ["what is the fee?", "copper lamp in the harbour", "did nurses strike on Monday?"] {
      answers.append(try library.answer(question, limit: 5))
    }
    notices = library.notices
  }
}

extension Library.Options {
  /// In memory.
  fileprivate static let memory = {
    var options = Library.Options()
    options.place = .memory
    return options
  }()

  /// In a folder.
  static func kept(in folder: String) -> Library.Options {
    var options = Library.Options()
    options.place = .folder(folder)
    return options
  }
}
