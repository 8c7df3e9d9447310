# `make ask` builds the program and asks the seed document a question; `make test` runs all tests.
# Both first install the Debian packages they need, if these are not there yet.

PACKAGES = libedit-dev libstemmer-dev libcmark-gfm-dev libutf8proc-dev libxxhash-dev
PREFIX ?= /usr/local
QUESTION = what pay rise is rumoured?

# The number stands in one place, and the commit is whichever is built: none outside a clone of this repository.
VERSION := $(shell sed -n 's/.*static let number = "\(.*\)"/\1/p' Sources/AskTool/Version.swift)
COMMIT := $(shell [ -z "$$(git rev-parse --show-prefix 2>&1)" ] && git describe --always --dirty --abbrev=12 --exclude '*')

# The linker is told the commit, by an object that has nothing else: a commit compiles nothing anew.
TOLD := $(if $(COMMIT),.build/told/$(COMMIT).o)
RELEASE = swift build -c release --static-swift-stdlib --product
PROGRAM_RELEASE = $(RELEASE) ask $(if $(TOLD),-Xlinker "$(CURDIR)/$(TOLD)")
BIN = $$(swift build -c release --static-swift-stdlib --show-bin-path)

.PHONY: ask build test install install-built uninstall may-install deb tarball \
  lint docs examples bench train-span packages toolchain fresh-machine clean

ask: build
	"$(BIN)/ask" "$(QUESTION)"

build: packages toolchain $(TOLD)
	$(PROGRAM_RELEASE)

# The shells in which tests complete command lines.
test: PACKAGES += fish zsh
test: packages toolchain
	swift test

# What is compiled here is a line of C: by the compiler that every Swift has with it, or another.
$(TOLD):
	@mkdir -p $(@D)
	@clang="$$(dirname "$$(readlink -f "$$(command -v swiftc)")")/clang"; [ -x "$$clang" ] || clang=cc; \
	echo 'const char *build_commit(void) { return "$(COMMIT)"; }' | "$$clang" -x c -c -fPIC -o $@ -

# The program, its manual page, and what each shell needs to complete its command lines.
MANUAL = share/man/man1
BASH_COMPLETIONS = share/bash-completion/completions
ZSH_COMPLETIONS = share/zsh/site-functions
FISH_COMPLETIONS = share/fish/vendor_completions.d
FOLDERS = bin $(MANUAL) $(BASH_COMPLETIONS) $(ZSH_COMPLETIONS) $(FISH_COMPLETIONS)
FILES = bin/ask $(MANUAL)/ask.1 $(BASH_COMPLETIONS)/ask $(ZSH_COMPLETIONS)/_ask $(FISH_COMPLETIONS)/ask.fish
ROOT = $(DESTDIR)$(PREFIX)
# Not every shell knows that this is a path.
ifneq ($(filter ~/%,$(firstword $(PREFIX))),)
override PREFIX := $(HOME)$(PREFIX:~%=%)
endif
PROGRAM = .build/release/ask

install: may-install build
	@$(MAKE) --no-print-directory install-built PROGRAM="$(BIN)/ask"

# Installs a program that is built already.
install-built: may-install
	@[ -x "$(PROGRAM)" ] || { echo "make: there is no program $(PROGRAM) yet: “make build” makes it." >&2; exit 1; }
	umask 022 && mkdir -p "$(ROOT)" && cd "$(ROOT)" && mkdir -p $(FOLDERS)
	install -m 755 -s "$(PROGRAM)" "$(ROOT)/bin/ask"
	install -m 644 Sources/AskTool/Manual/ask.1 "$(ROOT)/$(MANUAL)/ask.1"
	"$(PROGRAM)" --generate-completion-script bash > "$(ROOT)/$(BASH_COMPLETIONS)/ask"
	"$(PROGRAM)" --generate-completion-script zsh > "$(ROOT)/$(ZSH_COMPLETIONS)/_ask"
	"$(PROGRAM)" --generate-completion-script fish > "$(ROOT)/$(FISH_COMPLETIONS)/ask.fish"
	cd "$(ROOT)" && chmod 644 $(BASH_COMPLETIONS)/ask $(ZSH_COMPLETIONS)/_ask $(FISH_COMPLETIONS)/ask.fish

# The folders go too where nothing else is in them; those that a system begins with stay, and those that zsh makes.
ZSH_OWNS = $(and $(filter /usr /usr/local,$(ROOT)),$(wildcard /etc/zsh))
EMPTIED = $(MANUAL) $(BASH_COMPLETIONS) $(dir $(BASH_COMPLETIONS)) \
  $(if $(ZSH_OWNS),,$(ZSH_COMPLETIONS) $(dir $(ZSH_COMPLETIONS))) \
  $(FISH_COMPLETIONS) $(dir $(FISH_COMPLETIONS)) $(if $(filter /usr /usr/local,$(ROOT)),,share/man share bin)
uninstall: may-install
	[ ! -d "$(ROOT)" ] || { cd "$(ROOT)" && rm -f $(FILES); }
	@for folder in $(EMPTIED); do rmdir "$(ROOT)/$$folder" 2>/dev/null || true; done

# Says before anything is built that it could not be installed, and what to do.
may-install:
	@case "$(PREFIX)" in /*) ;; *) echo "make: PREFIX must begin with a slash: “$(PREFIX)” does not." >&2; exit 1 ;; esac
	@folder="$(ROOT)"; while [ ! -e "$$folder" ]; do folder="$$(dirname "$$folder")"; done; \
	[ -d "$$folder" ] && [ -w "$$folder" ] || { \
	  echo "make: $$folder is no folder that you may write to. Choose another one (PREFIX=\$$HOME/.local)," >&2; \
	  echo "or “make build”, then “sudo make $(if $(filter uninstall,$(MAKECMDGOALS)),uninstall,install-built)”." >&2; exit 1; }

# An installable Debian package, and an archive that runs from any folder; in .build/packages.
PACKED = .build/packages
deb: PACKAGES += chrpath dpkg-dev
tarball: PACKAGES += chrpath
deb: build
	@VERSION="$(VERSION)" PROGRAM="$(BIN)/ask" OUTPUT="$(PACKED)" Sources/AskTool/Packaging/deb.sh

# In the archive's program the libraries are linked whose names differ from one system to the next.
tarball: packages toolchain $(TOLD)
	Sources/AskTool/Packaging/archives.sh .build/archives
	$(PROGRAM_RELEASE) -Xlinker "-L$(CURDIR)/.build/archives" -Xlinker -lbsd -Xlinker -lmd -Xlinker -ltinfo
	@VERSION="$(VERSION)" PROGRAM="$(BIN)/ask" OUTPUT="$(PACKED)" Sources/AskTool/Packaging/tarball.sh

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Examples

# Builds the programs in Examples, as `make test` does, and runs them.
examples: packages toolchain
	@for example in Examples/*/; do \
	  name=$$(basename "$$example"); echo "$$name:"; swift run --quiet "Example$$name" || exit 1; \
	done

# The library's documentation, as .build/docs/Ask.doccarchive.
docs: packages
	Tests/documentation.sh

# Ranking figures against published ones, and speed against the peers; needs the data that README names, says what
# is missing of it, and goes on without.
bench: PACKAGES += zstd
bench: packages
	$(RELEASE) AskBenchmarks
	"$(BIN)/AskBenchmarks"
	Tests/Benchmarks/compare.sh --if-possible

# Learns the model of evidence anew; see Tests/Training/README.md.
TRAINING = .build/training
PYTHON = $(TRAINING)/python/bin/python

.PHONY: train train-check word-table
train: $(TRAINING)/data
	$(PYTHON) Tests/Training/train.py $(TRAINING)/data Sources/CAnswerModel/weights.c

train-check: $(TRAINING)/data
	$(PYTHON) Tests/Training/train.py $(TRAINING)/data - --check

word-table: $(PYTHON)
	$(PYTHON) Tests/Training/word_table.py $$(echo $(TRAINING)/python/lib/*/site-packages) Sources/CAnswerModel/words.bin

$(TRAINING)/data: packages $(PYTHON)
	$(RELEASE) AskBenchmarks
	"$(BIN)/AskBenchmarks" export $@

$(PYTHON): Tests/Training/requirements.txt
	python3 -m venv $(TRAINING)/python
	$(PYTHON) -m pip install -q -r $<

# Learns the weights of the scorer of answer spans anew from SQuADShifts' new-wiki; takes some minutes.
train-span: packages
	$(RELEASE) AskBenchmarks
	"$(BIN)/AskBenchmarks" export-spans squad/new-wiki.json .build/spans.bin
	python3 -m venv .build/training-span
	.build/training-span/bin/pip install -q -r Tests/Training/requirements-span.txt
	.build/training-span/bin/python Tests/Training/span.py .build/spans.bin \
	  --write Sources/AskAnswer/Span/SpanWeights.swift --tables Sources/CAnswerModel/spans.bin

toolchain:
	@command -v swift >/dev/null || { \
	  echo "make: no “swift” is on the PATH: Swift 6.2 or later is at https://www.swift.org/install." >&2; exit 1; }

# Does on a machine that has nothing yet what the README says, and installs the packages on another; as root.
fresh-machine:
	Tests/fresh-machine.sh

# Installs what is missing, says so, and does nothing when nothing is.
packages:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing Debian packages:$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then as=""; else as=sudo; fi; \
	  $$as apt-get update -qq && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi

clean:
	swift package clean
