/// The versions of the formats of an index; an index of another version is rebuilt.
package enum FormatVersions {
  /// The version of a segment's file.
  package static var segment: Int { SegmentLayout.version }
  /// The version of the manifest.
  package static var manifest: Int { Manifest.version }
}
