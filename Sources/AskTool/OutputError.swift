/// The reason why a standard stream cannot be used any more.
enum OutputError: Error, Equatable {
  /// Whoever read it has gone.
  case closedPipe
  /// What the system says.
  case system(String)

  var isClosedPipe: Bool { self == .closedPipe }
}
