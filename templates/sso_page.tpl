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
<p>{{#WHY_MALFORMED}}_("What came is no JSON Web Token, or a member of it stands twice.")
{{/WHY_MALFORMED}}{{#WHY_ALGORITHM}}_("The token is signed with another algorithm than the one that is set up.")
{{/WHY_ALGORITHM}}{{#WHY_HEADER}}_("The token's header asks for something that is not accepted: crit, b64, zip, a key of its own, or a type other than JWT.")
{{/WHY_HEADER}}{{#WHY_KEY}}_("The token names a key (kid) that is not among those that are set up, or names none where there are several.")
{{/WHY_KEY}}{{#WHY_SIGNATURE}}_("The token is not signed with the key that is set up.")
{{/WHY_SIGNATURE}}{{#WHY_LIFETIME}}_("The token needs iat and exp as numbers of seconds, an hour apart at most.")
{{/WHY_LIFETIME}}{{#WHY_EXPIRED}}_("The token has expired: exp has passed. A clock may be wrong.")
{{/WHY_EXPIRED}}{{#WHY_EARLY}}_("The token is not good yet: iat or nbf is still to come. A clock may be wrong.")
{{/WHY_EARLY}}{{#WHY_ISSUER}}_("The token's iss is not the issuer that is set up.")
{{/WHY_ISSUER}}{{#WHY_AUDIENCE}}_("The token's aud is not the audience that is set up, or, where none is, this portal's address.")
{{/WHY_AUDIENCE}}{{#WHY_EMAIL}}_("The token has no e-mail address (email), or says that it is not verified.")
{{/WHY_EMAIL}}</p>
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
</div>
{{>CLOSING}}
{{>FOOT}}
