#!/usr/bin/env bash
# Makes a folder that has the static libraries and no others: where the linker looks there first, it links these.
set -euo pipefail
folder="$1"
rm -rf "$folder"
mkdir -p "$folder"
for library in edit bsd md tinfo stemmer cmark-gfm utf8proc stdc++; do
  archive="$(cc -print-file-name="lib$library.a")"
  [ -f "$archive" ] || { echo "make: there is no lib$library.a to link into the archive's program." >&2; exit 1; }
  ln -s "$(readlink -f "$archive")" "$folder/lib$library.a"
done
