#!/usr/bin/env bash
# Makes an archive of a program that is built and runs from any folder: $PROGRAM in version $VERSION, below $OUTPUT.
# `make tarball` calls this.
set -euo pipefail
cd "$(dirname "$0")/../../.."

name="ask-$VERSION-linux-$(uname -m)"
staging="$(mktemp -d)"
trap 'rm -rf "$staging"' EXIT
root="$staging/$name"
SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}"

umask 022
make --no-print-directory install-built PROGRAM="$PROGRAM" DESTDIR="$root" PREFIX=/ >/dev/null
# Swift would have its libraries looked for beside the program; they are in it.
chrpath -d "$root/bin/ask" >/dev/null
documentation="$root/share/doc/ask"
install -d "$documentation/handbook" "$documentation/licences"
install -m 644 corpus/*.md "$documentation/handbook/"
install -m 644 README.md CHANGELOG.md "$documentation/"
cat Sources/CAnswerModel/NOTICE.md Sources/AskText/NOTICE.md > "$documentation/licences/NOTICE.md"
install -m 644 LICENSE "$documentation/licences/LICENSE.txt"
install -m 644 .build/checkouts/swift-argument-parser/LICENSE.txt "$documentation/licences/swift.txt"
Sources/AskTool/Packaging/copyright.sh libedit2 libbsd0 libmd0 libtinfo6 libstemmer0d libcmark-gfm0.29.0.gfm.6 \
  libutf8proc2 libstdc++6 \
  > "$documentation/licences/copyright.txt"

needed() { objdump -p "$root/bin/ask" | sed -n 's/^ *NEEDED *//p' | sort | tr '\n' ' '; }
newest() { objdump -T "$root/bin/ask" | grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -V | tail -1; }
cat > "$root/INSTALL.txt" <<TEXT
ask $VERSION runs from any folder: bin/ask "what do I want to know?"

It needs the GNU C library in version $(newest) or later, and these shared libraries:
  $(needed)
"cp -r bin share ~/.local" installs it for you, with its manual page and completions.
The handbook and the licences are in share/doc/ask.
TEXT

mkdir -p "$OUTPUT"
tar -C "$staging" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - "$name" |
  gzip -9n > "$OUTPUT/$name.tar.gz"
echo "$OUTPUT/$name.tar.gz"
