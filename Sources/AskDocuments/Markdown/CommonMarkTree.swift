private import CCommonMark

/// A part of a parsed Markdown document, as `cmark` met it. Lines and columns count from 1; columns
/// are bytes.
struct CommonMarkNode {
  enum Kind {
    case paragraph
    case heading(level: Int)
    case quote
    case list
    case code(isFenced: Bool)
    /// Text, with backslashes and entities resolved.
    case text
    /// The content of a code span, with line breaks as spaces.
    case codeSpan
    /// A picture; the text in it is what it is called.
    case image
    /// A block of HTML.
    case html
    case other
  }

  let kind: Kind
  /// Whether it lies directly in an item of a list.
  let isInItem: Bool
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  /// The node's text, as `cmark` gives it; empty for a node of other nodes.
  let literal: [UInt8]
}

/// The tree that `cmark` makes of a Markdown document: the only file of this module that calls a C
/// library.
///
/// No extension of `cmark-gfm` is attached: its tables fill up short rows, so that 30 kB can make
/// millions of cells, and its strikethrough changes tables that all threads share.
enum CommonMarkTree {
  /// The beginning or the end of a node. A node that holds no others has no end.
  enum Event {
    case enter(CommonMarkNode)
    case exit(CommonMarkNode.Kind)
  }

  /// The version of the library that parses.
  static var version: String {
    // Safe because the text is a constant of the library, and ends in NUL.
    unsafe String(cString: cmark_version_string())
  }

  /// Parses bytes and shows the nodes in the order of the text, however deep they lie.
  ///
  /// The bytes must be valid UTF-8 without NUL, or columns do not count bytes.
  static func walk(_ bytes: ArraySlice<UInt8>, visit: (Event) -> Void) {
    // Safe because the bytes outlive the call, and the tree holds copies of them.
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      let characters = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe cmark_parse_document(characters, buffer.count, CMARK_OPT_FOOTNOTES)
    }
    guard let root = unsafe parsed else { return }
    // Safe because the tree is ours alone, and this is its last use.
    defer { unsafe cmark_node_free(root) }
    // Safe because the tree lives until the end of this function.
    guard let iterator = unsafe cmark_iter_new(root) else { return }
    // Safe because the iterator is ours alone, and this is its last use.
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      // Safe because the iterator and its tree live.
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { return }
      // Safe because the node belongs to the tree.
      visit(event == CMARK_EVENT_ENTER ? .enter(unsafe describe(node)) : .exit(unsafe kind(of: node)))
    }
  }

  private static func describe(_ node: OpaquePointer) -> CommonMarkNode {
    // Safe because the node belongs to a tree that lives.
    unsafe CommonMarkNode(
      kind: kind(of: node),
      isInItem: cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM,
      startLine: Int(cmark_node_get_start_line(node)),
      startColumn: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)),
      literal: literal(of: node))
  }

  private static func literal(of node: OpaquePointer) -> [UInt8] {
    // Safe because the text belongs to the node, ends in NUL, and is copied at once.
    guard let text = unsafe cmark_node_get_literal(node) else { return [] }
    return unsafe Array(String(cString: text).utf8)
  }

  private static func kind(of node: OpaquePointer) -> CommonMarkNode.Kind {
    // Safe because the node belongs to a tree that lives.
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    // Safe for the same reason.
    case CMARK_NODE_HEADING: .heading(level: Int(unsafe cmark_node_get_heading_level(node)))
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    // Safe for the same reason.
    case CMARK_NODE_CODE_BLOCK: .code(isFenced: unsafe isFenced(node))
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_BLOCK: .html
    default: .other
    }
  }

  private static func isFenced(_ node: OpaquePointer) -> Bool {
    var (length, offset): (CInt, CInt) = (0, 0)
    var sign: CChar = 0
    // Safe because the node belongs to a tree that lives, and the variables are ours for the call.
    return unsafe cmark_node_get_fenced(node, &length, &offset, &sign) != 0
  }
}
