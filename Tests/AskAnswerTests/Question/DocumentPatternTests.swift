import AskAnswer
import Testing

@Suite("Patterns of documents")
struct DocumentPatternTests {
  @Test(arguments: [
    ("reports/", "docs/reports/2024/may.txt"), ("reports", "docs/reports/may.txt"),
    ("reports/*", "reports/a/b.md"),
    ("*.md", "docs/deep/a.md"), ("*.MD", "docs/a.md"), ("a.txt", "./a.txt"), ("./a.txt", "a.txt"),
    ("may", "docs/may.txt"), ("docs/may", "x/docs/may.txt"), ("m?y.txt", "may.txt"),
    ("m[a-c]y.txt", "may.txt"),
    ("m[!b]y.txt", "may.txt"), ("**/may.txt", "may.txt"), ("docs/**/may.txt", "docs/a/b/may.txt"),
    ("docs/**", "docs/a.txt"), ("/home/**/*.txt", "/home/a/b/c.txt"), ("/home", "/home/a.txt"),
    ("*", "a.txt"),
    ("Übersicht*", "docs/übersicht-2.txt"), ("../x", "../x/a.txt"), ("a*b*c.txt", "a-b-b-c.txt"),
    (#"a\*b.txt"#, "a*b.txt"), ("[ab", "[ab"), ("my notes/", "my notes/a.txt"),
  ])
  func fit(pattern: String, path: String) {
    #expect(DocumentPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("reports/", "docs/reports"), ("reports", "docs/reports2/may.txt"), ("report", "docs/reports/may.txt"),
    ("*.md", "a.md.txt"), ("may", "docs/may.old/x.txt"), ("docs/may", "docs/x/may.txt"),
    ("m?y.txt", "maay.txt"),
    ("m[a-c]y.txt", "mdy.txt"), ("m[!a]y.txt", "may.txt"), ("/home", "docs/home/a.txt"), ("*/x", "x"),
    (#"a\*b.txt"#, "aXb.txt"), ("docs/*.txt", "docs/a/b.txt"), ("a*b", "ac.txt"),
  ])
  func doNotFit(pattern: String, path: String) {
    #expect(!DocumentPattern(pattern).matches(path))
  }

  @Test func takeNoLongTimeWhateverTheyAre() {
    let pattern = String(repeating: "a*", count: 200) + "b/" + String(repeating: "**/", count: 200) + "z"
    let path = String(repeating: "a", count: 2_000) + "/" + String(repeating: "x/", count: 500) + "y"
    let time = ContinuousClock().measure { #expect(!DocumentPattern(pattern).matches(path)) }
    #expect(time < .seconds(5))
  }
}
