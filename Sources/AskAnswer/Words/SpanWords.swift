/// Words by which answers inside a sentence are told apart. English only.
enum SpanWords {
  /// Words that are a class of their own.
  static let own: [String: Int] = {
    let words = list(
      """
      the a an of in on at by for from to with as into than that which who whom whose where when
      while and or but nor if because since so such it its he his him she her they their them we our
      us you your i my this these those there is was are were be been being has have had having do
      does did can could may might will would shall should must not no also only other another more
      most less least many much some any all both each every several few between among about around
      over under after before during through against within without until upon per across along near
      above below behind called known named titled termed dubbed including like due led made used
      became become becomes means meaning refers first second third last next new old same largest
      main part number type kind because owing although though however then later now approximately
      nearly almost roughly least just even very often usually s said such
      """)
    var numbers: [String: Int] = [:]
    for word in words where numbers[word] == nil { numbers[word] = numbers.count }
    return numbers
  }()

  static let articles = set("the a an")
  static let prepositions = set(
    "of in on at by for from to with as into than between among about around over under after"
      + " before during through against"
      + " within without until upon per across along near above below behind including like")
  static let conjunctions = set("and or but nor if because since so while although though however then")
  static let pronouns = set(
    "it its he his him she her they their them we our us you your i my this these those there"
      + " such some any all both each"
      + " every several few many much more most no not other another")
  static let auxiliaries = set(
    "is was are were be been being has have had having do does did can could may might will"
      + " would shall should must"
  )
  static let relatives = set("that which who whom whose where when")
  static let months = set(
    "january february march april may june july august september october november december jan"
      + " feb mar apr jun jul aug sept oct"
      + " nov dec")
  static let days = set("monday tuesday wednesday thursday friday saturday sunday")
  static let numerals = set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
      + " sixteen seventeen eighteen"
      + " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds dozen"
      + " dozens half quarter third"
      + " thirds once twice zero none")
  static let magnitudes = set("thousand thousands million millions billion billions trillion")
  static let timeUnits = set(
    "year years month months week weeks day days hour hours minute minutes second seconds decade"
      + " decades century centuries"
      + " generation generations era")
  static let sizeUnits = set(
    "miles mile km kilometers kilometres kilometer kilometre meters metres meter metre feet foot"
      + " inches inch cm mm acres"
      + " hectares tons tonnes kg pounds degrees mph watts mw gw square cubic litres liters"
      + " gallons yards sq mi ft"
  )
  static let currencies = set("dollars dollar euros euro pounds cents pence yen usd francs")
  static let percents = set("percent percentage per cent")
  static let titles = set(
    "mr mrs ms dr sir lord lady president king queen prince princess emperor pope saint st"
      + " general colonel captain minister"
      + " chancellor senator governor mayor professor bishop archbishop judge duke count")
  static let definers = set("called known named titled termed dubbed means meaning refers defined")
  static let reasons = set("because due since owing so")

  /// The words of a text as a list.
  static func list(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map { String($0) }
  }

  static func set(_ text: String) -> Set<String> { Set(list(text)) }
}

extension String {
  /// Whether the last bytes are those of another text; quicker than `hasSuffix`, which compares
  /// characters.
  func endsIn(_ suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
