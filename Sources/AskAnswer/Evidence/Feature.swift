/// A reason beside the words themselves why a sentence answers a question.
enum Feature: Int, CaseIterable {
  /// The BM25 score of the passage the sentence stands in.
  case passage
  /// The share of the question, by the words' weights, whose words stand here in the same form.
  case sameForm
  /// The weight of the question's neighbouring words that are neighbours here too.
  case neighbours
  /// Whether a number, date or reason stands here that the question asks for and does not hold itself.
  case expectedKind

  /// The name that `:why` prints.
  var name: String {
    switch self {
    case .passage: "passage"
    case .sameForm: "same form"
    case .neighbours: "neighbouring words"
    case .expectedKind: "expected kind"
    }
  }

  /// What one unit adds to a score, in units of BM25.
  var weight: Double {
    switch self {
    case .passage: 0.8
    case .sameForm: 2
    case .neighbours: 0.3
    case .expectedKind: 1
    }
  }
}
