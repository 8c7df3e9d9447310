import Foundation

/// Public data to measure with, which is not part of the project: beside it, or where `ASK_DATA`
/// says.
enum MeasuringData {
  /// The place of a file; nil where the data is not at hand.
  static func url(_ path: String) -> URL? {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared/data").standardizedFileURL
    let folder = ProcessInfo.processInfo.environment["ASK_DATA"].map { URL(filePath: $0) } ?? beside
    let file = folder.appending(path: path)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}
