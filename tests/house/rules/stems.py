# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One stem everywhere: a page is one .cc, one line of routes.mk, one test, and a template where it shows something."""

import re

import cpp

ROUTES_LINE = re.compile(r"#.*|route_programs = \\|\tsrc/routes/([a-z_]+)(?: \\)?")
# Pages that more than one route shows.
SHARED = {"access_denied", "error", "sso"}


def listed_stems(tree):
    for number, line in tree.lines("src/routes/routes.mk"):
        match = ROUTES_LINE.fullmatch(line)
        if not match:
            yield None, f"src/routes/routes.mk:{number}: holds more than stems"
        elif match[1]:
            yield match[1], None


def check(tree):
    listed = set()
    for stem, finding in listed_stems(tree):
        if finding:
            yield finding
        else:
            listed.add(stem)

    sources = {path.stem for path in tree.files("*.cc", under="src/routes")}
    tests = {path.stem for path in tree.files("*.test", under="tests/routes")}
    for stem in sorted(listed | sources):
        if stem not in sources:
            yield f"src/routes/{stem}.cc: is in routes.mk and does not exist"
        if stem not in listed:
            yield f"src/routes/{stem}.cc: is not in routes.mk"
        if stem not in tests:
            yield f"tests/routes/{stem}.test: does not exist"
    for stem in sorted(tests - sources):
        yield f"tests/routes/{stem}.test: has no src/routes/{stem}.cc"
    for stem in sorted(sources):
        if f'.stem = "{stem}"' not in tree.text(f"src/routes/{stem}.cc"):
            yield f"src/routes/{stem}.cc: its route has another stem"

    filled = {content for path in tree.files("*.cc", under="src/view") for _, content in cpp.strings(tree.text(path))}
    for path in tree.files("*.tpl", under="templates"):
        name = path.relative_to("templates")
        page = re.fullmatch(r"([a-z_]+)_page\.tpl", str(name))
        if name.parts[0] not in ("parts", "mail") and not (page and page[1] in sources | SHARED):
            yield f"{path}: belongs to no page"
        if str(name) not in filled:
            yield f"{path}: is filled nowhere in src/view"
