/// The files that were found under a path, and the entries that were skipped.
package struct FolderListing: Equatable, Sendable {
  /// A regular file.
  package struct ListedFile: Equatable, Sendable {
    /// Its path: the path that was given, joined with the way from there to the file.
    package let path: Path
    /// Its state when it was found.
    package let stamp: FileStamp

    /// Names a file that was found.
    package init(path: Path, stamp: FileStamp) {
      self.path = path
      self.stamp = stamp
    }

    /// The last part of its path.
    package var name: String { String(decoding: path.lastComponent, as: UTF8.self) }

    /// The file as it is when it holds something, for a file that should: programs that write a
    /// file in place empty it first, and the disk may hold them up then. Waits a quarter of a
    /// second at the most, and only for an empty file.
    ///
    /// - Parameter place: its path from the top, without links.
    package func filled(at place: Path) -> ListedFile {
      var file = self
      for _ in 0..<125 where file.stamp.size == 0 {
        Pause.milliseconds(2)
        guard case .file(let stamp)? = try? System.kindWithoutLinks(of: place) else { return self }
        file = ListedFile(path: path, stamp: stamp)
      }
      return file
    }
  }

  /// Something that is not offered for reading.
  package struct PassedOver: Equatable, Sendable {
    /// The reasons something is not offered for reading.
    package enum SkipReason: Equatable, Sendable {
      /// Its name begins with a dot. A hidden folder counts once; its contents are not listed.
      case hidden
      /// It is a symbolic link inside a folder; its target is not looked at.
      case symbolicLink
      /// It is a pipe, a socket or a device; it was not opened.
      case special
      /// Its name is not valid UTF-8.
      case unprintableName
      /// The system refused to say its kind or list its contents; `code` is its `errno`.
      case refused(code: Int32)
    }

    /// Its path.
    package let path: Path
    /// The reason it is not offered for reading.
    package let reason: SkipReason

    /// Names something that is passed over.
    package init(path: Path, reason: SkipReason) {
      self.path = path
      self.reason = reason
    }
  }

  /// The files, in order of the bytes of their paths.
  package internal(set) var files: [ListedFile]
  /// The entries passed over, in the order of their paths' bytes.
  package internal(set) var passedOver: [PassedOver]

  /// Makes a listing of its parts.
  package init(files: [ListedFile] = [], passedOver: [PassedOver] = []) {
    self.files = files
    self.passedOver = passedOver
  }
}
