import AskText
import Testing

/// British and American spellings of a word have one term; two words have two.
@Suite("Spellings")
struct SpellingTests {
  @Test(arguments: [
    ("organise", "organize"), ("organised", "organized"), ("organises", "organizes"),
    ("organising", "organizing"),
    ("organiser", "organizer"), ("organisers", "organizers"), ("organisation", "organization"),
    ("organisations", "organizations"), ("organisational", "organizational"),
    ("recognisable", "recognizable"),
    ("analyse", "analyze"), ("analysed", "analyzed"), ("paralyse", "paralyze"), ("catalysing", "catalyzing"),
  ])
  func meetInIseAndYse(british: String, american: String) {
    #expect(terms(british) == terms(american))
  }

  @Test(arguments: [
    ("colour", "color"), ("coloured", "colored"), ("colours", "colors"), ("honourable", "honorable"),
    ("favourite", "favorite"), ("favourites", "favorites"), ("savoury", "savory"), ("neighbour", "neighbor"),
    ("neighbourhoods", "neighborhoods"), ("behaviour", "behavior"), ("labour", "labor"),
    ("rumoured", "rumored"),
  ])
  func meetInOur(british: String, american: String) {
    #expect(terms(british) == terms(american))
  }

  @Test(arguments: [
    ("centre", "center"), ("centres", "centers"), ("centred", "centered"), ("metre", "meter"),
    ("fibre", "fiber"),
    ("fibres", "fibers"), ("calibre", "caliber"), ("dialogue", "dialog"), ("catalogues", "catalogs"),
    ("catalogued", "cataloged"), ("theatres", "theaters"), ("sabre", "saber"), ("litres", "liters"),
  ])
  func meetInReAndOgue(british: String, american: String) {
    #expect(terms(british) == terms(american))
  }

  @Test(arguments: [
    ("aluminium", "aluminum"), ("anaemia", "anemia"), ("archaeologists", "archeologists"),
    ("artefact", "artifact"),
    ("cheque", "check"), ("defence", "defense"), ("diarrhoea", "diarrhea"), ("enrol", "enroll"),
    ("enrolments", "enrollments"), ("fulfil", "fulfill"), ("grey", "gray"), ("jewellery", "jewelry"),
    ("judgement", "judgment"), ("licence", "license"), ("manoeuvre", "maneuver"), ("mould", "mold"),
    ("moustache", "mustache"), ("offences", "offenses"), ("plough", "plow"), ("practised", "practiced"),
    ("programme", "program"), ("pyjamas", "pajamas"), ("scepticism", "skepticism"), ("skilful", "skillful"),
    ("sulphur", "sulfur"), ("tonnes", "tons"), ("whisky", "whiskey"), ("yoghurt", "yogurt"), ("USA", "US"),
    ("travelled", "traveled"), ("modelling", "modeling"),
  ])
  func meetInWordsWithoutARule(british: String, american: String) {
    #expect(terms(british) == terms(american))
    #expect(!terms(british).isEmpty)
  }

  @Test(arguments: [
    ("axe", "axes"), ("axe", "ax"), ("axe", "axed"), ("cheque", "cheques"), ("licence", "licences"),
    ("plough", "ploughs"), ("plough", "ploughed"), ("plough", "plowing"), ("mould", "moulds"),
    ("moulded", "mold"),
    ("manoeuvre", "manoeuvres"), ("manoeuvred", "maneuvered"), ("manoeuvring", "maneuver"),
    ("moustache", "moustaches"), ("sceptics", "skeptic"), ("anaesthetics", "anesthetic"),
    ("paediatricians", "pediatrician"), ("sulphates", "sulfate"), ("yoghurts", "yogurt"),
    ("haemorrhages", "hemorrhage"), ("haemorrhaging", "hemorrhaged"), ("foetuses", "fetus"),
    ("skilfully", "skillful"), ("practises", "practice"), ("greys", "gray"), ("cataloguing", "cataloging"),
    ("artefact", "artefacts"), ("practise", "practising"), ("colour", "colouring"), ("centre", "centres"),
    ("fulfil", "fulfilled"), ("programme", "programmes"), ("programming", "program"), ("theatre", "theatres"),
    ("organise", "organiser"),
  ])
  func leaveTheFormsOfAWordTogether(one: String, other: String) {
    #expect(terms(one) == terms(other))
  }

  @Test(arguments: [
    ("promise", "promising"), ("promise", "promised"), ("exercise", "exercises"), ("surprise", "surprising"),
    ("advertise", "advertisement"), ("supervise", "supervising"), ("rise", "rising"), ("praise", "praised"),
    ("revise", "revised"), ("franchise", "franchises"),
  ])
  func leaveWordsWithAnSOnBothSidesAlone(one: String, other: String) {
    #expect(terms(one) == terms(other))
    #expect(terms(one).contains("s"))
  }

  @Test(arguments: [
    ("four", "for"), ("hour", "hor"), ("tour", "tor"), ("flour", "flor"), ("pour", "por"), ("wise", "wize"),
    ("rise", "rize"), ("poise", "poize"), ("ogre", "oger"), ("tree", "ter"), ("always", "alwayz"),
    ("story", "storey"), ("casual", "causal"), ("check", "cheek"), ("axes", "axis"),
    ("moulds", "moults"), ("tonnes", "tones"),
  ])
  func keepTwoWordsApart(one: String, other: String) {
    #expect(foldedWords(one) != foldedWords(other))
    var vocabulary = Vocabulary()
    let list = WordList(Array("\(one) \(other)".utf8).span)
    let numbers = list.words.map { vocabulary.number(of: $0, in: list) }
    #expect(vocabulary.term(ofWord: numbers[0]) != vocabulary.term(ofWord: numbers[1]))
  }
}
