# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A portal whose way in is access groups, and who is invited to it."""

import json
import re
import secrets

from mails import mails_to, send_mails, text_of
from portals import Portal, ctl, sql

PASSWORD = "nine copper kettles"


def open_portal(*members, group="Customers", **settings):
    """A portal that admits one static group, with these of its people in it."""
    portal = Portal(title="Acme Support", help_name="Kaarina Help", help_email="help@acme.example", **settings)
    ctl("group", "create", portal.key, group)
    if members:
        ctl("group", "add", portal.key, group, *(portal.people[name] for name in members))
    ctl("group", "admit", portal.key, group)
    ctl("portal", "set", portal.key, "way_in=access_groups")
    return portal


def newcomer(portal, name="Niilo"):
    """The address of a contact without a password."""
    email = f"{secrets.token_hex(6)}@{portal.key}.example"
    portal.load({"type": "contact", "id": email, "email": email, "name": name, "company": "acme"})
    return email


def join(portal, email, group="Customers"):
    ctl("group", "add", portal.key, group, email)


def pass_grace(portal):
    """As if the two minutes were over for all who wait."""
    make_due(portal, 0)


def pass_week(portal):
    """As if it were a week since the invitations."""
    make_due(portal, 1)


def make_due(portal, mails):
    sql(f"UPDATE invitation SET due_at = created_at WHERE portal_id = {portal.id} AND due_at IS NOT NULL AND mails = {mails}")
    send_mails()


def send_later(portal, days):
    """Sends the mails that are due, as if they had waited for so many days."""
    sql(f"UPDATE invitation SET due_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE portal_id = {portal.id} AND mails = 0")
    key = secrets.token_hex(16)
    sql("INSERT INTO outgoing_mail (portal_id, kind, recipient, message_key, created_at, due_at) SELECT i.portal_id, 'invitation', c.email, "
        f"UNHEX('{key}'), UTC_TIMESTAMP(6) - INTERVAL {days} DAY, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR FROM invitation i "
        f"JOIN contact c ON c.id = i.contact_id WHERE i.portal_id = {portal.id} AND i.mails = 0")
    sql(f"UPDATE invitation SET mails = 1, mail_key = UNHEX('{key}'), due_at = NULL WHERE portal_id = {portal.id} AND mails = 0")
    send_mails()


def invited(portal, name="Niilo"):
    """The address of somebody whose invitation was sent, and its link."""
    email = newcomer(portal, name)
    join(portal, email)
    pass_grace(portal)
    return email, link_to(email)


def link_to(email):
    """The path in the newest mail."""
    return re.search(r"/invitation/\S+", text_of(mails_to(email)[-1]))[0]


def follow(browser, link):
    """The page to which the link leads."""
    answer = browser.get(link)
    assert (answer.status, answer.header("Location")) == (303, "/invitation/accept"), answer.status
    return browser.get("/invitation/accept")


def accept(browser, link, password=PASSWORD, **typed):
    page = follow(browser, link)
    return browser.post("/invitation/accept", {"username": page.field("username"), "password": password,
                                               "consent": page.field("consent"), **typed})


def invitations(portal, *options):
    """By address."""
    return {line["email"]: line for line in json.loads(ctl("--json", "invite", "list", portal.key, *options)).values()}
