# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in a C++ file: its strings, its includes, and its code without either."""

import re

TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/                              # comment
      |R"(?P<mark>[^(\s]*)\((?P<raw>.*?)\)(?P=mark)"    # raw string
      |"(?P<plain>(?:\\.|[^"\\\n])*)"                   # string
      |(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'              # character, not the ' in 1'000""",
    re.VERBOSE | re.DOTALL,
)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+[<"]([^>"\n]+)[>"]', re.MULTILINE)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def _blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def code(text):
    """The text with includes, comments and strings blanked out; all else stays where it is."""
    return TOKEN.sub(_blank, INCLUDE.sub(_blank, text))


def strings(text):
    """(line, content) of each string literal; neighbours are one, as for the compiler."""
    text = INCLUDE.sub(_blank, text)
    found = []
    end = None
    for match in TOKEN.finditer(text):
        content = match["raw"] if match["raw"] is not None else match["plain"]
        if content is None:
            continue
        if end is not None and not text[end : match.start()].strip():
            line, before = found.pop()
            found.append((line, before + content))
        else:
            found.append((line_of(text, match.start()), content))
        end = match.end()
    return found


def includes(text):
    """(line, name) of each #include."""
    return [(line_of(text, match.start(1)), match[1]) for match in INCLUDE.finditer(text)]
