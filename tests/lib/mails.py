# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails that the node has sent, out of the folder that its configuration hands them to."""

import email
import email.policy
import pathlib
import subprocess

from portals import BUILD, FOLDER


def send_mails():
    """luukku-worker, until nothing is due; what it says."""
    return subprocess.run([f"{BUILD}/src/tools/luukku-worker", "--once"], capture_output=True, text=True, check=True, timeout=60).stderr


def mails_to(address):
    """Oldest first."""
    files = sorted(pathlib.Path(f"{FOLDER}/mail").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
    mails = [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]
    return [mail for mail in mails if mail["Delivered-To"] == address]
