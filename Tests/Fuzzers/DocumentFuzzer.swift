import AskDocuments

/// Takes a document from its bytes to quotations, once by each reader.
///
/// Each trap, endless loop, offset that goes backwards and quotation that is not verbatim is a
/// finding: a file for `DocumentFindings`, which an ordinary test replays.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  // Safe because the fuzzer lends that many bytes for the time of the call, and they are copied.
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  for kind in DocumentKind.allCases {
    do {
      let faults = try DocumentProbe(input, kind).faults
      if !faults.isEmpty { fatalError("\(faults)") }
    } catch {
      fatalError("\(error)")
    }
  }
  return 0
}
