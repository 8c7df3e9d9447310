internal import AskText

/// The quotations of answers that were printed as JSON, one object a line.
enum SavedJSON {
  /// Reads all lines. Objects that are no answers, such as those of commands, hold no quotations.
  static func quotations(in lines: SavedLines, of name: String) throws(SavedConversationError)
    -> [SavedQuotation]
  {
    var quotations: [SavedQuotation] = []
    for (number, line) in lines where line.contains(where: { $0 > UInt8(ascii: " ") }) {
      do throws(Misfit) {
        quotations += try Self.quotations(on: line, number)
      } catch {
        throw .misfit("\(name):\(number)", error.reason)
      }
    }
    return quotations
  }

  /// A line that is not as it must be.
  private struct Misfit: Error {
    let reason: String
  }

  private static func quotations(on line: ArraySlice<UInt8>, _ number: Int) throws(Misfit) -> [SavedQuotation]
  {
    let members = try members(on: line)
    guard members["question"] != nil || members["command"] != nil else {
      throw Misfit(reason: "this object has neither “question” nor “command”")
    }
    switch members["answers"] {
    case nil, .null?: return []
    case .array(let answers)?:
      var quotations: [SavedQuotation] = []
      for answer in answers { quotations.append(try quotation(answer, number: number)) }
      return quotations
    default: throw Misfit(reason: "“answers” is no list")
    }
  }

  private static func members(on line: ArraySlice<UInt8>) throws(Misfit) -> [String: JSONText] {
    do throws(JSONError) {
      if case .object(let members) = try JSONText(reading: line) { return members }
    } catch {
      throw Misfit(reason: "this is no JSON object: \(error)")
    }
    throw Misfit(reason: "this is no JSON object")
  }

  private static func quotation(_ value: JSONText, number: Int) throws(Misfit) -> SavedQuotation {
    guard case .object(let members) = value else { throw Misfit(reason: "an answer is no object") }
    let quote = try text("quote", of: members)
    let document = try text("document", of: members)
    guard let bytes = try range("bytes", of: members) else {
      throw Misfit(reason: "“bytes” of an answer is no pair of offsets")
    }
    guard quote.utf8.count <= SavedQuotation.longestQuote else {
      throw Misfit(reason: "“quote” of an answer is longer than any sentence")
    }
    guard let line = try place("line", of: members) else {
      throw Misfit(reason: "“line” of an answer is no number from 1")
    }
    return SavedQuotation(
      savedLine: number, document: document, line: line, column: try place("column", of: members),
      bytes: bytes, scalars: try range("scalars", of: members), quote: quote,
      speaker: speaker(members["speaker"]))
  }

  /// A number from 1; nil where there is none.
  private static func place(_ name: String, of members: [String: JSONText]) throws(Misfit) -> Int? {
    guard let value = members[name], value != .null else { return nil }
    guard let number = whole(value), number > 0 else {
      throw Misfit(reason: "“\(name)” of an answer is no number from 1")
    }
    return number
  }

  /// A pair of offsets; nil where there is none.
  private static func range(_ name: String, of members: [String: JSONText]) throws(Misfit) -> Range<Int>? {
    guard let value = members[name], value != .null else { return nil }
    guard case .array(let offsets) = value, offsets.count == 2, let start = whole(offsets[0]),
      let end = whole(offsets[1]), start < end
    else { throw Misfit(reason: "“\(name)” of an answer is no pair of offsets") }
    return start..<end
  }

  private static func text(_ name: String, of members: [String: JSONText]) throws(Misfit) -> String {
    guard case .string(let text)? = members[name], !text.isEmpty else {
      throw Misfit(reason: "“\(name)” of an answer is no text")
    }
    return text
  }

  private static func speaker(_ value: JSONText?) -> String? {
    guard case .object(let members)? = value, case .string(let name)? = members["name"] else { return nil }
    return name
  }

  /// A whole number from 0 that is exact as JSON readers keep numbers.
  private static func whole(_ value: JSONText) -> Int? {
    guard case .number(let number) = value, number >= 0, number < 9e15, number == number.rounded() else {
      return nil
    }
    return Int(number)
  }
}
