internal import AskDocuments
internal import AskStorage

// The files and folders that a user names, with what the system refuses in the words of a user.

extension Roots {
  /// Takes paths as they were given.
  ///
  /// - Throws: `noSuchPath` or `unreadable` for one that leads nowhere.
  init(named paths: [String]) throws(AskError) {
    do throws(StorageError) { try self.init(paths) } catch { throw AskError(error) }
  }
}

extension FileInventory {
  /// Lists the files under the roots.
  ///
  /// - Parameters: as `init(of:without:holdingText:telling:)`.
  /// - Throws: `noSuchPath`, `notAFileOrFolder` or `unreadable` for one of the paths.
  init(
    named roots: Roots, without index: Path?, holdingText heldText: (Path) -> Bool = { _ in false },
    telling watch: FolderWatch? = nil
  ) throws(AskError) {
    do throws(StorageError) {
      try self.init(of: roots, without: index, holdingText: heldText, telling: watch)
    } catch {
      throw AskError(error)
    }
  }
}
