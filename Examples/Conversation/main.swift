// Holds a conversation: a question may leave out what was said before it. What was actually asked
// is printed before each answer.
//
//     swift run ExampleConversation
import Ask

do throws(AskError) {
  let library = try Library(opening: ["seeds"])
  var dialogue = Dialogue()
  for question in ["which workers have 58% support?", "and the nurses?"] {
    let answer = try library.answer(question, following: &dialogue)
    print(answer.asked ?? question)
    for quotation in answer.quotations {
      print("  \(quotation.text)")
    }
  }

  // A dialogue is a value: a new one starts afresh, and a copy returns to an earlier point.
  dialogue = Dialogue()
  let questions = ["who is the deputy chief executive of NHS Providers?", "what did she say about trusts?"]
  for question in questions {
    let answer = try library.answer(question, following: &dialogue)
    let quotation = answer.quotations.first
    print(answer.asked ?? question)
    print("  \(quotation?.text ?? "nothing answers this")")
    print("  – \(quotation?.speaker?.name ?? "nobody is named")")
  }
} catch {
  print("could not look:", error)
}
