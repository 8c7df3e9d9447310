import Ask

// The commands about the documents that are asked.
extension Conversation {
  mutating func docs(_ pattern: String?) -> Reply {
    do throws(AskError) {
      if library.options.refreshes { try library.refresh() }
    } catch {
      return fail(CommandError(error), in: "docs")
    }
    let documents = library.documents
    guard let pattern else {
      let skipped = library.skipped
      return reply(JSONRendering.docs(documents, skipped: skipped)) {
        $0.docs(documents, skipped: skipped)
      }
    }
    let chosen = documents.filter { $0.isNamed(by: pattern) }
    guard !chosen.isEmpty else { return fail(.noDocument(pattern, of: documents.count), in: "docs") }
    return reply(JSONRendering.docs(chosen, skipped: [])) {
      $0.docs(chosen, skipped: [], of: documents.count)
    }
  }

  mutating func narrow(to pattern: String?) -> Reply {
    let count: Int
    do throws(AskError) {
      if library.options.refreshes { try library.refresh() }
      count = try library.narrow(to: pattern)
    } catch {
      return fail(CommandError(error), in: "in")
    }
    return reply(JSONRendering.narrowed(to: pattern, count: count)) { text in
      text.narrowed(to: pattern, count: count)
    }
  }

  mutating func add(_ path: String) -> Reply {
    let count: Int
    do throws(AskError) {
      count = try library.add(path)
    } catch {
      return fail(CommandError(error), in: "add")
    }
    let documents = library.documents
    return reply(JSONRendering.changed("add", path: path, by: count, documents: documents)) {
      $0.added(count, documents: documents)
    }
  }

  mutating func drop(_ path: String) -> Reply {
    let count: Int
    do throws(AskError) {
      count = try library.drop(path)
    } catch {
      return fail(CommandError(error), in: "drop")
    }
    let documents = library.documents
    return reply(JSONRendering.changed("drop", path: path, by: count, documents: documents)) {
      $0.dropped(count, documents: documents)
    }
  }

  func status() -> Reply {
    do throws(AskError) {
      let status = try library.status
      return reply(JSONRendering.status(status)) { _ in
        MaintenanceText.brief(status, asking: library.scope)
      }
    } catch {
      return fail(CommandError(error), in: "status")
    }
  }
}

extension Library.Document {
  /// Whether a pattern means the document: by its path, as in questions, or by its title.
  ///
  /// Any part of a title may be given; a pattern with `*` and the like must match all of it.
  func isNamed(by pattern: String) -> Bool {
    if DocumentPattern(pattern).matches(path) { return true }
    let isPlain = !pattern.utf8.contains { "*?[".utf8.contains($0) }
    if isPlain { return title.lowercased().contains(pattern.lowercased()) }
    return !pattern.utf8.contains(UInt8(ascii: "/"))
      && DocumentPattern(pattern).matches(title.replacing("/", with: " "))
  }
}
