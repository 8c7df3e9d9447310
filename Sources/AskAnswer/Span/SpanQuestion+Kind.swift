extension SpanQuestion {
  /// The kind of the answer to a question, by how it asks and the noun it asks for.
  static func kind(_ asking: Asking, head: String, words: [String], at place: Int) -> Kind {
    switch asking {
    case .who, .whom, .whose: return .person
    case .when: return .date
    case .where: return .place
    case .why: return .reason
    case .howMany: return .number
    case .howMuch:
      return words.contains { ["cost", "money", "paid", "pay", "worth", "spent", "spend"].contains($0) }
        ? .money : .number
    case .howLong: return .duration
    case .howMeasure: return .size
    case .how: return .manner
    case .polar: return .polar
    case .what, .which, .none:
      return nounKinds[head] ?? nounKinds[singular(head)]
        ?? byShape(asking, head: head, words: words, at: place)
    }
  }

  private static func singular(_ word: String) -> String { word.endsIn("s") ? String(word.dropLast()) : word }

  private static func byShape(_ asking: Asking, head: String, words: [String], at place: Int) -> Kind {
    let next = place + 1 < words.count ? words[place + 1] : ""
    if ["did", "does", "do", "can", "will", "would", "must", "should"].contains(next) {
      return words.last == "do" ? .action : .thing
    }
    if head.isEmpty, ["is", "are", "was", "were"].contains(next) {
      return words.count <= place + 5 ? .definition : .thing
    }
    if ["called", "named", "known"].contains(where: words.contains) { return .name }
    if head.endsIn("er") || head.endsIn("ist") || head.endsIn("or") { return .role }
    return head.isEmpty ? .thing : .other
  }

  private static let nounKinds: [String: Kind] = {
    let lists: [(Kind, String)] = [
      (
        .person,
        "person man woman actor actress author writer artist singer president king queen emperor"
          + " leader scientist"
          + " philosopher architect composer director founder player coach general pope saint"
          + " inventor explorer poet musician"
          + " politician minister governor mayor historian character"
      ),
      (
        .people,
        "people group tribe team family families nation nationality ethnicity race population ancestry"
      ),
      (
        .place,
        "place city country state town river island region area continent location county"
          + " province street ocean sea"
          + " mountain building site district village venue stadium territory neighborhood"
          + " neighbourhood lake capital planet"
          + " border landmark kingdom empire colony"
      ),
      (
        .organisation,
        "company organization organisation university college school party agency institution church band"
          + " network corporation club league department bank newspaper studio government religion"
          + " army museum label firm"
          + " publication"
      ),
      (.year, "year"),
      (.date, "date month day century decade time period era season age"),
      (.number, "number amount population count total score rank ratio density"),
      (.percent, "percentage percent proportion share fraction rate"),
      (.money, "price cost salary budget revenue value fee fine"),
      (.size, "size length height distance area weight speed temperature depth elevation width"),
      (.duration, "duration length"),
      (.reason, "reason cause purpose goal aim motivation"),
      (.manner, "way method manner process technique means approach"),
      (.name, "name nickname term word title acronym abbreviation"),
      (
        .title,
        "book film movie song album novel play poem show series game magazine work document"
          + " treaty act law article"
      ),
      (
        .type,
        "type kind sort form style genre category class breed material substance element color"
          + " colour shape system"
      ),
      (.language, "language dialect alphabet script"),
      (
        .event,
        "event war battle festival disaster revolution conflict holiday award prize competition"
          + " tournament crisis"
      ),
      (.role, "role job profession occupation position office rank career"),
      (
        .thing,
        "thing item object example feature characteristic effect result impact problem issue"
          + " concept theory idea"
      ),
    ]
    var kinds: [String: Kind] = [:]
    for (kind, words) in lists {
      for word in SpanWords.list(words) where kinds[word] == nil { kinds[word] = kind }
    }
    return kinds
  }()
}
