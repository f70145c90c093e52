{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
{{>OPENING}}
{{#GONE}}
<div class="card says">
<h1>_("This link is no longer good")</h1>
<p>_("It can be used once, within 24 hours. If your registration is confirmed already, sign in; otherwise register again.")</p>
<div class="actions">
<a class="button main" href="/login">_("Sign in")</a>
{{#OPEN}}<a class="button" href="/register">_("Register")</a>{{/OPEN}}
</div>
</div>
{{/GONE}}
{{#FORM}}
{{#PROBLEMS}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("Your registration is not confirmed yet")</h2>
<ul>
{{#PASSWORD_WRONG}}<li><a href="#password">_("This is not the password that you chose when you registered.")</a></li>{{/PASSWORD_WRONG}}
{{#TOO_MANY}}<li>_("There were too many tries in a short time. Wait {{WAIT}} seconds, then try again.")</li>{{/TOO_MANY}}
{{#FORM_OLD}}<li>_("This page had been open for too long, or your browser does not keep cookies. Allow cookies for this site and try again; the form below is a new one.")</li>{{/FORM_OLD}}
</ul>
</div>
{{/PROBLEMS}}
<form class="card" method="post" action="/register/confirm/form" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="email" name="username" value="{{EMAIL}}" autocomplete="username" hidden>
<h1>_("Confirm your registration")</h1>
<p class="lede">_("For") <bdi>{{EMAIL}}</bdi></p>
{{#ASKS_PASSWORD}}
<div class="field">
<label for="password">_("Password")</label>
<p class="help" id="password-hint">_("You registered in another browser. Enter the password that you chose there, so that we know it was you.")</p>
{{#PASSWORD_WRONG}}<p class="problem" id="password-problem">_("This is not the password that you chose when you registered.")</p>{{/PASSWORD_WRONG}}
<div class="with-button">
<input id="password" name="password" type="password" dir="ltr" autocomplete="current-password" autocapitalize="none" spellcheck="false" aria-describedby="password-hint{{#PASSWORD_WRONG}} password-problem{{/PASSWORD_WRONG}}"{{#PASSWORD_WRONG}} aria-invalid="true"{{/PASSWORD_WRONG}}>
<button class="button quiet" type="button" data-reveal="password" hidden><span>_("Show") <span class="unseen">_("the password")</span></span><span hidden>_("Hide") <span class="unseen">_("the password")</span></span></button>
</div>
</div>
{{/ASKS_PASSWORD}}
<div class="actions">
<button class="button main" type="submit">_("Confirm and go on")</button>
</div>
</form>
{{/FORM}}
{{>CLOSING}}
{{>FOOT}}
