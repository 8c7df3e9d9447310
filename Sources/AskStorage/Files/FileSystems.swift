/// The file systems that are mounted on this machine.
enum FileSystems {
  /// Whether the system hears of each change below a path: no other machine and no other program
  /// can change one without the system's notice.
  static func tellOfChanges(below path: Path) -> Bool {
    guard let canonical = try? CanonicalPath.of(path),
      let table = try? FileReader.contents(of: "/proc/self/mountinfo")
    else { return false }
    return kinds(below: canonical, in: table.bytes).allSatisfy(local.contains)
  }

  /// File systems that keep their files on a disk of this machine or in its memory.
  private static let local: Set<String> = [
    "bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "jfs", "overlay", "ramfs", "reiserfs", "tmpfs",
    "xfs", "zfs",
  ]

  /// The kinds of the file system that contains a path, and of those mounted below it.
  ///
  /// - Parameter table: the system's table; each line has the mounted path in the fifth column, and
  ///   the kind after a column `-`. See `proc_pid_mountinfo(5)`.
  static func kinds(below path: Path, in table: [UInt8]) -> Set<String> {
    var below: Set<String> = []
    var own: (place: Path, kind: String)?
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let columns = line.split(separator: UInt8(ascii: " "))
      guard columns.count > 6,
        let dash = columns[6...].firstIndex(where: { $0.elementsEqual([UInt8(ascii: "-")]) }),
        dash + 1 < columns.count
      else { continue }
      let place = Path(bytes: unescaped(columns[4]))
      let kind = String(decoding: columns[dash + 1], as: UTF8.self)
      if place.isInside(path) { below.insert(kind) }
      // A later mount on the same path hides an earlier one.
      if path.isInside(place), place.bytes.count >= own?.place.bytes.count ?? 0 { own = (place, kind) }
    }
    below.insert(own?.kind ?? "")
    return below
  }

  /// Blanks and similar characters are written as `\040`.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
      if byte == UInt8(ascii: "\\"), digits.count == 3, let code {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
