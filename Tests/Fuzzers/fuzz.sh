#!/usr/bin/env bash
# Runs the fuzzer of segments and manifests for some seconds (60 unless told): Tests/Fuzzers/fuzz.sh [seconds]
# A finding is left in .build/fuzz; mend its cause and move it to Tests/Fuzzers/Findings.
set -euo pipefail
cd "$(dirname "$0")/../.."
shopt -s nullglob
build=.build/fuzz
mkdir -p "$build/corpus"

flags=(-swift-version 6 -package-name ask -O -wmo -parse-as-library -sanitize=fuzzer -module-cache-path "$build/cache"
  -enable-experimental-feature Lifetimes -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InternalImportsByDefault -strict-memory-safety
  -I "$build" -I Sources/CStemmer)
for module in AskStorage AskText AskIndex; do
  find "Sources/$module" -name '*.swift' -print0 | sort -z \
    | xargs -0 swiftc "${flags[@]}" -c -module-name "$module" -emit-module \
      -emit-module-path "$build/$module.swiftmodule" -o "$build/$module.o"
done
swiftc "${flags[@]}" -module-name IndexFuzzer Tests/Fuzzers/IndexFuzzer.swift \
  Tests/AskIndexTests/IndexProbe.swift Tests/AskIndexTests/IndexProbe+Foreign.swift \
  "$build"/{AskStorage,AskText,AskIndex}.o -lstemmer -o "$build/index-fuzzer"

seeds=(Tests/Fuzzers/Findings Tests/AskIndexTests/Kept/*/)
# A trap is to reach the fuzzer, which writes the finding, and not Swift's own report of it.
SWIFT_BACKTRACE=enable=no "$build/index-fuzzer" -max_total_time="${1:-60}" -timeout=10 -max_len=8192 -artifact_prefix="$build/" \
  "$build/corpus" "${seeds[@]}"
