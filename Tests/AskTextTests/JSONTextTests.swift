import AskText
import Testing

/// JSON as question files and saved conversations hold it.
@Suite struct JSONTextTests {
  @Test func readsJSONAsFoundationDoes() throws {
    for text in [
      #"{"a": [1, -2.5e3, true, false, null, "\u00e9\ud83d\ude00\n\/\"", {}], "b": []}"#, " [ ] ", "\"é\"",
      "0",
    ] {
      #expect(JSONText(text.utf8) != nil)
    }
    for text in [
      "", "{", "[1,]", "{\"a\"}", "\"a", "tru", "1 2", String(repeating: "[", count: 9_000), "\"\\x\"",
      "\"\n\"",
    ] {
      #expect(JSONText(text.utf8) == nil)
    }
    #expect(JSONText(#""\u00e9\ud83d\ude00\ud800x""#.utf8) == .string("é😀\u{FFFD}x"))
  }
}
