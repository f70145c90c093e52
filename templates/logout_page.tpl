{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
{{>OPENING}}
<div class="card says">
{{#OUT}}
{{>TITLE}}
<p><a class="button main" href="/login">_("Sign in again")</a></p>
{{/OUT}}
{{#IN}}
<h1>_("Sign out?")</h1>
<p>_("You are signed in as") <bdi>{{VIEWER_EMAIL}}</bdi></p>
<form method="post" action="/logout">
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="actions">
<button class="button main" type="submit">_("Sign out")</button>
<a class="button" href="/tickets">_("Back to your {{TICKETS_WORD}}")</a>
</div>
</form>
{{/IN}}
</div>
{{>CLOSING}}
{{>FOOT}}
