# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library owns the loop: a page ends with a main of one call."""

MAIN = "int main(int argc, char** argv) { return app::serve(kRoute, argc, argv); }"


def check(tree):
    for path in tree.files("*.cc", under="src/routes"):
        if not " ".join(tree.text(path).split()).endswith(f"}} // namespace {MAIN}"):
            yield f"{path}: does not end with {MAIN}"
