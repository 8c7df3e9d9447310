import AskIndex
import AskStorage

/// Asks an index everything, whose manifest or one of whose segments is the fuzzer's, under right
/// checksums.
///
/// What begins like a manifest becomes one, beside a segment of one document; anything else becomes
/// the segment. Each trap or endless loop is a finding: a file for `Findings`, which an ordinary
/// test replays.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  // Safe because the fuzzer lends that many bytes for the time of the call, and they are copied.
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let folder = try IndexProbe.folder(withFile: input)
    _ = try IndexProbe(folder)
  } catch {}
  return 0
}
