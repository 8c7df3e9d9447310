#!/usr/bin/env bash
# Makes a Debian package of a program that is built: $PROGRAM in version $VERSION, below $OUTPUT. `make deb` calls this.
set -euo pipefail
cd "$(dirname "$0")/../../.."

architecture="$(dpkg --print-architecture)"
package="$OUTPUT/ask_${VERSION}_$architecture.deb"
staging="$(mktemp -d)"
trap 'rm -rf "$staging"' EXIT
root="$staging/debian/ask"
documentation="$root/usr/share/doc/ask"

# The commit's author and time, so that the same commit gives the same package.
maintainer="${MAINTAINER:-$(git log -1 --format='%an <%ae>' 2>/dev/null || echo 'The authors of ask <root@localhost>')}"
SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}"
export SOURCE_DATE_EPOCH

umask 022
make --no-print-directory install-built PROGRAM="$PROGRAM" DESTDIR="$root" PREFIX=/usr \
  ZSH_COMPLETIONS=share/zsh/vendor-completions >/dev/null
# Swift would have its libraries looked for beside the program; they are in it.
chrpath -d "$root/usr/bin/ask" >/dev/null
sed -i '1{/^#!/d}' "$root/usr/share/bash-completion/completions/ask"
gzip -9n "$root/usr/share/man/man1/ask.1"

install -d "$documentation/handbook"
install -m 644 corpus/*.md "$documentation/handbook/"
install -m 644 README.md "$documentation/"
cat Sources/CAnswerModel/NOTICE.md Sources/AskText/NOTICE.md > "$documentation/NOTICE.md"
gzip -9n < CHANGELOG.md > "$documentation/CHANGELOG.md.gz"
Sources/AskTool/Packaging/copyright.sh > "$documentation/copyright"
gzip -9n > "$documentation/changelog.gz" <<CHANGES
ask ($VERSION) unstable; urgency=medium

  * What changed for people who use ask is told in CHANGELOG.md.gz.

 -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
CHANGES

# What the program's shared libraries are called in Debian, in which versions at least.
mkdir "$root/DEBIAN"
echo "Source: ask" > "$staging/debian/control"
dependencies="$(cd "$staging" && dpkg-shlibdeps -O debian/ask/usr/bin/ask)"

cat > "$root/DEBIAN/control" <<CONTROL
Package: ask
Version: $VERSION
Architecture: $architecture
Maintainer: $maintainer
Section: text
Priority: optional
Installed-Size: $(du -k -s --apparent-size --exclude=DEBIAN "$root" | cut -f1)
Depends: ${dependencies#shlibs:Depends=}
Description: answers questions about your documents with their own sentences
 ask answers questions about a folder of text and Markdown documents by quoting
 the sentences that answer them, each with the exact place it came from. It
 never writes a word of its own into an answer, and says so where nothing in
 the documents answers. It needs no server, no network and no language model.
CONTROL
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums)

mkdir -p "$OUTPUT"
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
echo "$package"
