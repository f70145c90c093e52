{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
{{>OPENING}}
<div class="card says">
{{#REFUSED}}
<h1>_("You are not signed in")</h1>
{{#BEGUN_ELSEWHERE}}<p>_("This sign-in was not begun in this browser, or more than an hour ago. Begin it here once more; your browser has to keep cookies for this site.")</p>{{/BEGUN_ELSEWHERE}}
{{#TOO_LATE}}<p>_("The answer of your organization's sign-in came too late or too early. Try again; if that does not help, a clock there may be wrong.")</p>{{/TOO_LATE}}
{{#USED}}<p>_("This sign-in has been used already. Each one opens the door once.")</p>{{/USED}}
{{#NO_EMAIL}}<p>_("Your organization's sign-in did not tell your e-mail address, and without it we do not know whose {{TICKETS_WORD}} to show.")</p>{{/NO_EMAIL}}
{{#HAS_PASSWORD}}<p>_("Your e-mail address has an account with a password here, which your organization's sign-in may not take over.")</p>{{/HAS_PASSWORD}}
{{#SWITCHED_OFF}}<p>_("Your account is switched off.")</p>{{/SWITCHED_OFF}}
{{#NOT_ACCEPTED}}<p>_("We could not accept the answer of your organization's sign-in. Whoever looks after it has to see to that.")</p>{{/NOT_ACCEPTED}}
<div class="actions">
<a class="button main" href="{{AGAIN_URL}}">_("Try again")</a>
{{#PASSWORDS}}<a class="button" href="/login">_("Sign in with a password")</a>{{/PASSWORDS}}
</div>
<p class="help">_("For whoever helps you:") <code>{{RULE}}</code></p>
{{/REFUSED}}
{{#FAILED}}
<h1>_("The test sign-in failed")</h1>
<p>{{#JWT_MALFORMED}}_("What came is no JSON Web Token, or a member of it stands twice.")
{{/JWT_MALFORMED}}{{#JWT_ALGORITHM}}_("The token is signed with another algorithm than the one that is set up.")
{{/JWT_ALGORITHM}}{{#JWT_HEADER}}_("The token's header asks for something that is not accepted: crit, b64, zip, a key of its own, or a type other than JWT.")
{{/JWT_HEADER}}{{#JWT_KEY}}_("The token names a key (kid) that is not among those that are set up, or names none where there are several.")
{{/JWT_KEY}}{{#JWT_SIGNATURE}}_("The token is not signed with the key that is set up.")
{{/JWT_SIGNATURE}}{{#JWT_LIFETIME}}_("The token needs iat and exp as numbers of seconds, an hour apart at most.")
{{/JWT_LIFETIME}}{{#JWT_EXPIRED}}_("The token has expired: exp has passed. A clock may be wrong.")
{{/JWT_EXPIRED}}{{#JWT_EARLY}}_("The token is not good yet: iat or nbf is still to come. A clock may be wrong.")
{{/JWT_EARLY}}{{#JWT_ISSUER}}_("The token's iss is not the issuer that is set up.")
{{/JWT_ISSUER}}{{#JWT_AUDIENCE}}_("The token's aud is not the audience that is set up, or, where none is, this portal's address.")
{{/JWT_AUDIENCE}}{{#JWT_EMAIL}}_("The token has no e-mail address (email), or says that it is not verified.")
{{/JWT_EMAIL}}{{#SAML_MALFORMED}}_("What came is no SAML response: base64 and XML in UTF-8, without a document type, comments, CDATA sections or processing instructions.")
{{/SAML_MALFORMED}}{{#SAML_STRUCTURE}}_("An element of the response is missing, stands where it may not or stands twice, or two have the same ID.")
{{/SAML_STRUCTURE}}{{#SAML_STATUS}}_("The identity provider says that the sign-in failed there. Its log says why.")
{{/SAML_STATUS}}{{#SAML_UNSIGNED}}_("Neither the response nor the assertion is signed.")
{{/SAML_UNSIGNED}}{{#SAML_ALGORITHM}}_("It is signed with SHA-1, which is not accepted. The identity provider has to sign with SHA-256.")
{{/SAML_ALGORITHM}}{{#SAML_SIGNATURE}}_("It is not signed by any of the certificates that are set up, or was changed on its way.")
{{/SAML_SIGNATURE}}{{#SAML_DECRYPTION}}_("The encrypted assertion cannot be read. The identity provider needs the certificate of this portal's metadata, RSA-OAEP, and AES-GCM; AES-CBC is accepted only in a response that is signed itself.")
{{/SAML_DECRYPTION}}{{#SAML_ISSUER}}_("The response comes from another identity provider (Issuer) than the one that is set up.")
{{/SAML_ISSUER}}{{#SAML_DESTINATION}}_("The response was meant for another address (Destination or Recipient) than this portal's ACS URL.")
{{/SAML_DESTINATION}}{{#SAML_AUDIENCE}}_("The assertion is for somebody else: its Audience is not this portal's.")
{{/SAML_AUDIENCE}}{{#SAML_CONDITIONS}}_("The assertion has no Conditions, or one that is not known here.")
{{/SAML_CONDITIONS}}{{#SAML_CONFIRMATION}}_("The assertion has no bearer confirmation with SubjectConfirmationData.")
{{/SAML_CONFIRMATION}}{{#SAML_LIFETIME}}_("A time in the assertion is missing or cannot be read, or it is good for more than a day.")
{{/SAML_LIFETIME}}{{#SAML_EXPIRED}}_("The assertion has expired. A clock may be wrong.")
{{/SAML_EXPIRED}}{{#SAML_EARLY}}_("The assertion is not good yet. A clock may be wrong.")
{{/SAML_EARLY}}{{#SAML_EMAIL}}_("There is no e-mail address in it, or several: neither in the attribute that is set up (email_attribute), nor, where none is, in mail, email, emailAddress or the NameID.")
{{/SAML_EMAIL}}{{#SAML_STATE}}_("The response answers another request than this browser's, or says two things about which one it answers.")
{{/SAML_STATE}}</p>
{{#OURS}}<dl>
<dt>_("Audience URI (SP entity ID)")</dt><dd><code>{{ENTITY}}</code></dd>
<dt>_("ACS URL")</dt><dd><code>{{ACS}}</code></dd>
</dl>{{/OURS}}
<p>_("Nothing has changed. Set it right, and run the test again.")</p>
<p class="help">_("The rule:") <code>{{RULE}}</code></p>
{{/FAILED}}
{{#PASSED}}
<h1>_("The test sign-in worked")</h1>
<p>_("This is what came:")</p>
<ul>
<li>_("E-mail address:") <bdi>{{EMAIL}}</bdi></li>
<li>_("Name:") {{#NAMED}}<bdi>{{NAME}}</bdi>{{/NAMED}}{{#UNNAMED}}_("none, so that the part before the @ is taken"){{/UNNAMED}}</li>
</ul>
{{#MISSING}}<p class="notice">_("These attributes are set up and did not come, or do not suit their property:") <code>{{MISSING_NAMES}}</code></p>{{/MISSING}}
<p>_("Nobody was signed in. It can be switched on now:")</p>
<p><code>{{COMMAND}}</code></p>
{{/PASSED}}
{{#LEAVING}}
<h1>_("You are signed out here")</h1>
<p>_("Now your organization's sign-in signs you out there.")</p>
<div class="actions">
<a class="button main" href="{{LEAVE_URL}}">_("Go on")</a>
</div>
{{/LEAVING}}
{{#STILL_SIGNED_IN}}
<h1>_("You are signed out here")</h1>
<p>_("Your organization's sign-in did not confirm that you are signed out there. On a computer that others use, close the browser.")</p>
<div class="actions">
<a class="button main" href="/login">_("Sign in")</a>
</div>
{{/STILL_SIGNED_IN}}
</div>
{{>CLOSING}}
{{>FOOT}}
