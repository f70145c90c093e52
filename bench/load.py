# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the same thing again and again, through wrk, and says how fast it was answered."""

import pathlib
import re
import subprocess
import tempfile
import typing

from portals import BUILD, FOLDER

HERE = pathlib.Path(__file__).resolve().parent
MOST_REPLIES = 5000   # a second; more cannot be stored


class Figures(typing.NamedTuple):
    requests: int
    rps: float
    p50: float    # milliseconds
    p99: float
    bytes: float  # an answer, with its headers


class Page:
    """What is asked for: a path, by a browser that has signed in where one has to."""

    def __init__(self, browser, path):
        self.browser, self.path = browser, path

    def headers(self):
        named = {"Host": self.browser.host}
        if self.browser.cookies:
            named["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.browser.cookies.items())
        return named

    def arguments(self, _seconds):
        return []

    def check(self):
        answer = self.browser.send("GET", self.path)
        assert answer.status == 200, (self.path, answer.status, answer.body[:500])
        return answer


class Reply(Page):
    """Each request a form that is sent for the first time, with a token that a visit of its page would have brought."""

    def __init__(self, browser, portal, contact, tickets):
        super().__init__(browser, f"/tickets/{tickets[0]}")
        self.made = [f"{BUILD}/bench/forms", f"{FOLDER}/node.ini", portal, contact]
        self.tickets = tickets

    def arguments(self, seconds):
        csrf = self.browser.get(self.path).field("csrf")
        with tempfile.NamedTemporaryFile(dir=FOLDER, prefix="forms.", delete=False) as file:
            subprocess.run([*self.made, str(seconds * MOST_REPLIES), *self.tickets], stdout=file, check=True)
        return [file.name, csrf]

    def check(self):
        answer = self.browser.reply(self.tickets[0], "Does it still hold?")
        assert answer.status == 303, (answer.status, answer.body[:500])
        return answer


def load(port, page, connections, seconds):
    arguments = page.arguments(seconds)
    headers = [word for name, value in page.headers().items() for word in ("-H", f"{name}: {value}")]
    run = subprocess.run(["wrk", "--threads", "1", "--connections", str(connections), "--duration", f"{seconds}s", "--timeout", "30s",
                          "--script", HERE / "load.lua", *headers, f"http://127.0.0.1:{port}{page.path}", "--", *arguments],
                         capture_output=True, text=True)
    found = re.search(r"^figures (.*)$", run.stdout, re.MULTILINE)
    assert run.returncode == 0 and found, (run.stdout, run.stderr)
    requests, duration, p50, p99, size, errors = map(int, found[1].split())
    assert errors == 0 and requests > 0, (page.path, found[0], run.stdout)
    return Figures(requests, requests / duration * 1e6, p50 / 1000, p99 / 1000, size / requests)
