import Testing

@testable import AskStorage

/// What is mounted where, as the system's table tells it.
@Suite struct FileSystemsTests {
  private let table = Array(
    """
    22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    23 22 0:21 / /home rw - xfs /dev/sdb1 rw
    24 23 0:30 / /home/a\\040b/server rw,relatime shared:2 master:1 - nfs4 server:/x rw
    25 22 0:31 / /mnt rw - ext4 /dev/sdc1 rw
    26 25 0:32 / /mnt rw - fuse.sshfs host: rw
    """.utf8)

  @Test(arguments: [
    ("/etc", ["ext4"]), ("/homework", ["ext4"]), ("/home/c", ["xfs"]), ("/home", ["xfs", "nfs4"]),
    ("/home/a b", ["xfs", "nfs4"]), ("/home/a b/server/x", ["nfs4"]), ("/mnt/x", ["fuse.sshfs"]),
    ("/home\u{600}/c", ["ext4"]), ("/home/\u{301}c", ["xfs"]), ("/mnt\u{301}", ["ext4"]),
  ])
  func tellsWhatAPathStandsInAndWhatIsMountedBelow(path: String, kinds: [String]) {
    #expect(FileSystems.kinds(below: Path(path), in: table) == Set(kinds))
  }

  @Test func knowsNoneInATableThatCannotBeRead() {
    #expect(FileSystems.kinds(below: "/x", in: Array("nonsense - \n\n1 2 3 4 / 6".utf8)) == [""])
  }
}
