import CChild
import Foundation
import Glibc
import Synchronization

/// The built `ask`, started as its users start it. Every system call of these tests is in this
/// file.
struct Child: ~Copyable {
  /// How it is started.
  struct Start {
    var arguments: [String]
    var environment: [String: String] = [:]
    var folder = Place.root
    /// Where it keeps its indexes: in a folder of its own, and never in the user's; nil where it is
    /// told nothing.
    var cache: String? = Place.newCache()
    /// Another program that is started in its place.
    var program = Place.program
  }

  /// Its number in the system.
  let id: pid_t
  private var status: Int32?

  /// Starts the program with its three standard streams on the given ones.
  init(_ start: Start, input: borrowing Stream, output: borrowing Stream, complaints: borrowing Stream) throws
  {
    id = try Self.spawn(start, streams: [input.number, output.number, complaints.number], terminal: nil)
  }

  /// Starts the program at a terminal of its own.
  init(_ start: Start, at terminal: borrowing Terminal) throws {
    id = try Self.spawn(start, streams: [], terminal: terminal.name)
  }

  /// Sends it a signal.
  func send(_ signal: Int32) {
    Glibc.kill(id, signal)
  }

  /// Waits for its end: its exit status, or 128 and the signal that ended it, as a shell says it.
  /// What does not end within half a minute is killed.
  mutating func wait() -> Int32 {
    if let status { return status }
    return end(child_wait(id, 30_000))
  }

  /// Kills it after some microseconds, as `kill -9` does, unless it has ended before; its exit
  /// status, as `wait` gives it.
  mutating func kill(after microseconds: Int) -> Int32 {
    end(child_kill(id, microseconds))
  }

  private mutating func end(_ raw: Int32) -> Int32 {
    let ended = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
    status = ended
    return ended
  }

  deinit {
    guard status == nil else { return }
    _ = child_wait(id, 0)
  }

  private static func spawn(_ start: Start, streams: [Int32], terminal: String?) throws -> pid_t {
    // Safe because every C string and array lives until the call has returned, and each copy is
    // freed once.
    var arguments = unsafe (["ask"] + start.arguments).map { unsafe strdup($0) } + [nil]
    let variables = (start.cache.map { ["XDG_CACHE_HOME": $0] } ?? [:]).merging(start.environment) { $1 }
    var environment = unsafe variables.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
    let id = unsafe child_start(start.program, &arguments, &environment, start.folder, streams, terminal)
    guard id > 0 else { throw Failure(call: "posix_spawn \(start.program)", number: -id) }
    return id
  }
}

/// What the system refused.
struct Failure: Error {
  let call: String
  let number: Int32
}

/// An open file that is closed once.
struct Stream: ~Copyable {
  let number: Int32

  /// A file in memory that holds the bytes.
  static func holding(_ bytes: [UInt8]) throws -> Stream {
    let number = child_file()
    guard number >= 0 else { throw Failure(call: "memfd_create", number: errno) }
    let stream = Stream(number: number)
    stream.write(bytes)
    lseek(number, 0, SEEK_SET)
    return stream
  }

  /// A file or device by its name.
  static func opening(_ path: String, _ mode: Int32) throws -> Stream {
    // Safe because the system reads a string that outlives the call.
    let number = unsafe open(path, mode | O_CLOEXEC)
    guard number >= 0 else { throw Failure(call: "open \(path)", number: errno) }
    return Stream(number: number)
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) { Self.write(bytes, to: number) }

  /// Writes all of the bytes to an open file that outlives the call.
  static func write(_ bytes: [UInt8], to number: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Safe because the slice lends its own bytes for the call.
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What arrives before the deadline; nil at the end, or when it has passed.
  func read(before deadline: ContinuousClock.Instant) -> [UInt8]? {
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return nil }
    var wanted = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    // Safe because one `pollfd` is given.
    guard unsafe poll(&wanted, 1, Int32(left.components.seconds * 1_000) + 1) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    // Safe because the system writes no more than the count it is told.
    let count = unsafe Glibc.read(number, &bytes, bytes.count)
    // A terminal whose last user has gone gives an error instead of an end.
    return count > 0 ? Array(bytes[..<count]) : nil
  }

  /// Goes back to the start of a file in memory and reads all of it.
  func fromStart() -> String {
    lseek(number, 0, SEEK_SET)
    return rest()
  }

  deinit { close(number) }
}

/// A pipe with both its ends open.
struct Pipe: ~Copyable {
  let reading: Stream
  let writing: Stream

  init() throws {
    var ends: [Int32] = [-1, -1]
    // Safe because the system writes two numbers, for which there is room.
    guard unsafe child_pipe(&ends) == 0 else { throw Failure(call: "pipe2", number: errno) }
    reading = Stream(number: ends[0])
    writing = Stream(number: ends[1])
  }

  /// Keeps the end that is read and closes the other.
  consuming func onlyReading() -> Stream { reading }
}

/// The near end of a pseudo-terminal.
struct Terminal: ~Copyable {
  let stream: Stream
  /// The file that is its far end.
  let name: String

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    var name = [CChar](repeating: 0, count: 128)
    // Safe because the system writes no more than the count it is told.
    let number = unsafe child_terminal(columns, rows, &name, name.count)
    guard number >= 0 else { throw Failure(call: "posix_openpt", number: errno) }
    stream = Stream(number: number)
    self.name = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Gives it another size, which tells the program at it so by a signal.
  func resize(columns: UInt16, rows: UInt16 = 24) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    // Safe because the system reads one `winsize`.
    _ = unsafe ioctl(stream.number, UInt(TIOCSWINSZ), &size)
  }

  /// Writes to it from its far end, as a program at it would, until no more is taken because nobody
  /// reads.
  func fill() throws {
    // A description of its own, so that the program's own writes wait as ever.
    let end = try Stream.opening(name, O_WRONLY | O_NONBLOCK | O_NOCTTY)
    var room = pollfd(fd: end.number, events: Int16(POLLOUT), revents: 0)
    // The system moves what was written on in its own time, after which there is room again.
    // Safe because one `pollfd` is given.
    while unsafe poll(&room, 1, 100) > 0 {
      end.write([UInt8](repeating: UInt8(ascii: "x"), count: 512))
      end.write([UInt8(ascii: "x")])
    }
  }

  /// Types keys as fast as they are taken, and where nothing comes any more, some others again and
  /// again until the program has gone, or for half a minute. Hands over what is shown.
  func type(_ keys: [UInt8], then others: [UInt8], _ see: ([UInt8]) -> Void) {
    // Neither end may wait for the other, which would wait for it.
    _ = fcntl(stream.number, F_SETFL, O_NONBLOCK)
    let deadline = ContinuousClock.now + .seconds(30)
    var rest = keys[...]
    while ContinuousClock.now < deadline {
      let events = rest.isEmpty ? POLLIN : POLLIN | POLLOUT
      var state = pollfd(fd: stream.number, events: Int16(events), revents: 0)
      // Safe because one `pollfd` is given.
      if unsafe poll(&state, 1, 100) == 0 { rest = others[...] }
      let has = Int32(state.revents)
      if has & POLLIN != 0 {
        if let shown = stream.read(before: .now + .milliseconds(1)) { see(shown) }
      } else if has & (POLLHUP | POLLERR) != 0 {
        return
      }
      if has & POLLOUT != 0 {
        // Safe because the slice lends its own bytes for the call.
        let count = unsafe rest.prefix(64).withUnsafeBytes { keys in
          unsafe Glibc.write(stream.number, keys.baseAddress, keys.count)
        }
        rest = rest.dropFirst(max(0, count))
      }
    }
  }

  /// Its settings, in a form that can be compared.
  var settings: [UInt8] {
    var settings = termios()
    // Safe because the system fills the structure, whose bytes are then only read.
    guard unsafe tcgetattr(stream.number, &settings) == 0 else { return [] }
    return unsafe withUnsafeBytes(of: settings) { unsafe Array($0) }
  }
}

/// Where things are.
enum Place {
  /// The folder of the package.
  static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  /// A folder for indexes that nobody has used; it is not there yet, and all of them are gone when
  /// the tests end.
  static func newCache() -> String { "\(caches)/\(cacheCount.add(1, ordering: .relaxed).newValue)" }

  private static let cacheCount = Atomic(0)

  private static let caches: String = {
    atexit { try? FileManager.default.removeItem(atPath: Place.caches) }
    return NSTemporaryDirectory() + "ask-tool-tests-\(getpid())"
  }()

  /// The program, which is built beside the tests.
  static let program: String = {
    var path = [CChar](repeating: 0, count: 4_096)
    // Safe because the system writes less than the count it is told, and the rest stays zero.
    let count = unsafe readlink("/proc/self/exe", &path, path.count - 1)
    let bytes = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "/").dropLast().map { "/" + $0 }.joined()
      + "/ask"
  }()
}
