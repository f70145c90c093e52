{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
{{>OPENING}}
<div class="card says">
{{>TITLE}}
<p>_("You are signed in as") <bdi>{{VIEWER_EMAIL}}</bdi></p>
{{>KEPT_TEXT}}
<p>_("If you have another account, sign out and sign in with that one.")</p>
<form method="post" action="/logout">
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="actions">
<button class="button main" type="submit">_("Sign out")</button>
</div>
</form>
</div>
{{>CLOSING}}
{{>FOOT}}
