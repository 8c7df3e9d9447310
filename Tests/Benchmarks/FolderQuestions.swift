import Foundation

/// A folder of real documents with the questions that hurried readers ask of it, as
/// `eval/folders.py` reads them.
struct FolderQuestions {
  /// A question, and the sentences that answer it.
  struct Asked {
    let text: String
    /// Matches every right sentence; nil if the folder does not answer.
    let right: NSRegularExpression?
    /// The documents that may answer, by the ends of their paths; empty for any.
    let documents: [String]
  }

  /// The documents, by the order of their paths.
  let set: QuestionSet
  /// The questions.
  let asked: [Asked]

  private struct Entry: Decodable {
    let q: String
    let a: String?
    let doc: String?
    let also: [String]?
    let strict: Bool?
  }

  /// The folders beside each other; empty where the data is not at hand.
  static func all() throws -> [FolderQuestions] {
    let root = URL(filePath: BenchmarkData.path("folders"))
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return try files.sorted().filter { $0.hasSuffix(".json") && !$0.hasSuffix("-conversations.json") }
      .map { try FolderQuestions(root, name: String($0.dropLast(5))) }
  }

  private init(_ root: URL, name: String) throws {
    var set = QuestionSet()
    let folder = root.appending(path: name)
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for path in paths.sorted() where path.hasSuffix(".md") || path.hasSuffix(".txt") {
      let bytes = try Data(contentsOf: folder.appending(path: path))
      set.documents.append(QuestionSet.Document(name: path, bytes: Array(bytes)))
    }
    self.set = set
    let entries = try JSONDecoder().decode(
      [Entry].self, from: Data(contentsOf: root.appending(path: "\(name).json")))
    asked = try entries.map { entry in
      Asked(
        text: entry.q,
        right: try entry.a.map { try NSRegularExpression(pattern: $0, options: [.dotMatchesLineSeparators]) },
        documents: entry.strict == true ? [entry.doc].compactMap(\.self) + (entry.also ?? []) : [])
    }
  }

  /// Whether a sentence of a document answers a question.
  func isRight(_ asked: Asked, document: Int, bytes: Range<Int>) -> Bool {
    guard let right = asked.right else { return false }
    let document = set.documents[document]
    let name = document.name.split(separator: "/").last.map { String($0) } ?? document.name
    if !asked.documents.isEmpty,
      !asked.documents.contains(where: { $0.split(separator: "/").last.map { String($0) } == name })
    {
      return false
    }
    let sentence = String(decoding: document.bytes[bytes], as: UTF8.self)
    return right.firstMatch(in: sentence, range: NSRange(sentence.startIndex..., in: sentence)) != nil
  }
}
