import Glibc

/// A thread of this process that has not been waited for.
struct RunningThread {
  private let id: pthread_t

  /// Starts a thread; nil when the system gives no more.
  init?(_ body: @Sendable @escaping () -> Void) {
    // Safe because what is retained here is released once: by the thread, or by us if there is none.
    let task = unsafe Unmanaged.passRetained(ThreadBody(body))
    var id = pthread_t()
    // Safe because the task lives until the thread takes it over, and the thread writes nothing here.
    let code = unsafe pthread_create(
      &id, nil,
      { context in
        // Safe because this is the task that was retained above.
        if let context = unsafe context {
          unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
        }
        return nil
      }, task.toOpaque())
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

/// What a thread runs, as an object that can be handed to it.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @Sendable @escaping () -> Void) { self.run = run }
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
    guard let text = unsafe realpath(path.cString, nil) else { throw error(errno, path) }
    // Safe because `realpath` hands over what it gives, and the text is copied before it is freed.
    defer { unsafe free(text) }
    // Safe because the text ends in NUL.
    let canonical = unsafe Path(bytes: UnsafeRawBufferPointer(start: text, count: strlen(text)))
    guard canonical.isText else { throw .refused(path: path.description, code: EILSEQ) }
    return canonical
  }

  /// The time by the clock that stamps files, in nanoseconds since 1970.
  static func coarseTime() -> Int64 {
    var time = timespec()
    // Safe because `time` is ours for the call.
    unsafe _ = clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// How many processors are running.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
