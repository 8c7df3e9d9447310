import Glibc

/// A thread of this process that has not been waited for.
struct RunningThread {
  private let id: pthread_t

  /// Starts a thread; nil when the system gives no more.
  init?(_ body: @Sendable @escaping () -> Void) {
    // Safe because what is retained here is released once: by the thread, or by us if there is
    // none.
    let task = unsafe Unmanaged.passRetained(ThreadBody(body))
    var id = pthread_t()
    let code = ThreadSignals.blocking {
      // Safe because the task lives until the thread takes it over, and the thread writes nothing
      // here.
      unsafe pthread_create(
        &id, nil,
        { context in
          // Safe because this is the task that was retained above.
          if let context = unsafe context {
            unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
          }
          return nil
        }, task.toOpaque())
    }
    if code != 0 {
      // Safe because no thread took it over.
      unsafe task.release()
      return nil
    }
    self.id = id
  }

  /// Waits for its end. Once only.
  func join() {
    pthread_join(id, nil)
  }

  /// Leaves it alone: nobody will wait for its end.
  func leave() {
    pthread_detach(id)
  }
}

/// The body of a thread, as an object that can be handed to it.
private final class ThreadBody: Sendable {
  private let body: @Sendable () -> Void

  init(_ body: @Sendable @escaping () -> Void) { self.body = body }

  func run() {
    let stack = SignalStack()
    body()
    _ = consume stack
  }
}

/// The signals of threads that work for others.
private enum ThreadSignals {
  /// The signals a thread brings on itself, and those that stop a program that writes from the
  /// background: these it gets as ever.
  private static let own = [
    SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGPROF, SIGTTIN, SIGTTOU,
  ]

  /// Does something, such as starting a thread, with all other signals blocked, which a new thread
  /// inherits. The thread that waits for keys then gets them, whose wait they end, and nobody's
  /// calls in between are cut short.
  static func blocking<Outcome>(_ body: () -> Outcome) -> Outcome {
    var (blocked, former) = (sigset_t(), sigset_t())
    // Safe because both sets are ours for the calls.
    unsafe sigfillset(&blocked)
    for number in own { unsafe sigdelset(&blocked, number) }
    unsafe _ = pthread_sigmask(SIG_SETMASK, &blocked, &former)
    defer { unsafe _ = pthread_sigmask(SIG_SETMASK, &former, nil) }
    return body()
  }
}

/// Room on which this thread handles a signal that says that its own stack has run over. Given back
/// at the end of its life, by the same thread.
@safe
private struct SignalStack: ~Copyable {
  private static let size = 1 << 16
  private let room: UnsafeMutableRawPointer

  init() {
    // Safe because the room is ours until it is given back, and the system is told its size.
    unsafe room = .allocate(byteCount: Self.size, alignment: 16)
    var stack = unsafe stack_t(ss_sp: room, ss_flags: 0, ss_size: Self.size)
    unsafe sigaltstack(&stack, nil)
  }

  deinit {
    // Safe because the system forgets the room before it is freed.
    var none = unsafe stack_t(ss_sp: nil, ss_flags: Int32(SS_DISABLE), ss_size: 0)
    unsafe sigaltstack(&none, nil)
    unsafe room.deallocate()
  }
}

extension System {
  /// A variable of the environment; nil when it is not set or not UTF-8.
  static func environment(_ name: String) -> String? {
    // Safe because both strings end in NUL, and the value is copied at once.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(validatingCString: value)
  }

  /// The path from the root, without links, `.` and `..`.
  static func canonicalPath(of path: Path) throws(StorageError) -> Path {
    try check(path)
    // Safe because the string ends in NUL, and the system makes room for what it gives.
    guard let text = unsafe realpath(path.cString, nil) else { throw error(errno, at: path) }
    // Safe because `realpath` hands over what it gives, and the text is copied before it is freed.
    defer { unsafe free(text) }
    // Safe because the text ends in NUL.
    let canonical = unsafe Path(bytes: UnsafeRawBufferPointer(start: text, count: strlen(text)))
    guard canonical.isUTF8 else { throw .refused(path: path.description, code: EILSEQ) }
    return canonical
  }

  /// The time by the clock that stamps files, in nanoseconds since 1970.
  static func coarseTime() -> Int64 {
    var time = timespec()
    // Safe because `time` is ours for the call.
    unsafe _ = clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// The number of processors that are running.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
