public import Ask

/// The progress of indexing, as one line for a terminal.
public enum ProgressLine {
  /// The line, without a line end, in at most `columns` columns: files, speed, time left.
  public static func of(_ progress: Library.Progress, columns: Int) -> String {
    let seconds = progress.elapsed / .seconds(1)
    let speed = seconds > 0 ? Double(progress.byteCount) / seconds : 0
    var line = "Reading \(progress.fileCount) of \(progress.allFiles) files"
    if speed > 0 {
      line += ", \(ByteSize(bytes: Int(speed)).text)/s"
      let left = Double(max(0, progress.allBytes - progress.byteCount)) / speed
      line += ", \(duration(left)) left"
    }
    return String(line.prefix(max(0, columns - 1)))
  }

  /// A time in the unit that a person would use.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
  }
}
