import Foundation
import Glibc
import Testing

/// Disks that are full or not to be written, as the program meets them: a small file system in
/// memory that only the test's own shell sees.
@Suite("A disk", .enabled(if: PrivateDisk.isPossible, "needs the right to mount: root, or unshare -rm"))
struct FailingDiskTests {
  private let disk: PrivateDisk

  init() throws {
    disk = try PrivateDisk()
    try disk.write("The fee is five pounds.\n", to: "fees.txt")
  }

  private func quoted(_ text: String = "The fee is five pounds.") -> String {
    "“\(text)”\n  \(disk.documents)/fees.txt:1\n"
  }

  private func notKept(_ file: String, _ words: String, _ advice: String) -> String {
    "ask: The index is not kept: \(disk.path)/\(file): \(words). Answers come from memory. \(advice)\n"
  }

  private let otherPlace = "Name another folder with --index."
  private let freeSpace = "Free some space, or name another folder with --index."

  @Test func thatIsFullKeepsTheOldIndexAndTheQuestionIsAnswered() throws {
    try disk.write((0..<6_000).map { "Number \($0) rained \($0 * 7) times. " }.joined(), to: "later/rain.txt")
    let shown = try disk.run(
      """
      ask index >/dev/null
      mv "$later/rain.txt" "$documents/"
      fallocate -l "$(df --output=avail -B1 "$disk" | tail -n 1)" "$disk/filling"
      ask "what is the fee?"
      ask check | sed 's/:.*//'
      ask status --no-refresh | grep documents
      rm "$disk/filling"
      ask "what is the fee?"
      ask status | grep documents
      """)
    #expect(
      shown.output
        == quoted() + "The index in \(disk.path)/index is sound\ndocuments   1\n" + quoted()
        + "documents   2\n")
    #expect(shown.complaints == notKept("index/segment-1", "No space left on device", freeSpace))
  }

  @Test func thatIsNotToBeWrittenIsReadAndElseLeftAlone() throws {
    try disk.write("By order of the council, the fee is nine pounds.\n", to: "later/fees.txt")
    let shown = try disk.run(
      """
      ask index >/dev/null
      mount -o remount,ro "$disk"
      ask "what is the fee?"
      mv "$later/fees.txt" "$documents/"
      ask "what is the fee?"
      ask check | sed 's/:.*//'
      """)
    #expect(
      shown.output
        == quoted() + quoted("By order of the council, the fee is nine pounds.")
        + "The index in \(disk.path)/index is sound\n")
    #expect(shown.complaints == notKept("index/lock", "Read-only file system", otherPlace))
  }

  @Test func thatIsNotToBeWrittenAndHoldsNoIndexDoesNotKeepFromAnswering() throws {
    let shown = try disk.run(
      """
      mount -o remount,ro "$disk"
      ask "what is the fee?"
      """)
    #expect(
      shown
        == Run(status: 0, output: quoted(), complaints: notKept("index", "Read-only file system", otherPlace))
    )
  }
}

/// A place for a file system of a megabyte, and documents beside it.
struct PrivateDisk {
  private let root = Place.newCache()
  /// Where it is mounted.
  var path: String { "\(root)/disk" }
  /// The folder of the documents that are asked.
  var documents: String { "\(root)/documents" }

  init() throws {
    for folder in [path, documents, "\(root)/later"] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  /// Writes a document; one whose name begins with `later/` is not among the documents yet.
  func write(_ text: String, to name: String) throws {
    let file = name.hasPrefix("later/") ? "\(root)/\(name)" : "\(documents)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  /// Runs a script of the shell that has the file system at `$disk`, the program as `ask`, and
  /// `$documents` and `$later`.
  func run(_ script: String) throws -> Run {
    let setting = """
      set -e
      disk=$1/disk documents=$1/documents later=$1/later program=$2
      mount -t tmpfs -o size=1m tmpfs "$disk"
      ask() { "$program" --index "$disk/index" --docs "$documents" "$@"; }

      """
    return try Self.shell(setting + script, root, Place.program)
  }

  /// Whether such a file system can be had here.
  static let isPossible = (try? shell(#"mount -t tmpfs tmpfs "$1""#, "/tmp", ""))?.status == 0

  /// Runs a script where what it mounts is seen by itself alone.
  private static func shell(_ script: String, _ arguments: String...) throws -> Run {
    let start = Child.Start(
      arguments: [geteuid() == 0 ? "-m" : "-rm", "/bin/bash", "-c", script, "bash"] + arguments,
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"], folder: "/", program: "/usr/bin/unshare")
    return try Run(start)
  }
}
