# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the built programs say of their routes stands in routes.golden, so that a widened access is a line in a diff; and
what a route does not say is the narrowest. After a change that is meant:

    cp build/nginx/luukku-routes.conf.list tests/house/routes.golden
"""

import subprocess

from rules import stems

GOLDEN = "tests/house/routes.golden"
NARROW = [
    "enum class Access { Customer,",
    "enum class Forgery { Token,",
    "Access access = Access::Customer;",
    "Forgery forgery = Forgery::Token;",
]


def described(tree):
    for stem, _ in stems.listed_stems(tree):
        program = tree.build / "src/routes" / stem if stem else None
        if program and program.exists():
            yield subprocess.run([program, "--describe"], capture_output=True, text=True, check=True).stdout.strip()
        elif program:
            yield f"{stem} is not built"


def check(tree):
    said = list(described(tree))
    golden = tree.text(GOLDEN).splitlines()
    for line in said:
        if line not in golden:
            yield f"{GOLDEN}: lacks: {line}"
    for line in golden:
        if line not in said:
            yield f"{GOLDEN}: no program says: {line}"

    header = "src/app/route.h"
    code = " ".join(line.split("//")[0].strip() for _, line in tree.lines(header))
    for default in NARROW:
        if " ".join(default.split()) not in " ".join(code.split()):
            yield f"{header}: is no longer narrow: {default}"
