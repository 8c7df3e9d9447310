import Foundation
import Testing

/// Hard texts of law, medicine, bibliographies, manuals, prices, the Bible, units, German and
/// French, with `¦` where sentences end.
///
/// The rules were tuned on one half alone; the other tells how they do on texts they have not seen.
/// Both were written before. A text that fails moves nothing from one half to the other.
struct SentenceProbeTests {
  @Test(arguments: [("tuned", 149), ("untuned", 148)])
  func endsSentencesInAtLeastSoManyTexts(half: String, least: Int) throws {
    let probes = try Self.probes(half)
    let wrong = probes.filter { marking(Array($0.filter { $0 != "¦" }.utf8)) != $0 }
    print("Probes, \(half) half: \(probes.count - wrong.count) of \(probes.count)")
    #expect(probes.count == 150)
    #expect(probes.count - wrong.count >= least, "\(wrong)")
  }

  private static func probes(_ half: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Probes/\(half).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      String(line.drop { $0 != "\t" }.dropFirst())
    }
  }
}
