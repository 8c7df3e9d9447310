import Ask

extension JSONRendering {
  /// The documents that are asked from now on; the pattern is null for all.
  static func narrowed(to pattern: String?, count: Int) -> String {
    line { json in
      json.member("command", value: "in")
      json.key("pattern")
      json.string(orNull: pattern)
      json.key("documents")
      json.number(count)
      json.error(nil)
    }
  }

  /// The number of documents that came or went, and the number there are now.
  static func changed(_ command: String, path: String, by count: Int, documents: [Library.Document])
    -> String
  {
    line { json in
      json.member("command", value: command)
      json.member("path", value: path)
      json.key("count")
      json.number(count)
      json.key("documents")
      json.number(documents.count)
      json.error(nil)
    }
  }

  /// A quotation and the sentences around it.
  static func context(_ context: Library.Context, of citation: Citation, number: Int) -> String {
    line { json in
      json.member("command", value: "context")
      json.key("number")
      json.number(number)
      json.place(citation)
      json.key("sentences")
      json.array { json in
        for sentence in context.sentences {
          json.object { json in
            json.member("text", value: sentence.text)
            json.key("line")
            json.number(sentence.line)
            json.key("begins")
            json.flag(sentence.beginsPassage)
            json.key("quoted")
            json.flag(sentence.isQuoted)
          }
        }
      }
      json.error(nil)
    }
  }

  /// The place at which a quotation is to be opened.
  static func open(_ opening: EditorLocation, number: Int) -> String {
    line { json in
      json.member("command", value: "open")
      json.key("number")
      json.number(number)
      json.member("document", value: opening.path)
      json.key("line")
      json.number(opening.line)
      json.error(nil)
    }
  }

  /// The questions so far.
  static func history(_ turns: [Turn]) -> String {
    line { json in
      json.member("command", value: "history")
      json.key("questions")
      json.array { json in
        for turn in turns {
          json.object { json in
            json.member("question", value: turn.question)
            json.member("status", value: turn.status)
            let citation = turn.answer?.quotations.first?.citation
            json.key("document")
            json.string(orNull: citation?.document)
            json.key("line")
            if let citation { json.number(citation.line) } else { json.null() }
          }
        }
      }
      json.error(nil)
    }
  }

  /// The values of some settings.
  static func settings(_ settings: [(setting: SettingName, value: SettingName.Value)]) -> String {
    line { json in
      json.member("command", value: "set")
      json.key("settings")
      json.object { json in
        for (setting, value) in settings {
          json.key(named: setting.rawValue)
          json.value(value)
        }
      }
      json.error(nil)
    }
  }

  /// The rank and the score of an expected sentence, compared with the best.
  static func whyNot(_ expectation: MissExplanation) -> String {
    line { json in
      json.member("command", value: "why-not")
      json.member("question", value: expectation.question)
      json.key("named")
      json.number(expectation.namedCount)
      json.key("judged")
      json.number(expectation.judgedCount)
      json.key("rank")
      if let rank = expectation.rank { json.number(rank) } else { json.null() }
      json.key("lacking")
      json.array { json in
        for word in expectation.lacking { json.string(word) }
      }
      json.key("allowed")
      json.flag(expectation.isAllowed)
      json.key("expected")
      json.judged(expectation.expected)
      json.key("best")
      if let best = expectation.best { json.judged(best) } else { json.null() }
      json.error(nil)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ value: SettingName.Value) {
    switch value {
    case .number(let number): self.number(number)
    case .fraction(let number): self.number(number)
    case .isOn(let isOn): flag(isOn)
    case .word(let word): string(word)
    case .auto: null()
    }
  }

  /// A quotation with the parts of its score.
  fileprivate mutating func judged(_ quotation: Quotation) {
    object { json in
      json.member("text", value: quotation.text)
      json.place(quotation.citation)
      json.key("score")
      json.number(quotation.score)
      json.key("parts")
      json.array { json in
        for part in quotation.explanation.parts { json.part(part) }
      }
    }
  }
}
