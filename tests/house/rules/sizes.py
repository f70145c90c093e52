# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes as a ratchet: what is longer than the house allows stands in the file sizes with its reason, and only shrinks."""

import re

LIMITS = [("src/routes/*.cc", 80), ("*.cc", 300), ("*.h", 150)]
FUNCTION_LIMIT = 40
EXCEPTIONS = "tests/house/sizes"
EXCEPTION = re.compile(r"(\S+)\s+(\d+)\s+#\s*\S.*")
MOST = 500


def functions(lines):
    """(first line, name, length) of each function: in clang-format's layout it ends with a lone brace that stands as far
    in as the line on which it begins."""
    start = {}
    for number, line in lines:
        indent = len(line) - len(line.lstrip())
        if indent > 2 or not line.strip():
            continue
        if line.strip() == "}" and indent in start:
            first, text = start[indent]
            name = re.search(r"([\w:~]+|operator\W+)\(", text)
            yield first, name[1] if name else text, number - first + 1
        start = {key: value for key, value in start.items() if key < indent}
        if line[indent] not in "#/}":
            start[indent] = (number, line.strip())


def long_ones(tree):
    """What -> (finding's place, length), of all that is longer than the house allows."""
    found = {}
    for path in [*tree.files("*.cc", "*.h", under="src"), *tree.files("*.cc", "*.h", under="bench")]:
        lines = tree.lines(path)
        limit = next(limit for pattern, limit in LIMITS if path.match(pattern))
        if len(lines) > limit:
            found[str(path)] = (str(path), len(lines), limit)
        for first, name, length in functions(lines):
            if length > FUNCTION_LIMIT:
                found[f"{path}:{name}"] = (f"{path}:{first}", length, FUNCTION_LIMIT)
    return found


def check(tree):
    allowed = {}
    for number, line in tree.lines(EXCEPTIONS):
        match = EXCEPTION.fullmatch(line)
        if match:
            allowed[match[1]] = int(match[2])
        elif not line.startswith("#"):
            yield f"{EXCEPTIONS}:{number}: is not 'WHAT NUMBER  # reason'"
    found = long_ones(tree)
    for what, (place, length, limit) in found.items():
        limit = allowed.get(what, limit)
        if length > limit:
            yield f"{place}: has {length} lines, {limit} at most"
        elif length < limit:
            yield f"{EXCEPTIONS}: {what} has shrunk to {length}: let the number follow"
    for what, number in allowed.items():
        if what not in found:
            yield f"{EXCEPTIONS}: {what} is within the limits now: take the line out"
        elif number > MOST:
            yield f"{EXCEPTIONS}: {what}: nothing is longer than {MOST}"
