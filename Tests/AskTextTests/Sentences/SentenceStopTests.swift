import Testing

/// Stops that end sentences, and what closes after them.
struct SentenceStopTests {
  @Test func endsASentenceAtAStop() {
    expectSentences("Hello World.¦ My name is Jonas.¦")
    expectSentences("What is it?¦ There it is!¦ I found it.¦")
    expectSentences("Is that you?!¦ Really!!¦ Yes.¦")
  }

  @Test func endsTheLastSentenceWithoutAStop() {
    expectSentences("He left.¦ Nobody saw him¦")
    expectSentences("A heading without a stop¦")
  }

  @Test func takesLineBreaksForWhiteSpace() {
    expectSentences("The walkout began on\nThursday.¦ It lasted\r\nfive days.¦\nNobody came.¦")
    expectSentences("  He left.¦ \t\n\u{A0} The end.¦ \u{3000}\n")
  }

  @Test func findsNoSentenceInWhiteSpace() {
    expectSentences("")
    expectSentences(" \n\t\u{A0}\u{3000} ")
  }

  @Test func endsASentenceBeforeASmallLetter() {
    expectSentences("i am at home.¦ call me when you can.¦")
    expectSentences("where did you grow up?¦ in india.¦")
  }

  @Test func keepsClosingMarksWithTheirSentence() {
    expectSentences("He said, “I know.”¦ She left.¦")
    expectSentences("He said, \"I know.\"¦ \"So do I.\"¦")
    expectSentences("(He stayed.)¦ She left [with him.]¦ Then they met.¦")
    expectSentences("„Ich weiß.“¦ »Gut.«¦ Sie ging.¦")
    expectSentences("**Take care.**¦ It is hot.¦")
  }

  @Test func splitsInsideAQuote() {
    expectSentences("“Foo has left.¦ Bar came,” he said.¦ “Good.”¦")
  }

  @Test func goesOnInSmallLettersAfterAQuote() {
    expectSentences("“This is great!” she said.¦ “Is it?” he asked.¦")
    expectSentences("He teaches (he was an engineer.) at the university.¦")
  }

  @Test func keepsAQuestionWithWhoAskedIt() {
    expectSentences("“Where is it?” Alice asked.¦ “Here!” Mr. Brown cried.¦")
    expectSentences("“Is it so?” The old man laughed.¦")
    expectSentences("“Is it so?”¦ Nobody knew.¦ The play “Is He Dead?” (1898) is long.¦")
  }

  @Test func keepsACryOfOneWord() {
    expectSentences("“Oh! what a day,” he said.¦ Alas! my friend, it is over.¦")
  }

  @Test func keepsADoubtInBrackets() {
    expectSentences("In 1066 (?) The Conqueror came.¦ He paid six (!) dollars.¦")
  }

  @Test func knowsNamesWithAnExclamationMark() {
    expectSentences("She works at Yahoo! in the accounting department.¦")
    expectSentences("He read it on Yahoo! News today.¦ He left Yahoo!¦ They were sad.¦")
  }

  @Test func keepsAnEmoticonWithItsSentence() {
    expectSentences("I love her. :)¦ She is here.¦ He is, too :-)¦ Now we go.¦")
  }

  @Test func keepsClosingMarksThatStandApart() {
    expectSentences("(We fly next day. )¦ Then we rest.¦")
  }

  @Test func keepsFootnoteMarksWithTheirSentence() {
    expectSentences("It was built in 1800.[3]¦ The tower fell.[12][citation needed]¦ It was rebuilt.¦")
    expectSentences("It was built.[3]¦The tower fell.²¦ It burned.[4]:45–6¦ It was rebuilt.¦")
    expectSentences("Write a.[3]b or a.[3].b for the element.¦")
  }

  @Test func endsASentenceWhereASpaceIsMissing() {
    expectSentences("It borders Wilton.¦This irregularity is old.¦")
    expectSentences("Use Block.Kind and collections.Counter in example.com.¦")
  }

  @Test func goesOnAfterAComma() {
    expectSentences("The U.S. , the U.K. and others left.¦ It is true. , they said.¦")
  }

  @Test func beginsASentenceWithADashOrASign() {
    expectSentences("He left.¦ — Then she came.¦")
    expectSentences("He paid.¦ $5 is enough.¦ It is Monday. – or was it?¦")
  }

  @Test func endsASentenceAtStopsOfOtherScripts() {
    expectSentences("今日は晴れです。¦明日は雨でしょうか？¦はい！¦")
    expectSentences("「はい。」¦彼は言った。¦「はい。」と彼は言った。¦")
    expectSentences("वह घर गया।¦ वह सो गया।¦")
    expectSentences("هل أنت بخير؟¦ نعم.¦")
  }

  @Test func standsARuleBetweenSentences() {
    expectSentences("He left.¦ ***¦ She came.¦")
    expectSentences("He left¦\n---¦\nShe came¦")
    expectSentences("The plan --- an old one --- failed **at** once.¦")
  }
}
