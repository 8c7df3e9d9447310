/// Makes British and American spellings meet, irregular forms and their words, *2nd* and *second*.
///
/// Words become keys that are only ever compared with each other, so a rule may bend a word that
/// has no other spelling (*promise*), as long as two different words do not become one.
package enum Spelling {
  /// Rewrites the word that an array ends with, before its stem is taken.
  static func unify(_ letters: inout [UInt8], from start: Int) {
    let count = letters.count - start
    guard count >= 2 else { return }
    let word = letters[start...]
    if let other = spelling(of: word) ?? IrregularForms.word(of: word) ?? ordinal(word) {
      replaceLast(count, of: &letters, by: other)
    } else if count >= 5 {
      unifyEnding(&letters)
      unifyIse(&letters, from: start)
    }
  }

  /// Rewrites the stem that an array ends with.
  static func unifyStem(_ letters: inout [UInt8], from start: Int) {
    let count = letters.count - start
    guard count >= 5 else { return }
    // analys(e): stems of other words do not end in "ys", their "s" is taken off.
    if ends(letters, with: ys) {
      letters[letters.count - 1] = UInt8(ascii: "z")
      return
    }
    unifyOur(&letters, from: start)
  }

  /// The word for an ordinal number that is written with a digit, from *1st* to *31st*, joined as
  /// *twenty-first* is; nil for any other word.
  package static func ordinal(_ letters: ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = letters.first, Letter.isDigit(first), letters.count <= 4 else { return nil }
    return ordinals[letters]
  }

  private static let ordinals: [ArraySlice<UInt8>: [UInt8]] = {
    let words =
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
      + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twentyfirst"
      + " twentysecond twentythird twentyfourth twentyfifth twentysixth twentyseventh twentyeighth"
      + " twentyninth thirtieth thirtyfirst"
    var ordinals: [ArraySlice<UInt8>: [UInt8]] = [:]
    for (place, word) in words.split(separator: " ").enumerated() {
      let number = place + 1
      let ending = number / 10 == 1 ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
      ordinals[ArraySlice("\(number)\(ending)".utf8)] = Array(word.utf8)
    }
    return ordinals
  }()

  // MARK: - Rules

  /// *organise*, *organised*, *organisation*: not *promise*, which has no other spelling and
  /// relatives (*promissory*) that would be lost.
  private static func unifyIse(_ letters: inout [UInt8], from start: Int) {
    for tail in iseTails where ends(letters, with: tail) {
      let s = letters.count - tail.count + 1
      guard s - start >= 4, !iseVerbs.contains(letters[start...s]) else { return }
      letters[s] = UInt8(ascii: "z")
      return
    }
  }

  /// *centre(s)* and *centred*, *dialogue(s)*.
  private static func unifyEnding(_ letters: inout [UInt8]) {
    for (british, american) in endings where ends(letters, with: british) {
      return replaceLast(british.count, of: &letters, by: american)
    }
  }

  /// *colour*, *favourit(e)*, *neighbourhood*: there is a vowel before, unlike in *four*, *hour*
  /// and *tour*.
  private static func unifyOur(_ letters: inout [UInt8], from start: Int) {
    for tail in ourTails where ends(letters, with: tail) {
      let u = letters.count - tail.count + 1
      guard letters[start..<u - 1].contains(where: isVowel) else { return }
      letters.remove(at: u)
      return
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiouy".utf8.contains(letter)
  }

  private static func ends(_ letters: [UInt8], with ending: [UInt8]) -> Bool {
    letters.count >= ending.count && letters[(letters.count - ending.count)...] == ending[...]
  }

  private static func replaceLast(_ count: Int, of letters: inout [UInt8], by other: [UInt8]) {
    letters.removeLast(count)
    letters.append(contentsOf: other)
  }

  // MARK: - Words without a rule

  /// The other spelling of a listed word; that of *mould* for *moulds* and *moulded* too, whose stems
  /// are its stem.
  private static func spelling(of word: ArraySlice<UInt8>) -> [UInt8]? {
    if let other = spellings[word] { return other }
    for ending in formEndings where word.count > ending.count + 2 && word.suffix(ending.count) == ending {
      let base = word.dropLast(ending.count)
      if let other = spellings[base] ?? spellings[base + [UInt8(ascii: "e")]] { return other }
    }
    return nil
  }

  private static let formEndings = ["s", "es", "ed", "ing", "ly"].map { ArraySlice($0.utf8) }

  // What follows the "i": longer ones first.
  private static let iseTails = [
    "sational", "sations", "sation", "sable", "sing", "sers", "ser", "sed", "ses", "se",
  ].map { Array("i\($0)".utf8) }

  private static let endings = [
    ("tre", "ter"), ("tres", "ters"), ("tred", "tered"), ("bre", "ber"), ("bres", "bers"), ("bred", "bered"),
    ("ogue", "og"), ("ogues", "ogs"), ("ogued", "oged"),
  ].map { (british: Array($0.utf8), american: Array($1.utf8)) }

  private static let ourTails = ["our", "ourit", "ouri", "ourhood"].map { Array($0.utf8) }
  private static let ys = Array("ys".utf8)

  /// Words with an *s* on both sides of the Atlantic, up to that *s*.
  private static let iseVerbs = Set(
    ("advertis advis apprais bruis chastis circumcis compris compromis concis cruis demis despis devis"
      + " disguis enterpris excis exercis expertis franchis improvis incis likewis merchandis otherwis"
      + " paradis prais precis premis promis revis supervis surpris televis treatis")
      .split(separator: " ").map { ArraySlice($0.utf8) })

  private static let spellings = Dictionary(
    uniqueKeysWithValues: pairs.map { (ArraySlice($0.utf8), Array($1.utf8)) })

  private static let pairs: [(String, String)] = [
    ("ageing", "aging"), ("aluminium", "aluminum"), ("anaemia", "anemia"), ("anaemic", "anemic"),
    ("anaesthesia", "anesthesia"), ("anaesthetic", "anesthetic"), ("archaeological", "archeological"),
    ("archaeologist", "archeologist"), ("archaeologists", "archeologists"), ("archaeology", "archeology"),
    ("artefact", "artifact"), ("artefacts", "artifacts"), ("ax", "axe"), ("catalogue", "catalog"),
    ("caesium", "cesium"), ("cheque", "check"), ("cheques", "checks"), ("defence", "defense"),
    ("defences", "defenses"), ("diarrhoea", "diarrhea"), ("encyclopaedia", "encyclopedia"),
    ("encyclopaedias", "encyclopedias"), ("enrol", "enroll"), ("enrolment", "enrollment"),
    ("foetal", "fetal"), ("foetus", "fetus"), ("fulfil", "fulfill"), ("fulfilment", "fulfillment"),
    ("grey", "gray"), ("gynaecology", "gynecology"), ("haemoglobin", "hemoglobin"),
    ("haemorrhage", "hemorrhage"), ("instalment", "installment"), ("instalments", "installments"),
    ("jewellery", "jewelry"), ("judgement", "judgment"), ("judgements", "judgments"),
    ("leukaemia", "leukemia"), ("licence", "license"), ("licences", "licenses"),
    ("manoeuvre", "maneuver"), ("manoeuvres", "maneuvers"), ("mediaeval", "medieval"),
    ("mould", "mold"), ("moult", "molt"), ("moustache", "mustache"), ("offence", "offense"),
    ("offences", "offenses"), ("oestrogen", "estrogen"), ("orthopaedic", "orthopedic"),
    ("paediatric", "pediatric"), ("paediatrician", "pediatrician"), ("plough", "plow"),
    ("ploughs", "plows"), ("practise", "practice"), ("practised", "practiced"),
    ("practising", "practicing"), ("pretence", "pretense"), ("programme", "program"),
    ("programmes", "programs"), ("pyjamas", "pajamas"), ("sceptic", "skeptic"),
    ("sceptical", "skeptical"), ("scepticism", "skepticism"), ("skilful", "skillful"),
    ("sulphate", "sulfate"), ("sulphur", "sulfur"), ("theatre", "theater"), ("tonne", "ton"),
    ("tonnes", "tons"), ("usa", "us"), ("whisky", "whiskey"), ("wilful", "willful"), ("woollen", "woolen"),
    ("yoghurt", "yogurt"),
  ]
}
