# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails that the node has sent, out of the folder that its configuration hands them to."""

import contextlib
import email
import email.policy
import html
import os
import pathlib
import re
import subprocess

from portals import BUILD, FOLDER, sql


def send_mails():
    """luukku-worker, until nothing is due; what it says."""
    return subprocess.run([f"{BUILD}/src/tools/luukku-worker", "--once"], capture_output=True, text=True, check=True, timeout=60).stderr


def forget_mails():
    """Those of other tests, and their invitations, which would become mails two minutes later."""
    sql("DELETE FROM outgoing_mail; UPDATE invitation SET due_at = NULL")


@contextlib.contextmanager
def sendmail_that(does):
    """Meanwhile the node's configuration names this shell script as its sendmail."""
    config, script = pathlib.Path(os.environ["LUUKKU_CONFIG"]), pathlib.Path(f"{FOLDER}/sendmail")
    script.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    script.chmod(0o700)
    kept = config.read_text(encoding="utf-8")
    config.write_text(re.sub("sendmail = .*", f"sendmail = {script}", kept), encoding="utf-8")
    try:
        yield
    finally:
        config.write_text(kept, encoding="utf-8")


class NoMails:
    """While it lasts the database queues no mail, for whomever."""

    def __enter__(self):
        sql("CREATE TRIGGER no_mails BEFORE INSERT ON outgoing_mail FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no mails'")

    def __exit__(self, *_):
        sql("DROP TRIGGER no_mails")


def text_of(mail):
    return mail.get_body(("plain",)).get_content()


def html_of(mail):
    return mail.get_body(("html",)).get_content()


def words_of(text):
    """Without colons, which a button does without."""
    return text.replace(":", " ").split()


def seen_of(mail):
    """What a mail program shows of the HTML, as words."""
    body = re.search(r"<body.*</body>", html_of(mail), re.DOTALL)[0]
    return words_of(html.unescape(re.sub(r"<[^>]*>", " ", body)))


def mails_to(address):
    """Oldest first."""
    files = sorted(pathlib.Path(f"{FOLDER}/mail").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
    mails = [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]
    return [mail for mail in mails if mail["Delivered-To"] == address]
