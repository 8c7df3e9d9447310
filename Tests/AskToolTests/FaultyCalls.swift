import Foundation

/// The program with one call that the system refuses, by a library that is loaded before its own.
enum FaultyCalls {
  /// The library, built where there is a compiler for C; nil where there is none.
  static let library: String? = {
    let source = "\(Place.root)/Tests/AskToolTests/Fixtures/fault.c"
    let folder = Place.newCache()
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let compile = """
      compiler=$(command -v clang || command -v cc) && "$compiler" -shared -fPIC -O1 -o "$2" "$1"
      """
    let start = Child.Start(
      arguments: ["-c", compile, "bash", source, "\(folder)/fault.so"],
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"], folder: "/",
      program: "/bin/bash")
    return (try? Run(start))?.status == 0 ? "\(folder)/fault.so" : nil
  }()

  /// Runs the program while the n-th call of a name fails.
  ///
  /// - Returns: what it printed, and whether there was such a call.
  static func run(_ arguments: [String], failing call: String, at number: Int, with code: Int32) throws
    -> (run: Run, hasFailed: Bool)
  {
    let mark = Place.newCache()
    let run = try self.run(
      arguments,
      [
        "FAULT_CALL": call, "FAULT_AT": "\(number)", "FAULT_ERROR": "\(code)", "FAULT_MARK": mark,
      ])
    let hasFailed = FileManager.default.fileExists(atPath: mark)
    try? FileManager.default.removeItem(atPath: mark)
    return (run, hasFailed)
  }

  /// Runs the program with a clock that is so many seconds behind.
  static func run(_ arguments: [String], behind seconds: Int) throws -> Run {
    try run(arguments, ["FAULT_BEHIND": "\(seconds)"])
  }

  private static func run(_ arguments: [String], _ environment: [String: String]) throws -> Run {
    let preloaded = ["LD_PRELOAD": library ?? ""].merging(environment) { $1 }
    return try Run(Child.Start(arguments: arguments, environment: preloaded))
  }
}
