/// The words that the rules know.
extension ShortWords {
  // MARK: - Abbreviations

  /// Words that are units of measure after a number and ordinary words elsewhere:
  /// `She came in. He left.`
  static let units = ShortWords(
    "in ft lb lbs oz mi min mins sec secs hr hrs yr yrs yd yds sq cu gal pt qt deg")

  /// Regions after a comma and ordinary words elsewhere: `Springfield, Ill. He was ill. He left.`
  static let places = ShortWords(
    """
    ala alta ariz ark cal calif colo conn del fla ga ill ind kan ky la mass md me mich minn miss mo mont
    neb nev okla ont ore pa penn que tenn tex va vt wash wis wisc wyo
    """)

  /// Titles before names.
  static let titles = ShortWords(
    """
    adm amb brig capt cmdr col cpl det dr drs fr gen gov hon insp lt lt.col maj messrs mlle mme mr mrs ms
    msgr pfc pres prof profs pvt rep reps rev revd rt sen sens sgt sra srta ste supt
    """)

  /// Months, companies, streets, degrees and others that may end a sentence.
  static let maybeLast = ShortWords(
    """
    jan feb mar apr jun jul aug sept sep oct nov dec tue tues thu thur thurs fri
    co inc corp ltd plc llc bros assn assoc dept dist div est govt inst intl mfg natl univ pty pvt
    jr sr esq ph.d m.d b.sc m.sc d.phil ll.d ed.d litt.d
    st mt ft mts ave blvd rd hwy pkwy sq bldg rte twp
    al b c cit d feat ibid op r v seq ff cont ret dec misc
    """)

  /// Abbreviations that go before what they introduce.
  static let neverLast = ShortWords("e.g eg i.e ie cf viz ca approx esp incl vs p.s ps n.b")

  /// Parts of books and the like, before their number.
  static let references = ShortWords(
    """
    p pp pg pgs vol vols ch nos figs eq eqs secs ext tel ver bk paras subpara subsec sched illus loc
    exod chron thess
    """)

  /// The same, where the abbreviation is also a word: `He said no. He left.`
  static let wordsOrReferences = ShortWords("no fig art sec sect chap para apt pt ed sat sun mon wed pop fl")

  /// Abbreviations that end what they stand in.
  static let usuallyLast = ShortWords("etc cent ect")

  /// Times of the day.
  static let timesOfDay = ShortWords("a.m p.m")

  // MARK: - Words around a stop

  /// Words that begin sentences and are hardly ever names: after `U.S.` or an initial they begin a
  /// new one.
  static let openers = ShortWords(
    """
    a about according actually additionally after all also although among an and another any are as at
    back because before between both but by can consequently conversely could currently despite did does
    during each either even eventually every everyone few finally first for from further furthermore
    generally had has have he hence her here his historically how however i if in indeed initially instead
    is it its just later let like many meanwhile more moreover most much my neither never nevertheless
    next no nor not nothing now of often on once one only or originally other others otherwise our over
    perhaps please previously rather recently several shall she should similarly since so some sometimes
    soon specifically still subsequently such than that the their them then there therefore these they
    this those though three through thus to today together traditionally two typically ultimately under
    unlike until upon was we were what when whenever where whereas whether which while who whose why with
    within without would yes yet you your
    aber das dem den der die diese dieser dieses ein eine nach seit sie und wir
    ces cette elle elles ils nous vous
    """)

  /// Words that begin a sentence even if no space stands before them.
  static let unmistakableOpeners = ShortWords(
    """
    although but he her his however i if in it its my she that the their there these they this
    those we when you
    """)

  /// Words before a noun: with them a speaker may be written small, `The old man said`.
  static let articles = ShortWords("the a an his her their my our")

  /// Words that say that someone spoke.
  static let speaking = ShortWords(
    """
    added agreed answered asked asks began begged bellowed called commanded continued cried declared
    demanded echoed ejaculated enquired exclaimed gasped groaned growled grumbled inquired insisted
    interrupted laughed moaned murmured muttered observed panted persisted pleaded queried remarked
    repeated replied responded retorted returned roared said says screamed shouted shrieked sighed snapped
    sneered sobbed stammered suggested thought thundered urged wailed whispered wondered yelled
    """)

  /// Names that end in `!` even before a capital: Yahoo! Mail.
  static let exclaimedNames = ShortWords("yahoo jeopardy yum")

  /// Nouns that a single capital letter names: `vitamin C. Scientists say`.
  static let lettered = ShortWords(
    """
    appendix case category chart class column exhibit figure grade group hepatitis influenza level line
    option part phase plan plate point room section table team type vitamin zone
    """)

  /// Words that a number follows, so that the number begins no item of a list:
  /// `Go back to step 2. Then stop.`
  static let numbered = ShortWords(
    """
    about and are article at by chapter equals figure for from in is level line most no number of or page
    part phase point question rule section step steps table than the to version was with
    """)

  /// Words after a time of the day that belong to it: days, months, time zones.
  static let dates = ShortWords(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
    january february march april may june july august september october november december eastern
    central mountain pacific greenwich local est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst
    cet
    """)

  /// Words that begin a phrase of time, which alone is no sentence:
  /// `At 5 a.m. Mr. Smith went to the bank.`
  static let timePrepositions = ShortWords("about after around at before between by from since till until")

  /// Words before an ordinal number, which German writes with a stop: `Der 2. Weltkrieg`.
  static let ordinalArticles = ShortWords("am beim das dem den der des die im und vom zum zur")

  /// Months that are no words of English, after the number of a day: `3. Oktober`.
  static let months = ShortWords(
    """
    januar februar april mai juni juli august september oktober november dezember
    """)

  // MARK: - Short words

  /// Short words that end many sentences and so are no abbreviations, even before a number.
  static let wholeWords = ShortWords(
    """
    act age ago aid all any arc arm ash ask ass axe bad bag ban bar bat bay bed bet bid bit bow box boy bus by
    can car cat cup cut day did dim dog dry ear eat egg end era far fat few fit fly fog fun gap gas gay get
    god got gun had has hat her him his hit hop hot hub hut ice ill in inn is it its jet job joy key kid kit
    lap law lay leg let lie lip log lot low mad man map may me men met mix mud my net new no nod not now
    nut odd of off oil old on one or our out own pad pan pay peg pen per pet pie pig pin pit pot pub put
    ran rat raw red rid row run sad sat saw say set sex she shy sin sir six sky so son spy sum sun tag tax ten
    the tin tip to top toy try two up us use van war was way web wet who why win wit won yes yet
    acid army atom axis been best bird bolt bomb born burn calm camp card cart cast cent chip clan club
    cold cord corn cost crop cult damp dark days disc down drop drug drum dust east epic ever evil exam exit
    fact farm fast felt film firm flag flat font form from full girl glad grid grin gram hard harm held
    helm help horn host hunt hurt icon iron item jazz just kept lamp last left lens lift limb list lord lost
    mark maps mask mast mist most much must neck nest next norm north once open over palm park part past
    pact plan plot pump post port quit rank rent rest rich risk road rock roof room salt self sent ship shop
    shot shut sick sign silk skin slit slot snap snow span spin spot star step stop such swim tank task term
    test text than that them then thin this thus tomb torn town trap trip turf turn unit upon user vast
    verb volt walk want warm well went wept west what when whip wild will wind with womb wont word work
    worn yard zinc
    ab aber an ans auch auf aus bei est fin hat hin ihm ihn ihr ist jahr kann lui mehr mit mort nein oui pas
    sein sind uns vor was weg wer wird zu
    """)
}
