# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site of the customer's own that signs in to a portal with JSON Web Tokens, which openssl signs."""

import base64
import hmac
import json
import secrets
import subprocess
import tempfile
import time
import urllib.parse

from portals import Portal, ctl

LOGIN_URL = "https://id.example/sign-in"
NEW_KEY = {"RS256": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
           "ES256": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"], "EdDSA": ["-algorithm", "ED25519"]}


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def openssl(*arguments, stdin=b""):
    return subprocess.run(["openssl", *arguments], input=stdin, capture_output=True, check=True).stdout


def raw_signature(der):
    """Of two numbers of 32 bytes (RFC 7518, section 3.4); an ECDSA signature's lengths fit in a byte each."""
    numbers, at = [], 2
    for _ in range(2):
        length = der[at + 1]
        numbers.append(int.from_bytes(der[at + 2:at + 2 + length], "big").to_bytes(32, "big"))
        at += 2 + length
    return b"".join(numbers)


class Provider:
    def __init__(self, algorithm="RS256"):
        self.algorithm = algorithm
        self.folder = tempfile.TemporaryDirectory()
        self.key = f"{self.folder.name}/key"
        if algorithm == "HS256":
            self.public = secrets.token_hex(32)
        else:
            openssl("genpkey", *NEW_KEY[algorithm], "-out", self.key)
            self.public = openssl("pkey", "-in", self.key, "-pubout").decode()

    def sign(self, text):
        if self.algorithm == "HS256":
            return hmac.digest(self.public.encode(), text, "sha256")
        if self.algorithm == "EdDSA":
            with tempfile.NamedTemporaryFile() as message:
                message.write(text)
                message.flush()
                return openssl("pkeyutl", "-sign", "-rawin", "-inkey", self.key, "-in", message.name)
        signature = openssl("dgst", "-sha256", "-sign", self.key, stdin=text)
        return raw_signature(signature) if self.algorithm == "ES256" else signature

    def token(self, email, header=None, **claims):
        """With claims of its own in the place of the usual ones; those that are None are left out."""
        now = int(time.time())
        said = {"email": email, "name": "Niilo Nieminen", "iat": now, "exp": now + 300, "jti": secrets.token_hex(8), **claims}
        said = {name: value for name, value in said.items() if value is not None}
        text = ".".join(base64url(json.dumps(part).encode()) for part in ({"alg": self.algorithm, "typ": "JWT", **(header or {})}, said))
        return f"{text}.{base64url(self.sign(text.encode()))}"


def query_of(address):
    return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(address).query, strict_parsing=True))


def leave(browser, path="/sso/jwt"):
    """The address that the portal sends a browser to, and the `redirect_url` in it."""
    answer = browser.get(path)
    assert answer.status == 303, (answer.status, answer.text)
    assert answer.header("Location").startswith(LOGIN_URL + "?redirect_url="), answer.header("Location")
    return query_of(answer.header("Location"))["redirect_url"]


def come_back(browser, token, redirect_url=None, path="/_hcms/mem/jwt"):
    """As the site sends a browser back, to the address that was set up there."""
    fields = {"jwt": token, **({"redirect_url": redirect_url} if redirect_url else {})}
    return browser.get(path + "?" + urllib.parse.urlencode(fields))


def sign_on(browser, token, path="/sso/jwt"):
    return come_back(browser, token, leave(browser, path))


def set_up(portal, provider, *settings):
    """A draft."""
    ctl("sso", "jwt", "set", portal.key, f"login_url={LOGIN_URL}", f"algorithm={provider.algorithm}", *settings, "--keys", "-",
        stdin=provider.public)


def test_link(portal):
    address = json.loads(ctl("--json", "sso", "jwt", "verify", portal.key))["open_in_a_browser"]
    return address.partition(portal.host)[2]


def try_out(portal, token, browser=None):
    """The page that a test sign-in leads to."""
    browser = browser or portal.browser()
    answer = come_back(browser, token, leave(browser, test_link(portal)))
    assert answer.status == 303, (answer.status, answer.text)
    return browser.get(answer.header("Location"))


def switch_on(portal, provider, *settings, **claims):
    set_up(portal, provider, *settings)
    page = try_out(portal, provider.token("tester@id.example", **claims))
    assert "The test sign-in worked" in page.text, page.text
    ctl("sso", "jwt", "on", portal.key)


def open_portal(provider, *settings, portal_settings=None, **claims):
    portal = Portal(title="Acme Support", help_name="Kaarina Help", help_email="help@acme.example", **(portal_settings or {}))
    switch_on(portal, provider, *settings, **claims)
    return portal
