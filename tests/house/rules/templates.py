# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates escape by themselves everywhere: the pragma is the first line, no modifier loosens it, no variable stands
where the escaping knows no safe form. Words are marked whole, _("..."). Every form that submits carries a csrf field. The texts
of mails (mail/NAME.txt.tpl) are no HTML and have no pragma."""

import re
from html.parser import HTMLParser

from cpp import line_of

PRAGMA = '{{%AUTOESCAPE context="HTML"}}'
MARKER = re.compile(r"\{\{(?:(?P<kind>[!%#/>])(?P<rest>.*?)|(?P<variable>\w+)(?P<modifiers>[^}]*))\}\}", re.DOTALL)
MARK = re.compile(r'_\("(.*?)"\)', re.DOTALL)
# pre_escape escapes as HTML does and keeps white space; all others are the escaping's own to choose.
MODIFIERS = {"", ":pre_escape"}
# Attributes that the escaping takes for plain text though they are addresses, pages or programs.
UNSAFE = {"formaction", "poster", "srcset", "xlink:href", "srcdoc"}
INLINE = re.compile(r"style|on\w+")
VARIABLE, WORDS = "\x01", "\x02"  # what stands in for a variable, and for a mark, when the HTML is read


def plain_html(text):
    """The template as HTML, each line where it was."""

    def stand_in(sign):
        return lambda match: sign + "\n" * match[0].count("\n")

    marked = MARK.sub(stand_in(WORDS), text)
    return MARKER.sub(lambda match: stand_in(VARIABLE if match["variable"] else "")(match), marked)


class Page(HTMLParser):
    """Reads a template's HTML and keeps what is wrong with it."""

    def __init__(self, of_mail):
        super().__init__(convert_charrefs=True)
        self.findings = []
        self.of_mail = of_mail   # mail programs know no other styles than inline ones
        self.form = None  # the line of a form that submits, until its csrf field is met

    def say(self, what):
        self.findings.append((self.getpos()[0], what))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        raw = self.get_starttag_text()
        if WORDS in raw:
            self.say("a mark within a tag")
        if VARIABLE in re.sub(r"\"[^\"]*\"|'[^']*'", "", raw):
            self.say("a variable outside of quotes in a tag")
        for name, value in attributes:
            if INLINE.fullmatch(name) and not (self.of_mail and name == "style"):
                self.say(f"an inline {name}")
            elif name in UNSAFE and VARIABLE in (value or ""):
                self.say(f"a variable in {name}")
        if tag == "style" and not self.of_mail:
            self.say("an inline style")
        if tag == "form" and (values.get("method") or "get").lower() != "get":
            self.form = self.getpos()[0]
        if tag == "input" and values.get("name") == "csrf":
            self.form = None

    def handle_endtag(self, tag):
        if tag == "form" and self.form is not None:
            self.findings.append((self.form, "a form that submits without a csrf field"))
            self.form = None

    def handle_data(self, data):
        if self.cdata_elem == "script" and data.strip():
            self.say("an inline script")
        elif self.cdata_elem is None and re.search(r"[^\W\d_]", data):
            self.say("words without a mark")


def marker_findings(text):
    for match in MARKER.finditer(text):
        line = line_of(text, match.start())
        if match["variable"] and match["modifiers"] not in MODIFIERS:
            yield line, f"the modifier {match['modifiers']}"
        if match["variable"] and text.endswith(("<", "</"), 0, match.start()):
            yield line, "a variable as the name of a tag"
        if match["kind"] == "%" and match.start() != 0:
            yield line, "a second pragma"


def mark_findings(text):
    for match in MARK.finditer(text):
        if re.search(r"[<>]|&#?\w+;|\{\{\W", match[1]):
            yield line_of(text, match.start()), "HTML or a section within a mark"
    if '_("' in plain_html(text):
        yield line_of(text, text.rindex('_("')), "a mark that does not end"


def text_findings(text):
    """Of a mail's text, in which nothing is escaped since nothing is a mark."""
    if text.startswith("{{%"):
        yield 1, "a pragma in a text"
    for number, line in enumerate(plain_html(text).split("\n"), 1):
        if re.search(r"[^\W\d_]", line):
            yield number, "words without a mark"


def check(tree):
    for path in tree.files("*.tpl", under="templates"):
        text = tree.text(path)
        if path.match("templates/mail/*.txt.tpl"):
            for line, what in sorted([*marker_findings(text), *mark_findings(text), *text_findings(text)]):
                yield f"{path}:{line}: {what}"
            continue
        if text.split("\n")[0] != PRAGMA:
            yield f"{path}:1: the first line is not {PRAGMA}"
        page = Page(path.match("templates/mail/*"))
        page.feed(plain_html(text))
        page.close()
        for line, what in sorted([*marker_findings(text), *mark_findings(text), *page.findings]):
            yield f"{path}:{line}: {what}"
