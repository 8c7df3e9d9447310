/// Words that tell who speaks. English only.
enum AttributionWords {
  /// Finite verbs that put words into somebody's mouth.
  static let verbs = set(
    """
    said says say told tells added adds warned warns argued argues claimed claims explained explains
    insisted insists noted notes wrote writes replied replies asked asks answered answers announced
    announces stated states stressed stresses suggested suggests continued continues concluded
    concludes commented comments remarked remarks recalled recalls admitted admits confirmed
    confirms declared declares observed observes predicted predicts promised promises tweeted
    complained complains acknowledged acknowledges urged urges described describes revealed reveals
    cried shouted whispered joked quipped reiterated maintained maintains emphasised emphasized
    countered responded responds testified vowed
    """)

  /// Their participles, whose subject is that of the sentence.
  static let participles = set(
    """
    saying adding telling warning arguing claiming explaining insisting noting writing replying
    asking announcing stating stressing suggesting continuing concluding commenting remarking
    recalling admitting confirming declaring observing predicting promising tweeting urging
    describing
    """)

  /// Verbs that may stand with their subject behind what was said.
  static let trailing = set(
    "said says warned warns argued argues added adds explained explains told insisted claimed")

  /// Past tenses that do not end in *ed*, and what else may follow a subject.
  static let pastTenses = set(
    "met went took gave made spoke came left held saw stood began hit won lost paid sent rose sat shook"
      + " broke fell ran drove read sang drew threw kept brought thought bought heard felt found knew let"
      + " put set got wants wanted who")

  static let auxiliaries = set(
    "has have had also later then previously repeatedly recently now today yesterday once again"
      + " earlier simply still even often just publicly flatly bluntly quietly angrily would will")
  static let passives = set("was were is are been being be am")
  static let negations = set(
    "not never declined refused didnt doesnt wouldnt hardly nobody nothing without"
      + " allegedly reportedly supposedly apparently")

  static let heOrShe = set("he she")
  static let pronouns = set(
    "he she they it i we you who which that this these those his her their everyone someone")

  static let titles = set(
    "mr mrs ms miss dr prof professor sir dame lord lady baroness rev reverend father sister"
      + " judge justice gen col sgt capt lt"
      + " sen rep gov hon st jr sr")
  static let maleTitles = set("mr sir lord father")
  static let femaleTitles = set("mrs ms miss dame lady baroness sister")

  static let particles = set("de da del della di du van von der den la le al bin ibn el ten ter dos")

  static let determiners = set("the a an his her their its our one another some")
  static let prepositions = set(
    "of for from at with to in on by about against between than near under over after before"
      + " since during through within"
      + " without into despite following amid among across towards toward outside inside like via per"
      + " beside behind above below opposite except unlike")
  /// Words that begin a sentence or a clause and are no part of a name.
  static let linking = set(
    """
    but and or so yet however meanwhile later earlier then today yesterday now nevertheless still
    instead moreover furthermore also additionally finally recently here there thus hence indeed
    """)
  /// Words that stand with a capital at the beginning of a sentence and name nobody.
  static let common = set(
    """
    if when while as because although though that what how why where who which whether once until
    unless asked speaking last next this these those all both some many most few several every each
    no not none others other another more it we i you they he she his her their our my your its
    there here one two three four five six seven eight nine ten yes please let monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august
    september october november december members leaders officials people workers staff doctors
    nurses teachers patients police experts critics campaigners residents witnesses unions ministers
    scientists researchers lawyers supporters opponents neighbours relatives friends parents
    students children men women only just even perhaps maybe
    """)

  static let days = set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august"
      + " september october november december")

  /// Nouns for people by what they do; they make what stands before a name a role.
  static let roles = set(
    """
    secretary minister president chancellor premier governor mayor senator congressman congresswoman
    ambassador commissioner councillor mp mep msp peer chair chairman chairwoman chairperson chief
    executive director head leader leaders chiefs manager founder co-founder owner boss captain
    coach editor author writer journalist reporter correspondent analyst economist professor
    lecturer teacher headteacher principal dean researcher scientist historian engineer doctor
    surgeon nurse consultant midwife paramedic officer inspector sergeant detective constable
    superintendent lieutenant general colonel major admiral commander prosecutor lawyer solicitor
    barrister attorney judge spokesman spokeswoman spokesperson representative adviser advisor
    organiser organizer campaigner activist actor actress singer musician artist farmer king queen
    prince princess pope bishop archbishop vicar imam rabbi striker goalkeeper midfielder defender
    player resident neighbour neighbor mother father son daughter brother sister wife husband widow
    friend colleague driver pilot treasurer speaker member partner fellow curator archaeologist
    biologist physicist chemist ecologist geologist astronomer meteorologist psychologist
    epidemiologist librarian conductor organist playwright poet novelist trustee ministers directors
    executives spokesmen officials official deputy vice-president president-elect vice-chair
    co-chair architect coxswain diplomat philosopher theologian mathematician critic politician
    commentator statesman filmmaker firefighter sheriff ranger keeper warden harbourmaster clerk
    butcher baker shopkeeper landlord tenant
    """)
  /// Nouns for people that, left alone, may be whom a pronoun means.
  static let people = set(
    "man woman boy girl patient victim suspect customer passenger worker child boss witness caller voter")

  /// Roles that say nothing without whose they are.
  static let relations = set(
    "colleague friend father mother son daughter brother sister wife husband widow neighbour"
      + " neighbor partner fellow member"
      + " tenant resident")

  /// Nouns that stand before a name by chance.
  static let times = set(
    "day week month year night morning evening afternoon time spring summer autumn winter"
      + " weekend hour minute moment season"
  )

  /// Words that make a run of capitals something else than a person.
  static let things = set(
    """
    plan street office party union kingdom states service services care health government act bill
    road city council league cup war world north south east west new national royal university
    college school hospital trust association society institute department ministry bank court house
    commission committee agency authority board group company ltd inc plc corp corporation limited
    federation foundation fund centre center museum library times post guardian telegraph news press
    church party labour conservative conservatives tory democrats republican republicans parliament
    congress senate river lake sea ocean island islands mount valley park bridge station airport
    port bay hill square avenue lane england scotland wales ireland britain america europe africa
    asia australia canada china india france germany london providers england workforce term long
    report review award prize festival day week year games olympic olympics energy water rail
    airlines motors systems technologies bbc nhs street town county county district region province
    """)

  static let maleNames = set(
    """
    james john robert michael william david richard joseph thomas charles daniel matthew anthony
    mark donald steven steve paul andrew joshua kenneth kevin brian george timothy ronald edward
    jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin
    gregory frank raymond patrick jack dennis peter simon ian graham keith martin philip alan neil
    stuart colin barry nigel trevor roger tom tim jim bob bill mike dave dan ben joe luke adam hugh
    oliver harry henry arthur ahmed mohammed muhammad omar ali hassan ibrahim carlos juan pedro luis
    miguel josé hans karl klaus pierre jacques giovanni marco paolo ivan vladimir sergei boris rishi
    keir vivek raj anil tomasz piotr
    """)
  static let femaleNames = set(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
    margaret sandra ashley emily donna michelle carol amanda dorothy melissa deborah stephanie
    rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen
    samantha katherine catherine christine debra rachel carolyn janet maria heather diane julie
    joyce victoria kelly christina joan evelyn lauren judith olivia megan alice jean ann anne jane
    fiona claire charlotte sophie lucy hannah kate katie saffron priti theresa liz ruth grace rose
    eleanor amina fatima aisha priya anita ingrid greta elena olga svetlana yulia carmen lucia
    isabel sofia
    """)

  /// Whether a word says what somebody is.
  static func isRole(_ token: AttributionToken) -> Bool {
    guard token.kind == .word, !token.letters.isEmpty else { return false }
    if roles.contains(token.letters) || token.letters.hasSuffix("ologist") { return true }
    return token.letters.hasSuffix("s") && roles.contains(String(token.letters.dropLast()))
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { String($0) })
  }
}
