/// The reason why a standard stream cannot be used any more.
enum OutputError: Error, Equatable {
  /// The reader of the stream has gone.
  case closedPipe
  /// The system refused, with its message.
  case system(String)

  var isClosedPipe: Bool { self == .closedPipe }
}
