# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ledger: what each client has sent and what it was answered, compared at the end with the database and with what every
customer sees."""

import collections
import re
import secrets
import threading

from portals import http_transport
from submissions import KEY, KINDS, digest

ISSUED, FORBIDDEN = set(), set()   # all keys; those of them that must never be found
FILE = re.compile(r'href="(/files/[^"]+)"')
WRONGS = ("lost", "doubled", "partial", "misplaced", "half stored", "foreign", "unseen", "odd answers")


class Entry:
    """One submission, however often it was sent."""

    def __init__(self, submission, token):
        self.submission, self.token, self.acknowledged, self.answers = submission, token, False, []


class Ledger:
    def __init__(self):
        self.entries, self.odd = {}, []
        self.count, self.lock, self.events = 0, threading.Lock(), collections.Counter()

    def begin(self, submission, token):
        entry = Entry(submission, token)
        with self.lock:
            self.entries[submission.key] = entry
        return entry

    def note(self, entry, answer, expected=(303, 500, 502, 503, 504)):
        """An answer's status, or the name of what broke off. 303 is the promise."""
        with self.lock:
            entry.answers.append(answer)
            self.events[f"answers {answer}" if isinstance(answer, int) else "connections broken"] += 1
            self.events["sent again after an acknowledgement"] += entry.acknowledged
            if answer == 303 and 303 in expected:
                self.count += not entry.acknowledged
                entry.acknowledged = True
            elif isinstance(answer, int) and answer not in expected:
                self.odd.append(f"{entry.submission.key}: {answer} after {entry.answers[:-1][-5:]}")

    def forbid(self):
        """A key that must never be found."""
        key = new_key()
        FORBIDDEN.add(key)
        return key

    def check(self, customers, port):
        """Everything that is wrong, a list of words under each of WRONGS."""
        wrong = {name: [] for name in WRONGS}
        wrong["odd answers"] = list(self.odd)
        stored = collections.defaultdict(list)
        for kind in KINDS:
            for text, place in kind.rows():
                for key in KEY.findall(text):
                    stored[key].append((text, tuple(place), kind.shown))
            wrong["half stored"] += kind.halves()
        for key, entry in self.entries.items():
            self.check_entry(key, entry, stored[key], wrong)
        wrong["foreign"] += [f"{key} is stored, and was refused or never sent"
                             for key, rows in stored.items() if rows and (key in FORBIDDEN or key not in ISSUED)]
        files = {customer: self.check_view(customer, port, stored, wrong) for customer in customers}
        for customer in customers:
            self.check_foreign_files(customer, port, set().union(*files.values()) - files[customer], wrong)
        return wrong

    @staticmethod
    def check_entry(key, entry, rows, wrong):
        if entry.acknowledged and not rows:
            wrong["lost"].append(f"{key}: {entry.answers[-5:]}")
        if len(rows) > 1:
            wrong["doubled"].append(f"{key}: {len(rows)} times, {entry.answers[-5:]}")
        for text, place, _ in rows:
            if text != entry.submission.text:
                wrong["partial"].append(f"{key}: {text[-100:]} instead of {entry.submission.text[-100:]}")
            if place != tuple(entry.submission.place()):
                wrong["misplaced"].append(f"{key}: {place} instead of {entry.submission.place()}")

    def check_view(self, customer, port, stored, wrong):
        """What this customer sees, in a browser of its own: all that is stored in its tickets, once, and nothing else. Returns the
        addresses of the files that it may fetch; those on each page's end are fetched."""
        files = set()
        browser = customer.portal.browser(customer.name, http_transport(port))
        by_number = collections.defaultdict(set)
        for key, rows in stored.items():
            for _, (portal, number, _), shown in rows:
                if shown and portal == customer.portal.id:
                    by_number[number].add(key)
        for number in customer.all_numbers:
            page = browser.get(f"/tickets/{number}")
            seen = KEY.findall(page.body)
            addresses = FILE.findall(page.body)
            files.update(addresses)
            for address in addresses[-2:]:
                answer = browser.get(address)
                if answer.status != 200 or digest(answer.bytes) not in address:
                    wrong["partial"].append(f"{address} for {customer.name}: {answer.status}, {len(answer.bytes)} bytes")
            if number in customer.tickets:
                missing = by_number[str(number)] - set(seen)
                if page.status != 200 or missing or len(seen) != len(set(seen)):
                    wrong["unseen"].append(f"{customer.name} in ticket {number}: {page.status}, {len(missing)} missing, {len(seen)} seen")
                seen = set(seen) - by_number[str(number)]
            elif page.status != 404:
                wrong["foreign"].append(f"{customer.name} is answered {page.status} for foreign ticket {number}")
            wrong["foreign"] += [f"{key} is shown to {customer.name} in ticket {number}" for key in seen]
        return files

    @staticmethod
    def check_foreign_files(customer, port, foreign, wrong):
        """Some files of others, asked for by their addresses."""
        browser = customer.portal.browser(customer.name, http_transport(port))
        for address in sorted(foreign)[:20]:
            status = browser.get(address).status
            if status != 404:
                wrong["foreign"].append(f"{address} for {customer.name}: {status}")

    def both_ways(self):
        """How many submissions ended acknowledged, and how many ended without an answer."""
        return sum(entry.acknowledged for entry in self.entries.values()), sum(not entry.acknowledged for entry in self.entries.values())


def new_key():
    key = "luukku-" + secrets.token_hex(8)
    ISSUED.add(key)
    return key


def tell(wrong):
    """The wrongs in a few lines; empty if there are none."""
    return "\n".join(f"         {name}: {len(found)}, such as {found[0]}" for name, found in wrong.items() if found)
