{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
{{>OPENING}}
{{#SENT}}
<div class="card says">
<h1>_("Look into your mail")</h1>
<p role="status">_("A mail is on its way to the address that you typed. Follow the link in it, and your account is open. It takes a minute or two; look among unwanted mail too.")</p>
<p>_("The link is good for 24 hours.")</p>
<p><a class="button" href="/login">_("Back to sign in")</a></p>
</div>
{{/SENT}}
{{#AWAITING}}
<div class="card says">
<h1>_("Your address is confirmed")</h1>
<p role="status">_("We look at each registration ourselves. You get a mail as soon as you can sign in.")</p>
<p><a class="button" href="/login">_("Back to sign in")</a></p>
</div>
{{/AWAITING}}
{{#FORM}}
{{#PROBLEMS}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("You are not registered yet")</h2>
<ul>
{{>PERSON_NAME_PROBLEMS}}
{{#EMAIL_MISSING}}<li><a href="#email">_("Enter your e-mail address.")</a></li>{{/EMAIL_MISSING}}
{{#EMAIL_WRONG}}<li><a href="#email">_("Enter an e-mail address like name@example.com.")</a></li>{{/EMAIL_WRONG}}
{{#EMAIL_REFUSED}}<li><a href="#email">_("Addresses of this domain cannot be registered here. Enter another one.")</a></li>{{/EMAIL_REFUSED}}
{{>NEW_PASSWORD_PROBLEMS}}
{{#CONSENT_MISSING}}<li><a href="#consent">_("Tick the box to go on.")</a></li>{{/CONSENT_MISSING}}
{{#CONSENT_CHANGED}}<li><a href="#consent">_("The text has changed meanwhile. Read it again, then tick the box.")</a></li>{{/CONSENT_CHANGED}}
{{#TOO_MANY}}<li>_("There were several registrations just now. Look into your mail, or try again in {{WAIT}} minutes.")</li>{{/TOO_MANY}}
{{#FORM_USED}}<li>_("This form was sent before with other content. Look through it and send it once more.")</li>{{/FORM_USED}}
{{#FORM_OLD}}<li>_("This page had been open for too long, or your browser does not keep cookies. Allow cookies for this site and try again; the form below is a new one.")</li>{{/FORM_OLD}}
</ul>
</div>
{{/PROBLEMS}}
<form class="card" method="post" action="/register" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="form_token" value="{{FORM_TOKEN}}">
{{>TITLE}}
{{>PERSON_NAME}}
<div class="field">
<label for="email">_("E-mail address")</label>
{{#EMAIL_MISSING}}<p class="problem" id="email-problem">_("Enter your e-mail address.")</p>{{/EMAIL_MISSING}}
{{#EMAIL_WRONG}}<p class="problem" id="email-problem">_("Enter an e-mail address like name@example.com.")</p>{{/EMAIL_WRONG}}
{{#EMAIL_REFUSED}}<p class="problem" id="email-problem">_("Addresses of this domain cannot be registered here. Enter another one.")</p>{{/EMAIL_REFUSED}}
<input id="email" name="email" type="email" dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false" value="{{EMAIL}}"{{#EMAIL_PROBLEM}} aria-invalid="true" aria-describedby="email-problem"{{/EMAIL_PROBLEM}}>
</div>
<div class="field">
<label for="password">_("Password")</label>
<p class="help" id="password-hint">_("8 characters or more.")</p>
{{>NEW_PASSWORD}}
</div>
{{>CONSENT}}
<button class="button main" type="submit">_("Register")</button>
<p class="aside">_("Do you have an account?") <a href="/login">_("Sign in")</a></p>
</form>
{{/FORM}}
{{>CLOSING}}
{{>FOOT}}
