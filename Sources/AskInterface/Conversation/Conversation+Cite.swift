import Ask

extension Conversation {
  /// Shows a quotation with its source, ready to be copied elsewhere.
  func cite(_ number: Int?, as style: CitationStyle) -> Reply {
    let number = number ?? 1
    do throws(CommandError) {
      let text = style.text(of: try pick(number), on: today())
      switch settings.format {
      case .json: return Reply(output: JSONRendering.cite(text, number: number, style: style), outcome: .none)
      case .text: return Reply(output: text, outcome: .none)
      }
    } catch {
      return fail(error, in: "cite")
    }
  }
}
