# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail servers of one's own on the loopback: Postfix as it is installed, and one that does what a test tells it (aiosmtpd)."""

import asyncio
import email
import email.policy
import logging
import os
import pathlib
import pwd
import shutil
import ssl
import subprocess
import tempfile

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from servers import free_port, wait_for

logging.getLogger("mail.log").setLevel(logging.CRITICAL)   # a client that turns away is no news


class Postfix:
    """Takes mails for anybody at *.example, but for nobody@ (never) and later@ (not now)."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="luukku-postfix.", dir="/tmp"))
        self.folder.chmod(0o755)
        self.port = free_port()
        owner, keeper = pwd.getpwnam("postfix"), pwd.getpwnam("nobody")
        for name in ("queue", "data", "mails"):
            (self.folder / name).mkdir(mode=0o755)
        for name, who in (("data", owner), ("mails", keeper)):
            os.chown(self.folder / name, who.pw_uid, who.pw_gid)
        (self.folder / "domains").write_text("/\\.example$/ OK\n", encoding="ascii")
        (self.folder / "refused").write_text("/^nobody@/ 550 5.1.1 no such person\n/^later@/ 450 4.2.0 come again\n", encoding="ascii")
        self.conf = self.folder / "conf"
        self.conf.mkdir(mode=0o755)
        (self.conf / "main.cf").write_text(f"""compatibility_level = 3.6
queue_directory = {self.folder}/queue
data_directory = {self.folder}/data
maillog_file = {self.folder}/log
maillog_file_prefixes = /tmp
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example
mydestination =
alias_maps =
local_recipient_maps =
virtual_mailbox_domains = regexp:{self.folder}/domains
virtual_mailbox_base = {self.folder}/mails
virtual_mailbox_maps = static:all/
default_transport = discard
virtual_uid_maps = static:{keeper.pw_uid}
virtual_gid_maps = static:{keeper.pw_gid}
smtpd_recipient_restrictions = check_recipient_access regexp:{self.folder}/refused, reject_unauth_destination
""", encoding="ascii")
        services = pathlib.Path("/usr/share/postfix/master.cf.dist").read_text(encoding="ascii")
        lines = [f"127.0.0.1:{self.port} inet n - n - - smtpd" if line.startswith("smtp ") and " inet " in line else line for line in services.splitlines()]
        (self.conf / "master.cf").write_text("\n".join(lines) + "\n", encoding="ascii")

        for path in self.folder.rglob("*"):   # whatever the umask is: its processes are others'
            path.chmod(0o755 if path.is_dir() else 0o644)

    def command(self, word):
        return subprocess.run(["postfix", "-c", str(self.conf), word], capture_output=True, text=True, timeout=60, umask=0o022)

    def __enter__(self):
        done = self.command("start")
        assert done.returncode == 0, done.stderr
        return self

    def __exit__(self, *_):
        self.command("stop")
        shutil.rmtree(self.folder)

    def mails(self, count):
        """Waits until so many have been delivered."""
        folder = self.folder / "mails/all/new"
        wait_for(lambda: folder.is_dir() and len(os.listdir(folder)) >= count, 20)
        return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in folder.iterdir()]


class Server:
    """Keeps the mails that it takes; `answers` says what it answers instead to a command: {"RCPT": "550 no"}; `quit_after`: how
    many seconds it lets pass before it says good-bye."""

    def __init__(self, answers=None, tls=None, implicit_tls=None, login=None, quit_after=0):
        self.mails, self.names, self.answers, self.quit_after = [], [], answers or {}, quit_after
        more = {}
        if login:
            more = {"authenticator": self.check, "auth_required": True, "auth_exclude_mechanism": ["LOGIN"], "auth_require_tls": bool(tls)}
        self.login = login
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port(), ssl_context=implicit_tls, tls_context=tls,
                                     require_starttls=bool(tls), **more)
        self.port = self.controller.port

    def check(self, server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login.decode(), data.password.decode()) == self.login, handled=False)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        self.names.append(hostname)
        return [line for line in responses if self.login or "AUTH" not in line]

    async def handle_QUIT(self, server, session, envelope):
        await asyncio.sleep(self.quit_after)
        return "221 Bye"

    async def handle_MAIL(self, server, session, envelope, address, options):
        if "MAIL" in self.answers:
            return self.answers["MAIL"]
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if "RCPT" in self.answers:
            return self.answers["RCPT"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "DATA" in self.answers:
            return self.answers["DATA"]
        self.mails.append((envelope.mail_from, envelope.rcpt_tos, envelope.original_content))
        return "250 OK"

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.controller.stop()


def certificate(folder, host):
    """A server's context for `host`, and the file of the authority that has signed it."""
    key, file = f"{folder}/{host}.key", f"{folder}/{host}.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", f"/CN={host}",
                    "-addext", f"subjectAltName=DNS:{host}", "-keyout", key, "-out", file], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file, key)
    return context, file
