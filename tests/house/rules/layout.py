# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""C++ looks as clang-format makes it."""

import re
import subprocess


def check(tree):
    files = [file for folder in ("src", "bench", "tests") for file in tree.files("*.cc", "*.h", under=folder)]
    run = subprocess.run(["clang-format", "--dry-run", "--Werror", *files], cwd=tree.top, capture_output=True, text=True)
    first_lines = {}
    for path, line in re.findall(r"^(\S+?):(\d+):\d+: error:", run.stderr, re.MULTILINE):
        first_lines.setdefault(path, line)
    for path, line in first_lines.items():
        yield f"{path}:{line}: clang-format would lay it out otherwise"
    if run.returncode != 0 and not first_lines:
        yield f"clang-format: {run.stderr.strip()}"
