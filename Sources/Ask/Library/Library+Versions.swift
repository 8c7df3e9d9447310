internal import AskDocuments
internal import AskIndex
internal import AskStorage
internal import AskText

extension Library {
  /// The versions of the formats that an index is written in; an index of others is made anew.
  package static var formatVersions: (segments: Int, manifest: Int) {
    (FormatVersions.segment, FormatVersions.manifest)
  }

  /// The C libraries in or under this one, each with its version if it tells one.
  package static var linkedLibraries: [String] {
    [
      MarkdownReader.parser, "libstemmer", "utf8proc \(ScriptFolding.libraryVersion)",
      "xxHash \(XXH64.version)",
    ]
  }
}
