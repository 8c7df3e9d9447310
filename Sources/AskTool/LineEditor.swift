internal import AskInterface
internal import AskStorage
internal import CTerminal

/// Reads lines typed at a terminal, edited with the keys of emacs or vi as `~/.editrc` says.
///
/// The terminal gets its settings back when the editor is closed, and also when anything else ends
/// or stops the program.
@safe
struct LineEditor: ~Copyable {
  /// The input at a prompt.
  enum Input {
    case line(String)
    /// Ctrl-C: the line is abandoned.
    case abandoned
    /// Ctrl-D on an empty line, or the loss of the terminal.
    case end
  }

  /// Gives the possible completions at the cursor, `offset` bytes into a line.
  typealias Completions = (_ line: String, _ offset: Int) -> LineCompletion

  private let editor: OpaquePointer

  /// Opens an editor on the standard streams; nil if there is no memory for it.
  /// `StandardStreams.useUTF8` must be called first.
  ///
  /// - Parameter size: the number of lines that the arrow keys can bring back.
  init?(remembering size: Int) {
    // Safe because the returned editor is owned here until deinit.
    guard let editor = unsafe terminal_editor_open(Int32(size)) else { return nil }
    // The editor restores the terminal at signals that mean a crash; while the index is read, this
    // one does not mean a crash.
    MappedFiles.watchAgain()
    // Safe because ownership moves from the local to the stored property.
    unsafe self.editor = editor
  }

  deinit {
    // Safe because it was opened once and nothing else closes it.
    unsafe terminal_editor_close(editor)
  }

  /// Lets the arrow keys bring a line back.
  func remember(_ line: String) {
    // Safe because the editor is open and copies the line before it returns.
    unsafe terminal_editor_remember(editor, line)
  }

  /// Drops the rest of a paste that has begun to arrive.
  func dropPaste() {
    // Safe because the editor is open.
    unsafe terminal_editor_drop_paste(editor)
  }

  /// Shows the prompt and waits for a line.
  ///
  /// - Parameters:
  ///   - completions: gives the texts that Tab can insert.
  ///   - prepare: is told the line in each pause of typing. Keys wait until it returns.
  func readLine(
    prompt: String, completing completions: Completions, preparing prepare: (_ line: String) -> Void
  ) -> Input {
    withoutActuallyEscaping(completions) { completions in
      withoutActuallyEscaping(prepare) { prepare in
        // Safe because the editor outlives the call.
        read(prompt, presses: unsafe KeyPresses(editor, completions: completions, prepare: prepare))
      }
    }
  }

  private func read(_ prompt: String, presses: KeyPresses) -> Input {
    withExtendedLifetime(presses) {
      // Safe because the prompt and the object for the keys outlive the call, and the text it
      // returns is copied at once.
      unsafe prompt.withCString { prompt in
        var text: UnsafePointer<CChar>?
        let context = unsafe Unmanaged.passUnretained(presses).toOpaque()
        let input = unsafe terminal_editor_read(editor, prompt, pressTab, pause, context, &text)
        switch Int(input) {
        case Int(TERMINAL_LINE): return unsafe .line(text.map { unsafe Self.line($0) } ?? "")
        case Int(TERMINAL_ABANDONED): return .abandoned
        default: return .end
        }
      }
    }
  }

  private static func line(_ text: UnsafePointer<CChar>) -> String {
    // Safe because the editor ends its lines with NUL.
    var line = unsafe String(cString: text)
    while line.last?.isNewline == true { line.removeLast() }
    return line
  }
}

/// The keys that are pressed while one line is typed.
@safe
private final class KeyPresses {
  private var key = TabKey()
  private let editor: OpaquePointer
  private let completions: LineEditor.Completions
  let prepare: (_ line: String) -> Void

  init(
    _ editor: OpaquePointer, completions: @escaping LineEditor.Completions,
    prepare: @escaping (_ line: String) -> Void
  ) {
    // Safe because the editor lives longer than the presses.
    unsafe self.editor = editor
    self.completions = completions
    self.prepare = prepare
  }

  /// - Returns: whether anything was changed.
  func press(_ line: String, at offset: Int) -> Bool {
    let columns = StandardStreams.columns ?? 80
    guard let edit = key.press(line, at: offset, columns: columns, completions) else { return false }
    // Safe because the editor is open, waits for this call, and copies each text before it returns.
    unsafe terminal_editor_replace(editor, Int32(edit.erased), edit.inserted)
    if let shown = edit.shown { unsafe terminal_editor_list(editor, shown) }
    return true
  }
}

/// The function that the editor calls when Tab is pressed.
private let pressTab: terminal_completer = { context, line, count, cursor in
  guard let context = unsafe context, let line = unsafe line else { return 1 }
  // Safe because this is the object that was handed over for the duration of the call.
  let presses = unsafe Unmanaged<KeyPresses>.fromOpaque(context).takeUnretainedValue()
  // Safe because the editor says how many bytes the line has.
  let bytes = unsafe UnsafeRawBufferPointer(start: line, count: count)
  let text = unsafe String(decoding: bytes, as: UTF8.self)
  return presses.press(text, at: cursor) ? 0 : 1
}

/// The function that the editor calls in a pause of typing.
private let pause: terminal_listener = { context, line, count in
  guard let context = unsafe context, let line = unsafe line else { return }
  // Safe because the editor says how many bytes the line has, and they are copied at once.
  let text = unsafe String(decoding: UnsafeRawBufferPointer(start: line, count: count), as: UTF8.self)
  // Safe because this is the object that was handed over for the duration of the call.
  unsafe Unmanaged<KeyPresses>.fromOpaque(context).takeUnretainedValue().prepare(text)
}
