# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured, line by line, and what is to be reached."""

import math
import operator
import os
import statistics
import subprocess
import sys
import typing

from data import address_of
from house import growth_of_upload
from load import Page, Reply, load
from portals import BUILD, sql
from storm import Storm

UPLOAD = 100 << 20
CLIENTS = 8          # that share a floor, when a line is compared with it
SORTS = {f"list-by-{column}": f"/tickets?view=organization&sort={column}" for column in ("subject", "requester", "owner")}
# Of the big company's: the word is one of the facts.
SEARCHES = {"search-organization": ("absent", ""), "search-by-subject": ("absent", "&sort=subject"), "search-common-by-subject": ("common", "&sort=subject")}
LISTS = ["list", "list-organization", *SORTS, "list-filtered", "search-common", "search-rare", "search-absent", *SEARCHES]
SIGNED_IN = [*LISTS, "ticket-5", "ticket-500"]
OTHERS = ["storm", "memory", "upload"]
NAMES = [*SIGNED_IN, "reply", "sign-in-page", "floor", "empty"]
COLUMNS = ["p50_ms", "p99_ms", "rps1", "rps8", "rps32", "ratio_to_floor", "round_trips"]
WIDTH = max(map(len, NAMES))
PROGRAM_OF = {"ticket-5": "ticket", "ticket-500": "ticket", "reply": "reply", "sign-in-page": "login"}


def list_takes(parameter):
    described = subprocess.run([f"{BUILD}/src/routes/tickets", "--describe"], capture_output=True, text=True, check=True).stdout
    query = next(word for word in described.split() if word.startswith("query="))
    return parameter in query.removeprefix("query=").split(",")


class Lines:
    """NAME -> what wrk asks for. Searches only when the list knows them."""

    def __init__(self, town, facts, tickets):
        self.town = town
        anybody, filtered = town.browser("main.localhost"), town.browser("filtered.localhost", address_of(2, 0))
        replier = tickets // 100
        self.replier = town.browser("main.localhost", address_of(1, replier))
        portal, contact = sql("SELECT portal_id, id FROM contact WHERE email = " + f"'{address_of(1, replier)}'")[0]
        self.pages = {
            "list": Page(town.big, "/tickets"),
            "list-organization": Page(town.big, "/tickets?view=organization"),
            **{name: Page(town.big, path) for name, path in SORTS.items()},
            "list-filtered": Page(filtered, "/tickets"),
            **{f"search-{kind}": Page(town.big, f"/tickets?q={facts[f'word_{kind}'][0]}")
               for kind in ("common", "rare", "absent") if list_takes("q")},
            **{name: Page(town.big, f"/tickets?view=organization&q={facts[f'word_{kind}'][0]}{more}")
               for name, (kind, more) in SEARCHES.items() if list_takes("q")},
            "ticket-5": Page(town.big, f"/tickets/{facts['ticket_short'][0]}"),
            "ticket-500": Page(town.big, f"/tickets/{facts['ticket_long'][0]}"),
            "reply": Reply(self.replier, portal, contact, facts["ticket_reply"]),
            "sign-in-page": Page(anybody, "/login"),
            "floor": Page(town.big, "/floor"),
            "empty": Page(town.big, "/empty"),
        }

    def load(self, name, clients, seconds):
        """Also makes sure that what was answered is what was asked for."""
        page = self.pages[name]
        stored = int(sql("SELECT COALESCE(MAX(id), 0) FROM message")[0][0])
        size = len(page.check().bytes)
        figures = load(self.town.port, page, clients, seconds)
        if name == "reply":
            new = int(sql(f"SELECT COUNT(*) FROM message WHERE id > {stored}")[0][0])
            assert new >= figures.requests, f"{figures.requests} replies were sent, {new} are stored"
        else:
            assert size <= figures.bytes <= size * 1.05 + 2000, (name, size, figures.bytes)
        return figures

    def measure(self, name, seconds):
        """With one client, then by turns with the floor, so that what else the machine does meets both, then with many."""
        log = f"{os.environ['LUUKKU_TEST_FOLDER']}/{PROGRAM_OF.get(name, 'tickets')}.log"
        first = self.load(name, 1, 1 + max(1, seconds // 2))   # what is read first is read from the disk
        span = 1 + int(first.p50 * CLIENTS / 1000)             # seconds in which each client is answered
        self.load(name, CLIENTS, span)
        since = os.path.getsize(log)
        # Of some two hundred answers the worst of a hundred is another than the worst of all.
        alone = self.load(name, 1, max(seconds, span, math.ceil(first.p50 * 200 / 1000)))
        floors, many = [], []
        for _ in range(max(1, seconds)):
            floors.append(self.load("floor", CLIENTS, 1).rps)
            many.append(self.load(name, CLIENTS, span).rps)
        trips = {"floor": self.town.floor_trips, "empty": 0}.get(name)
        return {"p50_ms": alone.p50, "p99_ms": alone.p99, "rps1": alone.rps, "rps8": statistics.median(many),
                "rps32": self.load(name, 32, max(4 * span - 3, seconds // 2)).rps,
                "ratio_to_floor": statistics.median(map(operator.truediv, many, floors)),
                "round_trips": self.town.round_trips(PROGRAM_OF.get(name, "tickets"), since) if trips is None else trips}

    def storm(self, seconds):
        """The list's throughput amid a storm of sign-ins to that without, by turns."""
        ratios = []
        for _ in range(max(1, seconds)):
            calm = self.load("list", CLIENTS, 1).rps
            with Storm(self.town.port) as storm:
                ratios.append(self.load("list", CLIENTS, 1).rps / calm)
            assert storm.tried > 10 and not storm.wrong, (storm.tried, storm.wrong[:5])
        return statistics.median(ratios)

    def upload(self, facts):
        return growth_of_upload(self.town, self.replier, facts["ticket_reply"][0], UPLOAD)


def written(name, figures):
    if isinstance(figures, dict):
        values = [f"{figures[column]:.{digits}f}" for column, digits in zip(COLUMNS, (3, 3, 0, 0, 0, 2, 0))]
        return f"{name:<{WIDTH}}" + "".join(f"{value:>{max(len(column), 8) + 1}}" for value, column in zip(values, COLUMNS))
    return f"{name:<{WIDTH}}{figures:9.2f}"


class Target(typing.NamedTuple):
    what: str
    measured: float
    bound: float
    at_least: bool = False

    @property
    def reached(self):
        return self.measured >= self.bound if self.at_least else self.measured <= self.bound

    def __str__(self):
        sign = ">=" if self.at_least else "<="
        return f"{self.what:<48} {sign} {self.bound:<7.3g} {self.measured:9.3f}   {'yes' if self.reached else 'NO'}"


def targets(results, small):
    """Those that this run can judge. `small`: the results at ten thousand tickets, if there are any."""
    lines = {name: figures for name, figures in results.items() if isinstance(figures, dict)}
    found = []

    def compare(what, one, other, bound, at_least=False):
        """Figures, each as (lines, name, column); whatever was not measured is not judged."""
        if one[1] in one[0] and other[1] in other[0]:
            found.append(Target(what, one[0][one[1]][one[2]] / other[0][other[1]][other[2]], bound, at_least))

    if "list" in lines:
        found.append(Target("list, throughput to the floor's", lines["list"]["ratio_to_floor"], 0.75, True))
    compare("floor, throughput to the empty answer's", (lines, "floor", "rps8"), (lines, "empty", "rps8"), 1 / 6, True)
    found += [Target(f"{name}, round trips", lines[name]["round_trips"], 3) for name in SIGNED_IN if name in lines]
    for name in LISTS[:2]:
        compare(f"{name}, p50 to that at ten thousand", (lines, name, "p50_ms"), (small or {}, name, "p50_ms"), 1.2)
    for name in LISTS[1:]:
        compare(f"{name}, p99 to the p50 of list", (lines, name, "p99_ms"), (lines, "list", "p50_ms"), 100)
    compare("ticket-500, p50 to that of ticket-5", (lines, "ticket-500", "p50_ms"), (lines, "ticket-5", "p50_ms"), 12)
    if "storm" in results:
        found.append(Target("list amid a storm of sign-ins, to without", results["storm"], 0.5, True))
    found += [Target(name, results[name], bound) for name, bound in (("awake_pss_mb", 80), ("memory_pss_mb", 64), ("upload_mb", 8)) if name in results]
    return found


def say(text):
    print(text, file=sys.stderr, flush=True)
