internal import AskInterface
internal import CTerminal
internal import Glibc

/// The process's standard streams, its terminal and its environment: every system call of the
/// program apart from those of the line editor.
enum StandardStreams {
  /// Opens the standard streams that are closed, so that no file that is opened later gets their
  /// numbers: nothing can be read from a closed input, and text written to a closed output or error
  /// is lost.
  ///
  /// - Returns: whether standard output was open.
  static func openClosed() -> Bool {
    var outputIsOpen = true
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The system gives the lowest number that is free, which is this one.
      // Safe because the string outlives the call.
      _ = unsafe open("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY)
      if descriptor == 1 { outputIsOpen = false }
    }
    return outputIsOpen
  }

  /// Makes UTF-8 the locale's encoding, by which the line editor counts columns: otherwise every é
  /// would be two unknown bytes. To be called while the program has only one thread.
  static func useUTF8() {
    // Safe because the program has one thread when this is called, and the result is read at once.
    unsafe setlocale(LC_CTYPE, "")
    guard let encoding = unsafe nl_langinfo(Int32(CODESET)), unsafe String(cString: encoding) == "UTF-8"
    else {
      // Safe for the same reason; the result is not used.
      unsafe setlocale(LC_CTYPE, "C.UTF-8")
      return
    }
  }

  /// Lets a write to a closed pipe, or beyond the largest file that `ulimit -f` allows, fail
  /// instead of ending the process with a signal. `ChildProgram` and the pager restore the usual
  /// signals for the programs they start.
  static func letWritesFail() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether a person types questions and reads the answers.
  static var areTerminal: Bool { isatty(0) == 1 && outputIsTerminal }

  /// Whether a person reads the answers.
  static var outputIsTerminal: Bool { isatty(1) == 1 }

  /// Whether the answers are read on a terminal that can do more than print.
  static var isCleverTerminal: Bool { outputIsTerminal && !["", "dumb"].contains(environment("TERM") ?? "") }

  /// The columns of the terminal; nil if standard output is not one.
  static var columns: Int? { columns(of: 1) }

  /// The rows of the terminal; nil if standard output is not one, or does not tell.
  static var rows: Int? {
    var size = winsize()
    // Safe because the system writes one `winsize`, which `size` is.
    guard isatty(1) == 1, unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  /// The links that places become; nil if the terminal is known to print the links' codes as text.
  static var links: Links? {
    let kind = environment("TERM") ?? ""
    guard isCleverTerminal, kind != "linux", !kind.hasPrefix("eterm") else { return nil }
    var host = [CChar](repeating: 0, count: 256)
    // Safe because the system writes less than the count it is given, and the rest stays zero; the
    // other call returns memory that is ours to free.
    guard unsafe gethostname(&host, host.count - 1) == 0, let folder = unsafe getcwd(nil, 0) else {
      return nil
    }
    defer { unsafe free(folder) }
    let name = String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return Links(host: name, folder: unsafe String(cString: folder))
  }

  /// The columns of the terminal that shows complaints; nil if standard error is not one.
  static var complaintColumns: Int? { columns(of: 2) }

  private static func columns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    // Safe because the system writes one `winsize`, which `size` is.
    if unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// A variable of the environment; nil if it is not set.
  static func environment(_ name: String) -> String? {
    // Safe because no thread changes the environment, and the value is copied at once.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Whether there is a folder with this path.
  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    // Safe because the system reads a string that outlives the call and writes one `stat`.
    return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// The bytes that have arrived on standard input, as soon as there are any; nil at its end.
  static func read() throws(OutputError) -> [UInt8]? {
    while true {
      var count = 0
      // Safe because the system writes at most the capacity it is given, and `count` is the number
      // of bytes it has written.
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
        count = unsafe Glibc.read(0, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      if count > 0 { return bytes }
      if count == 0 { return nil }
      let failure = errno
      guard goesOn(after: failure, waitingFor: POLLIN, at: 0) else {
        throw .system("cannot read standard input: \(reason(failure))")
      }
    }
  }

  /// All bytes of standard input, or the first `limit` and perhaps a few more; nil if it cannot be
  /// read.
  static func readAll(upTo limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    do throws(OutputError) {
      while bytes.count < limit, let more = try read() { bytes += more }
    } catch {
      return nil
    }
    return bytes
  }

  /// Writes all of a text.
  static func write(_ text: String, to descriptor: Int32) throws(OutputError) {
    var text = text
    // Safe because the text lends its bytes for the call, which keeps none of them.
    let failure = text.withUTF8 { bytes in unsafe write(bytes, to: descriptor) }
    guard failure != 0 else { return }
    throw failure == EPIPE ? .closedPipe : .system("cannot write: \(reason(failure))")
  }

  /// Writes a text to the terminal of a prompt until all of it is written or Ctrl-C is pressed,
  /// even if nobody reads it.
  static func writeUntilInterrupted(_ text: String) throws(OutputError) {
    var text = text
    let failure = text.withUTF8 { bytes in
      // Safe because the text lends its bytes for the call, which keeps none of them.
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        unsafe terminal_write(bytes.baseAddress, bytes.count) < 0 ? errno : 0
      }
    }
    guard failure == 0 else { throw .system("cannot write: \(reason(failure))") }
  }

  /// - Returns: the system's number of the error; 0 if there was none.
  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
    // Safe because the rest and each part of it lie within `bytes`, which its owner lends for the
    // whole call.
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      let part = unsafe UnsafeBufferPointer(rebasing: rest)
      let count = unsafe Glibc.write(descriptor, part.baseAddress, part.count)
      let failure = errno
      if count >= 0 {
        unsafe rest = unsafe rest.dropFirst(count)
      } else if !goesOn(after: failure, waitingFor: POLLOUT, at: descriptor) {
        return failure
      }
    }
    return 0
  }

  /// Whether to repeat a call that failed. If another program that shares the stream has set it not
  /// to wait, this waits.
  private static func goesOn(after failure: Int32, waitingFor events: Int32, at descriptor: Int32) -> Bool {
    guard failure == EAGAIN else { return failure == EINTR }
    var wanted = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    // Safe because exactly one `pollfd` is passed.
    unsafe _ = poll(&wanted, 1, -1)
    return true
  }

  /// Whether something can be written now without waiting for the reader.
  static func hasRoom(_ descriptor: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    // Safe because exactly one `pollfd` is passed.
    return unsafe poll(&wanted, 1, 0) == 1
  }

  private static func reason(_ number: Int32) -> String {
    // Safe because the program has one thread here, and the words are copied at once.
    unsafe String(cString: strerror(number))
  }
}

/// The reason why a standard stream cannot be used any more.
enum OutputError: Error, Equatable {
  /// The reader of the stream has gone.
  case closedPipe
  /// The system refused, with its message.
  case system(String)

  var isClosedPipe: Bool { self == .closedPipe }
}
