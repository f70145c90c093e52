# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""sql/schema.sql is the sum of the migrations: what script/schema prints of a database made by them."""

import difflib
import functools
import subprocess
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]


@functools.cache
def sum_of_migrations():
    run = subprocess.run([TOP / "script/schema"], capture_output=True, text=True)
    if run.returncode != 0:
        raise OSError(f"script/schema: {run.stderr.strip()}")
    return run.stdout


def check(tree):
    stated = tree.text("sql/schema.sql").splitlines()
    made = sum_of_migrations().splitlines()
    for line in difflib.unified_diff(stated, made, lineterm="", n=0):
        if line[0] in "+-" and line[:3] not in ("+++", "---"):
            yield f"sql/schema.sql: {line}"
