internal import AskInterface
internal import Glibc

/// A program of the person's choice, such as an editor, that has the terminal until it ends.
enum ChildProgram {
  /// Opens a document in the program that `$VISUAL`, `$EDITOR` or `$PAGER` names, otherwise in
  /// `less`.
  static func open(_ opening: EditorLocation) throws(ChildProgramError) {
    let named = ["VISUAL", "EDITOR", "PAGER"].lazy.compactMap { StandardStreams.environment($0) }
    let program = named.first { !CommandWords.split($0).isEmpty } ?? "less"
    try run(opening.words(with: program))
  }

  /// Runs a program with the standard streams and waits for its end. `TerminalHandoff` takes care
  /// of the terminal and its keys.
  private static func run(_ words: [String]) throws(ChildProgramError) {
    guard let name = words.first else { return }
    var attributes = posix_spawnattr_t()
    // Safe because the attributes are made here, used for this one call, and released after it.
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
    var (usual, none) = (sigset_t(), sigset_t())
    // Safe because both sets are ours, and are copied into the attributes.
    unsafe sigemptyset(&none)
    unsafe sigemptyset(&usual)
    for number in [
      SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ, SIGTSTP, SIGTTIN, SIGTTOU, SIGHUP, SIGTERM, SIGWINCH,
    ] {
      unsafe sigaddset(&usual, number)
    }
    unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    // Safe because each word is a copy that ends in NUL and lives until it is freed after the call,
    // and so does the list of them, which ends in nil.
    var list: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe list.forEach { unsafe free($0) } }
    let code = unsafe posix_spawnp(&child, name, nil, &attributes, &list, environ)
    guard code == 0 else {
      // Safe because the words are copied at once.
      let reason = unsafe String(cString: strerror(code))
      throw ChildProgramError(
        words: "\(Printable.exactly(name)): it cannot be started: \(reason). Name your editor in $EDITOR.")
    }
    try wait(for: child, named: name)
  }

  private static func wait(for child: pid_t, named name: String) throws(ChildProgramError) {
    var status: Int32 = 0
    // Safe because the system writes one number.
    while unsafe waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return }
    }
    let signal = status & 0x7F
    let code = status >> 8 & 0xFF
    guard status != 0 else { return }
    let ending = signal != 0 ? "was ended by signal \(signal)" : "ended with status \(code)"
    throw ChildProgramError(words: "\(Printable.exactly(name)) \(ending).")
  }
}

/// The reason why a program could not be run.
struct ChildProgramError: Error {
  let words: String
}
