# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers that send submissions and never lose patience, and the portals that they are in."""

import http.client
import json
import random
import socket
import threading
import time

from ledger import new_key
from portals import ctl, http_transport, sql
from registering import open_portal
from submissions import KINDS, choose

BROKEN = (OSError, http.client.HTTPException, AssertionError, ValueError)


def somewhere():
    """An address of this machine: of each only so many may register."""
    return f"127.{random.randrange(1, 255)}.{random.randrange(255)}.{random.randrange(1, 255)}"


class Customer:
    """A contact of a portal: which tickets it may see, and which there are besides."""

    def __init__(self, portal, name):
        self.portal, self.name, self.tickets, self.all_numbers, self.closable = portal, name, [], [], []


def make_customers(rng, portals=2, tickets=30, closable=300):
    """Contacts of several portals and companies, each portal with so many tickets, and some more to be closed."""
    customers = []
    for _ in range(portals):
        portal = open_portal(close_by_customer="yes")
        people = {name: Customer(portal, name) for name in ("pekka", "maija", "stranger")}
        owners = [rng.choice(list(people)) for _ in range(tickets + closable)]
        lines = []
        for count, owner in enumerate(owners):
            lines += [{"type": "ticket", "id": f"t{count}", "subject": f"Ticket {count}" if count < tickets else "To be closed", "requester": owner, "stage": "New", "owner": "agent",
                       "created": "2026-01-05T08:00:00Z"},
                      {"type": "thread", "id": f"h{count}", "ticket": f"t{count}", "channel": "email"},
                      {"type": "message", "id": f"m{count}", "thread": f"h{count}", "from": owner, "sent": "2026-01-05T09:00:00Z", "text": "Begin"}]
        ctl("import", portal.key, "-", stdin="".join(json.dumps(line) + "\n" for line in lines))
        for number, owner, subject in sql(f"SELECT t.number, c.email, t.subject FROM ticket t JOIN contact c ON c.id = t.requester_id WHERE t.portal_id = {portal.id}"):
            if subject == "To be closed":
                people[owner.split("@")[0]].closable.append(int(number))
                continue
            for customer in people.values():
                customer.all_numbers.append(int(number))
                # pekka and maija are of one company, which the portal shows to both.
                if (owner.split("@")[0] == "stranger") == (customer.name == "stranger"):
                    customer.tickets.append(int(number))
        customers += [customer for customer in people.values() if customer.tickets]
    return customers


class Client(threading.Thread):
    """One browser that goes on until it is told to stop, and then finishes what it has in hand."""

    def __init__(self, customer, port, ledger, seed):
        super().__init__(daemon=True)
        self.customer, self.port, self.ledger, self.rng = customer, port, ledger, random.Random(seed)
        self.stopping, self.failure = threading.Event(), None
        self.browsers = {kind: kind.browser(customer, http_transport(port, somewhere)) for kind in KINDS}

    def run(self):
        try:
            while not self.stopping.is_set():
                self.submit(choose(self.rng))
        except Exception as error:  # pylint: disable=broad-except
            self.failure = repr(error)

    def patiently(self, ask, good, wait=90):
        """Asks again while it cannot be answered; the last answer."""
        end = time.monotonic() + wait
        while True:
            try:
                answer = ask()
                if good(answer):
                    return answer
                said = answer.status
            except BROKEN as error:
                said = type(error).__name__
            if time.monotonic() > end:
                raise TimeoutError(f"for {wait} seconds nothing but {said}")
            time.sleep(self.rng.uniform(0.02, 0.2))

    def submit(self, kind):
        try:
            submission = kind(new_key(), self.rng, self.customer)
        except LookupError:
            return
        page = self.patiently(lambda: self.browsers[kind].get(submission.form), lambda answer: answer.status not in (500, 502, 503, 504))
        if page.status != 200:
            self.ledger.odd.append(f"{submission.form}: {page.status} for {self.customer.name}")
            return
        entry = self.ledger.begin(submission, page.field("form_token"))
        content = submission.encode(page, submission.fields())
        if self.rng.random() < 0.1:
            self.leave_in_the_middle(submission, *content)
        elif self.rng.random() < 0.1:
            self.twice_at_once(entry, content)
        self.again_and_again(entry, content)
        if entry.acknowledged and self.rng.random() < 0.1:
            self.send(entry, content)   # a reload
        other = submission.other_fields(self.ledger.forbid())
        if other and entry.acknowledged and self.rng.random() < 0.1:
            self.send(entry, submission.encode(page, other), expected=(409, 500, 502, 503, 504))

    def send(self, entry, content, **more):
        """Sends it once and notes what comes."""
        try:
            answer = self.browsers[type(entry.submission)].send("POST", entry.submission.address, *content).status
        except BROKEN as error:
            answer = type(error).__name__
        self.ledger.note(entry, answer, **more)
        return answer

    def again_and_again(self, entry, content):
        """With the same token, until it is acknowledged; a few walk away at the first trouble."""
        for _ in range(400):
            if self.send(entry, content) == 303 or (len(entry.answers) == 1 and self.rng.random() < 0.1):
                return
            time.sleep(self.rng.uniform(0.02, 0.3))
        raise TimeoutError(f"{entry.submission.key}: {entry.answers[-5:]}")

    def twice_at_once(self, entry, content):
        self.ledger.events["sent twice at once"] += 1
        other = threading.Thread(target=self.send, args=(entry, content))
        other.start()
        self.send(entry, content)
        other.join()

    def leave_in_the_middle(self, submission, body, headers):
        """A part of the request, and the connection is gone."""
        self.ledger.events["left in the middle of a body"] += 1
        cookies = "; ".join(f"{name}={value}" for name, value in self.browsers[type(submission)].cookies.items())
        whole = (f"POST {submission.address} HTTP/1.1\r\nHost: {self.browsers[type(submission)].host}\r\nCookie: {cookies}\r\nContent-Type: {headers['Content-Type']}\r\n"
                 f"Content-Length: {len(body)}\r\n\r\n").encode() + body
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
                connection.sendall(whole[:self.rng.randrange(len(whole) - len(body), len(whole))])
        except OSError:
            pass
