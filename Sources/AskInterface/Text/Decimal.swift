/// Formats numbers for a person.
enum Decimal {
  /// A number with four digits after the point, rounded to the nearest; very large ones in full.
  static func of(_ number: Double) -> String {
    let scaled = (number * 10_000).rounded()
    guard scaled.magnitude < 1e15 else { return "\(number)" }
    let digits = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(4) + "." + padded.suffix(4)
  }
}
