{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
{{>OPENING}}
{{#PROBLEMS}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("You are not signed in yet")</h2>
<ul>
{{#EMAIL_MISSING}}<li><a href="#email">_("Enter your e-mail address.")</a></li>{{/EMAIL_MISSING}}
{{#PASSWORD_MISSING}}<li><a href="#password">_("Enter your password.")</a></li>{{/PASSWORD_MISSING}}
{{#CREDENTIALS_WRONG}}<li><a href="#email">_("The e-mail address or the password is not right.")</a></li>{{/CREDENTIALS_WRONG}}
{{#TOO_MANY}}<li>_("There were too many tries in a short time. Wait {{WAIT}} seconds, then sign in again.")</li>{{/TOO_MANY}}
{{#FORM_OLD}}<li>_("This page had been open for too long, or your browser does not keep cookies. Allow cookies for this site and sign in again; the form below is a new one.")</li>{{/FORM_OLD}}
</ul>
</div>
{{/PROBLEMS}}
{{#PASSWORD_CHANGED}}
<p class="notice good" role="status">_("Your password is changed. Sign in with the new one.")</p>
{{/PASSWORD_CHANGED}}
{{#SIGN_IN_NEEDED}}
<p class="notice" role="status">_("Sign in to go on. You then come to the page that you wanted.")</p>
{{/SIGN_IN_NEEDED}}
{{#KEPT}}
<div class="notice" role="status">
<p>_("The text that you typed is kept. Sign in, and it waits for you in the reply box; nothing has been sent yet.")</p>
<details>
<summary>_("Show the kept text")</summary>
<div class="kept" dir="auto">{{KEPT_BODY:pre_escape}}</div>
</details>
</div>
{{/KEPT}}
{{#TEXT_WAITS}}
<p class="notice" role="status">_("The text that you typed is kept. Sign in, and it waits for you in the reply box; nothing has been sent yet.")</p>
{{/TEXT_WAITS}}
{{>KEPT_TEXT}}
{{#KEPT_FILES}}
<p class="notice" role="status">_("The files that you chose are kept for a day. Sign in with the same account, and they wait for you beside the reply box.")</p>
{{/KEPT_FILES}}
{{#SIGN_ON_ONLY}}
<div class="card says">
{{>TITLE}}
<div class="actions">
<a class="button main" href="{{SIGN_ON_URL}}">_("Sign in with your organization")</a>
</div>
</div>
{{/SIGN_ON_ONLY}}
{{#PASSWORDS}}
<form class="card" method="post" action="/login" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#HAS_NEXT}}<input type="hidden" name="next" value="{{NEXT}}">{{/HAS_NEXT}}
{{#KEPT}}<input type="hidden" name="body" value="{{KEPT_BODY:pre_escape}}"><input type="hidden" name="form_token" value="{{KEPT_TOKEN}}">{{/KEPT}}
{{>TITLE}}
<div class="field">
<label for="email">_("E-mail address")</label>
{{#EMAIL_MISSING}}<p class="problem" id="email-missing">_("Enter your e-mail address.")</p>{{/EMAIL_MISSING}}
{{#CREDENTIALS_WRONG}}<p class="problem" id="email-wrong">_("The e-mail address or the password is not right.")</p>{{/CREDENTIALS_WRONG}}
<input id="email" name="email" type="email" dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false" value="{{EMAIL}}"{{#EMAIL_MISSING}} aria-invalid="true" aria-describedby="email-missing"{{/EMAIL_MISSING}}{{#CREDENTIALS_WRONG}} aria-invalid="true" aria-describedby="email-wrong"{{/CREDENTIALS_WRONG}}>
</div>
<div class="field">
<label for="password">_("Password")</label>
{{#PASSWORD_MISSING}}<p class="problem" id="password-missing">_("Enter your password.")</p>{{/PASSWORD_MISSING}}
<div class="with-button">
<input id="password" name="password" type="password" dir="ltr" autocomplete="current-password" autocapitalize="none" spellcheck="false"{{#PASSWORD_MISSING}} aria-invalid="true" aria-describedby="password-missing"{{/PASSWORD_MISSING}}{{#CREDENTIALS_WRONG}} aria-invalid="true" aria-describedby="email-wrong"{{/CREDENTIALS_WRONG}}>
<button class="button quiet" type="button" data-reveal="password" hidden><span>_("Show") <span class="unseen">_("the password")</span></span><span hidden>_("Hide") <span class="unseen">_("the password")</span></span></button>
</div>
</div>
<div class="check">
<input id="remember" name="remember" type="checkbox" value="1"{{#REMEMBERED}} checked{{/REMEMBERED}}>
<label for="remember">_("Keep me signed in on this device")</label>
</div>
<button class="button main" type="submit">_("Sign in")</button>
{{#SIGN_ON_TOO}}<p class="aside"><a class="button" href="{{SIGN_ON_URL}}">_("Sign in with your organization")</a></p>{{/SIGN_ON_TOO}}
<p class="aside"><a href="/password/forgot">_("Forgot your password?")</a></p>
{{#SELF_REGISTRATION}}<p class="aside">_("New here?") <a href="/register">_("Register here")</a></p>{{/SELF_REGISTRATION}}
</form>
{{/PASSWORDS}}
{{>CLOSING}}
{{>FOOT}}
