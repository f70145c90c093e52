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
{{#PREFERENCES_SAVED}}
<p class="notice good" role="status">_("What you chose is saved.")</p>
{{/PREFERENCES_SAVED}}
{{#EMAIL_ASKED}}
<p class="notice good" role="status">_("Two mails are on their way. Follow the link in each of them.")</p>
{{/EMAIL_ASKED}}
{{#EMAIL_CANCELLED}}
<p class="notice good" role="status">_("Your address stays as it is.")</p>
{{/EMAIL_CANCELLED}}
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
{{#EMAIL_MISSING}}<li><a href="#email">_("Enter your new e-mail address.")</a></li>{{/EMAIL_MISSING}}
{{#EMAIL_WRONG}}<li><a href="#email">_("Enter an e-mail address like name@example.com.")</a></li>{{/EMAIL_WRONG}}
{{#EMAIL_SAME}}<li><a href="#email">_("This is your address already.")</a></li>{{/EMAIL_SAME}}
{{#EMAIL_REFUSED}}<li><a href="#email">_("Addresses of this domain cannot be used here. Enter another one.")</a></li>{{/EMAIL_REFUSED}}
{{#EMAIL_TOO_MANY}}<li>_("The address was changed several times just now. Look into your mail, or try again in {{WAIT_MINUTES}} minutes.")</li>{{/EMAIL_TOO_MANY}}
{{#EMAIL_CURRENT_MISSING}}<li><a href="#email-current">_("Enter your current password.")</a></li>{{/EMAIL_CURRENT_MISSING}}
{{#EMAIL_CURRENT_WRONG}}<li><a href="#email-current">_("This is not your current password.")</a></li>{{/EMAIL_CURRENT_WRONG}}
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
{{>PERSON_NAME}}
<div class="actions">
<button class="button main" type="submit">_("Save the name")</button>
</div>
</form>
<form class="card" method="post" action="/account">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="action" value="preferences">
<h2>_("Time and mails")</h2>
<div class="field">
<label for="time-zone">_("Time zone")</label>
<select id="time-zone" name="time_zone">
<option value="">_("As the portal: {{PORTAL_ZONE}}")</option>
{{#HAS_OTHER_ZONE}}<option value="{{OTHER_ZONE}}" selected>{{OTHER_ZONE}}</option>{{/HAS_OTHER_ZONE}}
{{#REGION}}
<optgroup label="{{REGION_NAME}}">
{{#ZONE_OPTION}}<option value="{{OPTION_VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{OPTION_NAME}}</option>{{/ZONE_OPTION}}
</optgroup>
{{/REGION}}
</select>
</div>
<div class="field">
<label for="language">_("Language of mails to you")</label>
<select id="language" name="language">
<option value="">_("As the portal: {{PORTAL_LANGUAGE}}")</option>
{{#LANGUAGE_OPTION}}<option value="{{OPTION_VALUE}}" lang="{{OPTION_VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{OPTION_NAME}}</option>{{/LANGUAGE_OPTION}}
</select>
</div>
<div class="check">
<input id="news" name="news" type="checkbox" value="1"{{#WANTS_NEWS}} checked{{/WANTS_NEWS}} aria-describedby="news-hint">
<label for="news">_("Mail me when somebody else replies")</label>
</div>
<p class="help" id="news-hint">_("It is about {{TICKETS_WORD}} in which you take part. What concerns the safety of your account is always mailed.")</p>
<div class="actions">
<button class="button main" type="submit">_("Save")</button>
</div>
</form>
{{#SIGNS_ON}}
<section class="card" aria-labelledby="address">
<h2 id="address">_("E-mail address")</h2>
<p class="lede">_("You sign in with your organization, as") <bdi>{{VIEWER_EMAIL}}</bdi></p>
</section>
{{/SIGNS_ON}}
{{#HAS_PASSWORDS}}
<section class="card" aria-labelledby="address">
<h2 id="address">_("E-mail address")</h2>
<p class="lede">_("You sign in as") <bdi>{{VIEWER_EMAIL}}</bdi></p>
{{#PENDING}}
<form class="pending" method="post" action="/account">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="action" value="email_cancel">
<p>_("Waits to be confirmed:") <bdi>{{PENDING_EMAIL}}</bdi></p>
<ul>
<li>{{#OLD_CONFIRMED}}_("Confirmed at the old address"){{/OLD_CONFIRMED}}{{#OLD_WAITS}}_("Not confirmed at the old address yet: look into its mail"){{/OLD_WAITS}}</li>
<li>{{#NEW_CONFIRMED}}_("Confirmed at the new address"){{/NEW_CONFIRMED}}{{#NEW_WAITS}}_("Not confirmed at the new address yet: look into its mail"){{/NEW_WAITS}}</li>
</ul>
<button class="button" type="submit">_("Keep the old address")</button>
</form>
{{/PENDING}}
<form method="post" action="/account" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="action" value="email">
<div class="field">
<label for="email">_("New e-mail address")</label>
<p class="help" id="email-hint">_("A mail goes to both addresses; the new one counts as soon as it is confirmed at both.")</p>
{{#EMAIL_MISSING}}<p class="problem" id="email-problem">_("Enter your new e-mail address.")</p>{{/EMAIL_MISSING}}
{{#EMAIL_WRONG}}<p class="problem" id="email-problem">_("Enter an e-mail address like name@example.com.")</p>{{/EMAIL_WRONG}}
{{#EMAIL_SAME}}<p class="problem" id="email-problem">_("This is your address already.")</p>{{/EMAIL_SAME}}
{{#EMAIL_REFUSED}}<p class="problem" id="email-problem">_("Addresses of this domain cannot be used here. Enter another one.")</p>{{/EMAIL_REFUSED}}
<input id="email" name="email" type="email" dir="ltr" autocomplete="email" autocapitalize="none" spellcheck="false" value="{{EMAIL}}" aria-describedby="email-hint{{#EMAIL_PROBLEM}} email-problem{{/EMAIL_PROBLEM}}"{{#EMAIL_PROBLEM}} aria-invalid="true"{{/EMAIL_PROBLEM}}>
</div>
<div class="field">
<label for="email-current">_("Your password")</label>
{{#EMAIL_CURRENT_MISSING}}<p class="problem" id="email-current-problem">_("Enter your current password.")</p>{{/EMAIL_CURRENT_MISSING}}
{{#EMAIL_CURRENT_WRONG}}<p class="problem" id="email-current-problem">_("This is not your current password.")</p>{{/EMAIL_CURRENT_WRONG}}
<div class="with-button">
<input id="email-current" name="current" type="password" dir="ltr" autocomplete="current-password" autocapitalize="none" spellcheck="false"{{#EMAIL_CURRENT_PROBLEM}} aria-invalid="true" aria-describedby="email-current-problem"{{/EMAIL_CURRENT_PROBLEM}}>
<button class="button quiet" type="button" data-reveal="email-current" hidden><span>_("Show") <span class="unseen">_("your password")</span></span><span hidden>_("Hide") <span class="unseen">_("your password")</span></span></button>
</div>
</div>
<div class="actions">
<button class="button main" type="submit">_("Change the address")</button>
</div>
</form>
</section>
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
{{/HAS_PASSWORDS}}
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
{{#HAS_PASSWORDS}}<p>_("If you do not know one of them, sign it out and change your password.")</p>{{/HAS_PASSWORDS}}{{#SIGNS_ON}}<p>_("If you do not know one of them, sign it out and tell your organization.")</p>{{/SIGNS_ON}}
</form>
{{/OTHERS}}
</section>
</div>
{{>FOOT}}
