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
<p role="status">_("If this address has an account here, a mail with a link is on its way to it. It takes a minute or two; look among unwanted mail too.")</p>
<p>_("The link can be used once, within 24 hours.")</p>
<p><a class="button" href="/login">_("Back to sign in")</a></p>
</div>
{{/SENT}}
{{#FORM}}
{{#PROBLEMS}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("No mail was sent")</h2>
<ul>
{{#EMAIL_MISSING}}<li><a href="#email">_("Enter your e-mail address.")</a></li>{{/EMAIL_MISSING}}
{{#EMAIL_WRONG}}<li><a href="#email">_("Enter an e-mail address like name@example.com.")</a></li>{{/EMAIL_WRONG}}
{{#TOO_MANY}}<li>_("There were several requests just now. Look into your mail, or ask again in {{WAIT}} minutes.")</li>{{/TOO_MANY}}
{{#FORM_OLD}}<li>_("This page had been open for too long, or your browser does not keep cookies. Allow cookies for this site and try again; the form below is a new one.")</li>{{/FORM_OLD}}
</ul>
</div>
{{/PROBLEMS}}
<form class="card" method="post" action="/password/forgot" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>TITLE}}
<div class="field">
<label for="email">_("E-mail address")</label>
{{#EMAIL_MISSING}}<p class="problem" id="email-missing">_("Enter your e-mail address.")</p>{{/EMAIL_MISSING}}
{{#EMAIL_WRONG}}<p class="problem" id="email-wrong">_("Enter an e-mail address like name@example.com.")</p>{{/EMAIL_WRONG}}
<input id="email" name="email" type="email" dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false" value="{{EMAIL}}"{{#EMAIL_MISSING}} aria-invalid="true" aria-describedby="email-missing"{{/EMAIL_MISSING}}{{#EMAIL_WRONG}} aria-invalid="true" aria-describedby="email-wrong"{{/EMAIL_WRONG}}>
</div>
<div class="actions">
<button class="button main" type="submit">_("Send me the link")</button>
<a class="button" href="/login">_("Back to sign in")</a>
</div>
</form>
{{/FORM}}
{{>CLOSING}}
{{>FOOT}}
