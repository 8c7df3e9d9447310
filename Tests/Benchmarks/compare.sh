#!/usr/bin/env bash
# Times ask and its peers in one run, on the same articles and questions, and prints one table.
#
# usage: compare.sh [--if-possible] [PART]…      all but `peers` without arguments
#   --if-possible  where data, peers or programs are missing, say which, and call it a success
#
#   indexing   MB/s with one thread and two, and the index's size
#   retrieval  the ten best sentences alone, questions a second
#   answers    question to verified quotation in JSON, questions a second
#   once       one question, the whole process
#   edit       the next question after one file was edited
#   memory     peaks while indexing and answering
#   prompt     from Enter to the first character of the answer, through a pseudo-terminal
#   growth     indexing and answering at 1, 4, 16, 64, 408 MB
#   peers      the other peers' own figures: bm25s, and lucene where ANSERINI_JAR names its jar
#
# environment:
#   ASK_DATA     folder of the public data (../shared/data): wikipedia-2014.tar.zst, squad/squad-1.1-dev.json
#   ASK_PEERS    folder of the peers' scripts (../shared/peers): passages.py, peers.py
#   ASK_PROGRAM  a built ask; without it this one is built
#   ASK_BENCHMARKS  a built AskBenchmarks; without it this one is built
#   ASK_MB       take about so many MB of the articles only, for a quick trial
#   ASK_ROUNDS   measure so many times and keep the best (3)
#
# Everything is unpacked into a folder below TMPDIR (3 GB) that is removed at the end.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly every_part=(indexing retrieval answers once edit memory prompt growth)
readonly question_count=1000 once_count=20
readonly rounds=${ASK_ROUNDS:-3}
declare -A figure=() # Name to number; what was not measured is not there.

main() {
  local is_optional=
  [[ ${1:-} != --if-possible ]] || { is_optional=yes; shift; }
  local parts=("$@") part
  ((${#parts[@]})) || parts=("${every_part[@]}")
  for part in "${parts[@]}"; do
    [[ " ${every_part[*]} peers " == *" $part "* ]] || refuse "no part is called $part; the parts are: ${every_part[*]} peers"
  done
  if [[ -n $is_optional ]]; then
    (find_everything && find_tantivy) || { tell "The comparison with the peers is left out."; exit 0; }
  fi
  find_everything
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  local load_before
  load_before=$(load)
  [[ ${parts[*]} == peers ]] || build # The peers alone need no ask.
  unpack
  for part in "${parts[@]}"; do "measure_$part"; done
  printf '\n%s files, %s MB, %s questions; load before %s, after %s, %s cores\n' "$file_count" \
    "$(in_megabytes "$text_bytes")" "$(wc -l <"$questions")" "$load_before" "$(load)" "$(nproc)"
  [[ ${parts[*]} == peers ]] || print_table
  print_growth
  print_peers
}

# How ask is called; where its options change, only this needs to.

under=() # A command that ask runs under, while it is watched.

ask_index() { # INDEX FOLDER THREADS
  "${under[@]}" "$ask" index --index "$1" --threads "$3" --docs "$2"
}

ask_answers() { # INDEX FOLDER, questions on standard input
  answering "${under[@]}" "$ask" --json --no-refresh --index "$1" --docs "$2"
}

ask_once() { # INDEX FOLDER QUESTION [OPTION]…
  answering "${under[@]}" "$ask" "${@:4}" --index "$1" --docs "$2" -- "$3"
}

ask_retrieval() { # INDEX QUESTIONS; prints questions a second as its last word
  "$benchmarks" retrieval "$1" "$2"
}

# Runs a command of ask that answers: status 1, nothing answers this, is as good as 0.
answering() {
  local status=0
  "$@" || status=$?
  ((status < 2)) || return "$status"
}

# What there is to measure with.

find_everything() {
  data=$(find_folder "$(from_here "${ASK_DATA:-$PWD/../shared/data}")" ASK_DATA wikipedia-2014.tar.zst squad/squad-1.1-dev.json) || exit
  peers=$(find_folder "$(from_here "${ASK_PEERS:-$PWD/../shared/peers}")" ASK_PEERS passages.py peers.py) || exit
  local program
  for program in zstd tar python3 find awk /usr/bin/time; do
    command -v "$program" >/dev/null || refuse "there is no $program; install it (Debian: zstd tar python3 findutils mawk time)"
  done
}

find_tantivy() {
  python3 -c 'import tantivy' 2>/dev/null || refuse "not measured, python3 has no package tantivy; install it (pip install tantivy)"
}

find_folder() { # FOLDER VARIABLE FILE…; prints the folder's full path
  local folder=$1 variable=$2 file
  for file in "${@:3}"; do
    [[ -e $folder/$file ]] || refuse "not measured, there is no $folder/$file; name its folder in $variable"
  done
  (cd "$folder" && pwd)
}

# A path as the caller wrote it, made full.
from_here() {
  case $1 in
    /*) echo "$1" ;;
    *) echo "$here/$1" ;;
  esac
}

unpack() {
  tell "unpacking the articles"
  # peers.py's rule “a line a paragraph” wants a folder named txt.
  text=$work/txt
  zstd -dcq "$data/wikipedia-2014.tar.zst" | tar -x -C "$work"
  [[ -z ${ASK_MB:-} ]] || take_some "$ASK_MB"
  read -r file_count text_bytes < <(count "$text")
  passages=$work/passages.tsv
  python3 "$peers/passages.py" "$text" "$passages" >"$work/log"
  questions=$work/questions.txt
  python3 "$peers/passages.py" --questions "$data/squad/squad-1.1-dev.json" "$questions" "$question_count"
  tell "$file_count files, $(in_megabytes "$text_bytes") MB, $(wc -l <"$questions") questions"
}

take_some() { # MB: leaves about so much in $text
  sample "$1" "$work/some/txt"
  rm -rf "$text"
  text=$work/some/txt
}

build() {
  if [[ -n ${ASK_PROGRAM:-} ]]; then
    ask=$(from_here "$ASK_PROGRAM")
  else
    tell "building ask"
    quietly make build
    ask=$(built)/ask
  fi
  [[ -x $ask ]] || refuse "there is no program at $ask"
}

build_benchmarks() {
  if [[ -n ${ASK_BENCHMARKS:-} ]]; then
    benchmarks=$(from_here "$ASK_BENCHMARKS")
  else
    tell "building AskBenchmarks"
    quietly swift build -c release --static-swift-stdlib --product AskBenchmarks
    benchmarks=$(built)/AskBenchmarks
  fi
}

built() { swift build -c release --static-swift-stdlib --show-bin-path; }

# The measures. Each keeps its figures by name; the best of all rounds counts.

measure_indexing() {
  local round threads
  for ((round = 1; round <= rounds; round++)); do
    run_tantivy
    for threads in 1 2; do
      warm "$text"
      rm -rf "$work/index-$threads"
      timed quietly ask_index "$work/index-$threads" "$text" "$threads"
      keep_highest "indexing $threads" "$(ratio "$text_bytes" "$micros")"
      tell "indexing, $threads thread(s): ${figure["indexing $threads"]} MB/s at best"
    done
  done
  figure["size"]=$(ratio "$(bytes "$work/index-1")" "$text_bytes")
}

measure_retrieval() {
  need_tantivy
  need_index
  build_benchmarks
  local round line last
  for ((round = 1; round <= rounds; round++)); do
    line=$(ask_retrieval "$work/index-1" "$questions" 2>"$work/log") || line=
    last=${line##*[[:space:]]}
    if [[ $last =~ ^[0-9.]+$ ]]; then
      keep_highest "retrieval" "$last"
    else
      tell "retrieval: not measured, AskBenchmarks prints no figure for it"
      return
    fi
  done
}

# Whole processes, opening included.
measure_answers() {
  need_tantivy
  need_index
  local round
  for ((round = 0; round <= rounds; round++)); do # Round 0 warms.
    timed answer_into "$work/answers.jsonl" "$work/index-1" "$text" "$questions"
    ((round == 0)) || keep_highest "answers" "$(ratio "$(wc -l <"$questions")" "$micros" 1000000)"
  done
  local objects
  objects=$(wc -l <"$work/answers.jsonl")
  ((objects == $(wc -l <"$questions"))) || refuse "$objects lines answer $(wc -l <"$questions") questions"
  figure["answered"]=$(grep -c '"status": *"answered"' "$work/answers.jsonl" || true)
}

measure_prompt() {
  need_index
  build_benchmarks
  "$benchmarks" prompt "$ask" "$text" "$work/index-1" "$questions"
}

measure_once() {
  need_index
  local question
  question=$(head -n 1 "$questions")
  figure["once fresh"]=$(median_once "$work/index-1" "$text" "$question")
  figure["once"]=$(median_once "$work/index-1" "$text" "$question" --no-refresh)
  figure["once seeds"]=$(median_once "$work/index-seeds" seeds "what pay rise is rumoured?")
  figure["once seeds unchecked"]=$(median_once "$work/index-seeds" seeds "what pay rise is rumoured?" --no-refresh)
}

median_once() { # INDEX FOLDER QUESTION [OPTION]…; prints milliseconds
  local i
  for ((i = 0; i <= once_count; i++)); do # Number 0 warms, and makes the index where there is none.
    timed quietly ask_once "$@"
    ((i == 0)) || echo "$micros"
  done | sort -n | awk '{ value[NR] = $1 } END { printf "%.1f\n", value[int((NR + 1) / 2)] / 1000 }'
}

# The edited file is put back, and the index of the edited one is asked no more.
measure_edit() {
  need_index
  local file kept=$work/edited round
  file=$(find "$text" -type f | sort | awk 'NR == 1')
  cp -p "$file" "$kept"
  for ((round = 1; round <= rounds; round++)); do
    printf '\nThe quendorian lantern of Zanzibarite weighs %d grams.\n' "$((4000 + round))" >>"$file"
    timed quietly ask_once "$work/index-1" "$text" "How much does the quendorian lantern of Zanzibarite weigh?" --json
    keep_lowest "edit" "$(ratio "$micros" 1000)"
    grep -q "weighs $((4000 + round)) grams" "$work/log" || refuse "the edited text is not quoted: $(head -c 400 "$work/log")"
    cp -p "$kept" "$file"
  done
  rm -rf "$work/index-1"
}

measure_memory() {
  local round many=$work/many.txt
  for ((round = 0; round < 10; round++)); do cat "$questions"; done >"$many"
  quietly watched ask_index "$work/index-watched" "$text" 2
  figure["memory indexing"]=$anonymous figure["resident indexing"]=$resident
  watched answer_into /dev/null "$work/index-watched" "$text" "$many"
  figure["memory answering"]=$anonymous figure["resident answering"]=$resident
  rm -rf "$work/index-watched"
}

measure_growth() {
  local size
  for size in 1 4 16 64 all; do
    [[ $size == all ]] || ((size * 1000000 < text_bytes)) || continue
    grow "$size"
  done
}

grow() { # MB, or all
  local folder=$text index=$work/index-growth files size round
  if [[ $1 != all ]]; then
    folder=$work/growth/txt
    rm -rf "$folder"
    sample "$1" "$folder"
  fi
  read -r files size < <(count "$folder")
  growth_sizes+=("$size")
  figure["files $size"]=$files
  warm "$folder"
  for ((round = 1; round <= rounds; round++)); do
    rm -rf "$index"
    timed quietly ask_index "$index" "$folder" 1
    keep_lowest "growth indexing $size" "$(ratio "$micros" 1000000)"
  done
  for ((round = 0; round <= rounds; round++)); do
    timed answer_into /dev/null "$index" "$folder" "$questions"
    ((round == 0)) || keep_lowest "growth question $size" "$(ratio "$micros" "$(wc -l <"$questions")")"
  done
  figure["growth size $size"]=$(ratio "$(bytes "$index")" "$size")
  rm -rf "$index"
}
growth_sizes=()

measure_peers() {
  need_tantivy
  local engine
  for engine in bm25s lucene; do
    run_peer "$engine" || tell "$engine: not measured; see the first lines of peers.py for what it needs: $(tail -n 1 "$work/log")"
  done
}

# The peers.

run_peer() { # ENGINE; leaves its line in $peer_line
  tell "running $1"
  warm "$passages"
  peer_line=$(python3 "$peers/peers.py" "$1" "$passages" "$questions" "$work/peers" 2>"$work/log") || return 1
  peer_lines+=("$peer_line")
  tell "$peer_line"
}
peer_lines=()

run_tantivy() {
  run_peer tantivy || refuse "tantivy did not run (pip install tantivy): $(tail -n 1 "$work/log")"
  keep_highest "tantivy indexing" "$(peer_figure index_MBps)"
  keep_highest "tantivy questions" "$(peer_figure qps)"
  figure["tantivy size"]=$(awk -v size="$(peer_figure size_MB)" -v time="$(peer_figure index_s)" -v rate="$(peer_figure index_MBps)" \
    'BEGIN { printf "%.2f\n", size / (time * rate) }')
  rm -rf "$work/peers"
}

peer_figure() { sed -n "s/.*\"$1\": *\([0-9.]*\).*/\1/p" <<<"$peer_line"; }

need_tantivy() { [[ -n ${figure["tantivy questions"]:-} ]] || run_tantivy; }

need_index() {
  [[ ! -d $work/index-1 ]] || return 0
  tell "indexing, to be asked"
  quietly ask_index "$work/index-1" "$text" 2
}

# The tables.

print_table() {
  local tantivy_rate=${figure["tantivy indexing"]:-} tantivy_questions=${figure["tantivy questions"]:-}
  printf '\n| figure | ask | tantivy | ratio | wanted |\n|---|---|---|---|---|\n'
  row "indexing, one thread, MB/s" "indexing 1" "$tantivy_rate" "3 ×"
  row "indexing, two threads, MB/s" "indexing 2" "$tantivy_rate" ""
  row "two threads against one" "indexing 2" "" "1.7 ×" "${figure["indexing 1"]:-}"
  row "index size / text" "size" "${figure["tantivy size"]:-}" "≤ 0.60"
  row "retrieval only, questions/s" "retrieval" "$tantivy_questions" "3 ×"
  row "whole answers, questions/s" "answers" "$tantivy_questions" "1 ×"
  row "questions answered, of $question_count" "answered" "" ""
  row "anonymous memory while indexing, MB" "memory indexing" "" "≤ 400"
  row "resident memory while indexing, MB" "resident indexing" "" ""
  row "anonymous memory while answering, MB" "memory answering" "" "≤ 120"
  row "resident memory while answering, MB" "resident answering" "" ""
  row "one question, freshness checked, ms" "once fresh" "" "≤ 200"
  row "one question, --no-refresh, ms" "once" "" "≤ 30"
  row "one question to seeds, ms" "once seeds" "" "≤ 15"
  row "one question to seeds, --no-refresh, ms" "once seeds unchecked" "" ""
  row "question after one file was edited, ms" "edit" "" "≤ 400"
}

row() { # TITLE FIGURE TANTIVY WANTED [DIVISOR]; nothing where the figure was not measured
  local own=${figure["$2"]:-} divisor=${5:-$3} share="–"
  [[ -n $own ]] || return 0
  [[ -z $divisor ]] || share="$(ratio "$own" "$divisor") ×"
  printf '| %s | %s | %s | %s | %s |\n' "$1" "$own" "${3:-–}" "$share" "${4:-–}"
}

print_growth() {
  ((${#growth_sizes[@]})) || return 0
  printf '\n| text, MB | files | indexing, s | MB/s | index / text | µs a question |\n|---|---|---|---|---|---|\n'
  local size
  for size in "${growth_sizes[@]}"; do
    printf '| %s | %s | %s | %s | %s | %s |\n' "$(in_megabytes "$size")" "${figure["files $size"]}" \
      "${figure["growth indexing $size"]}" "$(ratio "$size" "${figure["growth indexing $size"]}" 0.000001)" \
      "${figure["growth size $size"]}" "${figure["growth question $size"]}"
  done
}

print_peers() {
  ((${#peer_lines[@]})) || return 0
  printf '\nThe peers, as they reported:\n'
  printf '%s\n' "${peer_lines[@]}"
}

# Tools.

timed() { # COMMAND…; leaves its microseconds in $micros
  local start=${EPOCHREALTIME/./} end
  "$@"
  end=${EPOCHREALTIME/./}
  micros=$((end - start))
}

# Runs a command that calls ask, and leaves ask's peaks, in MB, in $resident and $anonymous (memory that no file stands
# behind; “–” where the system does not tell).
watched() { # COMMAND…
  local status=0
  rm -f "$work/process"
  # shellcheck disable=SC2016 # The inner shell expands it: its own number, which ask inherits.
  under=(/usr/bin/time -v -o "$work/time" sh -c 'echo $$ >"$0"; exec "$@"' "$work/process")
  "$@" <&0 &
  watch_anonymous $!
  wait $! || status=$?
  under=()
  ((status == 0)) || return "$status"
  resident=$(awk -F': ' '/Maximum resident/ { printf "%.0f\n", $2 * 1024 / 1e6 }' "$work/time")
}

watch_anonymous() { # PROCESS to wait for
  local peak=0 now
  while kill -0 "$1" 2>/dev/null; do
    if [[ -s $work/process ]]; then
      now=$(awk '$1 == "RssAnon:" { print $2 }' "/proc/$(<"$work/process")/status" 2>/dev/null) || now=
      ((${now:-0} <= peak)) || peak=$now
    fi
    sleep 0.02
  done
  anonymous=–
  ((peak == 0)) || anonymous=$(ratio "$((peak * 1024))" 1000000)
}

answer_into() { # FILE INDEX FOLDER QUESTIONS
  ask_answers "$2" "$3" <"$4" >"$1" 2>"$work/log" || refuse "ask failed: $(tail -n 3 "$work/log")"
}

# Runs a command whose words are of interest only where it fails; they stay in the log.
quietly() {
  "$@" >"$work/log" 2>&1 || refuse "this failed: $* ($(tail -n 3 "$work/log"))"
}

# Links every n-th article, about so many MB in all, into a folder.
sample() { # MB FOLDER
  local all
  all=$(bytes "$text")
  mkdir -p "$2"
  (cd "$text" && find . -type f | sort |
    awk -v share="$(awk -v wanted="$1" -v all="$all" 'BEGIN { print wanted * 1e6 / all }')" \
      'int(NR * share) > int((NR - 1) * share)' |
    xargs -d '\n' cp --link --parents -t "$2")
}

count() { find "$1" -type f -printf '%s\n' | awk '{ all += $1 } END { printf "%d %.0f\n", NR, all }'; }

bytes() { count "$1" | cut -d ' ' -f 2; }

# Reads all files once, so that none is measured cold, and leaves no writing for later.
warm() {
  sync
  find "$1" -type f -exec cat {} + >/dev/null
}

keep_highest() { keep "$1" "$2" 1; }

keep_lowest() { keep "$1" "$2" -1; }

keep() { # NAME NUMBER SIGN
  figure["$1"]=$(awk -v old="${figure["$1"]:-$2}" -v new="$2" -v sign="$3" 'BEGIN { print (sign * new > sign * old ? new : old) }')
}

# One number by another, times a factor, with as many digits as are worth reading.
ratio() { # NUMBER NUMBER [FACTOR]
  awk -v a="$1" -v b="$2" -v factor="${3:-1}" 'BEGIN { x = a / b * factor; printf (x < 10 ? "%.2f\n" : x < 100 ? "%.1f\n" : "%.0f\n"), x }'
}

in_megabytes() { ratio "$1" 1000000; }

load() { cut -d ' ' -f 1 /proc/loadavg; }

tell() { echo "$*" >&2; }

refuse() {
  tell "compare.sh: $*"
  exit 2
}

main "$@"
