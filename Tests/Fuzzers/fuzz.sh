#!/usr/bin/env bash
# Runs a fuzzer for some seconds (60 unless told): Tests/Fuzzers/fuzz.sh index|documents [seconds]
#
#   index      segments and manifests, under right checksums
#   documents  from a document's bytes through every reader to quotations
#
# A finding is left in .build/fuzz; mend its cause and move it to Tests/Fuzzers/Findings or DocumentFindings.
set -euo pipefail
cd "$(dirname "$0")/../.."
shopt -s nullglob
case "${1:-}" in
  index | documents) ;;
  *) sed -n '2,5p' "$0" >&2; exit 2 ;;
esac
build=.build/fuzz
mkdir -p "$build/corpus-$1"

flags=(-swift-version 6 -package-name ask -O -wmo -parse-as-library -sanitize=fuzzer -module-cache-path "$build/cache"
  -enable-experimental-feature Lifetimes -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault -strict-memory-safety
  -I "$build" -I Sources/CStemmer -I Sources/CCommonMark -I Sources/CXXHash -I Sources/CUTF8Proc)
# The parts in C, for which SwiftPM would write a map of modules.
: > "$build/module.modulemap"
objects=()
add_c() {
  local module="$1" file object
  echo "module $module { header \"$(echo "$PWD/Sources/$module/include"/*.h)\" export * }" >> "$build/module.modulemap"
  for file in "Sources/$module"/*.c; do
    object="$build/$module-$(basename "$file" .c).o"
    clang -c -std=c2x -O2 -I "Sources/$module/include" "$file" -o "$object"
    objects+=("$object")
  done
}
add_c COpen
add_c CMapping
compile() {
  for module in "$@"; do
    find "Sources/$module" -name '*.swift' -print0 | sort -z \
      | xargs -0 swiftc "${flags[@]}" -c -module-name "$module" -emit-module \
        -emit-module-path "$build/$module.swiftmodule" -o "$build/$module.o"
  done
}
case "$1" in
  index)
    compile AskStorage AskText AskIndex
    swiftc "${flags[@]}" -module-name IndexFuzzer Tests/Fuzzers/IndexFuzzer.swift \
      Tests/AskIndexTests/IndexProbe.swift Tests/AskIndexTests/IndexProbe+Foreign.swift \
      "$build"/{AskStorage,AskText,AskIndex}.o "${objects[@]}" -lstemmer -lutf8proc -o "$build/index-fuzzer"
    seeds=(Tests/Fuzzers/Findings Tests/AskIndexTests/Kept/*/)
    ;;
  documents)
    add_c CAnswerModel
    compile AskStorage AskText AskDocuments AskIndex AskAnswer
    swiftc "${flags[@]}" -module-name DocumentFuzzer Tests/Fuzzers/DocumentFuzzer.swift \
      Tests/AskAnswerTests/Documents/DocumentProbe.swift \
      "$build"/{AskStorage,AskText,AskDocuments,AskIndex,AskAnswer}.o "${objects[@]}" \
      -lstemmer -lutf8proc -lcmark-gfm -o "$build/documents-fuzzer"
    seeds=(Tests/Fuzzers/DocumentFindings corpus seeds)
    ;;
esac

# A trap is to reach the fuzzer, which writes the finding, and not Swift's own report of it.
SWIFT_BACKTRACE=enable=no "$build/$1-fuzzer" -max_total_time="${2:-60}" -timeout=10 -max_len=8192 -artifact_prefix="$build/" \
  "$build/corpus-$1" "${seeds[@]}"
