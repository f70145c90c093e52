# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A portal at which one registers, and how that is done."""

import re

from mails import mails_to, send_mails, text_of
from portals import Portal, ctl, sql

NOTICE = "We keep what you send us. Read [how](https://example.com/privacy)."
LABEL = "I agree to this"
PASSWORD = "nine copper kettles"


def set_consent(portal, notice=NOTICE, label=LABEL, *more):
    ctl("consent", "set", portal.key, "--label", label, *more, stdin=notice + "\n")


def open_portal(**settings):
    portal = Portal(title="Acme Support")
    set_consent(portal)
    ctl("portal", "set", portal.key, "way_in=self_registration", *(f"{name}={value}" for name, value in settings.items()))
    return portal


def register(portal, email, browser=None, **typed):
    """The answer. What is typed as None is not sent."""
    browser = browser or portal.browser()
    page = browser.get("/register")
    fields = {"email": email, "name": "Newcomer", "password": PASSWORD, "consent": page.field("consent"), **typed}
    return browser.post("/register", fields)


def link_to(email):
    """The path in the newest mail."""
    send_mails()
    return re.search(r"/register/confirm/\S+", text_of(mails_to(email)[-1]))[0]


def follow(browser, link):
    """The page to which the link leads."""
    answer = browser.get(link)
    assert (answer.status, answer.header("Location")) == (303, "/register/confirm/form"), answer.status
    return browser.get("/register/confirm/form")


def confirm(browser, link, password=None):
    page = follow(browser, link)
    return browser.post("/register/confirm/form", {"username": page.field("username"), "password": password})


def contact(portal, email):
    """Name, whether there is a password, version of the consent; nothing where there is no such contact."""
    rows = sql("SELECT name, password_hash IS NOT NULL, COALESCE(consent_version, 0) FROM contact "
               f"WHERE portal_id = {portal.id} AND email = '{email}'")
    return tuple(rows[0]) if rows else None
