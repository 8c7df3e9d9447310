import Ask

extension JSONRendering {
  /// The place of a quotation, and the passage around it.
  static func source(
    of quotation: Quotation, number: Int, in surroundings: Library.Surroundings
  ) -> String {
    line { json in
      json.member("command", value: "source")
      json.key("number")
      json.number(number)
      json.place(quotation.citation)
      json.key("heading")
      json.string(orNull: quotation.citation.heading)
      json.member("before", value: surroundings.before)
      json.member("text", value: surroundings.quotation)
      json.member("after", value: surroundings.after)
      json.error(nil)
    }
  }

  /// The parts that add up to a score.
  static func why(_ quotation: Quotation, number: Int) -> String {
    line { json in
      json.member("command", value: "why")
      json.key("number")
      json.number(number)
      json.key("score")
      json.number(quotation.score)
      json.key("parts")
      json.array { json in
        for part in quotation.explanation.parts { json.part(part) }
      }
      json.error(nil)
    }
  }

  /// The documents, and each file that was skipped.
  static func docs(_ documents: [Library.Document], skipped: [Library.Skipped]) -> String {
    line { json in
      json.member("command", value: "docs")
      json.key("documents")
      json.array { json in
        for document in documents { json.document(document) }
      }
      json.key("skipped")
      json.array { json in
        for file in skipped { json.skipped(file) }
      }
      json.error(nil)
    }
  }

  /// The help as text, and the handbook's sentences on a topic.
  static func help(_ text: String, about topic: String?, quoting quotations: [Quotation]) -> String {
    line { json in
      json.member("command", value: "help")
      json.key("topic")
      json.string(orNull: topic)
      json.member("text", value: text)
      json.key("answers")
      json.array { json in
        for quotation in quotations { json.quotation(quotation) }
      }
      json.error(nil)
    }
  }

  /// The reply to `:new`: earlier questions no longer count.
  static func new() -> String {
    line { json in
      json.member("command", value: "new")
      json.error(nil)
    }
  }

  /// The end of the conversation.
  static func quit() -> String {
    line { json in
      json.member("command", value: "quit")
      json.error(nil)
    }
  }
}

extension JSONWriter {
  /// A part of a score.
  mutating func part(_ part: Explanation.Part) {
    object { json in
      json.member("name", value: part.name)
      json.key("value")
      json.number(part.value)
      json.key("weight")
      json.number(part.weight)
      json.key("share")
      json.number(part.share)
    }
  }

  fileprivate mutating func document(_ document: Library.Document) {
    object { json in
      json.member("document", value: document.path)
      json.member("title", value: document.title)
      json.key("bytes")
      json.number(document.byteCount)
      json.key("sentences")
      json.number(document.sentenceCount)
      json.key("invalid")
      json.number(document.invalidByteCount)
    }
  }

  /// A file that was skipped.
  mutating func skipped(_ file: Library.Skipped) {
    object { json in
      json.member("path", value: file.path)
      json.member("reason", value: file.reason.code)
      json.key("detail")
      json.string(orNull: file.reason.detail)
    }
  }
}
