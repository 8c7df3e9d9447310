internal import AskStorage
internal import AskText

/// The encoding of a document's context nodes.
enum ContextCodec {
  // How many nodes; then for each: its role and its parent + 1 in one number, the start of its
  // bytes as the gap to that of the node before, their count, its text. Numbers are varints.

  /// Appends nodes.
  static func append(_ nodes: [ContextNode], to bytes: inout [UInt8]) {
    Varint.append(UInt32(nodes.count), to: &bytes)
    var start = 0
    for node in nodes {
      Varint.append(UInt32(node.role.rawValue) | UInt32(node.parent.map { $0 + 1 } ?? 0) << 2, to: &bytes)
      // Nodes are in the order of the text.
      let next = max(start, node.bytes.lowerBound)
      Varint.append(UInt32(next - start), to: &bytes)
      Varint.append(UInt32(node.bytes.count), to: &bytes)
      bytes.append(string: node.text)
      start = next
    }
  }

  /// Reads nodes; nil when the bytes are none, or a parent is not before its child.
  static func read(_ reader: inout ByteReader, in bytes: Span<UInt8>) -> [ContextNode]? {
    guard let count = reader.number(bytes) else { return nil }
    var nodes: [ContextNode] = []
    var start = 0
    for position in 0..<count {
      guard let head = reader.number(bytes), let gap = reader.number(bytes),
        let length = reader.number(bytes), let text = reader.string(bytes),
        let role = ContextNode.Role(rawValue: UInt8(head & 3)), head >> 2 <= position
      else { return nil }
      start += gap
      nodes.append(
        ContextNode(
          role, text: text, bytes: start..<start + length, parent: head >> 2 == 0 ? nil : head >> 2 - 1))
    }
    return nodes
  }
}
