{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
<div class="narrow">
<div class="card says">
<h1>_("You cannot come in here")</h1>
<p>_("{{PORTAL}} is open to people who were invited, and this account is not, or no longer, among them:") <bdi>{{VIEWER_EMAIL}}</bdi></p>
{{>HELP}}
{{>KEPT_TEXT}}
<p>_("If you have another account, sign out and sign in with that one.")</p>
<form method="post" action="/logout">
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="actions">
<button class="button main" type="submit">_("Sign out")</button>
</div>
</form>
</div>
</div>
{{>FOOT}}
