# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must not compile, does not: a statement put together at run time, a write without its grant, a grant or a
transaction made elsewhere. Each file of tests/house/compiler is tried against the headers of src; in the tree itself they
are right uses, which show that the others fail for their own fault."""

import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOP = Path(__file__).resolve().parents[3]


def compiles(file):
    command = ["g++", "-std=c++20", "-fsyntax-only", f"-I{TOP / 'src'}", str(file)]
    return subprocess.run(command, capture_output=True).returncode == 0


def check(tree):
    paths = tree.files("*.cc", under="tests/house/compiler")
    with ThreadPoolExecutor(2) as pool:
        for path, good in zip(paths, pool.map(lambda path: compiles(tree.top / path), paths)):
            if not good:
                yield f"{path}: does not compile"
