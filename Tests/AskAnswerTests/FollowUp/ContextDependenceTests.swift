import AskText
import Testing

@testable import AskAnswer

@Suite struct ContextDependenceTests {
  @Test(arguments: [
    ("what pay rise is rumoured by newspapers?", ContextDependence.none),
    ("which measures does the workforce plan include?", .none),
    ("who did the polling?", .none),
    ("when was she born?", .pronoun),
    ("what about his early life?", .instead),
    ("does it need the same packages?", .pronoun),
    ("how big is it?", .pronoun),
    ("who can read that?", .pronoun),
    ("and when was the bridge opened?", .pronoun),
    ("why?", .ellipsis),
    ("by when?", .ellipsis),
    ("how long?", .ellipsis),
    ("how many of them?", .ellipsis),
    ("and the Suez Canal?", .instead),
    ("what about nurses?", .instead),
    ("and in Scotland?", .besides),
    ("who said that?", .whoSaid),
    ("who says so?", .whoSaid),
    ("", .none),
    ("no", .none),
    ("ok", .none),
    ("well then", .none),
    ("hello there", .none),
    ("is there a gym?", .none),
    ("how many rooms are there in it?", .pronoun),
    ("can I park there?", .pronoun),
    ("more?", .ellipsis),
    ("thanks", .none),
  ])
  func isReadOffTheWords(question: String, leaning: ContextDependence) {
    var vocabulary = Vocabulary()
    #expect(ContextDependence(Question(question, vocabulary: &vocabulary)) == leaning)
  }
}
