// Looks the quotations of a saved conversation up again, in the documents as they are now. The
// conversation was saved before the seed document was edited.
//
//     swift run ExampleVerify
import Ask

do throws(AskError) {
  let saved = try SavedConversation(at: "Examples/Verify/answers.md")
  for verification in try Library.verify(saved, in: ["seeds"]) {
    let quotation = verification.quotation
    print("\(quotation.document):\(quotation.line)", quotation.quote)
    switch verification.state {
    case .ok:
      print("  stands where it stood")
    case .moved(let place, _):
      print("  stands at \(place.document):\(place.line)")
    case .changed(let change):
      print("  now reads: \(change.text)")
    case .gone(let hasDocument):
      print(hasDocument ? "  stands nowhere any more" : "  its document is gone")
    case .ambiguous(let places):
      print("  stands in \(places.count) places")
    case .unread(let reason):
      print("  could not be looked up: \(reason)")
    }
  }
} catch {
  print("could not look:", error)
}
