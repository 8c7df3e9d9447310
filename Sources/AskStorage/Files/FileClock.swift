/// The clock by which the system stamps files.
package enum FileClock {
  /// The time in nanoseconds since 1970, in the grain of file stamps: a few milliseconds.
  ///
  /// A file whose `modified` and `statusChanged` both lie before the time at which it began to be
  /// read cannot change unnoticed: a later change gets a stamp of that time or after it. One whose
  /// stamp is that time, or after it, may. Holds for files on this machine; a server stamps by a
  /// clock of its own.
  package static func now() -> Int64 { System.coarseTime() }
}
