import Ask

extension JSONRendering {
  /// The result for one quotation; always the same members in the same order.
  static func verification(_ verification: Verification, in file: String) -> String {
    line { json in
      json.member("command", value: "verify")
      json.member("file", value: file)
      json.saved(verification.quotation)
      json.member("state", value: verification.state.name.rawValue)
      json.found(verification.state)
      json.error(nil)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func saved(_ quotation: SavedQuotation) {
    key("entry")
    number(quotation.savedLine)
    member("quote", value: quotation.quote)
    member("document", value: quotation.document)
    key("line")
    number(quotation.line)
    key("column")
    number(orNull: quotation.column)
    key("bytes")
    range(quotation.bytes)
    key("scalars")
    if let scalars = quotation.scalars { range(scalars) } else { null() }
  }

  private mutating func number(orNull number: Int?) {
    if let number { self.number(number) } else { null() }
  }

  /// The places of the quotation now, and the changes to it; nulls for what is not known.
  fileprivate mutating func found(_ state: Verification.State) {
    key("now")
    array { json in
      for place in state.places { json.place(place) }
    }
    key("rewrapped")
    if case .moved(_, isRewrapped: true) = state { flag(true) } else { flag(false) }
    key("text")
    guard case .changed(let change) = state else {
      null()
      key("likeness")
      null()
      key("difference")
      null()
      return
    }
    string(change.text)
    key("likeness")
    number(change.likeness)
    key("difference")
    array { json in
      for word in change.words { json.word(word) }
    }
  }

  private mutating func place(_ place: Verification.Place) {
    object { json in
      json.member("document", value: place.document)
      json.key("line")
      json.number(place.line)
      json.key("column")
      json.number(place.column)
      json.key("bytes")
      json.range(place.bytes)
      json.key("scalars")
      json.range(place.scalars)
    }
  }

  private mutating func word(_ word: ComparedWord) {
    object { json in
      json.member("word", value: word.text)
      switch word.side {
      case .both: json.member("side", value: "both")
      case .quotation: json.member("side", value: "quotation")
      case .document: json.member("side", value: "document")
      }
    }
  }
}

extension Verification.State {
  /// The places where the words, or similar ones, are now; none for a quotation that is still at
  /// its old place and for one that is nowhere.
  fileprivate var places: [Verification.Place] {
    switch self {
    case .moved(let place, _): [place]
    case .changed(let change): [change.place]
    case .ambiguous(let places): places
    case .ok, .gone, .unread: []
    }
  }
}
