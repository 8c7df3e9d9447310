/// Forms of words that no rule of the stemmer leads back to their words: *went* to *go*, *children*
/// to *child*, *buses* to *bus*.
///
/// The irregular ones are chosen from the exception lists of WordNet 3.0, `verb.exc` and
/// `noun.exc`, as Debian's wordnet-base has them; see `NOTICE.md` beside this module. Left out are
/// forms that are more often another word: *bore*, *bound*, *dove*, *ground*, *leaves*, *lay*,
/// *lives*, *media*, *might*, *wound*. Words become keys that are only ever compared with each
/// other, so a word may stand for one that it means nearly the same as (*shots*, *thoughts*).
enum IrregularForms {
  /// The word that a form belongs to; nil for any other word.
  static func word(of form: ArraySlice<UInt8>) -> [UInt8]? {
    if let word = words[form] { return word }
    guard form.count > 5, form.suffix(3).elementsEqual("men".utf8), !singulars.contains(form) else {
      return nil
    }
    // policemen, fishermen
    return form.dropLast(2) + Array("an".utf8)
  }

  private static let words: [ArraySlice<UInt8>: [UInt8]] = {
    var words: [ArraySlice<UInt8>: [UInt8]] = [:]
    for group in (verbs + "; " + nouns + "; " + regular).split(separator: "; ") {
      let forms = group.split(separator: " ")
      for form in forms.dropFirst() { words[ArraySlice(form.utf8)] = Array(forms[0].utf8) }
    }
    return words
  }()

  /// Words that end as plurals of *man* do.
  private static let singulars = Set(
    ("abdomen acumen albumen bitumen cyclamen dolmen foramen regimen specimen turkmen women catechumen"
      + " cerumen").split(separator: " ").map { ArraySlice($0.utf8) })

  // A word, then its forms.
  private static let verbs =
    "arise arose arisen; awake awoke awoken; bear borne; beat beaten; become became; befall befell"
    + " befallen; begin began begun; behold beheld; bend bent; beseech besought; betake betook; bid bade"
    + " bidden; bite bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought;"
    + " build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; creep crept;"
    + " deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; dwell"
    + " dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee"
    + " fled; fling flung; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; foretell"
    + " foretold; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake"
    + " forsook forsaken; freeze froze frozen; get got gotten; give gave given; go went gone; grow grew"
    + " grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew"
    + " known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lie"
    + " lain; light lit; lose lost; make made; mean meant; meet met; mislead misled; mistake mistook"
    + " mistaken; misunderstand misunderstood; outdo outdid outdone; outgrow outgrew outgrown; overcome"
    + " overcame; overdo overdid overdone; overhear overheard; override overrode overridden; overrun"
    + " overran; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown;"
    + " overwrite overwrote overwritten; pay paid; plead pled; prove proven; rebuild rebuilt; redo redid"
    + " redone; remake remade; repay repaid; rethink rethought; retell retold; rewrite rewrote"
    + " rewritten; ride rode ridden; ring rang; rise rose risen roses; run ran; say said; see saw seen;"
    + " seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine shone; shoot shot shots;"
    + " show shown; shrink shrank shrunk; sing sang sung; sink sank sunk sunken; sit sat; slay slew"
    + " slain; sleep slept; slide slid; sling slung; smell smelt; sneak snuck; sow sown; speak spoke"
    + " spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun; spit spat; spoil spoilt;"
    + " spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank"
    + " stunk; stride strode stridden; strike struck stricken; string strung; strive strove striven;"
    + " swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken;"
    + " teach taught; tear tore torn; tell told; think thought thoughts; thrive throve thriven; throw"
    + " threw thrown; tread trod trodden; undergo underwent undergone; understand understood; undertake"
    + " undertook undertaken; underwrite underwrote underwritten; undo undid undone; unwind unwound;"
    + " uphold upheld; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; withdraw"
    + " withdrew withdrawn; withhold withheld; withstand withstood; write wrote written"

  private static let nouns =
    "alga algae; alumnus alumni alumna alumnae; amoeba amoebae; analysis analyses; antenna antennae;"
    + " apex apices; appendix appendices; aquarium aquaria; atrium atria; auditorium auditoria;"
    + " bacillus bacilli; bacterium bacteria; bureau bureaux; cactus cacti; calf calves; chateau"
    + " chateaux; child children; codex codices; concerto concerti; consortium consortia; corpus"
    + " corpora; cortex cortices; crisis crises; criterion criteria; curriculum curricula; diagnosis"
    + " diagnoses; dormouse dormice; dwarf dwarves; elf elves; ellipsis ellipses; emphasis emphases;"
    + " erratum errata; focus foci; foot feet; formula formulae; forum fora; fungus fungi; genus genera;"
    + " goose geese; gymnasium gymnasia; half halves; helix helices; hippopotamus hippopotami; hoof"
    + " hooves; hypothesis hypotheses; index indices; knife knives; larva larvae; libretto libretti;"
    + " loaf loaves; locus loci; louse lice; man men; matrix matrices; maximum maxima; memorandum"
    + " memoranda; metamorphosis metamorphoses; millennium millennia; minimum minima; mouse mice; nebula"
    + " nebulae; neurosis neuroses; nucleus nuclei; oasis oases; octopus octopi; ovum ova; ox oxen;"
    + " paralysis paralyses; parenthesis parentheses; phenomenon phenomena; plateau plateaux; podium"
    + " podia; prognosis prognoses; prosthesis prostheses; psychosis psychoses; pupa pupae; quantum"
    + " quanta; radius radii; referendum referenda; scarf scarves; shelf shelves; spectrum spectra;"
    + " stadium stadia; stigma stigmata; stimulus stimuli; stratum strata; syllabus syllabi; symposium"
    + " symposia; synopsis synopses; synthesis syntheses; tableau tableaux; taxon taxa; tempo tempi;"
    + " terminus termini; thesis theses; thief thieves; titmouse titmice; tooth teeth; ultimatum"
    + " ultimata; uterus uteri; vacuum vacua; vertebra vertebrae; vertex vertices; vortex vortices;"
    + " werewolf werewolves; wharf wharves; wife wives; wolf wolves; woman women"

  /// Forms that are regular and that the stemmer parts from their words all the same.
  private static let regular =
    "add added adding; bus buses busses; cd cds; cv cvs; dvd dvds; dye dyed; ebb ebbed ebbing; egg"
    + " egged; err erred erring; evidence evidenced; experience experienced experiencing; free freed;"
    + " gas gases; glue glued; go goes; interfere interfered interfering; lens lenses; mp mps; ngo ngos;"
    + " pc pcs; pdf pdfs; quiz quizzes quizzed; reference referenced referencing; sacrifice sacrificed;"
    + " sniff sniffed sniffing; staff staffed staffing; stuff stuffed stuffing; sue sued; tv tvs; vie"
    + " vying; vpn vpns"
}
