internal import AskReaders
internal import AskStorage

/// The files that a library's paths lead to, and what was passed over on the way.
struct Listing: Equatable {
  /// A file to be read.
  struct Entry: Equatable {
    let file: FolderListing.File
    let kind: DocumentKind
  }

  /// The paths, as they were given.
  let paths: [String]
  private(set) var entries: [Entry] = []
  private(set) var skipped: [Library.Skipped] = []
  /// Files already listed; two paths may lead to one file.
  private var known: Set<FileIdentity> = []

  /// Looks at every path.
  ///
  /// - Throws: `noSuchPath`, `notAFileOrFolder` or `unreadable` for one of the paths.
  init(of paths: [String]) throws(AskError) {
    self.paths = paths
    for path in paths {
      do throws(StorageError) {
        add(try FileTree.files(under: path), of: path)
      } catch {
        throw AskError(error)
      }
    }
  }

  private mutating func add(_ listing: FolderListing, of path: String) {
    skipped += listing.passedOver.map { Library.Skipped(path: $0.path, reason: .init($0.reason)) }
    for file in listing.files {
      // A file that was named itself is meant, whatever its name ends in.
      let kind = DocumentKind(fileName: file.name) ?? (file.path == path ? .plainText : nil)
      guard let kind else {
        skipped.append(Library.Skipped(path: file.path, reason: .unknownKind))
        continue
      }
      guard known.insert(FileIdentity(file.stamp)).inserted else { continue }
      if file.stamp.size == 0 {
        skipped.append(Library.Skipped(path: file.path, reason: .empty))
      } else {
        entries.append(Entry(file: file, kind: kind))
      }
    }
  }

  private struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64

    init(_ stamp: FileStamp) {
      device = stamp.device
      inode = stamp.inode
    }
  }
}

extension Library.Skipped.Reason {
  /// Says why a walk passed something over.
  init(_ reason: FolderListing.PassedOver.Reason) {
    self =
      switch reason {
      case .hidden: .hidden
      case .symbolicLink: .symbolicLink
      case .special: .special
      case .unprintableName: .unprintableName
      case .refused(let code): .unreadable(ErrorText.text(for: code))
      }
  }

  /// Says why a file's contents were not taken.
  init(_ error: ReadingError) {
    self =
      switch error {
      case .binary: .binary
      case .otherEncoding(let name): .otherEncoding(name)
      }
  }

  /// Says why a file was not read.
  init(_ error: StorageError) {
    self =
      switch error {
      case .missing: .unreadable("it is no longer there")
      case .notAFileOrFolder: .special
      case .refused(_, let code): .unreadable(ErrorText.text(for: code))
      }
  }
}
