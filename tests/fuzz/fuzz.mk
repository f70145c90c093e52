# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the fuzz targets with clang into build-fuzz: `make -f tests/fuzz/fuzz.mk` in the top folder. Only the parts of
# src/ that they need are compiled, with libFuzzer's counters, AddressSanitizer and UndefinedBehaviorSanitizer.

OUT = build-fuzz
TARGETS = cookies csv jwt markdown multipart parameters records redirects saml search urlencoded
PARTS = auth/text_signature auth/json_object auth/jwt auth/key_strength auth/saml_assertion auth/saml_decryption auth/saml_logout auth/saml_metadata auth/saml_response \
	auth/saml_signature auth/saml_structure auth/signing_certificates auth/verification_keys auth/xml base/language base/log base/random base/search_text base/secret base/text base/time base/word_ending http/cookie http/fields http/multipart http/response http/url model/email_address model/search model/signature model/single_sign_on \
	view/excerpt view/link_target view/markdown view/markdown_source view/outline view/prose app/gateway tools/csv

FLAGS = -std=c++20 -O1 -g1 -Isrc -Itests/fuzz -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all \
	$(shell pkg-config --cflags icu-i18n icu-uc fcgi libcmark libcrypto xmlsec1-openssl libxml-2.0 expat jansson)
LIBS = $(shell pkg-config --libs icu-i18n icu-uc fcgi libcmark libcrypto xmlsec1-openssl libxml-2.0 expat jansson) -lstemmer

objects = $(PARTS:%=$(OUT)/src/%.o)
.SECONDARY:
all: $(TARGETS:%=$(OUT)/%)

$(OUT)/src/%.o: src/%.cc
	@mkdir -p $(@D)
	clang++ $(FLAGS) -fsanitize=fuzzer-no-link -MMD -c -o $@ $<

$(OUT)/%.o: tests/fuzz/%.cc
	@mkdir -p $(@D)
	clang++ $(FLAGS) -fsanitize=fuzzer-no-link -MMD -c -o $@ $<

$(OUT)/%: $(OUT)/%.o $(objects)
	clang++ $(FLAGS) -fsanitize=fuzzer -o $@ $^ $(LIBS)

-include $(objects:.o=.d) $(TARGETS:%=$(OUT)/%.d)
