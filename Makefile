# `make ask` builds the program and asks the seed document a question; `make test` runs all tests.
# Both first install the Debian packages they need, if these are not there yet.

PACKAGES = libedit-dev libstemmer-dev libcmark-gfm-dev
PREFIX ?= /usr/local
QUESTION = what pay rise is rumoured?

RELEASE = swift build -c release --static-swift-stdlib --product
BIN = $$(swift build -c release --static-swift-stdlib --show-bin-path)

.PHONY: ask test install install-built uninstall lint docs bench train-span packages clean

ask: build
	"$(BIN)/ask" "$(QUESTION)"

.PHONY: build
build: packages
	$(RELEASE) ask

test: packages
	swift test

# The program, its manual page, and what each shell needs to complete its command lines.
SHARE = $(DESTDIR)$(PREFIX)/share
MANUAL = $(SHARE)/man/man1/ask.1
BASH_COMPLETION = $(SHARE)/bash-completion/completions/ask
ZSH_COMPLETION = $(SHARE)/zsh/site-functions/_ask
FISH_COMPLETION = $(SHARE)/fish/vendor_completions.d/ask.fish

install: build
	$(MAKE) --no-print-directory install-built PROGRAM="$(BIN)/ask"

# Installs a program that is built already.
install-built:
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(dir $(MANUAL))" "$(dir $(BASH_COMPLETION))" \
	  "$(dir $(ZSH_COMPLETION))" "$(dir $(FISH_COMPLETION))"
	install -m 755 -s "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/ask"
	install -m 644 Sources/AskTool/Manual/ask.1 "$(MANUAL)"
	"$(PROGRAM)" --generate-completion-script bash > "$(BASH_COMPLETION)"
	"$(PROGRAM)" --generate-completion-script zsh > "$(ZSH_COMPLETION)"
	"$(PROGRAM)" --generate-completion-script fish > "$(FISH_COMPLETION)"
	chmod 644 "$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/ask" "$(MANUAL)" "$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)"

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

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
