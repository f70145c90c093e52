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
<form class="finder" method="get" action="/tickets" role="search">
{{#KEEP_ORGANIZATION}}<input type="hidden" name="view" value="organization">{{/KEEP_ORGANIZATION}}
{{#KEEP_OPEN}}<input type="hidden" name="status" value="open">{{/KEEP_OPEN}}
{{#KEEP_CLOSED}}<input type="hidden" name="status" value="closed">{{/KEEP_CLOSED}}
<div class="find">
<label class="unseen" for="q">_("Search {{TICKETS_WORD}}")</label>
<input type="search" id="q" name="q" maxlength="200" value="{{Q}}" aria-describedby="q-help" enterkeyhint="search">
<button class="button" type="submit">_("Search")</button>
<p class="unseen" id="q-help">_("Up to ten words or beginnings of words, a number, a file's name")</p>
</div>
<details class="choose"{{#FILTERS_OPEN}} open{{/FILTERS_OPEN}}>
<summary>_("Filter and sort")</summary>
<div class="choices">
<p><label for="requester">_("Requester")</label>
<input type="text" id="requester" name="requester" maxlength="100" list="recent" autocomplete="off" value="{{REQUESTER_TYPED}}"></p>
<datalist id="recent">{{#RECENT}}<option value="{{RECENT_NAME}}"></option>{{/RECENT}}</datalist>
{{#PIPELINES}}
<p><label for="pipeline">_("Pipeline")</label>
<select id="pipeline" name="pipeline">
<option value="">_("All pipelines")</option>
{{#PIPELINE}}<option value="{{PIPELINE_NAME}}"{{#PIPELINE_NOW}} selected{{/PIPELINE_NOW}}>{{PIPELINE_NAME}}</option>{{/PIPELINE}}
</select></p>
{{/PIPELINES}}
<p><label for="sort">_("Sort by")</label>
<select id="sort" name="sort">
<option value="-activity"{{#ACTIVITY_FALLING}} selected{{/ACTIVITY_FALLING}}>_("Last activity, newest first")</option>
<option value="activity"{{#ACTIVITY_RISING}} selected{{/ACTIVITY_RISING}}>_("Last activity, oldest first")</option>
<option value="-created"{{#CREATED_FALLING}} selected{{/CREATED_FALLING}}>_("Created, newest first")</option>
<option value="created"{{#CREATED_RISING}} selected{{/CREATED_RISING}}>_("Created, oldest first")</option>
<option value="-number"{{#NUMBER_FALLING}} selected{{/NUMBER_FALLING}}>_("Number, highest first")</option>
<option value="number"{{#NUMBER_RISING}} selected{{/NUMBER_RISING}}>_("Number, lowest first")</option>
<option value="subject"{{#SUBJECT_RISING}} selected{{/SUBJECT_RISING}}>_("Subject, A to Z")</option>
<option value="-subject"{{#SUBJECT_FALLING}} selected{{/SUBJECT_FALLING}}>_("Subject, Z to A")</option>
<option value="requester"{{#REQUESTER_RISING}} selected{{/REQUESTER_RISING}}>_("Requester, A to Z")</option>
<option value="-requester"{{#REQUESTER_FALLING}} selected{{/REQUESTER_FALLING}}>_("Requester, Z to A")</option>
<option value="owner"{{#OWNER_RISING}} selected{{/OWNER_RISING}}>_("Owner, A to Z")</option>
<option value="-owner"{{#OWNER_FALLING}} selected{{/OWNER_FALLING}}>_("Owner, Z to A")</option>
</select></p>
<p class="apply"><button class="button" type="submit">_("Show")</button></p>
</div>
</details>
</form>
{{#CHIPS}}
<p class="unseen" id="chips">_("Chosen filters")</p>
<ul class="chips" aria-labelledby="chips">
{{#SEARCH_CHIP}}<li><a href="{{CHIP_URL}}"><span class="unseen">_("Remove:")</span> <span class="what">_("Search")</span> <bdi>{{CHIP_TEXT}}</bdi></a></li>{{/SEARCH_CHIP}}
{{#REQUESTER_CHIP}}<li><a href="{{CHIP_URL}}"><span class="unseen">_("Remove:")</span> <span class="what">_("Requester")</span> <bdi>{{CHIP_TEXT}}</bdi></a></li>{{/REQUESTER_CHIP}}
{{#PIPELINE_CHIP}}<li><a href="{{CHIP_URL}}"><span class="unseen">_("Remove:")</span> <span class="what">_("Pipeline")</span> <bdi>{{CHIP_TEXT}}</bdi></a></li>{{/PIPELINE_CHIP}}
<li class="all"><a href="{{UNFILTERED_URL}}">_("Clear all")</a></li>
</ul>
{{/CHIPS}}
{{#LIST}}
<table class="list">
<caption class="unseen">{{TICKETS}}</caption>
<thead>
<tr>
<th scope="col"{{#SUBJECT_RISING}} aria-sort="ascending"{{/SUBJECT_RISING}}{{#SUBJECT_FALLING}} aria-sort="descending"{{/SUBJECT_FALLING}}><a class="sort{{#SUBJECT_RISING}} rising{{/SUBJECT_RISING}}{{#SUBJECT_FALLING}} falling{{/SUBJECT_FALLING}}" href="{{BY_SUBJECT}}">_("Subject")</a></th>
<th scope="col" class="name"{{#REQUESTER_RISING}} aria-sort="ascending"{{/REQUESTER_RISING}}{{#REQUESTER_FALLING}} aria-sort="descending"{{/REQUESTER_FALLING}}><a class="sort{{#REQUESTER_RISING}} rising{{/REQUESTER_RISING}}{{#REQUESTER_FALLING}} falling{{/REQUESTER_FALLING}}" href="{{BY_REQUESTER}}">_("Requester")</a></th>
<th scope="col" class="day"{{#CREATED_RISING}} aria-sort="ascending"{{/CREATED_RISING}}{{#CREATED_FALLING}} aria-sort="descending"{{/CREATED_FALLING}}><a class="sort{{#CREATED_RISING}} rising{{/CREATED_RISING}}{{#CREATED_FALLING}} falling{{/CREATED_FALLING}}" href="{{BY_CREATED}}">_("Created")</a></th>
<th scope="col" class="owner"{{#OWNER_RISING}} aria-sort="ascending"{{/OWNER_RISING}}{{#OWNER_FALLING}} aria-sort="descending"{{/OWNER_FALLING}}><a class="sort{{#OWNER_RISING}} rising{{/OWNER_RISING}}{{#OWNER_FALLING}} falling{{/OWNER_FALLING}}" href="{{BY_OWNER}}">_("Owner")</a></th>
<th scope="col" class="day"{{#ACTIVITY_RISING}} aria-sort="ascending"{{/ACTIVITY_RISING}}{{#ACTIVITY_FALLING}} aria-sort="descending"{{/ACTIVITY_FALLING}}><a class="sort{{#ACTIVITY_RISING}} rising{{/ACTIVITY_RISING}}{{#ACTIVITY_FALLING}} falling{{/ACTIVITY_FALLING}}" href="{{BY_ACTIVITY}}">_("Last activity")</a></th>
<th scope="col" class="state">_("Status")</th>
</tr>
</thead>
<tbody>
{{#ROW}}
<tr{{#NEWS}} class="news"{{/NEWS}}>
<td class="subject"><a href="{{TICKET_URL}}">{{#NEWS_MARK}}<span class="dot"><span class="unseen">_("New:")</span></span> {{/NEWS_MARK}}<bdi>{{#WHOLE_SUBJECT}}{{SUBJECT}}{{/WHOLE_SUBJECT}}{{#SUBJECT_PIECE}}{{#PLAIN}}{{PIECE_TEXT}}{{/PLAIN}}{{#MARKED}}<mark>{{PIECE_TEXT}}</mark>{{/MARKED}}{{/SUBJECT_PIECE}}</bdi></a> <span class="number{{#NUMBER_FOUND}} found{{/NUMBER_FOUND}}">#{{NUMBER}}</span>{{#EXCERPT}}<span class="excerpt"><bdi>{{#EXCERPT_PIECE}}{{#PLAIN}}{{PIECE_TEXT}}{{/PLAIN}}{{#MARKED}}<mark>{{PIECE_TEXT}}</mark>{{/MARKED}}{{/EXCERPT_PIECE}}</bdi></span>{{/EXCERPT}}</td>
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
{{#NOT_FOUND}}
<div class="empty card">
<h2>_("No {{TICKETS_WORD}} found")</h2>
<p>_("A search finds words and beginnings of words in subjects, numbers, messages and names of files. Fewer words, or only the beginning of one, find more.")</p>
<p><a class="button" href="{{CLEAR_URL}}">_("Clear search and filters")</a></p>
</div>
{{/NOT_FOUND}}
{{#PAST_END}}
<div class="empty card">
<h2>_("This page of the list is empty")</h2>
<p>_("You are past the last of your {{TICKETS_WORD}}; the list has changed since the link was made.")</p>
<p><a class="button" href="{{FIRST_URL}}">_("Go to the beginning of the list")</a></p>
</div>
{{/PAST_END}}
{{#PAGES}}
<nav class="pages" aria-labelledby="pages">
<span class="unseen" id="pages">_("Pages")</span>
{{#PREVIOUS}}<a class="button newer" rel="prev" href="{{PAGE_URL}}"><span class="arrow" aria-hidden="true">←</span> {{#BY_TIME}}_("Newer"){{/BY_TIME}}{{#BY_OTHER}}_("Previous"){{/BY_OTHER}}</a>{{/PREVIOUS}}
{{#NEXT}}<a class="button older" rel="next" href="{{PAGE_URL}}">{{#BY_TIME}}_("Older"){{/BY_TIME}}{{#BY_OTHER}}_("Next"){{/BY_OTHER}} <span class="arrow" aria-hidden="true">→</span></a>{{/NEXT}}
</nav>
{{/PAGES}}
{{>FOOT}}
