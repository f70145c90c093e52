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
<p>_("It can be used once, within 24 hours. If you have just chosen a new password, sign in with it; otherwise ask for a new link.")</p>
<div class="actions">
<a class="button main" href="/password/forgot">_("Ask for a new link")</a>
<a class="button" href="/login">_("Sign in")</a>
</div>
</div>
{{/GONE}}
{{#FORM}}
{{#PROBLEMS}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("Your password was not changed")</h2>
<ul>
{{>NEW_PASSWORD_PROBLEMS}}
{{#FORM_OLD}}<li>_("This page had been open for too long, or your browser does not keep cookies. Allow cookies for this site and try again; the form below is a new one.")</li>{{/FORM_OLD}}
</ul>
</div>
{{/PROBLEMS}}
<form class="card" method="post" action="/password/reset/new" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="email" name="username" value="{{EMAIL}}" autocomplete="username" hidden>
{{>TITLE}}
<p class="lede">_("For") <bdi>{{EMAIL}}</bdi></p>
<div class="field">
<label for="password">_("New password")</label>
<p class="help" id="password-hint">_("8 characters or more. You are then signed out everywhere.")</p>
{{>NEW_PASSWORD}}
</div>
<div class="actions">
<button class="button main" type="submit">_("Set the new password")</button>
</div>
</form>
{{/FORM}}
{{>CLOSING}}
{{>FOOT}}
