# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of real programs share: a portal of one's own with random names and numbers, and a browser that talks to
the programs, as CGI or through a web server."""

import contextlib
import functools
import html
import html.parser
import http.client
import json
import os
import pathlib
import re
import secrets
import subprocess
import urllib.parse

import MySQLdb
import MySQLdb.constants.CLIENT

BUILD = os.environ["LUUKKU_BUILD"]
FOLDER = os.environ["LUUKKU_TEST_FOLDER"]
PROGRAMS = re.findall(r"^stem=(\S+)", pathlib.Path(f"{BUILD}/nginx/luukku-routes.conf.list").read_text(encoding="ascii"), re.M)
PASSWORD = "correct horse battery"
COOKIE = "__Host-luukku-test01"


def ctl(*arguments, stdin="", expect=0):
    done = subprocess.run([f"{BUILD}/src/tools/luukkuctl", *arguments], input=stdin, capture_output=True, text=True)
    assert done.returncode == expect, (arguments, done.returncode, done.stdout, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def connect():
    """To the database, as the server's superuser."""
    return MySQLdb.connect(unix_socket=f"{FOLDER}/mariadb.sock", db="luukku", charset="utf8mb4", use_unicode=True, autocommit=True, conv={},
                           client_flag=MySQLdb.constants.CLIENT.MULTI_STATEMENTS)


def as_text(value):
    if value is None:
        return "NULL"
    text = value if isinstance(value, str) else value.decode()
    return text.translate({ord("\\"): "\\\\", ord("\n"): "\\n", ord("\t"): "\\t", 0: "\\0"})


def rows_of(connection, statements):
    """Of all of them, as lists of text, written as `mariadb --batch` writes it."""
    rows = []
    connection.query(statements)
    while True:
        if result := connection.store_result():
            rows += ([as_text(value) for value in row] for row in result.fetch_row(0))
        if connection.next_result() < 0:
            return rows


def sql(statements):
    with contextlib.closing(connect()) as connection:
        return rows_of(connection, statements)


class HeldLock:
    """Runs a statement in a transaction that stays open until `with` ends."""

    def __init__(self, statement):
        self.statement = statement

    def __enter__(self):
        self.connection = connect()
        self.connection.autocommit(False)
        rows_of(self.connection, self.statement)
        return self

    def commit(self):
        self.connection.commit()

    def __exit__(self, *_):
        self.connection.rollback()
        self.connection.close()


@functools.cache
def password_hash():
    """Of PASSWORD. Made once: that it takes a while is its purpose."""
    key = "p" + secrets.token_hex(6)
    ctl("portal", "create", key, "--origin", f"http://{key}.localhost")
    ctl("contact", "create", key, "a@a.example", "--name", "A")
    ctl("password", key, "a@a.example", stdin=PASSWORD + "\n")
    return sql(f"SELECT c.password_hash FROM contact c JOIN portal p ON p.id = c.portal_id WHERE p.portal_key = '{key}'")[0][0]


class Portal:
    """Company 'acme' with pekka and maija, company 'other' with stranger, an agent, and tickets as they are asked for."""

    def __init__(self, **settings):
        self.key = "p" + secrets.token_hex(6)
        self.host = f"{self.key}.localhost"
        self.id = None
        ctl("portal", "create", self.key, "--origin", f"http://{self.host}", "--name", "Test " + self.key)
        # Numbers of rows and tickets differ from portal to portal, so that a mix-up cannot go unnoticed.
        [[self.id]] = sql(f"SELECT id FROM portal WHERE portal_key = '{self.key}'; UPDATE ticket_counter SET last_number = last_number + "
                          f"{secrets.randbelow(5000)} WHERE portal_id = (SELECT id FROM portal WHERE portal_key = '{self.key}')")
        self.people = {name: f"{name}@{self.key}.example" for name in ("pekka", "maija", "stranger", "agent")}
        self.serial = 0
        self.load({"type": "portal", "settings": {"open": "yes", "ticket_scope": "company", "reply_to_closed": "yes", **settings}},
                  {"type": "company", "id": "acme", "name": "Acme"}, {"type": "company", "id": "other", "name": "Other"},
                  {"type": "staff", "id": "agent", "email": self.people["agent"], "name": "Agent Smith"},
                  *({"type": "contact", "id": name, "email": self.people[name], "name": name.title(), "company": company,
                     "password_hash": password_hash()} for name, company in (("pekka", "acme"), ("maija", "acme"), ("stranger", "other"))))

    def load(self, *lines):
        ctl("import", self.key, "-", stdin="".join(json.dumps(line) + "\n" for line in lines))

    def ticket(self, subject="Help", requester="pekka", stage="New", messages=("First message",), channel="email", **more):
        """Its number. Each message is a text by the requester, or (author, text)."""
        self.serial += 1
        ticket, thread, day = f"t{self.serial}", f"h{self.serial}", f"2026-01-{self.serial % 28 + 1:02}"
        lines = [{"type": "ticket", "id": ticket, "subject": subject, "requester": requester, "stage": stage,
                  "created": f"{day}T08:00:00Z", **more}]
        if messages:
            lines.append({"type": "thread", "id": thread, "ticket": ticket, "channel": channel})
        for count, message in enumerate(messages):
            author, text = (requester, message) if isinstance(message, str) else message
            lines.append({"type": "message", "id": f"{thread}m{count}", "thread": thread, "from": author,
                          "sent": f"{day}T09:{count:02}:00Z", "text": text})
        self.load(*lines)
        return int(sql(f"SELECT MAX(number) FROM ticket WHERE portal_id = {self.id}")[0][0])

    def messages(self, number):
        """Texts in the database, oldest first."""
        return [row[0] for row in sql(
            "SELECT m.body FROM message m JOIN thread h ON h.portal_id = m.portal_id AND h.id = m.thread_id "
            f"JOIN ticket t ON t.portal_id = h.portal_id AND t.id = h.ticket_id WHERE t.portal_id = {self.id} "
            f"AND t.number = {number} ORDER BY m.sent_at, m.id")]

    def browser(self, who=None, transport=None):
        """Anybody's, or one in which somebody has a session. That is as a sign-in leaves it, which itself takes two programs and a
        hash: `signed_in` goes that way."""
        browser = Browser(self.host, transport or cgi)
        if who:
            browser.cookies[COOKIE] = token = secrets.token_urlsafe(32)
            sql("INSERT INTO session (portal_id, contact_id, token_digest, is_remembered, created_at, last_seen_at, address, user_agent) "
                f"SELECT portal_id, id, UNHEX(SHA2('{token}', 256)), FALSE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), '192.0.2.1', '' "
                f"FROM contact WHERE portal_id = {self.id} AND email = '{self.people[who]}'")
        return browser

    def signed_in(self, who, transport=None):
        browser = self.browser(None, transport)
        answer = browser.sign_in(self.people[who])
        assert answer.status == 303, (answer.status, answer.body)
        return browser


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.bytes, self.body = status, headers, body, body.decode(errors="replace")

    def header(self, name):
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(found) < 2 or name.lower() == "set-cookie", found
        return found[0] if found else None

    def field(self, name):
        """The value of an input or textarea."""
        reader = FieldReader()
        reader.feed(self.body)
        return reader.values.get(name)

    def ticked(self, name):
        """The values of the checkboxes of that name that are ticked."""
        reader = FieldReader()
        reader.feed(self.body)
        return [value for box, value in reader.ticked if box == name]

    @property
    def text(self):
        """What a reader sees, roughly: without tags, white space folded."""
        return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", self.body)).split())


class FieldReader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.values, self.ticked, self.area = {}, [], None

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag == "input" and "name" in named:
            self.values.setdefault(named["name"], named.get("value") or "")
            if named.get("type") == "checkbox" and "checked" in named:
                self.ticked.append((named["name"], named["value"]))
        if tag == "textarea" and "name" in named:
            self.area = named["name"]
            self.values[self.area] = ""

    def handle_data(self, data):
        if self.area:
            self.values[self.area] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.values[self.area] = self.values[self.area].removeprefix("\n")
            self.area = None


def program_of(path):
    """As the web server's configuration decides it."""
    path = path.partition("?")[0]
    fixed = {"/": "home", "/login": "login", "/logout": "logout", "/tickets": "tickets", "/healthz": "healthz",
             "/password/forgot": "forgot", "/register": "register", "/consent": "consent", "/account": "account",
             "/sso/jwt": "jwt", "/_hcms/mem/jwt": "jwt", "/_hcms/mem/jwt/verify": "jwt"}
    if path in fixed:
        return fixed[path]
    if re.fullmatch(r"/files/[^/]+/[^/]+", path):
        return "file"
    if re.fullmatch(r"/password/reset/[^/]+", path):
        return "reset"
    if re.fullmatch(r"/register/confirm/[^/]+", path):
        return "confirm"
    if re.fullmatch(r"/account/email/[^/]+", path):
        return "email"
    if re.fullmatch(r"/sso/saml/(login|acs|finish|metadata|logout)", path):
        return "saml"
    if found := re.fullmatch(r"/(invitation|preview)/[^/]+", path):
        return found[1]
    if found := re.fullmatch(r"/tickets/[^/]+/(close|reply)", path):
        return found[1]
    return "ticket" if re.fullmatch(r"/tickets/[^/]+", path) else "fallback"


def cgi_environment(method, path, headers, length, address="192.0.2.1"):
    environment = {"LUUKKU_CONFIG": os.environ["LUUKKU_CONFIG"], "GATEWAY_INTERFACE": "CGI/1.1", "REQUEST_METHOD": method,
                   "REQUEST_URI": path, "REMOTE_ADDR": address}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    if length is not None:
        environment["CONTENT_LENGTH"] = str(length)
    for name, value in headers.items():
        key = name.upper().replace("-", "_")
        environment[key if key == "CONTENT_TYPE" else "HTTP_" + key] = value
    return environment


def parse_cgi(output):
    head, _, body = output.partition(b"\r\n\r\n")
    headers = [tuple(line.split(": ", 1)) for line in head.decode().split("\r\n")]
    return Answer(int(dict(headers)["Status"].split()[0]), headers, body)


def cgi(method, path, headers, body, address="192.0.2.1"):
    done = subprocess.run([f"{BUILD}/src/routes/{program_of(path)}"], input=body or b"", capture_output=True,
                          env=cgi_environment(method, path, headers, len(body) if body is not None else None, address))
    assert done.returncode == 0 and done.stdout, (path, done.returncode, done.stderr.decode())
    answer = parse_cgi(done.stdout)
    answer.log = done.stderr.decode()
    return answer


def http_transport(port, source=lambda: "127.0.0.1"):
    def send(method, path, headers, body):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20, source_address=(source(), 0))
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        result = Answer(answer.status, answer.getheaders(), answer.read())
        connection.close()
        return result
    return send


class Browser:
    """Keeps cookies; knows a form's hidden fields from the page it has fetched last."""

    def __init__(self, host, transport):
        self.host, self.transport, self.cookies, self.page = host, transport, {}, None

    def send(self, method, path, body=None, headers=None):
        sent = {"Host": self.host, **(headers or {})}
        if self.cookies and "Cookie" not in sent:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        answer = self.transport(method, path, {k: v for k, v in sent.items() if v is not None}, body)
        for name, value in answer.headers:
            if name.lower() == "set-cookie":
                pair, *attributes = value.split("; ")
                cookie, _, content = pair.partition("=")
                self.cookies[cookie] = content
                if "Max-Age=0" in attributes:
                    del self.cookies[cookie]
        return answer

    def get(self, path, **headers):
        self.page = self.send("GET", path, headers=headers)
        return self.page

    def post(self, path, fields, headers=None):
        """`fields` is a dict or a list of pairs. `csrf` and `form_token` come from the last page where they are not given."""
        body = urllib.parse.urlencode(self.with_tokens(fields)).encode()
        return self.send("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})})

    def with_tokens(self, fields):
        pairs = list(fields.items()) if isinstance(fields, dict) else list(fields)
        for name in ("form_token", "csrf"):
            if self.page is not None and name not in dict(pairs) and self.page.field(name) is not None:
                pairs.insert(0, (name, self.page.field(name)))
        return [pair for pair in pairs if pair[1] is not None]

    def post_files(self, path, fields, *files, **headers):
        """As a browser sends a form with its files, each (name, bytes); boxes that the last page has ticked stay so."""
        pairs = list(fields.items()) if isinstance(fields, dict) else list(fields)
        if self.page is not None and "keep" not in dict(pairs):
            pairs += [("keep", value) for value in self.page.ticked("keep")]
        body, content_type = multipart(self.with_tokens(pairs) + [("files", file) for file in files or [("", b"")]])
        return self.send("POST", path, body, {"Content-Type": content_type, **headers})

    def sign_in(self, email, password=PASSWORD, **more):
        self.get("/login")
        return self.post("/login", {"email": email, "password": password, **more})

    def reply_with(self, number, text, *files):
        self.get(f"/tickets/{number}")
        return self.post_files(f"/tickets/{number}/reply", {"body": text}, *files)

    def reply(self, number, text, **more):
        self.get(f"/tickets/{number}")
        return self.post(f"/tickets/{number}/reply", {"body": text, **more})


def stored_files():
    """Paths of all that is stored, and of what is being written."""
    return sorted(str(path.relative_to(f"{FOLDER}/files")) for path in pathlib.Path(f"{FOLDER}/files").rglob("*") if path.is_file())


def multipart(fields, boundary="----LuukkuBoundary7MA4"):
    """Body and Content-Type; a value is text or (file name, bytes)."""
    parts = []
    for name, value in fields:
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"'
        if isinstance(value, tuple):
            quoted = value[0].replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
            head += f'; filename="{quoted}"\r\nContent-Type: application/octet-stream'
            value = value[1]
        parts += [head.encode(), b"\r\n\r\n", value if isinstance(value, bytes) else value.encode(), b"\r\n"]
    return b"".join(parts) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"
