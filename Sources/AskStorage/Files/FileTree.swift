/// The files below a path.
package enum FileTree {
  /// Finds every regular file below a folder, to any depth; for a file, finds just that.
  ///
  /// A path begins as it was typed, as ripgrep's do: below `seeds` is `seeds/a.txt`, below
  /// `./seeds/` `./seeds/a.txt`, and below `.` `./a.txt`. The given path itself may be hidden or a
  /// symbolic link; inside, hidden entries and links are skipped, so that there is no loop and
  /// nothing outside the folder is read, not even if a link replaces an entry meanwhile. What
  /// disappears during the search is left out.
  ///
  /// - Parameters:
  ///   - path: a file or folder.
  ///   - watch: the watch that each folder is added to before it is read; nil for none.
  /// - Throws: `missing`, `notAFileOrFolder` or `refused`, each for the given path only.
  /// - Complexity: two system calls for each folder and one for each file; one folder is open at a
  ///   time.
  package static func files(under path: Path, watch: FolderWatch? = nil) throws(StorageError)
    -> FolderListing
  {
    switch try System.kind(of: path) {
    case .file:
      watch?.add(file: path)
      guard case .file(let stamp) = try System.kind(of: path) else {
        throw .notAFileOrFolder(path: path.description)
      }
      return FolderListing(files: [FolderListing.ListedFile(path: path, stamp: stamp)])
    case .folder:
      return try walk(path, watch: watch)
    case .symbolicLink, .special:
      throw .notAFileOrFolder(path: path.description)
    case .refused(let code):
      throw .refused(path: path.description, code: code)
    }
  }

  /// A folder that is being walked: its entries, and how far we are.
  fileprivate struct Level {
    let path: Path
    var rest: ArraySlice<FolderEntry>

    /// - Parameter root: the folder that is walked, which is this one or above it.
    init(_ path: Path, under root: borrowing WalkRoot, watch: FolderWatch?) throws(StorageError) {
      self.path = path
      let folder = try root.open(path)
      watch?.add(folder, at: path, under: root.path)
      rest = try folder.entries(path: path).sorted(by: FolderEntry.precedes)[...]
    }
  }

  private static func walk(_ path: Path, watch: FolderWatch?) throws(StorageError) -> FolderListing {
    var listing = FolderListing()
    let root = try WalkRoot(path)
    var levels = [try Level(path, under: root, watch: watch)]
    while !levels.isEmpty {
      guard let entry = levels[levels.count - 1].rest.popFirst() else {
        levels.removeLast()
        continue
      }
      let path = levels[levels.count - 1].path.appending(entry.name.bytes)
      if listing.add(entry, at: path), let level = listing.open(path, under: root, watch: watch) {
        levels.append(level)
      }
    }
    listing.passedOver.sort { $0.path < $1.path }
    return listing
  }

  /// Updates a listing after changes, looking at the changed paths alone.
  ///
  /// - Parameters:
  ///   - listing: the entries found under the path.
  ///   - path: the path of the earlier walk.
  ///   - changes: the changes since then.
  /// - Returns: nil if one of them is a folder now.
  /// - Complexity: one system call for each of them.
  package static func files(
    in listing: FolderListing, under path: Path, after changes: FolderWatch.PathChanges
  )
    -> FolderListing?
  {
    guard let paths = changes.paths[path] else { return listing }
    guard let root = try? WalkRoot(path) else { return nil }
    var listing = listing
    for path in paths {
      listing.remove(path)
      guard let kind = root.kind(at: path) else { continue }
      let entry = FolderEntry(name: Path(bytes: path.lastComponent), kind: kind)
      if listing.insert(entry, at: path) { return nil }
    }
    return listing
  }
}

extension FolderListing {
  /// Adds an entry; returns whether it is a folder to walk.
  fileprivate mutating func add(_ entry: FolderEntry, at path: Path) -> Bool {
    if let reason = entry.reasonToPass {
      passedOver.append(PassedOver(path: path, reason: reason))
    } else if case .file(let stamp) = entry.kind {
      files.append(ListedFile(path: path, stamp: stamp))
    } else {
      return true
    }
    return false
  }

  /// Removes the entry of a path.
  fileprivate mutating func remove(_ path: Path) {
    let file = files.place(of: path, by: \.path)
    if file < files.count, files[file].path == path { files.remove(at: file) }
    let other = passedOver.place(of: path, by: \.path)
    if other < passedOver.count, passedOver[other].path == path { passedOver.remove(at: other) }
  }

  /// Inserts an entry in order; returns whether it is a folder.
  fileprivate mutating func insert(_ entry: FolderEntry, at path: Path) -> Bool {
    var found = FolderListing()
    if found.add(entry, at: path) { return true }
    for file in found.files { files.insert(file, at: files.place(of: path, by: \.path)) }
    for other in found.passedOver {
      passedOver.insert(other, at: passedOver.place(of: path, by: \.path))
    }
    return false
  }

  /// The entries of a folder inside the tree; nil, and recorded as skipped, if the system refuses
  /// to list them.
  fileprivate mutating func open(_ folder: Path, under root: borrowing WalkRoot, watch: FolderWatch?)
    -> FileTree.Level?
  {
    do throws(StorageError) {
      return try FileTree.Level(folder, under: root, watch: watch)
    } catch {
      if error.isOfLink {
        // It has become one since the folder above it was read.
        passedOver.append(PassedOver(path: folder, reason: .symbolicLink))
      } else if case .refused(_, let code) = error {
        passedOver.append(PassedOver(path: folder, reason: .refused(code: code)))
        watch?.miss(after: code)
      }
      return nil
    }
  }
}

extension FolderEntry {
  /// The reason this is skipped; nil for visible files and folders.
  fileprivate var reasonToPass: FolderListing.PassedOver.SkipReason? {
    if name.bytes.first == UInt8(ascii: ".") { return .hidden }
    if !name.isUTF8 { return .unprintableName }
    return switch kind {
    case .file, .folder: nil
    case .symbolicLink: .symbolicLink
    case .special: .special
    case .refused(let code): .refused(code: code)
    }
  }

  /// The order that walks paths in the order of their bytes: the contents of the folder `a`
  /// comes after the file `a.txt`, because `/` comes after `.`.
  fileprivate static func precedes(_ a: FolderEntry, _ b: FolderEntry) -> Bool {
    let (aBytes, bBytes) = (a.name.bytes.span, b.name.bytes.span)
    let shared = min(aBytes.count, bBytes.count)
    for i in 0..<shared where aBytes[i] != bBytes[i] { return aBytes[i] < bBytes[i] }
    let aNext = aBytes.count > shared ? aBytes[shared] : a.end
    let bNext = bBytes.count > shared ? bBytes[shared] : b.end
    return aNext < bNext
  }

  private var end: UInt8 {
    if case .folder = kind { UInt8(ascii: "/") } else { 0 }
  }
}

extension Array {
  /// The position of a path, or its insertion point, in the order of paths' bytes.
  fileprivate func place(of path: Path, by key: (Element) -> Path) -> Int {
    var range = indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = key(self[middle]) < path ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
