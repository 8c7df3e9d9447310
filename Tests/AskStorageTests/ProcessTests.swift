import Foundation
import Glibc
import StorageSupport
import Testing

@testable import AskStorage

/// Threads, processors, the clock, and where things are.
struct ProcessTests {
  @Test(arguments: [0, 1, 2, 3, 100, 1_000])
  func runsEveryBodyOnce(count: Int) {
    let ran = Collected<Int>()
    Threads.run(count: count) { ran.add($0) }
    #expect(ran.all.sorted() == Array(0..<count))
  }

  @Test func runsEachBodyOnAThreadOfItsOwn() {
    let threads = Collected<pthread_t>()
    Threads.run(count: 8) { _ in threads.add(pthread_self()) }
    #expect(threads.all.contains(pthread_self()))
    // A number is given again once its thread has ended, though not before it has been waited for.
    #expect(Set(threads.all).count == 8)
  }

  @Test func runsASingleBodyInPlace() {
    let threads = Collected<pthread_t>()
    Threads.run(count: 1) { _ in threads.add(pthread_self()) }
    #expect(threads.all == [pthread_self()])
  }

  @Test func leavesSignalsToTheThreadThatWaitsForThem() {
    let ends = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH]
    let own = [SIGSEGV, SIGBUS, SIGILL, SIGABRT]
    let before = Self.blockedSignals(of: ends + own)
    let blocked = Collected<[Int32]>()
    Threads.run(count: 3) { number in
      let signals = Self.blockedSignals(of: ends + own)
      if number < 2 { blocked.add(signals) } else { #expect(signals == before, "the caller's own thread") }
    }
    #expect(blocked.all == [ends, ends], "a thread's own faults reach it")
  }

  private static func blockedSignals(of signals: [Int32]) -> [Int32] {
    var mask = sigset_t()
    // Safe because the set is ours for the calls.
    unsafe _ = pthread_sigmask(SIG_BLOCK, nil, &mask)
    return signals.filter { unsafe sigismember(&mask, $0) == 1 }
  }

  @Test func givesEachThreadRoomForTheSignalThatItsStackHasRunOver() {
    let rooms = Collected<Int>()
    Threads.run(count: 3) { number in
      // Safe because it is ours for the call, which writes it.
      var stack = unsafe stack_t()
      unsafe sigaltstack(nil, &stack)
      if number < 2, unsafe stack.ss_flags & Int32(SS_DISABLE) == 0 { rooms.add(unsafe Int(stack.ss_size)) }
    }
    #expect(rooms.all.count == 2 && rooms.all.allSatisfy { $0 >= Int(SIGSTKSZ) })
  }

  @Test func releasesWhatABodyHolds() {
    final class Held: Sendable {}
    weak var seen: Held?
    do {
      let held = Held()
      seen = held
      Threads.run(count: 4) { _ in withExtendedLifetime(held) {} }
    }
    #expect(seen == nil)
  }

  @Test func countsTheProcessorsItMayUse() {
    #expect(Processors.count >= 1)
    #expect(Processors.allowed(in: Array("Pid:\t1\nCpus_allowed:\tff,00000001\nx".utf8)) == 9)
    #expect(Processors.allowed(in: Array("Cpus_allowed:\t0\n".utf8)) == nil)
    #expect(Processors.allowed(in: Array("Pid:\t1\n".utf8)) == nil)
  }

  @Test func tellsTheTimeThatFilesAreStampedWith() throws {
    let folder = try TemporaryFolder()
    let before = FileClock.now()
    let path = try folder.write("a", "text")
    let stamp = try FileReader.contents(of: path).stamp
    #expect(before <= stamp.modified)
    #expect(before <= stamp.statusChanged)
    // Stamps may be finer than the clock, but not by more than one of its steps.
    #expect(stamp.modified <= FileClock.now() + 20_000_000)
    #expect(abs(Double(before) / 1e9 - Date.now.timeIntervalSince1970) < 60)
  }

  @Test func keepsIndexesInTheCacheOfTheUser() {
    #expect(CacheFolder.path(cache: "/c", home: "/h") == "/c/ask")
    #expect(CacheFolder.path(cache: "/c/", home: nil) == "/c/ask")
    #expect(CacheFolder.path(cache: nil, home: "/h") == "/h/.cache/ask")
    #expect(CacheFolder.path(cache: nil, home: "/") == "/.cache/ask")
    #expect(CacheFolder.path(cache: "", home: "/h") == "/h/.cache/ask")
    #expect(CacheFolder.path(cache: "relative", home: "/h") == "/h/.cache/ask")
    #expect(CacheFolder.path(cache: nil, home: "relative") == nil)
    #expect(CacheFolder.path(cache: nil, home: nil) == nil)
    #expect(System.environment("ASK_NO_SUCH_VARIABLE") == nil)
    #expect(System.environment("PATH") != nil)
  }

  @Test func findsTheOneNameOfAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("real")
    try folder.makeLink("link", to: "real")
    let path = try CanonicalPath.of(Path(folder.path + "/real"))
    #expect(try CanonicalPath.of(Path(folder.path + "/./link//../real/")) == path)
    #expect(try CanonicalPath.of(Path(folder.path + "/link")) == path)
    let none = folder.path + "/none"
    #expect(throws: StorageError.missing(path: none)) { try CanonicalPath.of(Path(none)) }
    #expect(throws: StorageError.missing(path: "/\0")) { try CanonicalPath.of(Path("/\0")) }
  }
}

/// A file that is being written, where its disk fails.
struct DiskFileTests {
  @Test func staysFailedOnAFullDisk() throws {
    // Safe because the string ends in NUL.
    let file = DiskFile(unsafe open("/dev/full", O_WRONLY | O_CLOEXEC), path: "/dev/full")
    let full = StorageError.refused(path: "/dev/full", code: ENOSPC)
    try file.append([])
    #expect(throws: full) { try file.append([1]) }
    #expect(throws: full) { try file.append([]) }
    #expect(throws: full) { try file.sync() }
    #expect(throws: full) { try file.close() }
    try file.close()
  }

  @Test func takesNothingOnceItIsClosed() throws {
    let folder = try TemporaryFolder()
    let file = try DiskFolder(at: folder.path, creating: false).create("a")
    try file.close()
    #expect(throws: StorageError.refused(path: folder.path + "/a", code: EBADF)) { try file.append([]) }
    #expect(throws: StorageError.refused(path: folder.path + "/a", code: EBADF)) { try file.sync() }
  }
}
