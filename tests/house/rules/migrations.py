# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Migrations are append-only. sql/migrations/SUMS holds the landed ones; a new one joins it when it lands:

    cd sql/migrations && sha256sum *.sql >SUMS
"""

import hashlib
import re

FOLDER = "sql/migrations"


def check(tree):
    sums = {name: digest for digest, (name,) in tree.table(f"{FOLDER}/SUMS").items()}
    names = [path.name for path in tree.files("*.sql", under=FOLDER)]
    for place, name in enumerate(names, 1):
        path = f"{FOLDER}/{name}"
        if not re.fullmatch(rf"{place:04}_[a-z_]+\.sql", name):
            yield f"{path}: is not {place:04}_what.sql"
        if name not in sums:
            yield f"{path}: is not in SUMS"
        elif sums[name] != hashlib.sha256(tree.text(path).encode()).hexdigest():
            yield f"{path}: has landed, and was changed"
        if not tree.text(path).rstrip().endswith(";"):
            yield f"{path}: its last statement has no end"
    for name in sorted(sums.keys() - set(names)):
        yield f"{FOLDER}/{name}: has landed, and is gone"
