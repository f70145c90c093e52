{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
<div class="list-head">
<h1>{{TICKETS}}{{#SWITCH}}{{#ORGANIZATION_NOW}} <span class="of"><bdi>{{COMPANY}}</bdi></span>{{/ORGANIZATION_NOW}}{{/SWITCH}}</h1>
{{#SWITCH}}
<nav class="tabs" aria-labelledby="whose">
<span class="unseen" id="whose">_("Whose {{TICKETS_WORD}}")</span>
<a href="{{MINE_URL}}"{{#MINE_NOW}} aria-current="page"{{/MINE_NOW}}>_("My {{TICKETS_WORD}}")</a>
<a href="{{ORGANIZATION_URL}}"{{#ORGANIZATION_NOW}} aria-current="page"{{/ORGANIZATION_NOW}}>_("My organization's {{TICKETS_WORD}}")</a>
</nav>
{{/SWITCH}}
<nav class="segments" aria-labelledby="status">
<span class="unseen" id="status">_("Status")</span>
<a href="{{ALL_URL}}"{{#ALL_NOW}} aria-current="page"{{/ALL_NOW}}>_("All")</a>
<a href="{{OPEN_URL}}"{{#OPEN_NOW}} aria-current="page"{{/OPEN_NOW}}>_("Open")</a>
<a href="{{CLOSED_URL}}"{{#CLOSED_NOW}} aria-current="page"{{/CLOSED_NOW}}>_("Closed")</a>
</nav>
</div>
{{#LIST}}
<table class="list">
<caption class="unseen">_("{{TICKETS}}, the latest activity first")</caption>
<thead>
<tr>
<th scope="col">_("Subject")</th>
<th scope="col" class="name">_("Requester")</th>
<th scope="col" class="day">_("Created")</th>
<th scope="col" class="owner">_("Owner")</th>
<th scope="col" class="day">_("Last activity")</th>
<th scope="col" class="state">_("Status")</th>
</tr>
</thead>
<tbody>
{{#ROW}}
<tr>
<td class="subject"><a href="{{TICKET_URL}}"><bdi>{{SUBJECT}}</bdi></a> <span class="number">#{{NUMBER}}</span></td>
<td class="fact"><span class="label">_("Requester")</span> <bdi>{{REQUESTER}}</bdi></td>
<td class="fact day"><span class="label">_("Created")</span> <time datetime="{{CREATED_ISO}}" title="{{CREATED_FULL}}">{{CREATED_TEXT}}</time></td>
<td class="fact"><span class="label">_("Owner")</span> {{#OWNED}}<bdi>{{OWNER}}</bdi>{{/OWNED}}{{#UNOWNED}}<span class="none">_("Not assigned yet")</span>{{/UNOWNED}}</td>
<td class="activity day"><time datetime="{{ACTIVITY_ISO}}" title="{{ACTIVITY_FULL}}">{{ACTIVITY_TEXT}}</time></td>
<td class="state">{{#IS_OPEN}}<span class="pill open">{{#STAGE}}<bdi>{{STAGE_NAME}}</bdi>{{/STAGE}}{{#NO_STAGE}}_("Open"){{/NO_STAGE}}</span>{{/IS_OPEN}}{{#IS_CLOSED}}<span class="pill closed">{{#STAGE}}<bdi>{{STAGE_NAME}}</bdi>{{/STAGE}}{{#NO_STAGE}}_("Closed"){{/NO_STAGE}}</span>{{/IS_CLOSED}}</td>
</tr>
{{/ROW}}
</tbody>
</table>
{{/LIST}}
{{#EMPTY}}
<div class="empty card">
<h2>_("No {{TICKETS_WORD}} yet")</h2>
<p>_("When you write to us, your {{TICKET_WORD}} appears here with everything that we answer. There is nothing to do until then.")</p>
</div>
{{/EMPTY}}
{{#NO_RESULT}}
<div class="empty card">
<h2>_("No {{TICKETS_WORD}} with this status")</h2>
<p>_("There are others in this view, only none with the status that you chose.")</p>
<p><a class="button" href="{{CLEAR_URL}}">_("Show all {{TICKETS_WORD}}")</a></p>
</div>
{{/NO_RESULT}}
{{#PAST_END}}
<div class="empty card">
<h2>_("This page of the list is empty")</h2>
<p>_("You are past the last of your {{TICKETS_WORD}}; the list has changed since the link was made.")</p>
<p><a class="button" href="{{FIRST_URL}}">_("Go to the newest {{TICKETS_WORD}}")</a></p>
</div>
{{/PAST_END}}
{{#PAGES}}
<nav class="pages" aria-labelledby="pages">
<span class="unseen" id="pages">_("Pages")</span>
{{#NEWER}}<a class="button newer" rel="prev" href="{{NEWER_URL}}"><span class="arrow" aria-hidden="true">←</span> _("Newer")</a>{{/NEWER}}
{{#OLDER}}<a class="button older" rel="next" href="{{OLDER_URL}}">_("Older") <span class="arrow" aria-hidden="true">→</span></a>{{/OLDER}}
</nav>
{{/PAGES}}
{{>FOOT}}
