# Assay: what a user and a developer run. Every target does its own set-up.
# SPDX-License-Identifier: Apache-2.0

DOCUMENT ?= Criteria/india-us-critical-minerals.yaml
PREFIX   ?= /usr/local

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# What the product links with, and what the tests look with.
LIBRARIES  := libxlsxwriter-dev libminizip-dev libexpat1-dev coinor-libcbc-dev libsqlite3-dev pkg-config
TEST_TOOLS := chromium chromium-driver gnumeric libreoffice-calc-nogui parallel poppler-utils \
              python3 python3-jsonschema python3-openpyxl python3-selenium python3-yaml unzip locales wrk

# The product: the Swift runtime goes into the binary, so that it starts fast and can be moved. It starts faster still by
# calling for the types it needs, which it would else look up by their names, by exporting no symbol, and by carrying the
# C++ library too, which takes long to load: in ARCHIVES the linker finds it before it finds the shared one.
ARCHIVES := .build/archives
START    := -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
            -Xlinker --no-export-dynamic -Xswiftc -L -Xswiftc $(ARCHIVES)
RELEASE  := --configuration release --static-swift-stdlib --product assay -Xlinker --strip-all $(START)
ASSAY    := .build/release/assay

.PHONY: help report build board build-board test bench lint install uninstall clean libraries test-tools

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 24

report: build ## score the document and write its workbook; DOCUMENT=… for another
	@mkdir -p Reports
	$(ASSAY) report "$(DOCUMENT)"

build: libraries ## build the command-line tool
	@swift build $(RELEASE)

board: build build-board ## show the document on the meeting board; DOCUMENT=… for another
	$(ASSAY) board "$(DOCUMENT)" --open

build-board: libraries
	@swift build $(RELEASE:assay=assay-board)

test: libraries test-tools lint ## check the style, build, and run all tests
	@swift build $(RELEASE)
	@swift build $(RELEASE:assay=assay-board)
	@swift test --disable-xctest --skip TrialTests
	@ASSAY_BOARD="$(CURDIR)/$(ASSAY)-board" swift test --disable-xctest --skip-build --filter TrialTests

bench: build ## print how fast this build is, against its goals
	@swift build $(RELEASE:assay=assay-bench)
	@.build/release/assay-bench

lint: ## check the style of the sources
	@swift format lint --strict --recursive --parallel Sources Tests Package.swift

install: build build-board ## put assay, its board, manual page and completions below PREFIX
	install -D -m 755 $(ASSAY) "$(DESTDIR)$(PREFIX)/bin/assay"
	install -D -m 755 $(ASSAY)-board "$(DESTDIR)$(PREFIX)/bin/assay-board"
	@mkdir -p "$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	@swift build $(RELEASE:assay=generate-manual)
	@.build/release/generate-manual $(ASSAY) --multi-page --output-directory "$(DESTDIR)$(PREFIX)/share/man/man1"
	@$(ASSAY) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/assay"
	@$(ASSAY) --generate-completion-script zsh  > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_assay"
	@$(ASSAY) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/assay.fish"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/assay"

uninstall: ## remove what install put below PREFIX
	rm -f "$(DESTDIR)$(PREFIX)/bin/assay" "$(DESTDIR)$(PREFIX)/bin/assay-board" \
	  "$(DESTDIR)$(PREFIX)"/share/man/man1/assay*.1 \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/assay" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_assay" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/assay.fish"

clean: ## remove what was built
	rm -rf .build

libraries: $(ARCHIVES)
	@$(call install-missing,$(LIBRARIES))

# Without the archive the shared library serves.
$(ARCHIVES):
	@mkdir -p $@
	@archive="$$(clang -print-file-name=libstdc++.a || true)"; [ ! -e "$$archive" ] || ln -s "$$archive" $@

test-tools: ; @$(call install-missing,$(TEST_TOOLS))

# Installs those of some Debian packages that are missing: with sudo where the user is not root.
define install-missing
missing=""; for package in $(1); do \
  dpkg-query --show --showformat='$${db:Status-Status}' $$package 2>/dev/null | grep -qx installed || missing="$$missing $$package"; \
done; \
[ -z "$$missing" ] && exit 0; \
if ! command -v apt-get >/dev/null; then \
  echo "Assay needs these packages, and there is no apt-get to install them:$$missing" >&2; exit 69; fi; \
root=""; if [ "$$(id -u)" -ne 0 ]; then \
  command -v sudo >/dev/null || { echo "Assay needs these packages; ask an administrator for: apt-get install$$missing" >&2; exit 69; }; \
  root="sudo"; fi; \
echo "Installing$$missing" >&2; \
$$root apt-get update -qq >&2 || true; \
$$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null \
  || { echo "These packages could not be installed:$$missing" >&2; exit 69; }
endef
