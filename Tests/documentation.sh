#!/usr/bin/env bash
# Builds the library's documentation; a broken link or a missing page is an error.
set -euo pipefail
cd "$(dirname "$0")/.."

graphs=.build-docs/symbols
mkdir -p "$graphs" .build/docs
swift build --scratch-path .build-docs --target Ask \
  -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$graphs"
docc="$(dirname "$(readlink -f "$(command -v swift)")")/docc"
for module in Ask AskAnswer AskDocuments AskVerify; do
  rm -rf ".build-docs/$module" && mkdir ".build-docs/$module"
  cp "$graphs/$module"*.symbols.json ".build-docs/$module/"
  catalog="Sources/$module/$module.docc"
  "$docc" convert $([ -d "$catalog" ] && echo "$catalog") --warnings-as-errors --additional-symbol-graph-dir ".build-docs/$module" \
    --fallback-display-name "$module" --fallback-bundle-identifier "ask.$module" \
    --output-path ".build/docs/$module.doccarchive"
  echo "documentation of $module: .build/docs/$module.doccarchive"
done
