internal import AskIndex
internal import AskStorage

extension IndexedLibrary {
  /// The documents, in the order of their paths.
  var documents: [Library.Document] {
    let records = (try? index.documents()) ?? []
    return records.sorted { $0.path < $1.path }.map { record in
      Library.Document(
        path: roots.shown(record.path).description, title: record.title, byteCount: record.byteCount,
        sentenceCount: record.statistics.sentenceCount, invalidByteCount: record.invalidByteCount)
    }
  }

  /// The documents' paths, in no order.
  var paths: [Path] {
    ((try? index.documents()) ?? []).map { roots.shown($0.path) }
  }

  /// The number of documents.
  var documentCount: Int { index.liveDocumentCount }

  /// The number of documents at a path or below it. Complexity: linear in the documents.
  ///
  /// - Throws: as `Roots.canonical(_:)`.
  func documentCount(at path: String) throws(AskError) -> Int {
    let canonical = try Roots.canonical(path)
    let documents = (try? index.documents()) ?? []
    return documents.count { $0.path.isInside(canonical) }
  }
}

extension Roots {
  /// A path from the top of the file system, without links.
  ///
  /// - Throws: `noSuchPath` or `unreadable` for one that leads nowhere.
  static func canonical(_ path: String) throws(AskError) -> Path {
    do throws(StorageError) {
      return try CanonicalPath.of(Path(path))
    } catch {
      throw AskError(error)
    }
  }
}

extension Library {
  /// The reason why a quotation cannot be shown where it was: its file has changed, or is none of
  /// these documents any more.
  func gone(_ citation: Citation) -> AskError {
    let path = citation.document
    return (try? indexed.documentCount(at: path)) == 0 ? .noDocument(at: path) : .changedSinceQuoted(path)
  }

  /// A path with the user's own folder in the place of `~`.
  static func expanded(_ path: String) -> String { UserEnvironment.expandingTilde(path) }
}
