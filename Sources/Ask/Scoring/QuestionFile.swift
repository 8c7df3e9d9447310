internal import AskStorage
internal import AskText

/// Questions with their right answers, a JSON object a line:
/// `{"question": "…", "document": "notes.txt", "answer": "words that stand there"}`.
///
/// Instead of `answer` there may be `answers`: a list of such texts, or of `{"text": …, "byte": …}`
/// with the offset in the document's file where the text begins. A question without an answer is
/// one that the documents do not answer; so is one with `"hidden": true`, which is counted by
/// itself. Blank lines, and lines that begin with `#`, are passed over.
struct QuestionFile {
  /// One question.
  struct Asked: Equatable {
    /// Its line in the file, from 1.
    let line: Int
    let question: String
    /// The name or the end of the path of the document that answers it; nil where none does.
    let document: String?
    let answers: [RightAnswer]
    let isHidden: Bool
  }

  /// Words that answer a question.
  struct RightAnswer: Equatable {
    let text: String
    /// Their offset in the document; nil for any.
    let byte: Int?
  }

  /// The questions, in the order of the file.
  private(set) var questions: [Asked] = []

  /// Reads a file.
  init(at path: String) throws(AskError) {
    let bytes: [UInt8]
    do throws(StorageError) {
      bytes = try FileReader.contents(of: path).bytes
    } catch {
      throw AskError(error)
    }
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let text = line.drop { $0 <= UInt8(ascii: " ") }
      if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
      questions.append(try Self.asked(line, place: "\(path):\(number)", line: number))
    }
    guard !questions.isEmpty else { throw .badQuestions(path, reason: "there is no question here") }
  }

  private static func asked(_ text: ArraySlice<UInt8>, place: String, line: Int) throws(AskError) -> Asked {
    let members = try members(of: text, place: place)
    guard case .string(let question)? = members["question"], question.contains(where: { !$0.isWhitespace })
    else {
      throw .badQuestions(place, reason: "the object has no text in “question”")
    }
    var document: String?
    switch members["document"] {
    case .string(let name)?: document = name
    case nil, .null?: break
    default: throw .badQuestions(place, reason: "“document” is no text")
    }
    let answers = try answers(of: members, place)
    let isHidden = members["hidden"] == .bool(true)
    if !answers.isEmpty, document == nil, !isHidden {
      throw .badQuestions(place, reason: "the question has an answer but no “document” that it stands in")
    }
    return Asked(line: line, question: question, document: document, answers: answers, isHidden: isHidden)
  }

  private static func members(of text: ArraySlice<UInt8>, place: String) throws(AskError)
    -> [String: JSONText]
  {
    do throws(JSONError) {
      if case .object(let members) = try JSONText(reading: text) { return members }
    } catch {
      throw .badQuestions(place, reason: "this is no JSON object: \(error)")
    }
    throw .badQuestions(place, reason: "this is no JSON object")
  }

  private static func answers(of members: [String: JSONText], _ place: String) throws(AskError)
    -> [RightAnswer]
  {
    var values: [JSONText] = []
    switch members["answers"] {
    case .array(let list)?: values = list
    case nil, .null?: break
    default: throw .badQuestions(place, reason: "“answers” is no list")
    }
    if let value = members["answer"], value != .null { values.append(value) }
    var answers: [RightAnswer] = []
    for value in values {
      guard let answer = RightAnswer(value) else {
        throw .badQuestions(place, reason: "an answer is neither a text nor an object with “text” and “byte”")
      }
      answers.append(answer)
    }
    return answers
  }
}

extension QuestionFile.RightAnswer {
  init?(_ value: JSONText) {
    switch value {
    case .string(let text) where !text.isEmpty: self.init(text: text, byte: nil)
    case .object(let members):
      guard case .string(let text)? = members["text"], !text.isEmpty else { return nil }
      switch members["byte"] {
      case .number(let byte)? where byte >= 0 && byte < 1e15: self.init(text: text, byte: Int(byte))
      case nil, .null?: self.init(text: text, byte: nil)
      default: return nil
      }
    default: return nil
    }
  }
}

extension AskError {
  /// Words that a file of questions cannot be used.
  static func badQuestions(_ place: String, reason: String) -> AskError {
    AskError(
      code: .badQuestions, path: place,
      description:
        "\(place): \(reason). A line is {\"question\": \"…\", \"document\": \"…\", \"answer\": \"…\"}.")
  }
}
