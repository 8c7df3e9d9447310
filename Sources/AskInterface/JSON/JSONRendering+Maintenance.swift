import Ask

extension JSONRendering {
  /// The result of bringing an index up to date.
  static func update(_ update: IndexUpdate) -> String {
    line { json in
      json.member("command", value: "index")
      json.counts(update.status)
      json.changes(update.changes)
      json.key("seconds")
      json.number(update.seconds)
      json.error(nil)
    }
  }

  /// The contents of an index.
  static func status(_ status: Library.IndexStatus) -> String {
    line { json in
      json.member("command", value: "status")
      json.counts(status)
      json.changes(status.changes)
      json.key("pending")
      json.number(status.pendingCount)
      json.key("committed")
      json.number(orNull: status.committed)
      json.key("age")
      json.number(status.age)
      json.key("segments")
      json.array { json in
        for segment in status.segments { json.segment(segment) }
      }
      json.key("skipped")
      json.array { json in
        for file in status.skipped { json.skipped(file) }
      }
      json.error(nil)
    }
  }

  /// Whether an index is sound.
  static func check(_ check: Library.IndexCheck) -> String {
    line { json in
      json.member("command", value: "check")
      json.member("place", value: check.place)
      json.key("bytes")
      json.number(check.byteCount)
      json.key("problems")
      json.array { json in
        for problem in check.problems {
          json.object { json in
            json.member("path", value: problem.file)
            json.member("reason", value: problem.reason)
          }
        }
      }
      json.error(nil)
    }
  }

  /// The part of an index that was inspected, as text.
  static func inspect(_ text: String) -> String {
    line { json in
      json.member("command", value: "inspect")
      json.member("text", value: text)
      json.error(nil)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func counts(_ status: Library.IndexStatus) {
    key("place")
    string(orNull: status.place)
    key("documents")
    number(status.documentCount)
    key("sentences")
    number(status.sentenceCount)
    key("terms")
    number(status.termCount)
    key("text")
    number(status.textByteCount)
    key("bytes")
    number(status.indexByteCount)
  }

  fileprivate mutating func changes(_ changes: Library.ChangeCounts?) {
    key("changes")
    guard let changes else { return null() }
    object { json in
      json.key("new")
      json.number(changes.added)
      json.key("changed")
      json.number(changes.changed)
      json.key("gone")
      json.number(changes.gone)
    }
  }

  fileprivate mutating func number(orNull number: Int?) {
    if let number { self.number(number) } else { null() }
  }

  fileprivate mutating func segment(_ segment: Library.IndexStatus.SegmentStatus) {
    object { json in
      json.member("name", value: segment.name)
      json.key("documents")
      json.number(segment.documentCount)
      json.key("gone")
      json.number(segment.deadCount)
      json.key("bytes")
      json.number(segment.byteCount)
    }
  }
}
