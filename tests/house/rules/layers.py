# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Layers: folders include, and name, only what lies below them (arrows), and each outside library has one owner
(libraries)."""

import re

import cpp

# The language's library and the system's, which all may use.
COMMON = re.compile(r"[a-z_]+|(sys|netinet|arpa)/[a-z]+\.h|(unistd|fcntl|poll|signal|errno|time|netdb|pwd|spawn|sysexits)\.h")


def sees(arrows, folder):
    return {folder, "base", *arrows[folder]}


def climbs(arrows):
    """An arrow that points up is one from where it leads back."""
    for start, targets in arrows.items():
        below, reached = list(targets), set()
        while below:
            folder = below.pop()
            if folder not in reached:
                reached.add(folder)
                below += arrows[folder]
        if start in reached:
            yield f"tests/house/arrows: {start} points up, to itself in the end"


def owners(libraries, header):
    return next((places for prefix, places in libraries.items() if header.startswith(prefix)), None)


def check(tree):
    arrows = tree.table("tests/house/arrows")
    libraries = tree.table("tests/house/libraries")
    yield from climbs(arrows)
    named = re.compile(rf"(?<![\w:])({'|'.join(arrows)})::")
    for path in tree.files("*.cc", "*.h", under="src"):
        inside = path.relative_to("src")
        folder = inside.parts[0]
        if folder not in arrows:
            yield f"{path}: {folder} has no arrows"
            continue
        text = tree.text(path)
        for line, header in cpp.includes(text):
            target = header.split("/")[0]
            places = owners(libraries, header)
            if target in arrows:
                if target not in sees(arrows, folder):
                    yield f"{path}:{line}: {folder} may not include {header}"
            elif places is not None:
                if not any(str(inside).startswith(place) for place in places):
                    yield f"{path}:{line}: {header} belongs to {' '.join(places)}"
            elif not COMMON.fullmatch(header):
                yield f"{path}:{line}: {header} has no owner"
        code = cpp.code(text)
        for match in named.finditer(code):
            if match[1] not in sees(arrows, folder):
                yield f"{path}:{cpp.line_of(code, match.start())}: {folder} may not name {match[1]}::"
