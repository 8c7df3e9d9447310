/// The sections of a segment's file, in the order they are written.
enum SegmentSection: Int, CaseIterable {
  case documents, documentOffsets, documentKeys, text, textOffsets, passages, sentenceLengths
  case words, wordBlocks, wordTerms, wordRanks, postings, terms, termBlocks

  /// The section's name in `ask inspect` and in messages.
  var name: String {
    switch self {
    case .documents: "documents"
    case .documentOffsets: "document offsets"
    case .documentKeys: "document keys"
    case .text: "text"
    case .textOffsets: "text offsets"
    case .passages: "passages"
    case .sentenceLengths: "lengths of sentences"
    case .words: "words"
    case .wordBlocks: "blocks of words"
    case .wordTerms: "terms of words"
    case .wordRanks: "ranks of words"
    case .postings: "postings"
    case .terms: "terms"
    case .termBlocks: "blocks of terms"
    }
  }
}
