// Asks only some documents, for exact words, and without others; keeps the index in memory.
//
//     swift run ExampleFilters
import Ask

/// Prints the first quotation of an answer, or why there is none.
func show(_ answer: Answer) {
  print("\(answer.question)\n  filters: \(answer.filters.typed)")
  switch answer.outcome {
  case .answered(let quotations):
    print("  \(quotations[0].text)\n  \(quotations[0].citation.document)")
  case .unanswered(.nothingAllowed):
    print("  no sentence satisfies the filters")
  case .unanswered(let absence):
    print("  nothing answers this: \(absence)")
  }
}

do throws(AskError) {
  var options = Library.Options()
  options.place = .memory
  options.minConfidence = 0.4
  let library = try Library(opening: ["seeds", "corpus"], options: options)
  show(try library.answer("how do I save the conversation? in:corpus/"))
  show(try library.answer(#"what pay is demanded? "35% or more""#))
  show(try library.answer("who proved him wrong? in:*.txt -wrong"))
  show(try library.answer("how do I save the conversation? in:seeds/"))

  // All further questions ask these documents.
  print("\(try library.narrow(to: "corpus/")) documents are asked from now on")
  show(try library.answer("how do I leave out a word?"))
} catch {
  print("could not look:", error)
}
