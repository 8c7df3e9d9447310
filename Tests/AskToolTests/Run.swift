import Testing

/// A whole run of the program: all it printed, and how it ended.
struct Run: Equatable {
  var status: Int32
  var output: String
  var complaints = ""
}

extension Run {
  /// Runs the program in the package's folder, with a script on standard input.
  init(
    _ arguments: [String], script: String = "", environment: [String: String] = [:],
    in folder: String = Place.root, cache: String? = Place.newCache()
  ) throws {
    try self.init(arguments, bytes: Array(script.utf8), environment: environment, in: folder, cache: cache)
  }

  /// Runs the program with bytes on standard input.
  init(
    _ arguments: [String], bytes: [UInt8], environment: [String: String] = [:],
    in folder: String = Place.root, cache: String? = Place.newCache()
  ) throws {
    try self.init(
      Child.Start(arguments: arguments, environment: environment, folder: folder, cache: cache), bytes: bytes)
  }

  /// Runs a program with bytes on standard input.
  init(_ start: Child.Start, bytes: [UInt8] = []) throws {
    let input = try Stream.holding(bytes)
    let output = try Pipe()
    // A file, so that the program is never held up by complaints that nobody has read yet.
    let complaints = try Stream.holding([])
    var child = try Child(start, input: input, output: output.writing, complaints: complaints)
    let printed = output.onlyReading().rest()
    let status = child.wait()
    self.init(status: status, output: printed, complaints: complaints.fromStart())
  }
}

extension Stream {
  /// All that arrives until the end, or within half a minute.
  func rest() -> String {
    let deadline = ContinuousClock.now + .seconds(30)
    var bytes: [UInt8] = []
    while let more = read(before: deadline) { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What arrives up to and with a text; fails the test when it does not come.
  func read(until text: String, at location: SourceLocation = #_sourceLocation) -> String {
    read(untilOneOf: [text], at: location)
  }

  /// The same with one of several texts, whichever comes first.
  func read(untilOneOf texts: [String], at location: SourceLocation = #_sourceLocation) -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    // By bytes, because Swift takes CR LF as one sign that is not LF; and only in what is new.
    let wanted = texts.map { Array($0.utf8) }
    let longest = wanted.map(\.count).max() ?? 0
    var bytes: [UInt8] = []
    var searched = 0
    while true {
      let news = bytes[max(0, searched - longest)...]
      searched = bytes.count
      if wanted.contains(where: { $0.isEmpty || news.contains($0) }) { break }
      guard let more = self.read(before: deadline) else {
        let read = String(decoding: bytes.suffix(5_000), as: UTF8.self)
        Issue.record("no “\(texts.joined(separator: "” or “"))” in “\(read)”", sourceLocation: location)
        break
      }
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
