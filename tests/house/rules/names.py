# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Some names belong to few files (names): permissions are decided in one place, statements are constants, templates
escape."""

import re

import cpp


def check(tree):
    owners = tree.table("tests/house/names")
    guarded = re.compile(rf"(?<![\w:])((?:\w+::)*?)({'|'.join(map(re.escape, owners))})\b")
    for path in tree.files("*.cc", "*.h", under="src"):
        code = cpp.code(tree.text(path))
        for match in guarded.finditer(code):
            if str(path.relative_to("src")) not in owners[match[2]]:
                yield f"{path}:{cpp.line_of(code, match.start())}: {match[2]} belongs to {' '.join(owners[match[2]])}"
