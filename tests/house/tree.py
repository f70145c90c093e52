# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A tree of source files, this one or one of planted violations."""

import os
from pathlib import Path

# What is made, not written.
MADE = {".git", "autom4te.cache", "build", "build-asan", "build-aux", "node_modules", "var", "__pycache__",
        "configure", "configure~", "aclocal.m4", "Makefile.in"}


class Tree:
    def __init__(self, top, build):
        self.top = Path(top)
        self.build = Path(build)

    def files(self, *patterns, under="."):
        """The written files below `under` whose path fits one of the patterns ("*.cc"), as paths from the top."""
        found = []
        for folder, folders, names in os.walk(self.top / under):
            here = Path(folder).relative_to(self.top)
            folders[:] = [name for name in folders if name not in MADE and str(here / name) != "tests/house/bad"]
            found += [here / name for name in names if name not in MADE and name != "expected"]
        return sorted(path for path in found if any(path.match(pattern) for pattern in patterns))

    def text(self, path):
        return (self.top / path).read_text(encoding="utf-8")

    def lines(self, path):
        """Numbered from 1."""
        return list(enumerate(self.text(path).splitlines(), 1))

    def table(self, path):
        """A file of words: a line's first word -> its other words. '#' begins a comment."""
        rows = (line.split("#")[0].split() for _, line in self.lines(path))
        return {row[0]: row[1:] for row in rows if row}
