# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each source file begins with the two lines of the licence."""

LINES = ["SPDX-FileCopyrightText: 2026 The Luukku developers", "SPDX-License-Identifier: GPL-3.0-or-later"]
SOURCES = ["*.cc", "*.h", "*.mk", "*.am", "*.ac", "*.awk", "*.conf", "*.in", "*.tpl", "*.css", "*.js", "*.mjs", "*.svg", "*.sql",
           "*.py", "*.sh", "*.lua", "*.test", "script/*", "*/run", ".ci/*", ".clang-*"]


def check(tree):
    for path in tree.files(*SOURCES):
        first = tree.text(path)[:1000].splitlines()[:8]
        if not all(any(line in had for had in first) for line in LINES):
            yield f"{path}:1: has no licence"
