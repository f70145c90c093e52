{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
<div class="narrow">
{{#PROBLEMS}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("One thing is missing")</h2>
<ul>
{{#CONSENT_MISSING}}<li><a href="#consent">_("Tick the box to go on.")</a></li>{{/CONSENT_MISSING}}
{{#CONSENT_CHANGED}}<li><a href="#consent">_("The text has changed meanwhile. Read it again, then tick the box.")</a></li>{{/CONSENT_CHANGED}}
{{#FORM_OLD}}<li>_("This page had been open for too long, or your browser does not keep cookies. Allow cookies for this site and try again; the form below is a new one.")</li>{{/FORM_OLD}}
</ul>
</div>
{{/PROBLEMS}}
{{#FORM_KEPT}}
<p class="notice" role="status">_("What you typed is kept. Once you have agreed, it waits for you where you typed it, unless it had been sent before.")</p>
{{/FORM_KEPT}}
<form class="card" method="post" action="/consent" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#HAS_NEXT}}<input type="hidden" name="next" value="{{NEXT}}">{{/HAS_NEXT}}
<h1>_("Before you go on")</h1>
<p class="lede">_("We ask everybody to agree to this.")</p>
{{>CONSENT}}
<div class="actions">
<button class="button main" type="submit">_("Agree and go on")</button>
</div>
</form>
</div>
{{>FOOT}}
