internal import AskStorage

/// A day.
public struct CalendarDate: Equatable, Sendable {
  /// The year, such as 2026.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Names a day.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Today, where the user is.
  public static var today: CalendarDate {
    let today = UserEnvironment.today
    return CalendarDate(year: today.year, month: today.month, day: today.day)
  }
}
