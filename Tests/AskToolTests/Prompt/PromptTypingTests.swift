import Foundation
import Testing

/// Tab, pastes and signs of every script.
@Suite struct PromptTypingTests {
  @Test(arguments: Screen.all)
  func completesCommandsDocumentsAndWords(screen: Screen) throws {
    var talk = try screen.talk()
    #expect(talk.type(":so\t\r").contains("Nothing has been asked yet"))
    #expect(talk.type("specul\t\u{1}:\r").contains("There is no command :speculation. "))
    #expect(talk.type(":docs ju\t\r").contains("1 of 1 document, "))
    #expect(
      talk.type("x in:se\tju\t\u{1}:\u{4}\u{4}\r")
        .contains("There is no command :in:seeds/junior-doctors-strike.txt. "))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: Screen.all)
  func showsWhatAWordCanBecomeAndPutsItInAtFurtherPresses(screen: Screen) throws {
    // Ctrl-A, a colon and Enter make the line a command that is repeated.
    let show = "\u{1}:\r"
    var talk = try screen.talk()
    let list = talk.type("recomm\t\t", until: "recommendations")
    #expect(list.contains("recommended"))
    // A line that is drawn again looks like a prompt to a reader: each is read up to what it comes
    // to.
    for (presses, word) in [
      ("", "recommend"), ("recomm\t\t\t", "recommendations"), ("recomm\t\t\t\t", "recommended"),
      ("recomm\t\t\t\t\t", "recommend"),
    ] {
      _ = talk.type(presses + show, until: "There is no command :\(word). ")
    }
    #expect(talk.leave() == 0)
  }

  @Test func listsBelowALineOfSeveralRowsWithoutLosingARow() throws {
    var talk = try Talk(.prompt, columns: 20)
    let line = String(repeating: "x", count: 30) + " r"
    _ = talk.type(line, until: " r")
    let shown = talk.type("\t", until: "ask> " + String(repeating: "x", count: 15))
    #expect(shown.contains("radiographers"))
    #expect(talk.type("\u{3}").hasSuffix("^C\r\nask> "))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: ["xterm", "dumb"])
  func takesAPasteOfSeveralLinesAsOneQuestionALine(kind: String) throws {
    var start = Child.Start.prompt
    start.environment["TERM"] = kind
    var talk = try Talk(start, columns: 200)
    let count = 200
    let lines = (0..<count).map { ":pasted\($0)\r" }.joined()
    let shown = talk.type(lines + ":end\r", until: "There is no command :end.")
    for number in 0..<count { #expect(shown.contains("There is no command :pasted\(number). ")) }
    #expect(talk.leave() == 0)
  }

  @Test func takesAMarkedPasteWithoutItsControls() throws {
    var talk = try Talk(.prompt)
    let shown = talk.type(
      "\u{1B}[200~:one\r:t\two\u{3}\u{4}\u{1B}[A\n:thr\u{1B}[201~ee\r", until: "There is no command :three. ")
    #expect(shown.contains("There is no command :one. "))
    #expect(shown.contains("There is no command :t. "))
    #expect(talk.leave() == 0)
  }

  @Test func getsOutOfAPasteWhoseEndNeverComesByCtrlCAndCtrlD() throws {
    var talk = try Talk(.prompt)
    _ = talk.type("\u{1B}[200~half a paste", until: "half a paste")
    #expect(talk.type("\u{3}").hasSuffix("^C\r\nask> "))
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    _ = talk.type("\u{1B}[200~:pasted\r")
    #expect(talk.leave() == 0)
  }

  @Test func takesKeysForKeysAgainAfterAPauseInAPaste() throws {
    var talk = try Talk(.prompt)
    _ = talk.type("\u{1B}[200~:cut off", until: ":cut off")
    // That nothing comes for a second is what is tested.
    while talk.terminal.stream.read(before: .now + .seconds(3)) != nil {}
    #expect(talk.type("\u{15}:kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: 1..<6)
  func takesAMarkThatComesInPieces(length: Int) throws {
    var talk = try Talk(.prompt)
    for mark in ["\u{1B}[200~", "\u{1B}[201~"] {
      talk.terminal.stream.write(Array(mark.utf8.prefix(length)))
      // Longer than between the bytes of a key.
      if length > 1 { while talk.terminal.stream.read(before: .now + .milliseconds(60)) != nil {} }
      talk.terminal.stream.write(Array(mark.utf8.dropFirst(length)))
      if mark.hasSuffix("0~") { _ = talk.type(":t\to", until: ":t o") }
    }
    #expect(talk.type("\u{15}:kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test func leavesOutMarksThatStandWhereTheyShouldNot() throws {
    var talk = try Talk(.prompt)
    let shown = talk.type("\u{1B}[201~:a\u{1B}[200~b\u{1B}[200~c\u{1B}[201~d\u{1B}[201~e\r")
    #expect(shown.contains("There is no command :abcde. "))
    #expect(talk.leave() == 0)
  }

  @Test func takesAPasteThatIsLargerThanWhatATerminalHolds() throws {
    var talk = try Talk(.prompt, columns: 200)
    let line = String(repeating: "word \u{1}\u{7F}", count: 1_400) + "\r"
    let terminal = talk.terminal.stream.number
    let paste = Array(("\u{1B}[200~" + String(repeating: ":" + line, count: 20) + "\u{1B}[201~").utf8)
    #expect(paste.count > 190_000)
    // By another thread, because the terminal takes no more than what was read of it.
    let typing = Thread { Stream.write(paste + Array(":end\r".utf8), to: terminal) }
    typing.start()
    let shown = talk.terminal.stream.read(until: "There is no command :end.")
    #expect(shown.contains("There is no command :word. "))
    #expect(talk.leave() == 0)
  }

  @Test func losesNothingOfALineLongerThanATerminalBuffers() throws {
    var talk = try Talk(.prompt, columns: 200)
    let long = String(repeating: "word ", count: 2_000)
    let shown = talk.type(
      "\u{1B}[200~:first\r\(long)x\r:end\r\u{1B}[201~", until: "There is no command :end.")
    #expect(shown.contains("No document has: word, x."))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: Screen.all)
  func takesWideAndCombiningSigns(screen: Screen) throws {
    var talk = try screen.talk()
    // A wide sign that does not fit in the last column, a combining accent, an emoji of several
    // scalars.
    let wide = String(repeating: "日", count: 45)
    #expect(talk.type(":\(wide)e\u{301}\u{1}\u{6}x\r").contains("There is no command :x日日"))
    #expect(talk.type(":e\u{301}x\u{8}y\r").contains("There is no command :e\u{301}y. "))
    #expect(talk.type(":👩\u{200D}🚀z\r").contains("There is no command :👩\\u{200D}🚀z. "))
    #expect(talk.leave() == 0)
  }

  @Test func takesBytesThatAreNotUTF8ForTheSignThatStandsForThem() throws {
    var talk = try Talk(.prompt)
    talk.terminal.stream.write([0x3A, 0xFF, 0x61, 0xC3, 0x28, 0x62, 0xE2, 0x82, 0x0D])
    #expect(
      talk.terminal.stream.read(until: "\nask> ").contains(
        "There is no command :\u{FFFD}a\u{FFFD}(b\u{FFFD}. "))
    #expect(talk.leave() == 0)
  }
}
