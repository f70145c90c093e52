# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of submissions that the promise is about. A new kind is a class here and a line in KINDS.

Each submission carries a key of its own in its text, by which it is found again in the database and on pages, and ends with
a digest of all before it, so that a part of it is recognised as one. (A kind without a text may make one up in rows(), out of
what tells its rows apart.)"""

import collections
import hashlib
import pathlib
import re
import urllib.parse

from portals import FOLDER, multipart, sql

KEY = re.compile(r"luukku-[0-9a-f]{16}")


def text_of(key, rng):
    """A text of the key's own; sometimes long."""
    size = rng.choice((10, 200, 1500) if rng.random() < 0.97 else (20_000, 60_000))
    words = "".join(rng.choice("abcdefghij äö€ ") for _ in range(size))
    text = f"{key} {' '.join(words.split())}".strip()
    return f"{text} {hashlib.sha256(text.encode()).hexdigest()[:16]}"


class Submission:
    """What a kind has: key, customer, text, the page of its form, the address that it is sent to; fields() and, of other content
    where there can be any, other_fields(key); place(), where it belongs; rows() and halves(); how often it is chosen, and whether
    its key is shown on the page of its ticket, and whether programs write files for it. Making one may raise LookupError: there is nothing left to submit."""

    weight, shown, writes_files = 1, True, False

    @staticmethod
    def browser(customer, transport):
        """The browser that sends it."""
        return customer.portal.browser(customer.name, transport)

    @staticmethod
    def encode(page, fields):
        """Body and headers of these fields, with the tokens of the page that has the form."""
        pairs = [("csrf", page.field("csrf")), ("form_token", page.field("form_token")), *fields]
        return urllib.parse.urlencode(pairs).encode(), {"Content-Type": "application/x-www-form-urlencoded"}


class Reply(Submission):
    """A customer's reply in a ticket."""

    name, weight = "reply", 5

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
    def messages(with_files):
        """(id, text, place) of the messages of this kind."""
        return [(row, text, (portal, number, name)) for row, portal, number, name, text in sql(
            "SELECT m.id, m.portal_id, t.number, SUBSTRING_INDEX(c.email, '@', 1), m.body FROM message m "
            "JOIN thread h ON h.portal_id = m.portal_id AND h.id = m.thread_id JOIN ticket t ON t.portal_id = h.portal_id AND t.id = h.ticket_id "
            "JOIN contact c ON c.portal_id = m.portal_id AND c.id = m.contact_id WHERE m.body LIKE '%luukku-%'")
                if ("with files" in text) == with_files]

    @classmethod
    def rows(cls):
        """(text, place) of all that is stored of this kind."""
        return [(text, place) for _, text, place in cls.messages(with_files=False)]

    @staticmethod
    def halves():
        """What of a submission is stored without the rest of it, in words; nothing if all are whole."""
        found = [f"ticket {number} of portal {portal} has a message later than its last activity" for portal, number in sql(
            "SELECT DISTINCT t.portal_id, t.number FROM message m JOIN thread h ON h.portal_id = m.portal_id AND h.id = m.thread_id "
            "JOIN ticket t ON t.portal_id = h.portal_id AND t.id = h.ticket_id LEFT JOIN ticket_contact x ON x.portal_id = t.portal_id "
            "AND x.ticket_id = t.id WHERE m.sent_at > t.last_activity_at OR m.sent_at > x.last_activity_at")]
        claims = int(sql("SELECT COUNT(*) FROM form_token WHERE location LIKE '/tickets/%sent=1%'")[0][0])
        messages = int(sql("SELECT COUNT(*) FROM message WHERE body LIKE 'luukku-%'")[0][0])
        if claims != messages:
            found.append(f"{claims} form tokens were used for {messages} messages")
        found += [f"{count} mails are queued for message {message}" for message, count in sql(
            "SELECT m.id, COUNT(q.id) FROM message m LEFT JOIN outgoing_mail q ON q.portal_id = m.portal_id AND q.message_id = m.id "
            "AND q.kind = 'owner_reply' WHERE m.body LIKE 'luukku-%' GROUP BY m.id HAVING COUNT(q.id) <> 1")]
        # Of the ticket's other contacts, each is told of the first reply that they have not heard of: nobody sends mails here.
        found += [f"{count} mails wait for {recipient} about ticket {ticket}" for ticket, recipient, count in sql(
            "SELECT t.id, c.email, COUNT(DISTINCT q.id) FROM message m JOIN thread h ON h.portal_id = m.portal_id AND h.id = m.thread_id "
            "JOIN ticket t ON t.portal_id = h.portal_id AND t.id = h.ticket_id "
            "JOIN ticket_contact a ON a.portal_id = t.portal_id AND a.ticket_id = t.id AND a.contact_id <> m.contact_id "
            "JOIN contact c ON c.portal_id = a.portal_id AND c.id = a.contact_id AND c.password_hash IS NOT NULL "
            "LEFT JOIN outgoing_mail q ON q.portal_id = t.portal_id AND q.ticket_id = t.id AND q.kind = 'contact_reply' AND q.recipient = c.email "
            "WHERE m.body LIKE 'luukku-%' GROUP BY t.id, c.email HAVING COUNT(DISTINCT q.id) <> 1")]
        if int(sql("SELECT COUNT(*) FROM form_token WHERE location = ''")[0][0]):
            found.append("a form token is used up without a submission")
        return found


class ReplyWithFiles(Reply):
    """A reply with files: its text is told with the digests of what stands on the disk."""

    name, weight, writes_files = "reply with files", 3, True

    def __init__(self, key, rng, customer):
        super().__init__(key, rng, customer)
        self.body = f"{self.text} with files"
        self.files = []
        for count in range(rng.randint(1, 3)):
            content = rng.randbytes(rng.choice((1, 100, 5000) if rng.random() < 0.9 else (70_000, 300_000)))
            self.files.append((f"{count}-{digest(content)}.bin", content))
        self.text = "\n".join([self.body, *(f"{name} {digest(content)}" for name, content in self.files)])

    def fields(self):
        return [("body", self.body), *(("files", file) for file in self.files)]

    @staticmethod
    def encode(page, fields):
        body, content_type = multipart([("csrf", page.field("csrf")), ("form_token", page.field("form_token")), *fields])
        return body, {"Content-Type": content_type}

    @classmethod
    def rows(cls):
        attached = collections.defaultdict(list)
        for message, name, stored in sql("SELECT message_id, name, LOWER(HEX(stored_name)) FROM attachment WHERE stored_name IS NOT NULL ORDER BY id"):
            attached[message].append((name, pathlib.Path(f"{FOLDER}/files/{stored[:2]}/{stored[2:]}")))
        return [("\n".join([text, *(f"{name} {digest(path.read_bytes()) if path.exists() else 'is gone'}" for name, path in attached[message])]), place)
                for message, text, place in cls.messages(with_files=True)]

    @staticmethod
    def halves():
        return []   # a missing file is a part of the text


class Close(Submission):
    """A customer closes a ticket; each closes one that nobody else touches."""

    name, shown = "close", False
    keys = {}

    def __init__(self, key, rng, customer):
        if not customer.closable:
            raise LookupError("all tickets are closed")
        self.key, self.customer, self.number = key, customer, customer.closable.pop(rng.randrange(len(customer.closable)))
        self.keys[customer.portal.id, str(self.number)] = key
        self.text = f"{key} is closed"
        self.form = self.address = f"/tickets/{self.number}/close"

    def fields(self):
        return []

    def other_fields(self, _):
        return None   # a question that is answered with yes has no other content

    def place(self):
        return (self.customer.portal.id, str(self.number), "")

    @classmethod
    def rows(cls):
        return [(f"{cls.keys[portal, number]} is closed", (portal, number, "")) for portal, number in sql(
            "SELECT portal_id, number FROM ticket WHERE closed_at IS NOT NULL") if (portal, number) in cls.keys]

    @staticmethod
    def halves():
        return [f"ticket {number} of portal {portal} is closed for some and open for others" for portal, number in sql(
            "SELECT DISTINCT t.portal_id, t.number FROM ticket t JOIN ticket_contact x ON x.portal_id = t.portal_id AND x.ticket_id = t.id "
            "JOIN stage s ON s.portal_id = t.portal_id AND s.id = t.stage_id WHERE x.is_closed <> (t.closed_at IS NOT NULL) "
            "OR (s.kind = 'closed') <> (t.closed_at IS NOT NULL)")]


class Registration(Submission):
    """Somebody registers, in a browser that nobody knows; its text is the name."""

    name, shown = "registration", False
    form = address = "/register"

    def __init__(self, key, rng, customer):
        self.key, self.customer = key, customer
        name = " ".join(f"{key} {''.join(rng.choice('abcdefghij äö') for _ in range(60))}".split())
        self.text = f"{name} {hashlib.sha256(name.encode()).hexdigest()[:16]}"
        self.email = f"{key}@newcomer.example"

    @staticmethod
    def browser(customer, transport):
        return customer.portal.browser(None, transport)

    def fields(self):
        return [("email", self.email), ("name", self.text), ("password", "nine copper kettles"), ("consent", "1")]

    def other_fields(self, key):
        return [("email", self.email), ("name", key), ("password", "nine copper kettles"), ("consent", "1")]

    def place(self):
        return (self.customer.portal.id, self.email, "")

    @classmethod
    def rows(cls):
        return [(name, (portal, email, "")) for name, portal, email in sql("SELECT name, portal_id, email FROM registration")]

    @staticmethod
    def halves():
        claims, stored, mails = sql("SELECT (SELECT COUNT(*) FROM form_token WHERE location = '/register?sent=1'), (SELECT COUNT(*) FROM registration), "
                                    "(SELECT COUNT(*) FROM registration r JOIN outgoing_mail q ON q.portal_id = r.portal_id AND q.message_key = r.link_key "
                                    "AND q.recipient = r.email)")[0]
        return [] if claims == stored == mails else [f"{claims} form tokens were used for {stored} registrations with {mails} mails"]


def digest(content):
    return hashlib.sha256(content).hexdigest()[:16]


KINDS = [Reply, ReplyWithFiles, Close, Registration]


def choose(rng):
    return rng.choices(KINDS, [kind.weight for kind in KINDS])[0]
