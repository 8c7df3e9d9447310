/// The versions of the formats that an index is written in; one of another version is made anew.
package enum FormatVersions {
  /// The version of a segment's file.
  package static var segment: Int { SegmentLayout.version }
  /// The version of the manifest.
  package static var manifest: Int { Manifest.version }
}
