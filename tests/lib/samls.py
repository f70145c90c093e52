# SPDX-FileCopyrightText: 2026 The Luukku developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An identity provider that says what a test wants it to say in SAML 2.0, signed by xmlsec1."""

import base64
import json
import secrets
import subprocess
import tempfile
import time
import urllib.parse
import xml.etree.ElementTree
import zlib

from portals import Portal, ctl

ENTITY = "https://id.example/metadata"
LOGIN_URL = "https://id.example/sso"
LOGOUT_URL = "https://id.example/slo"
NAMES = {"samlp": "urn:oasis:names:tc:SAML:2.0:protocol", "saml": "urn:oasis:names:tc:SAML:2.0:assertion",
         "md": "urn:oasis:names:tc:SAML:2.0:metadata", "ds": "http://www.w3.org/2000/09/xmldsig#"}
EMAIL_FORMAT = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"
SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success"
SIGNATURE = """<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>\
<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>\
<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:Reference URI="#{id}"><ds:Transforms>\
<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>\
<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>\
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue/></ds:Reference></ds:SignedInfo>\
<ds:SignatureValue/></ds:Signature>"""


def moment(seconds=0):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + seconds))


def run(*command, stdin=b""):
    return subprocess.run(command, input=stdin, capture_output=True, check=True).stdout


def inflate(text):
    return zlib.decompress(base64.b64decode(text, validate=True), -15).decode()


def deflate(xml):
    packer = zlib.compressobj(wbits=-15)
    return base64.b64encode(packer.compress(xml.encode()) + packer.flush()).decode()


class Request:
    """What the portal sends in an address, its signature verified with the key of its metadata."""

    def __init__(self, address):
        self.url, _, query = address.partition("?")
        fields = dict(urllib.parse.parse_qsl(query, strict_parsing=True))
        name = next(iter(fields))
        self.xml = inflate(fields[name])
        self.relay_state = fields.get("RelayState")
        self.root = xml.etree.ElementTree.fromstring(self.xml)
        self.kind = self.root.tag.rpartition("}")[2]
        self.id = self.root.get("ID")
        self.signed = query.partition("&Signature=")[0].encode()
        self.signature = base64.b64decode(fields["Signature"], validate=True)

    def text(self, path):
        return self.root.findtext(path, namespaces=NAMES)


class Provider:
    def __init__(self, entity=ENTITY):
        self.entity = entity
        self.folder = tempfile.TemporaryDirectory()
        self.key, self.certificate = f"{self.folder.name}/key", f"{self.folder.name}/certificate"
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=id.example", "-days", "30", "-keyout", self.key,
            "-out", self.certificate)

    def metadata(self, log_out=True):
        with open(self.certificate, encoding="ascii") as file:
            body = "".join(file.read().split("\n")[1:-2])
        slo = f'<md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="{LOGOUT_URL}"/>' if log_out else ""
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- Made by hand -->
<md:EntityDescriptor xmlns:md="{NAMES['md']}" entityID="{self.entity}"><md:IDPSSODescriptor protocolSupportEnumeration="{NAMES['samlp']}">
<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="{NAMES['ds']}"><ds:X509Data><ds:X509Certificate>{body}</ds:X509Certificate></ds:X509Data>
</ds:KeyInfo></md:KeyDescriptor>{slo}<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="{LOGIN_URL}"/>
</md:IDPSSODescriptor></md:EntityDescriptor>"""

    def sign(self, document, element):
        name = element.split(":")[1]
        namespace = NAMES["samlp" if name in ("Response", "LogoutRequest") else "saml"]
        with tempfile.NamedTemporaryFile("w", suffix=".xml", encoding="utf-8") as file:
            file.write(document)
            file.flush()
            return run("xmlsec1", "--sign", "--privkey-pem", self.key, f"--id-attr:ID", f"{namespace}:{name}",
                       "--node-xpath", f"//*[local-name()='{name}']/*[local-name()='Signature']", file.name).decode()

    def response(self, portal, email, request=None, signed="saml:Assertion", **said):
        """Of what is usual, with other values in the place of some; None leaves an attribute out."""
        base = f"http://{portal.host}/sso/saml"
        values = {"id": "_" + secrets.token_hex(16), "acs": base + "/acs", "audience": base + "/metadata", "issuer": self.entity,
                  "name_id": email, "format": EMAIL_FORMAT, "session": "s" + secrets.token_hex(4), "status": SUCCESS,
                  "attributes": {"displayName": ["Niilo Nieminen"]}, "from": -30, "until": 300, "response_id": "_r" + secrets.token_hex(16), **said}
        attributes = "".join(f'<saml:Attribute Name="{name}">' + "".join(f"<saml:AttributeValue>{value}</saml:AttributeValue>" for value in each) +
                             "</saml:Attribute>" for name, each in values["attributes"].items())
        reply = f' InResponseTo="{request.id}"' if request else ""
        own = {element: SIGNATURE.format(id=at) if element == signed else "" for element, at in
               (("saml:Assertion", values["id"]), ("samlp:Response", values["response_id"]))}
        document = f"""<samlp:Response xmlns:samlp="{NAMES['samlp']}" xmlns:saml="{NAMES['saml']}" ID="{values['response_id']}" Version="2.0" \
IssueInstant="{moment()}" Destination="{values['acs']}"{reply}><saml:Issuer>{self.entity}</saml:Issuer>{own['samlp:Response']}<samlp:Status>\
<samlp:StatusCode Value="{values['status']}"/></samlp:Status><saml:Assertion ID="{values['id']}" Version="2.0" IssueInstant="{moment()}">\
<saml:Issuer>{values['issuer']}</saml:Issuer>{own['saml:Assertion']}<saml:Subject><saml:NameID Format="{values['format']}">{values['name_id']}\
</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData \
NotOnOrAfter="{moment(values['until'])}" Recipient="{values['acs']}"{reply}/></saml:SubjectConfirmation></saml:Subject><saml:Conditions \
NotBefore="{moment(values['from'])}" NotOnOrAfter="{moment(values['until'])}"><saml:AudienceRestriction><saml:Audience>{values['audience']}\
</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="{moment()}" SessionIndex="{values['session']}">\
<saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext>\
</saml:AuthnStatement><saml:AttributeStatement>{attributes}</saml:AttributeStatement></saml:Assertion></samlp:Response>"""
        return self.sign(document, signed) if signed else document

    def address(self, portal, name, xml, relay_state=None, algorithm="rsa-sha256"):
        """Of the portal's, with a message in it that is signed as text."""
        query = urllib.parse.urlencode({name: deflate(xml), **({"RelayState": relay_state} if relay_state else {}),
                                        "SigAlg": "http://www.w3.org/2001/04/xmldsig-more#" + algorithm})
        signature = run("openssl", "dgst", "-sha256", "-sign", self.key, stdin=query.encode())
        return f"/sso/saml/logout?{query}&" + urllib.parse.urlencode({"Signature": base64.b64encode(signature).decode()})

    def logout_request(self, portal, name_id, *sessions, signed=False, **said):
        values = {"issued": 0, "destination": f"http://{portal.host}/sso/saml/logout", "issuer": self.entity, "format": EMAIL_FORMAT, **said}
        identifier = "_" + secrets.token_hex(16)
        indexes = "".join(f"<samlp:SessionIndex>{each}</samlp:SessionIndex>" for each in sessions)
        document = f"""<samlp:LogoutRequest xmlns:samlp="{NAMES['samlp']}" xmlns:saml="{NAMES['saml']}" ID="{identifier}" Version="2.0" \
IssueInstant="{moment(values['issued'])}" Destination="{values['destination']}"><saml:Issuer>{values['issuer']}</saml:Issuer>\
{SIGNATURE.format(id=identifier) if signed else ''}<saml:NameID Format="{values['format']}">{name_id}</saml:NameID>{indexes}</samlp:LogoutRequest>"""
        return self.sign(document, "samlp:LogoutRequest") if signed else document


def leave(browser, path="/sso/saml/login"):
    """The request that the portal sends a browser away with."""
    answer = browser.get(path)
    assert answer.status == 303, (answer.status, answer.text)
    return Request(answer.header("Location"))


def arrive(browser, xml, relay_state=None):
    """As the identity provider's page posts it: from another site, without the cookies of this one."""
    fields = {"SAMLResponse": base64.b64encode(xml.encode()).decode(), **({"RelayState": relay_state} if relay_state is not None else {})}
    return browser.send("POST", "/sso/saml/acs", urllib.parse.urlencode(fields).encode(),
                        {"Content-Type": "application/x-www-form-urlencoded", "Origin": "https://id.example", "Sec-Fetch-Site": "cross-site",
                         "Cookie": None})


def sign_on(browser, provider, portal, email, path="/sso/saml/login", **said):
    """The answer of the page where the session is opened."""
    request = leave(browser, path)
    answer = arrive(browser, provider.response(portal, email, request, **said), request.relay_state)
    assert answer.status == 303, (answer.status, answer.text)
    return browser.get(answer.header("Location"))


def set_up(portal, provider, *settings, log_out=True):
    """A draft."""
    ctl("sso", "saml", "set", portal.key, "metadata=-", *settings, stdin=provider.metadata(log_out))


def test_link(portal):
    address = json.loads(ctl("--json", "sso", "saml", "verify", portal.key))["open_in_a_browser"]
    return address.partition(portal.host)[2]


def try_out(portal, provider, browser=None, **said):
    """The page that a test sign-in leads to."""
    return sign_on(browser or portal.browser(), provider, portal, said.pop("email", "tester@id.example"), test_link(portal), **said)


def switch_on(portal, provider, *settings, log_out=True):
    set_up(portal, provider, *settings, log_out=log_out)
    page = try_out(portal, provider)
    assert "The test sign-in worked" in page.text, page.text
    ctl("sso", "saml", "on", portal.key)


def open_portal(provider, *settings, log_out=True, **portal_settings):
    portal = Portal(title="Acme Support", **portal_settings)
    switch_on(portal, provider, *settings, log_out=log_out)
    return portal
