{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
<div class="narrow">
<div class="card says">
{{#QUESTION}}
<h1>_("Close this {{TICKET_WORD}}?")</h1>
<p class="about"><bdi>{{SUBJECT}}</bdi> <span class="number">#{{NUMBER}}</span></p>
{{#FORM_OLD}}<p class="notice" role="alert">_("The page had been open for too long, so nothing was changed. Press the button again.")</p>{{/FORM_OLD}}
<p>{{#REPLY_LATER}}_("We stop working on it. You can still read it, and go on with a reply."){{/REPLY_LATER}}{{#NO_REPLY_LATER}}_("We stop working on it. You can still read it, but it takes no more replies."){{/NO_REPLY_LATER}}</p>
<form method="post" action="{{CLOSE_URL}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="form_token" value="{{FORM_TOKEN}}">
<div class="actions">
<button class="button main" type="submit">_("Close it")</button>
<a class="button" href="{{TICKET_URL}}">_("Leave it open")</a>
</div>
</form>
{{/QUESTION}}
{{#ALREADY}}
<h1>_("It is closed already")</h1>
<p class="about"><bdi>{{SUBJECT}}</bdi> <span class="number">#{{NUMBER}}</span></p>
<p>_("Nothing was changed just now: you or somebody else had closed it before.")</p>
<p><a class="button" href="{{TICKET_URL}}">_("Back to the {{TICKET_WORD}}")</a></p>
{{/ALREADY}}
</div>
</div>
{{>FOOT}}
