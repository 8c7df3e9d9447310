import AskText
import Testing

/// A text, and why it is one or is none.
struct JSONCase: CustomTestStringConvertible, Sendable {
  let text: [UInt8]
  let name: String

  init(_ name: String, _ text: String) {
    self.init(name, Array(text.utf8))
  }

  init(_ name: String, _ text: [UInt8]) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }
}

/// JSON as question files and saved conversations hold it, by kinds of cases that Nicolas Seriot's
/// *Parsing JSON is a Minefield* tells apart: texts that RFC 8259 allows, texts that it forbids, and
/// texts that it leaves to the reader.
@Suite struct JSONTextTests {
  static let allowed = [
    JSONCase("a number alone", "42"), JSONCase("a string alone", #""a""#),
    JSONCase("an empty string", #""""#),
    JSONCase("true", "true"), JSONCase("false", "false"), JSONCase("null", "null"),
    JSONCase("an empty list", "[]"), JSONCase("blanks in an empty list", "[ \t\r\n]"),
    JSONCase("a list in a list", "[[]   ]"), JSONCase("a line end after all", "[1]\n"),
    JSONCase("a blank before all", " [1]"), JSONCase("several nulls", "[1,null,null,null,2]"),
    JSONCase("an empty object", "{}"), JSONCase("an empty name", #"{"":0}"#),
    JSONCase("blanks around signs", "{ \"a\" :\t1 ,\n\"b\" : [ ] }"),
    JSONCase("a zero in a name", #"{"a\u0000b": 42}"#), JSONCase("an escaped name", #"{"\u0061": 1}"#),
    JSONCase("names that differ in case", #"{"a": 1, "A": 2}"#),
    JSONCase("the same name in two objects", #"{"a": {"a": 1}}"#),
    JSONCase("zero", "0"), JSONCase("minus zero", "[-0]"), JSONCase("a negative number", "[-123]"),
    JSONCase("a fraction", "[123.456789]"), JSONCase("a zero before a fraction", "[0.5]"),
    JSONCase("zero with an exponent", "[0e1]"), JSONCase("an exponent", "[1E22]"),
    JSONCase("an exponent with a plus", "[0e+1]"), JSONCase("an exponent with a minus", "[1e-2]"),
    JSONCase("a zero before an exponent", "[1e05]"), JSONCase("a fraction and an exponent", "[123.456e78]"),
    JSONCase("a number near zero", "[-0.000000000000000000000000000000000000000001]"),
    JSONCase("more digits than are kept", "[3.141592653589793238462643383279]"),
    JSONCase("all short escapes", #"["\"\\\/\b\f\n\r\t"]"#), JSONCase("an escaped zero", #"["\u0000"]"#),
    JSONCase("an escape in small letters", #"["\uabcd"]"#), JSONCase("in capitals", #"["\uABCD"]"#),
    JSONCase("a surrogate pair", #"["\uD801\udc37"]"#),
    JSONCase("two pairs", #"["\ud83d\ude39\ud83d\udc8d"]"#),
    JSONCase("an escaped noncharacter", #"["\uFFFF"]"#), JSONCase("a noncharacter", "[\"\u{10FFFF}\"]"),
    JSONCase("a backslash and a u", #"["\\u0000"]"#), JSONCase("an escaped quote", #"["\u0022"]"#),
    JSONCase("DEL", "[\"a\u{7F}a\"]"), JSONCase("a line separator", "[\"\u{2028}\"]"),
    JSONCase("a no-break space", "[\"\u{A0}\"]"), JSONCase("a comment in a string", #"["a/*b*/c/*d//e"]"#),
    JSONCase("other scripts", #"["پایان‌نامه", "क्षत्रिय", "👨‍👩‍👧"]"#),
    JSONCase(
      "nested as deep as is read", String(repeating: "[", count: 32) + String(repeating: "]", count: 32)),
  ]

  static let forbidden = [
    JSONCase("nothing", ""), JSONCase("blanks alone", " "), JSONCase("a word", "nonsense"),
    JSONCase("half of a word", "tru"), JSONCase("a capital", "True"), JSONCase("not a number", "[NaN]"),
    JSONCase("infinity", "[-Infinity]"), JSONCase("two values", "1 2"),
    JSONCase("a word after a value", "[1]x"),
    JSONCase("a bracket too many", "[1]]"), JSONCase("a bracket too few", "[1"),
    JSONCase("the wrong bracket", "[1}"), JSONCase("a comma before the end", "[1,]"),
    JSONCase("a comma alone", "[,]"), JSONCase("two commas", "[1,,2]"), JSONCase("a comma first", "[,1]"),
    JSONCase("no comma", "[1 2]"), JSONCase("a colon for a comma", #"["": 1]"#),
    JSONCase("a brace alone", "{"), JSONCase("a name alone", #"{"a"}"#), JSONCase("no value", #"{"a":}"#),
    JSONCase("no colon", #"{"a" 1}"#), JSONCase("two colons", #"{"a"::1}"#),
    JSONCase("a comma at the end", #"{"a":1,}"#), JSONCase("a bare name", "{a:1}"),
    JSONCase("a number for a name", "{1:1}"), JSONCase("single quotes", "{'a':1}"),
    JSONCase("a comment", "[1/* one */]"), JSONCase("a hash", "[1] # one"),
    JSONCase("a form feed", "[\u{C}]"),
    JSONCase("a vertical tab", "[\u{B}1]"), JSONCase("a no-break space", "[\u{A0}]"),
    JSONCase("a plus", "[+1]"), JSONCase("a plus and a stop", "+1."), JSONCase("a zero first", "01"),
    JSONCase("a minus and a zero first", "[-01]"), JSONCase("two zeros", "[00]"),
    JSONCase("a stop first", "[.5]"),
    JSONCase("a minus and a stop", "[-.5]"), JSONCase("a stop last", "[1.]"),
    JSONCase("a stop before an exponent", "[1.e3]"), JSONCase("two stops", "[1.2.3]"),
    JSONCase("a minus alone", "[-]"), JSONCase("two minuses", "[--1]"), JSONCase("no exponent", "[1e]"),
    JSONCase("a sign for an exponent", "[1e+]"), JSONCase("a fraction in an exponent", "[1e1.5]"),
    JSONCase("hexadecimal", "[0x1F]"), JSONCase("hexadecimal with an exponent", "[0x1p3]"),
    JSONCase("a full-width digit", "[１]"), JSONCase("a number and letters", "[1a]"),
    JSONCase("a blank in a number", "[1 000]"), JSONCase("a calculation", "[1+2]"),
    JSONCase("no closing quote", #"["a"#), JSONCase("a backslash last", "[\"\\"),
    JSONCase("an unknown escape", #"["\x00"]"#), JSONCase("a capital escape", #"["\N"]"#),
    JSONCase("an escaped line end", "[\"\\\n\"]"), JSONCase("three digits", #"["\u00A"]"#),
    JSONCase("no digits", #"["\u"]"#), JSONCase("other digits", #"["\u00zz"]"#),
    JSONCase("a sign", #"["\u+123"]"#),
    JSONCase("half of a second escape", #"["\uD834\uDd"]"#), JSONCase("a line end", "[\"a\nb\"]"),
    JSONCase("a tab", "[\"\t\"]"), JSONCase("a zero", "[\"a\0b\"]"),
    JSONCase("an escape", "[\"\u{1B}[31m\"]"),
    JSONCase("brackets without end", String(repeating: "[", count: 100_000)),
    JSONCase("objects without end", String(repeating: #"[{"":"#, count: 50_000)),
  ]

  /// What readers differ in, so that none of it is taken.
  static let unsafe = [
    JSONCase("a name that occurs twice", #"{"a":1,"a":2}"#),
    JSONCase("a name twice with the same value", #"{"a":1,"a":1}"#),
    JSONCase("a name twice, once escaped", #"{"a":1,"\u0061":2}"#),
    JSONCase("a name twice deep inside", #"[[{"b":0,"a":1,"a":2}]]"#),
    JSONCase("a high surrogate alone", #"["\uD800"]"#), JSONCase("a low surrogate alone", #"["\uDFAA"]"#),
    JSONCase("two high surrogates", #"["\uD888\uD834"]"#),
    JSONCase("a pair turned round", #"["\uDd1e\uD834"]"#),
    JSONCase("a high surrogate and a letter", #"["\uD800\u0061"]"#),
    JSONCase("a high surrogate and an escape", #"["\uD800\n"]"#),
    JSONCase("a name of a surrogate", #"{"\uDFAA":0}"#), JSONCase("a number too large", "[1e400]"),
    JSONCase("a negative number too large", "[-1e9999]"),
    JSONCase("a byte order mark", [0xEF, 0xBB, 0xBF] + Array("{}".utf8)),
    JSONCase("Latin-1", [0x5B, 0x22, 0xE9, 0x22, 0x5D]), JSONCase("half of a letter", [0x22, 0xC3, 0x22]),
    JSONCase("a letter in too many bytes", [0x22, 0xC0, 0xAF, 0x22]),
    JSONCase("a surrogate in UTF-8", [0x22, 0xED, 0xA0, 0x80, 0x22]),
    JSONCase("no UTF-8 outside", [0x5B, 0xFF, 0x5D]),
    JSONCase("UTF-16", [0x5B, 0, 0x5D, 0]),
    JSONCase("nested too deep", String(repeating: "[", count: 33) + String(repeating: "]", count: 33)),
  ]

  @Test(arguments: allowed)
  func readsWhatTheStandardAllows(text: JSONCase) throws {
    _ = try JSONText(reading: text.text)
  }

  @Test(arguments: forbidden + unsafe)
  func refusesWhatTheStandardForbidsOrReadersDifferIn(text: JSONCase) {
    #expect(throws: JSONError.self) { try JSONText(reading: text.text) }
  }

  @Test func keepsValues() throws {
    let text = #" {"a": [1, -2.5e3, true, false, null, {}], "b": "\u00e9\ud83d\ude00\n\/\"é\u0000"} "#
    let expected: JSONText = .object([
      "a": .array([.number(1), .number(-2500), .bool(true), .bool(false), .null, .object([:])]),
      "b": .string("é😀\n/\"é\0"),
    ])
    #expect(try JSONText(reading: text.utf8) == expected)
    #expect(try JSONText(reading: "1e-400".utf8) == .number(0))
    #expect(try JSONText(reading: "123456789012345678901234567890".utf8) == .number(1.2345678901234568e29))
  }

  @Test(arguments: [
    (#"{"a": 01}"#, "a number begins with 0 (column 7)"),
    (#"{"a": +1.}"#, "no value begins here (column 7)"),
    (#"{"a": 1.}"#, "a digit is missing (column 9)"),
    (#"{"é": 1, "é": 2}"#, "a name occurs twice in one object (column 10)"),
    (#"["日本", "\ud800"]"#, "half of a surrogate pair stands alone (column 9)"),
    (#"["日本"#, "a string has no end (column 2)"),
    ("[1, 2", "a comma or a closing bracket is missing (column 6)"),
    ("[1] x", "something follows the value (column 5)"),
    ("[", "a value is missing at the end (column 2)"),
    (#"["\x"]"#, "a backslash is before no sign that it goes with (column 3)"),
  ])
  func namesThePlaceOfAFault(text: String, fault: String) {
    let error = #expect(throws: JSONError.self) { try JSONText(reading: text.utf8) }
    #expect(error?.description == fault)
  }

  @Test func namesTheByteThatIsNotUTF8() {
    let error = #expect(throws: JSONError.self) {
      try JSONText(reading: Array("[\"日本".utf8) + [0xFF] + Array("\"]".utf8))
    }
    #expect(error?.description == "a byte is not UTF-8 (column 5)")
  }
}
