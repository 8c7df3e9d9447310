#!/usr/bin/env bash
# Does on machines that have nothing yet what the README tells newcomers to do: roots of this system's release with no
# more than apt, made in a temporary folder.
#
#   Tests/fresh-machine.sh            everything
#   Tests/fresh-machine.sh --quick    without `make test`
#
# 1. With Swift and the packages that swift.org names for it, as root: clone, make ask, make test, make install, ask.
# 2. The same without the tests as an ordinary user who has sudo.
# 3. Without Swift: the archive of `make tarball` runs from two folders; the package of `make deb` installs, answers, has
#    its manual page, and leaves nothing behind when it is removed.
#
# The commit is tested, not what is changed beside it. A failure inside a root is a failure; where no such root can be
# made, that is said and nothing is tested. All mounts are made in a namespace of their own: this machine never sees
# them, and whatever happens, only plain files are left to be removed.
set -euo pipefail
cd "$(dirname "$0")/.."

# What swift.org names for Debian 12, without libedit-dev and pkg-config: what `ask` needs of its own accord, `make`
# must bring. Then what a newcomer needs to get at the repository.
SWIFT_PACKAGES="binutils gcc git libcurl4-openssl-dev libicu-dev libncurses-dev libpython3-dev libsqlite3-dev \
  libstdc++-12-dev libxml2-dev tzdata uuid-dev"
CLONE_PACKAGES="ca-certificates make"

CHECKS=(
  "make ask, make test and make install on a bare machine, as root"
  "make ask and make install on a bare machine, as a user with sudo"
  "the archive on a bare machine without Swift"
  "the Debian package on a bare machine without Swift")

QUESTION="what pay rise is rumoured?"
PLACE="seeds/junior-doctors-strike.txt:5"

# MARK: - On this machine

main() {
  local tests=yes
  case "${1:-}" in --quick) tests=no ;; "") ;; *) echo "usage: Tests/fresh-machine.sh [--quick]" >&2; exit 2 ;; esac
  look_for_what_is_needed
  work="$(mktemp -d "${TMPDIR:-/tmp}/ask-fresh-machine.XXXXXX")"
  inside=""
  trap clean EXIT
  trap 'exit 130' INT TERM HUP
  chmod 755 "$work"
  git clone -q --bare . "$work/ask.git"
  git config --get-regexp '^(url\..*\.(pushinsteadof|insteadof)|http\..*)$' > "$work/git-settings" || true
  apt-config dump | grep -E '^Acquire::(http|https|ForceIPv|Retries|Check-Valid)' > "$work/apt-settings" || true
  # In a background job, so that a signal is heeded at once. Its end is the end of all it has started, and the end of
  # this script, whatever ends it, is its end.
  setpriv --pdeathsig KILL unshare --mount --propagation private --pid --fork --kill-child --mount-proc \
    "$0" --inside "$work" "$tests" "$(toolchain)" "$(git rev-parse HEAD)" < /dev/null &
  inside=$!
  local status=0
  wait "$inside" || status=$?
  inside=""
  [ "$status" != 75 ] || skip "$(cat "$work/reason")"
  exit "$status"
}

clean() {
  trap '' INT TERM HUP
  if [ -n "$inside" ]; then
    kill -KILL "$inside" 2> /dev/null || true
    wait "$inside" 2> /dev/null || true
  fi
  # The last processes may still be dying.
  for _ in 1 2 3 4 5; do rm -rf --one-file-system "$work" 2> /dev/null && return; sleep 1; done
  echo "fresh machine: $work could not be removed" >&2
}

skip() {
  for check in "${CHECKS[@]}"; do echo "skipped: $check: $1"; done
  exit 0
}

look_for_what_is_needed() {
  command -v apt-get > /dev/null || skip "this is no Debian machine"
  [ "$(id -u)" = 0 ] || skip "only root can make a root"
  [ -n "$(toolchain)" ] || skip "there is no swift on the PATH"
  git rev-parse -q --verify HEAD > /dev/null 2>&1 || skip "this is no clone of the repository"
  # A tool that is missing here is installed like any other that `make` needs.
  if ! command -v mmdebstrap > /dev/null && ! command -v debootstrap > /dev/null; then
    make --no-print-directory packages PACKAGES=mmdebstrap > /dev/null 2>&1 || skip "mmdebstrap cannot be installed"
  fi
  unshare --mount --propagation private --pid --fork --kill-child --mount-proc \
    sh -c 'mount -t tmpfs none /mnt && mount --rbind /dev /mnt' > /dev/null 2>&1 ||
    skip "nothing can be mounted here, even as root"
  local free
  free="$(df --output=avail -k "${TMPDIR:-/tmp}" | tail -1)"
  [ "$free" -gt 8000000 ] || skip "${TMPDIR:-/tmp} has less than 8 GB free (TMPDIR names another folder)"
}

# The folder `usr` of the Swift on the PATH, however that got there.
toolchain() {
  local resources
  resources="$(swift -print-target-info 2> /dev/null | sed -n 's/.*"runtimeResourcePath": *"\(.*\)".*/\1/p')"
  [ -z "$resources" ] || readlink -f "$resources/../.."
}

# MARK: - In the namespace

inside() {
  work="$1" tests="$2" toolchain="$3" commit="$4"
  SECONDS=0
  mkdir "$work/archives"
  step "a bare root" bootstrap || { last_line "$work/log" > "$work/reason"; exit 75; }
  copy bare first
  furnish "$work/first"
  run "Swift's packages" as_root first / "apt-get update -qq && apt-get install -y -qq --no-install-recommends \
    $SWIFT_PACKAGES $CLONE_PACKAGES"
  umount -R -l "$work/first"
  copy first second
  furnish "$work/first" swift
  furnish "$work/second" swift
  check_as_root
  check_as_user
  copy bare third
  furnish "$work/third"
  check_archive
  check_package
  echo "fresh machine: all of $(git --git-dir="$work/ask.git" rev-parse --short HEAD) passed in $SECONDS s"
}

check_as_root() {
  local at=/root/ask
  run "git clone, as root" as_root first /root "git clone -q /srv/ask.git ask && cd ask && git checkout -q $commit"
  run "make ask, as root" as_root first $at "make ask"
  expect "$PLACE"
  [ "$tests" = no ] || run "make test, as root" as_root first $at "make test"
  files first > "$work/before"
  run "make install, as root" as_root first $at "make install"
  run "ask, installed by root" as_root first / "ask --docs $at/seeds '$QUESTION' && ask --version"
  expect "junior-doctors-strike.txt:5"
  expect "commit ${commit:0:12}"
  run "make uninstall, as root" as_root first $at "make uninstall"
  files first | diff "$work/before" - > "$work/log" || fail "make uninstall left files behind"
  run "make deb" as_root first $at "make deb"
  run "make tarball" as_root first $at "make tarball"
  cp "$work/first$at"/.build/packages/* "$work/"
}

check_as_user() {
  run "sudo and a user" as_root second / "apt-get install -y -qq --no-install-recommends sudo &&
    useradd -m -s /bin/bash newcomer && echo 'newcomer ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/newcomer"
  run "git clone, as a user" as_user second /home/newcomer \
    "git clone -q /srv/ask.git ask && cd ask && git checkout -q $commit"
  run "make ask, as a user with sudo" as_user second /home/newcomer/ask "make ask"
  expect "$PLACE"
  run "make install into the own home" as_user second /home/newcomer/ask 'make install PREFIX="$HOME/my programs"'
  run "ask, installed by a user" as_user second / "'/home/newcomer/my programs/bin/ask' --docs ~/ask/seeds '$QUESTION'"
  expect "junior-doctors-strike.txt:5"
  run "make uninstall, as a user" as_user second /home/newcomer/ask 'make uninstall PREFIX="$HOME/my programs"'
  [ -z "$(find "$work/second/home/newcomer/my programs" -mindepth 1)" ] || fail "make uninstall left something behind"
  run "sudo make install-built" as_user second /home/newcomer/ask "sudo make install-built && ask --version"
  expect "commit ${commit:0:12}"
  if as_user second /home/newcomer/ask "make install" > "$work/log" 2>&1; then fail "an install without rights"; fi
  expect "/usr/local.* is no folder that you may write to"
}

check_archive() {
  local archive
  archive="$(basename "$work"/ask-*.tar.gz)"
  mkdir -p "$work/third/srv/seeds" "$work/third/srv/one folder"
  git --git-dir="$work/ask.git" show "$commit:seeds/junior-doctors-strike.txt" \
    > "$work/third/srv/seeds/junior-doctors-strike.txt"
  cp "$work/$archive" "$work/third/srv/"
  run "the archive, unpacked" as_root third "/srv/one folder" "tar -xzf ../$archive --strip-components=1 && cat INSTALL.txt &&
    HOME=/srv/home bin/ask --docs /srv/seeds '$QUESTION'"
  expect "junior-doctors-strike.txt:5"
  run "the archive, in another place" as_root third /srv "mv 'one folder' other && cd / &&
    HOME=/srv/home /srv/other/bin/ask --docs /srv/seeds '$QUESTION' && /srv/other/bin/ask --version"
  expect "junior-doctors-strike.txt:5"
  rm -rf "$work/third/srv/other" "$work/third/srv/$archive"
}

check_package() {
  local package
  package="$(basename "$work"/ask_*.deb)"
  cp "$work/$package" "$work/third/srv/"
  run "apt-get install man-db" as_root third / "apt-get update -qq && apt-get install -y -qq --no-install-recommends man-db"
  files third > "$work/before"
  run "apt-get install ./$package" as_root third /srv "apt-get install -y -qq ./$package && ! command -v swift"
  run "ask, from the package" as_root third /srv "HOME=/srv/home ask --docs seeds '$QUESTION' && ask --version"
  expect "$PLACE"
  expect "commit ${commit:0:12}"
  run "man ask" as_root third / "man ask"
  expect "EXIT STATUS"
  run "dpkg --verify ask" as_root third / "dpkg --verify ask"
  run "apt-get purge ask" as_root third / "apt-get purge -y -qq --auto-remove ask"
  files third | diff "$work/before" - > "$work/log" || fail "the package left files behind"
}

# MARK: - Roots

bootstrap() {
  local release sources
  release="$(. /etc/os-release && echo "${VERSION_CODENAME:-}")"
  if command -v mmdebstrap > /dev/null; then
    shopt -s nullglob
    sources=(/etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources)
    [ -e "${sources[0]}" ] || sources=("${sources[@]:1}")
    timeout 1200 mmdebstrap --quiet --mode=root --variant=minbase --skip=cleanup/apt/lists --dpkgopt=force-unsafe-io \
      --aptopt="$work/apt-settings" "$release" "$work/bare" "${sources[@]}" || return 1
  else
    timeout 1200 debootstrap --variant=minbase "$release" "$work/bare" || return 1
    cp "$work/apt-settings" "$work/bare/etc/apt/apt.conf.d/00machine"
    cp -a /etc/apt/sources.list* "$work/bare/etc/apt/"
  fi
  mkdir -p "$work/bare/etc/apt/keyrings" "$work/bare/usr/share/keyrings"
  cp -a /etc/apt/keyrings/. "$work/bare/etc/apt/keyrings/" 2> /dev/null || true
  cp -an /usr/share/keyrings/. "$work/bare/usr/share/keyrings/" 2> /dev/null || true
  cp -L /etc/resolv.conf /etc/hosts "$work/bare/etc/"
  cp -a "$work/ask.git" "$work/bare/srv/ask.git"
}

copy() {
  ! findmnt -rn -o TARGET | grep -q "^$work/$1" || fail "something is mounted in what is copied"
  cp -a --reflink=auto "$work/$1" "$work/$2"
}

# Mounts what a root needs, and in one for Swift the toolchain and the mirrors of packages that git knows here.
furnish() {
  local root="$1" key value
  # So that it is where a mount begins, as on any machine: programs look that up.
  mount --bind "$root" "$root"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount_at "$work/archives" "$root/var/cache/apt/archives" rw
  [ "${2:-}" = swift ] || return 0
  mount_at "$toolchain" "$root/opt/swift/usr" ro
  git config --file "$root/etc/gitconfig" --replace-all safe.directory '*'
  while read -r key value; do
    git config --file "$root/etc/gitconfig" --add "$key" "$value"
    [[ "$key" =~ ^url\.(file://)?(/.*)\.(push)?insteadof$ ]] || continue
    [ ! -d "${BASH_REMATCH[2]}" ] || mountpoint -q "$root${BASH_REMATCH[2]}" ||
      mount_at "${BASH_REMATCH[2]}" "$root${BASH_REMATCH[2]}" ro
  done < "$work/git-settings"
}

mount_at() {
  mkdir -p "$2"
  mount --bind "$1" "$2"
  mount -o "remount,bind,$3" "$2"
}

# Runs a command of bash in a folder of a root; one that hangs fails.
as_root() { enter "$1" env HOME=/root bash -c 'cd "$1" && eval "$2"' - "$2" "$3"; }
as_user() { enter "$1" runuser -u newcomer -- env HOME=/home/newcomer bash -c 'cd "$1" && eval "$2"' - "$2" "$3"; }

enter() {
  local root="$work/$1"
  shift
  env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/opt/swift/usr/bin LANG=C.UTF-8 TERM=dumb \
    DEBIAN_FRONTEND=noninteractive ${http_proxy+http_proxy="$http_proxy"} ${https_proxy+https_proxy="$https_proxy"} \
    ${no_proxy+no_proxy="$no_proxy"} timeout 2400 chroot "$root" "$@"
}

# The files of a root, without what apt and dpkg remember, logs, homes, and what a build has made.
files() {
  (cd "$work/$1" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./opt/swift -o -path ./root -o -path ./home \
    -o -path ./tmp -o -path ./srv/home -o -path ./var/log -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune \
    -o -print | LC_ALL=C sort)
}

# MARK: - Steps

# Does one step, says how long it took, and ends everything if it fails.
run() { step "$@" || fail "$1"; }

step() {
  local name="$1" begun=$SECONDS
  shift
  "$@" > "$work/log" 2>&1 || return 1
  echo "  $name: $((SECONDS - begun)) s"
}

expect() { grep -q -- "$1" "$work/log" || fail "“$1” was expected"; }
last_line() { grep -v '^$' "$1" | tail -1; }

fail() {
  echo "fresh machine: failed: $1"
  grep -E '✘|error:' "$work/log" | head -40 || true
  echo "  …"
  tail -40 "$work/log"
  exit 1
}

if [ "${1:-}" = --inside ]; then shift && inside "$@"; else main "$@"; fi
