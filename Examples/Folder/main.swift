// Asks a folder a question and prints the sentence that answers it, with its place.
//
//     swift run ExampleFolder
import Ask

do throws(AskError) {
  let library = try Library(opening: ["seeds"])
  let answer = try library.answer("what pay rise is rumoured?")
  switch answer.outcome {
  case .answered(let quotations):
    for quotation in quotations {
      print(quotation.text, quotation.citation.document, quotation.citation.line)
    }
  case .unanswered(let absence):
    print("nothing answers this:", absence, answer.missing)
  }
} catch {
  print("could not look:", error)
}
