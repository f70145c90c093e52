# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""No markup in C++, no SQL outside of store (and of db, which sets up its session)."""

import re

import cpp

MARKUP = re.compile(r"<[a-zA-Z/!]|&(#\d+|#x[0-9a-fA-F]+|[a-z]+);")
SQL = re.compile(
    r"""\bselect\s.+\sfrom\s|\bselect\s+(\d|\w+\()|\b(insert|replace)\s+(ignore\s+)?into\s|\bupdate\s+\w+\s+(\w+\s+)?set\s
      |\bdelete\s+from\s|\bwhere\s+[\w.]+\s*([=<>]|in\s*\(|like\s+[?']|is\s+(not\s+)?null)|\bjoin\s+\w+\s+(\w+\s+)?(on|using)\b
      |\b(order|group)\s+by\s|\bset\s+(session|global)\b|\bstart\s+transaction\b
      |\b(create|drop|alter|truncate)\s+(table|database|user|index|view)\b""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
SQL_FOLDERS = {"store", "db"}


def check(tree):
    for path in tree.files("*.cc", "*.h", under="src"):
        for line, content in cpp.strings(tree.text(path)):
            if MARKUP.search(content):
                yield f"{path}:{line}: markup in a string"
            if path.parts[1] not in SQL_FOLDERS and SQL.search(content):
                yield f"{path}:{line}: SQL in a string"
