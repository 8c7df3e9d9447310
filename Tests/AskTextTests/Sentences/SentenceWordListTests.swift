import Testing

/// Words that the rules know: each of a list, where it holds a sentence together and where it does
/// not.
struct SentenceWordListTests {
  private static func list(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }

  private func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  @Test(
    arguments: list(
      "adm amb brig capt cmdr col cpl det dr drs fr gen gov hon insp lt lt.col maj messrs mlle mme mr mrs ms msgr"
        + " pfc pres prof profs pvt rep reps rev revd rt sen sens sgt sra srta ste supt"))
  func knowsTitles(title: String) {
    expectSentences("We met \(capitalized(title)). Otis and \(capitalized(title)). The.¦ It rained.¦")
    expectSentences("He is a \(title).¦ The others left.¦")
    expectSentences("He is a \(title). Otis left.¦")
  }

  @Test(
    arguments: list(
      "jan feb mar apr jun jul aug sept sep oct nov dec tue tues thu thur thurs fri co inc corp ltd plc llc bros"
        + " assn assoc dept dist div est govt inst intl mfg natl univ pty pvt jr sr esq ph.d m.d b.sc m.sc d.phil"
        + " ll.d ed.d litt.d st mt ft mts ave blvd rd hwy pkwy sq bldg rte twp al b c cit d ibid op r v seq ff cont"
        + " ret dec misc"))
  func knowsAbbreviationsThatMayEndASentence(word: String) {
    expectSentences("They saw \(word). Otis there, and \(word). there, and \(word). 12 there.¦")
    expectSentences("They saw \(word).¦ The others left.¦")
  }

  @Test(arguments: list("e.g eg i.e ie cf viz ca approx esp incl vs p.s ps n.b"))
  func knowsAbbreviationsThatEndNoSentence(word: String) {
    expectSentences("They saw, \(word). The others, and \(word). some, and \(word). 12 more.¦")
  }

  @Test(arguments: list("p pp pg pgs vol vols ch nos figs eq eqs secs ext tel ver bk"))
  func knowsPartsOfBooks(word: String) {
    expectSentences("See \(word). 12 and \(word). IV and \(word). I there.¦ It is so.¦")
    expectSentences("See the \(word).¦ The others left.¦")
    expectSentences("It is in Otis. \(word). 12 there.¦")
  }

  @Test(arguments: list("no fig art sec sect chap para apt pt ed sat sun mon wed pop fl"))
  func knowsWordsThatAreAbbreviationsBeforeANumber(word: String) {
    expectSentences("See \(word). 12 and \(word). IV there.¦")
    expectSentences("They saw the \(word).¦ Otis left.¦ I saw the \(word).¦ I left.¦")
  }

  @Test(arguments: list("etc cent ect"))
  func knowsAbbreviationsThatEndWhatTheyStandIn(word: String) {
    expectSentences("They saw it, \(word).¦ Otis left.¦ Élan is it, \(word).¦ 今日は。¦")
    expectSentences("They saw it, \(word). and \(word). (The others) and \(word). 12 more.¦")
  }

  @Test(arguments: list("in lb lbs oz mi min mins secs hr hrs yr yrs yd yds cu gal qt deg"))
  func knowsUnitsAfterANumber(unit: String) {
    expectSentences("It is 5 \(unit). Otis and 5 \(unit). wide.¦ It is 5 \(unit).¦ The others left.¦")
  }

  @Test(arguments: list("in oz mi min mins yr yrs yd yds cu gal deg"))
  func takesUnitsForWordsWithoutANumber(unit: String) {
    expectSentences("They came \(unit).¦ Otis left.¦")
  }

  @Test(
    arguments: list(
      "ala alta ariz ark cal calif colo conn del fla ga ill ind kan ky la mass md me mich minn miss mo mont neb nev"
        + " okla ont ore pa penn que tenn tex va vt wash wis wisc wyo"))
  func knowsRegionsAfterAComma(region: String) {
    let name = capitalized(region)
    expectSentences(
      "From Camden, \(name). Governor Otis came.¦ He left Camden, \(name).¦ The others stayed.¦")
    // A word without a vowel is short for another wherever it stands.
    guard region.contains(where: "aeiouy".contains) else { return }
    expectSentences("They felt \(name).¦ Otis left.¦ She sat there, \(region).¦ Otis left.¦")
  }

  @Test(
    arguments: list(
      "appendix case category chart class column exhibit figure grade group hepatitis influenza level line option"
        + " part phase plan plate point room section table team type vitamin zone"))
  func knowsNounsThatALetterNames(noun: String) {
    expectSentences("This is \(noun) C.¦ Otis left.¦ This is Anna C. Otis again.¦")
  }

  @Test(
    arguments: list(
      "about and are article at by chapter equals figure for from in is level line most no number of or page part"
        + " phase point question rule section step steps table than the to version was with"))
  func takesNoNumberInRunningTextForAnItem(word: String) {
    expectSentences("1. It is \(word) 2.¦ Otis left.¦")
    expectSentences("1. It is bread¦ 2. Otis left.¦")
  }

  @Test(
    arguments: list(
      """
      monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january \
      february march april may june july august september october november december eastern central mountain \
      pacific greenwich local est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet
      """))
  func knowsWhatBelongsToATimeOfTheDay(word: String) {
    expectSentences("They will meet there at 6 p.m. \(capitalized(word)) or never.¦")
    expectSentences("They will meet there at 6 p.m.¦ Otis left.¦")
  }

  @Test(arguments: list("about after around at before between by from since till until"))
  func endsNoSentenceThatIsOnlyATime(word: String) {
    expectSentences("\(capitalized(word)) 5 a.m. Otis left.¦ The bell rang \(word) 5 a.m.¦ Otis left.¦")
  }

  @Test(arguments: list("the a an his her their my our"))
  func knowsASpeakerAfterAnArticle(article: String) {
    expectSentences("“Is it so?” \(capitalized(article)) old man said.¦ He left.¦")
    expectSentences("“Is it so?”¦ \(capitalized(article)) old man slept.¦")
  }

  @Test(
    arguments: list(
      """
      added agreed answered asked asks began begged bellowed called commanded continued cried declared demanded \
      echoed ejaculated enquired exclaimed gasped groaned growled grumbled inquired insisted interrupted laughed \
      moaned murmured muttered observed panted persisted pleaded queried remarked repeated replied responded \
      retorted returned roared said says screamed shouted shrieked sighed snapped sneered sobbed stammered \
      suggested thought thundered urged wailed whispered wondered yelled
      """))
  func knowsWordsOfSpeaking(verb: String) {
    expectSentences("“Is it so?” Otis \(verb).¦ “Yes!” Mr. Brown \(verb).¦")
  }

  @Test(
    arguments: list(
      """
      a about according actually additionally after all also although among an and another any are as at back \
      because before between both but by can consequently conversely could currently despite did does during each \
      either even eventually every everyone few finally first for from further furthermore generally had has have \
      he hence her here his historically how however i if in indeed initially instead is it its just later let like \
      many meanwhile more moreover most much my neither never nevertheless next no nor not nothing now of often on \
      once one only or originally other others otherwise our over perhaps please previously rather recently several \
      shall she should similarly since so some sometimes soon specifically still subsequently such than that the \
      their them then there therefore these they this those though three through thus to today together \
      traditionally two typically ultimately under unlike until upon was we were what when whenever where whereas \
      whether which while who whose why with within without would yes yet you your
      """))
  func knowsWordsThatBeginSentences(word: String) {
    expectSentences("They left the U.S.¦ \(capitalized(word)) it was.¦")
    expectSentences("They left the U.S. \(capitalized(word))-X behind.¦")
  }

  @Test(
    arguments: list(
      "although but he her his however i if in it its my she that the their there these they this those we when you"
    ))
  func knowsWordsThatBeginSentencesWithoutASpace(word: String) {
    expectSentences("Otis left.¦\(capitalized(word)) it was.¦")
    expectSentences("Otis left.\(word) it was, and Type.\(capitalized(word)).¦")
  }
}
