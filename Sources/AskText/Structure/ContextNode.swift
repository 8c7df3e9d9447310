/// A part of a document that says what the sentences after it are about: a heading, a question, the
/// line above a list, the names of a table's columns.
///
/// Nodes make a tree: a sentence's context is the path from its node to the root.
package struct ContextNode: Equatable, Sendable {
  /// The way in which a node concerns the sentences below it.
  package enum Role: UInt8, CaseIterable, Sendable {
    /// A heading of a section.
    case heading = 0
    /// A question that the sentences answer.
    case question = 1
    /// A line, or an item with items below it, that the sentences continue.
    case leadIn = 2
    /// The cells of a table's header row, separated by ` | `.
    case columns = 3
  }

  /// The way in which it concerns the sentences below it.
  package var role: Role
  /// Its text as a person reads it.
  package var text: String
  /// The place in the document.
  package var bytes: Range<Int>
  /// The position of the node around it; nil for a root.
  package var parent: Int?

  /// Whether the sentences below it say little without it, so that its words count as theirs.
  package var isContinued: Bool { role != .heading || text.hasSuffix("?") }

  /// Describes a node.
  package init(_ role: Role, text: String, bytes: Range<Int>, parent: Int?) {
    self.role = role
    self.text = text
    self.bytes = bytes
    self.parent = parent
  }
}

extension [ContextNode] {
  /// The nodes around a sentence, the outermost first.
  ///
  /// - Parameter node: the position of the innermost; nil gives none.
  package func path(to node: Int?) -> [ContextNode] {
    var path: [ContextNode] = []
    var next = node
    // A parent is before its children, or the nodes are damaged.
    while let position = next, indices.contains(position) {
      path.append(self[position])
      next = self[position].parent.flatMap { $0 < position ? $0 : nil }
    }
    return path.reversed()
  }

  /// The position of the nearest heading around a sentence; nil if there is none.
  package func section(of node: Int?) -> Int? {
    var next = node
    while let position = next, indices.contains(position) {
      if self[position].role == .heading { return position }
      next = self[position].parent.flatMap { $0 < position ? $0 : nil }
    }
    return nil
  }
}
