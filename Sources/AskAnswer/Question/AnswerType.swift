internal import AskText

/// The type of answer that a question expects.
///
/// The numbers are those that the model of spans learned from: a new type comes last.
enum AnswerType: Int, CaseIterable {
  case person, place, organisation, year, date, number, percent, money, duration, size, reason, manner
  case definition, action, name, type, thing, event, language, title
  /// Yes or no.
  case polar
  case role, people
  /// Anything else.
  case other
}

// MARK: - Reading

extension AnswerType {
  /// The type by how a question asks and the noun it asks for.
  init(_ form: QuestionForm) {
    switch form.asking {
    case .who, .whom, .whose: self = .person
    case .when: self = .date
    case .place: self = .place
    case .why: self = .reason
    case .howMany: self = .number
    case .howMuch: self = form.words.contains(where: Self.payment.contains) ? .money : .number
    case .howLong: self = .duration
    case .howMeasure: self = .size
    case .how: self = .manner
    case .polar: self = .polar
    case .what, .which: self = Self.type(ofNoun: form.head) ?? Self.nextNoun(form) ?? Self.byShape(form)
    case .nothing: self = .other
    }
  }

  private static func type(ofNoun noun: String) -> AnswerType? { types[noun] ?? types[singular(noun)] }

  /// The type by the word behind the question word, where the run of nouns there goes on into a
  /// verb: *which club won*, *what percentage backs them*.
  private static func nextNoun(_ form: QuestionForm) -> AnswerType? {
    let next = form.place + 1
    return next < form.words.count ? type(ofNoun: form.words[next]) : nil
  }

  private static let payment = SpanWords.set("cost money paid pay worth spent spend")

  private static func singular(_ word: String) -> String {
    word.endsIn("s") ? String(word.dropLast()) : word
  }

  /// The type by the words that the question begins or ends with, where no noun tells.
  private static func byShape(_ form: QuestionForm) -> AnswerType {
    let (words, head) = (form.words, form.head)
    let next = form.place + 1 < words.count ? words[form.place + 1] : ""
    if ["mean", "means"].contains(words.last) { return .definition }
    if ["caused", "causes", "led"].contains(next) { return .reason }
    if ["did", "does", "do", "can", "will", "would", "must", "should"].contains(next) {
      return words.last == "do" ? .action : .thing
    }
    if ["called", "named", "known"].contains(where: words.contains) || isForName(form) { return .name }
    if ["is", "are", "was", "were"].contains(next), words.count <= form.place + 5 { return .definition }
    if head.endsIn("er") || head.endsIn("ist") || head.endsIn("or") { return .role }
    return head.isEmpty ? .thing : .other
  }

  /// *What is the name of the …?*
  private static func isForName(_ form: QuestionForm) -> Bool {
    form.words.dropFirst(form.place + 1).prefix(3).contains { $0 == "name" || $0 == "names" }
  }

  /// The type of answer that a noun asks for. Head nouns reach 97 % of Li and Roth's classes
  /// (Tayyar Madabushi and Lee, *High Accuracy Rule-based Question Classification*, 2016).
  private static let types: [String: AnswerType] = {
    let lists: [(AnswerType, String)] = [
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
        "people group tribe team family families nation nationality ethnicity race ancestry"
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
      (.money, "price cost salary budget revenue value fee fine income pay"),
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
    var types: [String: AnswerType] = [:]
    for (type, words) in lists {
      for word in SpanWords.list(words) where types[word] == nil { types[word] = type }
    }
    return types
  }()
}

// MARK: - Signs

extension AnswerType {
  /// The signs, one of which a word must bear to be what this type expects; names and places are
  /// seen by their capitals instead.
  var signs: WordClasses {
    switch self {
    case .number, .size: [.number]
    case .percent: [.percent]
    case .money: [.money, .number]
    case .year: [.year]
    case .date: [.year, .calendar]
    case .duration: [.duration]
    case .person, .role: [.personal]
    case .name: [.naming]
    case .reason: [.reason]
    case .definition: [.naming, .being]
    case .manner: [.means]
    default: []
    }
  }

  /// Whether a name that the question does not hold is what this type expects.
  var expectsName: Bool {
    switch self {
    case .person, .name, .organisation, .title, .event, .people, .language: true
    default: false
    }
  }
}
