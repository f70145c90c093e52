# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of submissions that the promise is about. A new kind is a class here and a line in KINDS.

Each submission carries a key of its own in its text, by which it is found again in the database and on pages, and ends with
a digest of all before it, so that a part of it is recognised as one. (A kind without a text may make one up in rows(), out of
what tells its rows apart.)"""

import hashlib
import re
import urllib.parse

from portals import sql

KEY = re.compile(r"luukku-[0-9a-f]{16}")


def text_of(key, rng):
    """A text of the key's own; sometimes long."""
    size = rng.choice((10, 200, 1500) if rng.random() < 0.97 else (20_000, 60_000))
    words = "".join(rng.choice("abcdefghij äö€ ") for _ in range(size))
    text = f"{key} {' '.join(words.split())}".strip()
    return f"{text} {hashlib.sha256(text.encode()).hexdigest()[:16]}"


class Submission:
    """What a kind has: key, customer, text, the page of its form, the address that it is sent to; fields() and, of other content,
    other_fields(key); place(), where it belongs; rows() and halves()."""

    @staticmethod
    def encode(page, fields):
        """Body and headers of these fields, with the tokens of the page that has the form."""
        pairs = [("csrf", page.field("csrf")), ("form_token", page.field("form_token")), *fields]
        return urllib.parse.urlencode(pairs).encode(), {"Content-Type": "application/x-www-form-urlencoded"}


class Reply(Submission):
    """A customer's reply in a ticket."""

    name = "reply"

    def __init__(self, key, rng, customer):
        self.key, self.customer, self.number = key, customer, rng.choice(customer.tickets)
        self.text = text_of(key, rng)
        self.form = f"/tickets/{self.number}"
        self.address = f"/tickets/{self.number}/reply"

    def fields(self):
        return [("body", self.text)]

    def other_fields(self, key):
        """Other content for the same form; `key` must never be found anywhere."""
        return [("body", f"{key} is other content")]

    def place(self):
        return (self.customer.portal.id, str(self.number), self.customer.name)

    @staticmethod
    def rows():
        """(text, place) of all that is stored of this kind."""
        return [(text, (portal, number, name)) for portal, number, name, text in sql(
            "SELECT m.portal_id, t.number, SUBSTRING_INDEX(c.email, '@', 1), m.body FROM message m "
            "JOIN thread h ON h.portal_id = m.portal_id AND h.id = m.thread_id JOIN ticket t ON t.portal_id = h.portal_id AND t.id = h.ticket_id "
            "JOIN contact c ON c.portal_id = m.portal_id AND c.id = m.contact_id WHERE m.body LIKE '%luukku-%'")]

    @staticmethod
    def halves():
        """What of a submission is stored without the rest of it, in words; nothing if all are whole."""
        found = [f"ticket {number} of portal {portal} has a message later than its last activity" for portal, number in sql(
            "SELECT DISTINCT t.portal_id, t.number FROM message m JOIN thread h ON h.portal_id = m.portal_id AND h.id = m.thread_id "
            "JOIN ticket t ON t.portal_id = h.portal_id AND t.id = h.ticket_id LEFT JOIN ticket_contact x ON x.portal_id = t.portal_id "
            "AND x.ticket_id = t.id WHERE m.sent_at > t.last_activity_at OR m.sent_at > x.last_activity_at")]
        claims = int(sql("SELECT COUNT(*) FROM form_token WHERE location LIKE '%sent=1%'")[0][0])
        messages = int(sql("SELECT COUNT(*) FROM message WHERE body LIKE 'luukku-%'")[0][0])
        if claims != messages:
            found.append(f"{claims} form tokens were used for {messages} messages")
        if int(sql("SELECT COUNT(*) FROM form_token WHERE location = ''")[0][0]):
            found.append("a form token is used up without a submission")
        return found


KINDS = [Reply]
