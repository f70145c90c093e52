# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell scripts are what shellcheck likes."""

import re
import subprocess

SHELL = re.compile(rb"#!\s*(/usr)?/bin/(env )?(ba)?sh\b")
FINDING = re.compile(r"^(\S+?):(\d+):\d+: \w+: .*\[(\w+)\]$", re.MULTILINE)


def is_shell(file):
    with open(file, "rb") as content:
        return SHELL.match(content.readline()) is not None


def check(tree):
    scripts = [path for path in tree.files("*") if is_shell(tree.top / path)]
    run = subprocess.run(["shellcheck", "-x", "-f", "gcc", *scripts], cwd=tree.top, capture_output=True, text=True)
    for path, line, what in FINDING.findall(run.stdout):
        yield f"{path}:{line}: {what}"
    if run.returncode > 1:
        yield f"shellcheck: {run.stderr.strip()}"
