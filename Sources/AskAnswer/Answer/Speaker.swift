/// The speaker of a quotation's words, as the document itself names them.
public struct Speaker: Equatable, Sendable {
  /// The name as it stands at `bytes`, made readable as `Quotation.text` is; two people who speak
  /// with one voice have one name. May hold control characters.
  public let name: String
  /// The role, in the document's words, such as *Deputy chief executive*; nil where it does
  /// not say.
  public let role: String?
  /// The place of the name in the document's bytes, which may be before the quotation.
  public let bytes: Range<Int>

  /// Names a speaker.
  public init(name: String, role: String?, bytes: Range<Int>) {
    self.name = name
    self.role = role
    self.bytes = bytes
  }
}
