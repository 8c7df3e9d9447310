/// Makes links to documents that a terminal opens: OSC 8, which most current terminals understand.
public struct Links: Equatable, Sendable {
  /// The name of this machine, so that a terminal that shows text of another machine opens no file
  /// of its own.
  let host: String
  /// The folder that relative paths begin in.
  let folder: String

  /// Makes links to documents on a machine.
  ///
  /// - Parameters:
  ///   - host: the machine's name.
  ///   - folder: the absolute path of the folder that relative paths begin in.
  public init(host: String, folder: String) {
    self.host = host
    self.folder = folder
  }

  /// A text that links to a document.
  func link(_ text: String, to path: String) -> String {
    Self.opening + address(of: path) + Self.end + text + Self.opening + Self.end
  }

  /// `file://host/path`, with every byte percent-encoded that is not a letter, a digit or one of
  /// `-._~/`.
  func address(of path: String) -> String {
    let whole = path.utf8.first == UInt8(ascii: "/") ? path : folder + "/" + path
    let parts = whole.unicodeScalars.split(separator: "/").map { String($0) }.filter { $0 != "." }
    return "file://\(Self.encoded(host))" + parts.map { "/" + Self.encoded($0) }.joined()
  }

  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-._~".utf8.contains(byte)
        }
      if isPlain {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  private static let opening = "\u{1B}]8;;"
  private static let end = "\u{1B}\\"
}
