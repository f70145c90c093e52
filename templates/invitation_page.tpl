{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
{{>OPENING}}
{{#GONE}}
<div class="card says">
<h1>_("This invitation is no longer good")</h1>
<p>_("If you have accepted it already, sign in with the password that you chose. If it is too old, have a new link sent to your address.")</p>
<div class="actions">
<a class="button main" href="/login">_("Sign in")</a>
<a class="button" href="/password/forgot">_("Ask for a new link")</a>
</div>
</div>
{{/GONE}}
{{#FORM}}
{{#PROBLEMS}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("Your account is not open yet")</h2>
<ul>
{{>NEW_PASSWORD_PROBLEMS}}
{{#CONSENT_MISSING}}<li><a href="#consent">_("Tick the box to go on.")</a></li>{{/CONSENT_MISSING}}
{{#CONSENT_CHANGED}}<li><a href="#consent">_("The text has changed meanwhile. Read it again, then tick the box.")</a></li>{{/CONSENT_CHANGED}}
{{#FORM_OLD}}<li>_("This page had been open for too long, or your browser does not keep cookies. Allow cookies for this site and try again; the form below is a new one.")</li>{{/FORM_OLD}}
</ul>
</div>
{{/PROBLEMS}}
<form class="card" method="post" action="/invitation/accept" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="email" name="username" value="{{EMAIL}}" autocomplete="username" hidden>
<h1>_("Welcome,") <bdi>{{NAME}}</bdi></h1>
<p class="lede">_("Choose a password. Then you see your {{TICKETS_WORD}} and our answers in one place. You sign in as") <bdi>{{EMAIL}}</bdi></p>
<div class="field">
<label for="password">_("Password")</label>
<p class="help" id="password-hint">_("8 characters or more.")</p>
{{>NEW_PASSWORD}}
</div>
{{>CONSENT}}
<div class="actions">
<button class="button main" type="submit">_("Open my account")</button>
</div>
</form>
{{/FORM}}
{{>CLOSING}}
{{>FOOT}}
