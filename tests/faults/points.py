# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Crashes at every point of one submission: n is 1, then 2, then 3, until it comes through whole."""

import functools
import random
import subprocess

from clients import BROKEN, somewhere
from ledger import new_key
from portals import BUILD, cgi, cgi_environment, http_transport, parse_cgi, program_of

MOST = 600


class Points:
    """What one kind's crashes came to."""

    def __init__(self, ledger, kind, rng, customer):
        self.ledger, self.kind, self.rng, self.customer = ledger, kind, rng, customer
        self.crashes = self.stored = 0
        self.shape = rng.random()   # of all of them, so that they have the same steps
        self.came_through = False

    def one(self, browser, attempt, mend=lambda: None):
        """A submission that may crash (attempt(submission, body, headers): its status or what broke off), and the retry after that."""
        submission = self.kind(new_key(), random.Random(self.shape), self.customer)
        page = browser.get(submission.form)
        content = submission.encode(page, submission.fields())
        entry = self.ledger.begin(submission, page.field("form_token"))
        said = attempt(submission, *content)
        self.ledger.note(entry, said)
        if said == 303:
            self.came_through = True
            return
        mend()
        self.crashes += 1
        self.stored += any(submission.key in text for text, _ in self.kind.rows())
        again = browser.send("POST", submission.address, *content).status
        self.ledger.note(entry, again, expected=(303,))

    def at_each(self, browser, attempt, first=1, stride=1):
        """Submissions (attempt(number, submission, body, headers)) that crash at later and later steps, until one comes through: an answer
        that was given before the last step is one, too. What is sent and received in more pieces than the time before has more
        steps: where those few after the commit were stepped over, back from the end."""
        for number in range(first, MOST, stride):
            self.one(browser, functools.partial(attempt, number))
            if self.came_through:
                break
        while not self.stored and number > 1:
            number -= 1
            self.one(browser, functools.partial(attempt, number))

    def found(self, before_commit=False):
        """Both outcomes of a crash were seen, and the end. All of a program's files come before the commit."""
        return self.came_through and self.crashes > self.stored and (self.stored > 0) != before_commit

    def __str__(self):
        return f"{self.crashes} crashes, after {self.stored} of them it was stored"


def crash_points(ledger, kind, rng, customer, crash):
    """The program as CGI, killed at its n-th step, or at each so manieth; no web server, nothing else goes on. `crash` holds the
    number. The answer's own steps, after the commit, are three."""
    points = Points(ledger, kind, rng, customer)
    browser = kind.browser(customer, lambda *sent: cgi(*sent, address=somewhere()))

    def attempt(number, submission, body, headers):
        crash.file.write_text(str(number), encoding="utf-8")
        headers = {"Host": browser.host, **headers, "Cookie": "; ".join(f"{name}={value}" for name, value in browser.cookies.items())}
        environment = cgi_environment("POST", submission.address, headers, len(body), somewhere())
        done = subprocess.run([f"{BUILD}/src/routes/{program_of(submission.address)}"], input=body, capture_output=True, check=False,
                              env={**environment, "LD_PRELOAD": str(crash.library), "LUUKKU_CRASH": str(crash.file)})
        # What was written before the end is an answer, though nobody is left.
        return parse_cgi(done.stdout).status if done.stdout else "killed" if done.returncode < 0 else "nothing"

    points.at_each(browser, attempt, rng.randint(1, crash.stride), crash.stride)
    crash.file.unlink()
    return points


def worker_points(ledger, kind, rng, customer, world):
    """A worker behind nginx, killed at the n-th step of its request."""
    points = Points(ledger, kind, rng, customer)

    def attempt(number, submission, body, headers):
        world.crash_at(number)
        try:
            return browser.send("POST", submission.address, body, headers).status
        except BROKEN as error:
            return type(error).__name__
        finally:
            world.crash_at(None)

    with world.lone_house() as house:
        browser = kind.browser(customer, http_transport(house.port, somewhere))
        points.one(browser, lambda submission, body, headers: "not sent")   # its retry opens what the worker keeps open
        points.crashes = 0
        points.at_each(browser, attempt)
    return points


def power_points(ledger, kind, rng, customer, world, whose="kill"):
    """The power goes at MariaDB's n-th write or sync after the submission was sent, or ("kill-programs") at the program's own.
    MariaDB also writes of its own accord, and what it writes then shifts the numbers: where that hid an outcome of the
    commit, all of it once more."""
    points = Points(ledger, kind, rng, customer)
    browser = kind.browser(customer, http_transport(world.house.port, somewhere))

    def attempt(submission, body, headers):
        world.disk.steer(whose, str(number))
        try:
            return browser.send("POST", submission.address, body, headers).status
        except BROKEN as error:
            return type(error).__name__
        finally:
            world.disk.steer(whose, None)

    for _ in range(5 if whose == "kill" else 1):
        points.came_through = False
        for number in range(1, MOST):
            points.one(browser, attempt, lambda: world.lose_power(None))
            if points.came_through:
                break
        if points.stored:
            break
        world.lose_power(None)   # a new process counts from the beginning
    return points
