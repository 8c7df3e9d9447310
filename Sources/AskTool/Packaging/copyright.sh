#!/usr/bin/env bash
# Prints who has what rights in the program, as Debian wants it told: what is linked statically too, and xxHash, whose
# header is compiled into it. Names of packages after it: theirs as well, for an archive in which they are linked.
set -euo pipefail
cd "$(dirname "$0")/../../.."

cat <<'HEAD'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ask
Comment:
 The program has in it, linked statically: Swift's standard library and
 FoundationEssentials with swift-collections (of the Swift toolchain it was
 built with), swift-argument-parser, and xxHash's XXH64.
 The word table comes from all-MiniLM-L6-v2, the irregular forms of words from
 WordNet 3.0; see NOTICE.md.

Files: *
Copyright: 2025-2026 the authors of ask
License: Apache-2.0

Files: usr/bin/ask
Copyright: 2025-2026 the authors of ask
 2014-2025 Apple Inc. and the Swift project authors
License: Apache-2.0 with Swift exception
 Swift's standard library, swift-foundation, swift-collections and
 swift-argument-parser are licensed under the Apache License 2.0, as below,
 with the Runtime Library Exception:
 .
 As an exception, if you use this Software to compile your source code and
 portions of this Software are embedded into the binary product as a result,
 you may redistribute such product without providing attribution as would
 otherwise be required by Sections 4(a), 4(b) and 4(d) of the License.

License: Apache-2.0
 On Debian systems the full text of the Apache License 2.0 is in
 /usr/share/common-licenses/Apache-2.0.
HEAD
for package in libxxhash-dev "$@"; do
  printf '\n\n---- %s, linked statically ----\n\n' "$package"
  cat "/usr/share/doc/$package/copyright"
done
