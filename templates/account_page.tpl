{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
<div class="account-page">
<div>
<a class="back" href="/tickets"><span class="arrow" aria-hidden="true">←</span> _("All {{TICKETS_WORD}}")</a>
<h1>_("Your account")</h1>
</div>
{{#NAME_SAVED}}
<p class="notice good" role="status">_("Your name is saved.")</p>
{{/NAME_SAVED}}
{{#PASSWORD_CHANGED}}
<p class="notice good" role="status">_("Your password is changed. All other browsers are signed out.")</p>
{{/PASSWORD_CHANGED}}
{{#SESSION_ENDED}}
<p class="notice good" role="status">_("That browser is signed out.")</p>
{{/SESSION_ENDED}}
{{#SESSIONS_ENDED}}
<p class="notice good" role="status">_("All other browsers are signed out.")</p>
{{/SESSIONS_ENDED}}
{{#PROBLEMS}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("Nothing was changed")</h2>
<ul>
{{>PERSON_NAME_PROBLEMS}}
{{#CURRENT_MISSING}}<li><a href="#current">_("Enter your current password.")</a></li>{{/CURRENT_MISSING}}
{{#CURRENT_WRONG}}<li><a href="#current">_("This is not your current password.")</a></li>{{/CURRENT_WRONG}}
{{>NEW_PASSWORD_PROBLEMS}}
{{#TOO_MANY}}<li>_("There were too many tries in a short time. Wait {{WAIT}} seconds, then try again.")</li>{{/TOO_MANY}}
{{#FORM_OLD}}<li>_("This page had been open for too long, or your browser does not keep cookies. Allow cookies for this site and try again; the form below is a new one.")</li>{{/FORM_OLD}}
</ul>
</div>
{{/PROBLEMS}}
<form class="card" method="post" action="/account" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="action" value="name">
<h2>_("You")</h2>
<p class="lede">_("You sign in as") <bdi>{{VIEWER_EMAIL}}</bdi></p>
{{>PERSON_NAME}}
<div class="actions">
<button class="button main" type="submit">_("Save the name")</button>
</div>
</form>
<form class="card" method="post" action="/account" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="action" value="password">
<input type="email" name="username" value="{{VIEWER_EMAIL}}" autocomplete="username" hidden>
<h2>_("Password")</h2>
<div class="field">
<label for="current">_("Current password")</label>
{{#CURRENT_MISSING}}<p class="problem" id="current-problem">_("Enter your current password.")</p>{{/CURRENT_MISSING}}
{{#CURRENT_WRONG}}<p class="problem" id="current-problem">_("This is not your current password.")</p>{{/CURRENT_WRONG}}
<div class="with-button">
<input id="current" name="current" type="password" dir="ltr" autocomplete="current-password" autocapitalize="none" spellcheck="false"{{#CURRENT_PROBLEM}} aria-invalid="true" aria-describedby="current-problem"{{/CURRENT_PROBLEM}}>
<button class="button quiet" type="button" data-reveal="current" hidden><span>_("Show") <span class="unseen">_("the current password")</span></span><span hidden>_("Hide") <span class="unseen">_("the current password")</span></span></button>
</div>
</div>
<div class="field">
<label for="password">_("New password")</label>
<p class="help" id="password-hint">_("8 characters or more. All other browsers are then signed out.")</p>
{{>NEW_PASSWORD}}
</div>
<div class="actions">
<button class="button main" type="submit">_("Change the password")</button>
<a class="button quiet" href="/password/forgot">_("Forgot your current password?")</a>
</div>
</form>
<section class="card" aria-labelledby="sessions">
<h2 id="sessions">_("Where you are signed in")</h2>
<ul class="sessions">
{{#SESSION}}
<li>
<div>
<p class="device"><span>{{#BROWSER_KNOWN}}{{BROWSER}}{{/BROWSER_KNOWN}}{{#BROWSER_UNKNOWN}}_("Some browser"){{/BROWSER_UNKNOWN}}{{#SYSTEM_KNOWN}} _("on {{SYSTEM}}"){{/SYSTEM_KNOWN}}</span>{{#HERE}} <span class="pill open">_("This browser")</span>{{/HERE}}</p>
<p class="help">_("Signed in:") <time datetime="{{OPENED_ISO}}">{{OPENED}}</time>{{#ADDRESS_KNOWN}}, _("from") <bdi>{{ADDRESS}}</bdi>{{/ADDRESS_KNOWN}}</p>
<p class="help">_("Last used:") <time datetime="{{SEEN_ISO}}">{{SEEN}}</time></p>
</div>
{{#ELSEWHERE}}
<form method="post" action="/account">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="action" value="session">
<button class="button" type="submit" name="session" value="{{SESSION_ID}}">_("Sign out") <span class="unseen">{{#BROWSER_KNOWN}}{{BROWSER}}{{/BROWSER_KNOWN}}{{#BROWSER_UNKNOWN}}_("Some browser"){{/BROWSER_UNKNOWN}}{{#SYSTEM_KNOWN}} _("on {{SYSTEM}}"){{/SYSTEM_KNOWN}}, {{OPENED}}</span></button>
</form>
{{/ELSEWHERE}}
</li>
{{/SESSION}}
</ul>
{{#MORE_SESSIONS}}
<p class="help">_("There are older ones too.")</p>
{{/MORE_SESSIONS}}
{{#OTHERS}}
<form class="actions" method="post" action="/account">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="action" value="sessions">
<button class="button" type="submit">_("Sign out all others")</button>
<p>_("If you do not know one of them, sign it out and change your password.")</p>
</form>
{{/OTHERS}}
</section>
</div>
{{>FOOT}}
