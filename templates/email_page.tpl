{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
<div class="narrow">
{{#GONE}}
<div class="card says">
<h1>_("This link is no longer good")</h1>
<p>_("It is good for 24 hours, until the address is changed or another one is asked for; nor can an address be taken that somebody has. Your account shows how it stands.")</p>
<div class="actions">
<a class="button main" href="/account">_("Your account")</a>
</div>
</div>
{{/GONE}}
{{#WAITING}}
<div class="card says">
<h1>_("Confirmed at this address")</h1>
<p role="status">_("Now follow the link in the mail that went to the other address. Until then you sign in as before.")</p>
<div class="actions">
<a class="button main" href="/account">_("Your account")</a>
</div>
</div>
{{/WAITING}}
{{#DONE}}
<div class="card says">
<h1>_("Your e-mail address is changed")</h1>
<p role="status">_("From now on you sign in with the new one, and your mails go there. Your password stays as it is.")</p>
<div class="actions">
<a class="button main" href="/account">_("Your account")</a>
</div>
</div>
{{/DONE}}
{{#FORM}}
{{#FORM_OLD}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("Nothing was changed")</h2>
<ul>
<li>_("This page had been open for too long, or your browser does not keep cookies. Allow cookies for this site and try again; the form below is a new one.")</li>
</ul>
</div>
{{/FORM_OLD}}
<form class="card" method="post" action="/account/email/confirm" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="username" value="{{ADDRESS}}">
<h1>_("Confirm the new address")</h1>
<p class="lede">_("Whoever signs in with the old address so far signs in with the new one, once it is confirmed at both.")</p>
<dl class="change">
{{#OLD_KNOWN}}<div><dt>_("Old address")</dt><dd><bdi>{{OLD_EMAIL}}</bdi></dd></div>{{/OLD_KNOWN}}
<div><dt>_("New address")</dt><dd><bdi>{{NEW_EMAIL}}</bdi></dd></div>
</dl>
<div class="actions">
<button class="button main" type="submit">_("Confirm")</button>
</div>
</form>
{{/FORM}}
{{>HELP}}
</div>
{{>FOOT}}
