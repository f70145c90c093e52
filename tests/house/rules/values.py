# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a template shows is named by the constants made of it, so that a misspelt name does not compile."""

import re

import cpp

BY_STRING = re.compile(
    r"\b(Set\w*Value\w*|Show\w*Section|Add(Section|Include)Dictionary|show|set)\(\s*\"|, \"[A-Z_]+\"\)"
)


def check(tree):
    for path in tree.files("*.cc", "*.h", under="src/view"):
        text = tree.text(path)
        for match in BY_STRING.finditer(text):
            yield f"{path}:{cpp.line_of(text, match.start())}: a template's name as a string"
