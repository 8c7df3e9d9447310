import Foundation
import Testing

@testable import Ask
@testable import AskInterface

@Suite struct JSONTests {
  @Test func writesAnAnswerInItsPromisedForm() {
    #expect(
      JSONRendering.answer(Sample.answered(Sample.quotation("Short."))) == """
        {"question": "what pay rise is rumoured?", "asked": null, "status": "answered", \
        "answers": [{"quote": "Short.", \
        "document": "seeds/strike.txt", "title": "Strike", "line": 5, "column": 1, "bytes": [812, 897], \
        "scalars": [812, 897], "span": null, "span_confidence": null, "speaker": null, "score": 7.25, \
        "confidence": 0.75, "also": [], \
        "context": [], "cells": null}], "missing": [], "corrections": [], "nearest": null, "filters": null, "skipped": null, \
        "error": null}

        """)
  }

  @Test func writesTheSpeakerTheSpanAndThePlacesOfTheSame() {
    let quotation = Quotation(
      bytes: Array("Short.".utf8), text: "Short.", citation: Sample.citation(),
      explanation: Explanation(parts: []), confidence: 0.25,
      speaker: Speaker(name: "Jane Roe", role: nil, bytes: 3..<11), also: [Sample.citation("b.txt")],
      span: AnswerSpan(bytes: 812..<817, confidence: 0.75, readable: 0..<5))
    let line = JSONRendering.answer(Sample.answered(quotation))
    #expect(
      line.contains(
        """
        "span": [812, 817], "span_confidence": 0.75, "speaker": {"name": "Jane Roe", "role": null, \
        "bytes": [3, 11]}, "score": 0.0, "confidence": 0.25, "also": [{"document": "b.txt", "title": "Strike", \
        "line": 5, "column": 1, "bytes": [812, 897], "scalars": [812, 897]}]
        """))
  }

  @Test func writesNoAnswerInTheSameForm() {
    #expect(
      JSONRendering.answer(Sample.unanswered(.noWordFound, missing: ["capital", "France"])) == """
        {"question": "what is the capital of France?", "asked": null, "status": "unanswered", "answers": [], \
        "missing": ["capital", "France"], "corrections": [], "nearest": null, "filters": null, "skipped": null, \
        "error": null}

        """)
  }

  @Test func givesTheNearestSentenceBesideTheAnswersAndNotAmongThem() throws {
    let answer = Answer(
      question: "why?", outcome: .unanswered(.tooLittleFound), missing: [],
      nearest: Sample.quotation("Short."))
    let object = try parsed(JSONRendering.answer(answer))
    #expect(object["status"] as? String == "unanswered")
    #expect((object["answers"] as? [Any])?.isEmpty == true)
    let nearest = try #require(object["nearest"] as? [String: Any])
    #expect(nearest["quote"] as? String == "Short.")
    #expect(nearest["confidence"] as? Double == 0.75)
  }

  @Test func writesAFailureInTheSameForm() {
    let error = AskError(code: .unreadable, path: "x", description: "The system refuses “x”.")
    let settings = Settings(format: .json)
    let reply = Conversation.reply(failing: error, toQuestion: "why?", settings: settings)
    #expect(
      reply.output == """
        {"question": "why?", "asked": null, "status": "error", "answers": [], "missing": [], "corrections": [], "nearest": null, \
        "filters": null, "skipped": null, "error": {"code": "unreadable", "message": "The system refuses “x”."}}

        """)
    #expect(reply.complaint == "The system refuses “x”.")
    #expect(
      Conversation.reply(failing: error, toQuestion: nil, settings: settings).output
        .hasPrefix(#"{"question": null, "asked": null, "status": "error""#))
  }

  @Test func quotesTheFilesOwnBytes() throws {
    let bytes: [UInt8] = Array("a **bold**\r\n".utf8) + [0xFF] + Array("é".utf8)
    let quotation = Quotation(
      bytes: bytes, text: "a bold", citation: Sample.citation(), explanation: Explanation(parts: []),
      confidence: 1)
    let object = try parsed(JSONRendering.answer(Sample.answered(quotation)))
    let answers = try #require(object["answers"] as? [[String: Any]])
    #expect(answers[0]["quote"] as? String == "a **bold**\r\n\u{FFFD}é")
  }

  @Test func writesWhatFoundationReadsBack() throws {
    let hard = [
      "", "\"\\/\u{8}\u{C}\n\r\t", "\0\u{1F}\u{7F}\u{80}\u{9B}", "é日本🙂", "\u{2028}\u{2029}\u{202E}\u{FEFF}",
      "\u{E0041}", "\u{FFFF}", "\u{10FFFF}", "e\u{301}",
    ]
    for text in hard {
      var json = JSONWriter()
      json.array { $0.string(text) }
      let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
      #expect(read?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }

  @Test func writesEveryScalarSoThatFoundationReadsItBack() throws {
    let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
    let text = String(String.UnicodeScalarView(scalars))
    var json = JSONWriter()
    json.array { $0.string(text) }
    let read = try JSONDecoder().decode([String].self, from: Data(json.bytes))
    #expect(read == [text])
  }

  @Test func writesNothingThatATerminalObeys() {
    let line = JSONRendering.answer(
      Sample.unanswered(.noWordFound, missing: ["\u{1B}[2J\u{9B}\u{202E}\u{7F}"]))
    #expect(line.contains(#"["\u001b[2J\u009b\u202e\u007f"]"#))
    #expect(line.unicodeScalars.dropLast().allSatisfy(Printable.isPrintable))
  }

  @Test func writesNumbersThatFoundationReadsBackAsTheSame() throws {
    let numbers = [
      0, -0.0, 1, 0.1, -12.345678901234567, 1e-7, .leastNonzeroMagnitude, 1.7976931348623157e308, 1e21,
    ]
    for number in numbers {
      var json = JSONWriter()
      json.array { $0.number(number) }
      let read = try JSONDecoder().decode([Double].self, from: Data(json.bytes))
      #expect(read == [number])
    }
  }

  @Test func writesNullForWhatJSONHasNoNumberFor() {
    var json = JSONWriter()
    json.array { json in
      for number in [Double.nan, .infinity, -.infinity] { json.number(number) }
    }
    #expect(json.bytes == Array("[null, null, null]".utf8))
  }

  @Test func namesTheCommandThatCouldNotBeCarriedOut() {
    #expect(
      JSONRendering.error(.nothingAsked, in: "why") == """
        {"command": "why", "error": {"code": "nothing-asked", \
        "message": "Nothing has been asked yet. Ask a question first."}}

        """)
  }

  @Test func givesTheSharesWhoseSumIsTheScore() throws {
    let object = try parsed(JSONRendering.why(Sample.quotation(), number: 1))
    let parts = try #require(object["parts"] as? [[String: Any]])
    let sum = parts.reduce(0) { $0 + ($1["share"] as? Double ?? .nan) }
    #expect(sum == object["score"] as? Double)
    #expect(parts.map { $0["name"] as? String } == ["words", "length"])
  }

  @Test func givesThePassageAroundAQuotation() {
    let surroundings = Library.Surroundings(before: "A. ", quotation: "Short.", after: " C.")
    #expect(
      JSONRendering.source(of: Sample.quotation("Short."), number: 1, in: surroundings) == """
        {"command": "source", "number": 1, "document": "seeds/strike.txt", "title": "Strike", "line": 5, \
        "column": 1, "bytes": [812, 897], "scalars": [812, 897], "heading": null, "before": "A. ", \
        "text": "Short.", "after": " C.", "error": null}

        """)
  }

  @Test func numbersFurtherQuotationsOn() {
    let answer = Sample.answered(Sample.quotation("One."), Sample.quotation("Two."))
    let line = JSONRendering.more(answer, further: [Sample.quotation("Two.")], from: 2)
    #expect(line.hasPrefix(#"{"command": "more", "from": 2, "question": "what pay rise is rumoured?", "#))
    #expect(line.contains(#""answers": [{"quote": "Two.""#))
  }

  private func parsed(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}
