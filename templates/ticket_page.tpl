{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
{{#PROBLEMS}}
<div id="problems" class="problems" role="alert" tabindex="-1">
<h2>_("Your reply was not sent")</h2>
<ul>
{{#BODY_EMPTY}}<li><a href="#body">_("Write your reply first.")</a></li>{{/BODY_EMPTY}}
{{#BODY_TOO_LONG}}<li><a href="#body">_("Your reply has {{BODY_LENGTH}} characters; the most is 65,536. Your text is kept: shorten it or send it in parts.")</a></li>{{/BODY_TOO_LONG}}
{{#FORM_OLD}}<li><a href="#body">_("The page had been open for too long. Your text is kept: look it over and send it again.")</a></li>{{/FORM_OLD}}
{{#TOKEN_OLD}}<li><a href="#body">_("The form was too old. Your text is kept: look it over and send it again.")</a></li>{{/TOKEN_OLD}}
{{#TOKEN_USED}}<li><a href="#body">_("A reply had been sent from this form already, with another text or other files. That reply stands in the conversation. This text is kept: send it if you want to add it.")</a></li>{{/TOKEN_USED}}
{{#FILES_GONE}}<li><a href="#files">_("Some of the files that had waited here are not kept any more. Your text is kept: choose the files again.")</a></li>{{/FILES_GONE}}
{{#FILES_REFUSED}}<li><a href="#files">_("Not all of your files could be taken: look at the list beside them.")</a></li>{{/FILES_REFUSED}}
</ul>
</div>
{{/PROBLEMS}}
<div class="ticket">
<div class="ticket-head">
<a class="back" href="{{LIST_URL}}"><span class="arrow" aria-hidden="true">←</span> _("All {{TICKETS_WORD}}")</a>
<h1><bdi>{{SUBJECT}}</bdi></h1>
<p class="glance">{{#IS_OPEN}}<span class="pill open">{{#STAGE}}<bdi>{{STAGE_NAME}}</bdi>{{/STAGE}}{{#NO_STAGE}}_("Open"){{/NO_STAGE}}</span>{{/IS_OPEN}}{{#IS_CLOSED}}<span class="pill closed">{{#STAGE}}<bdi>{{STAGE_NAME}}</bdi>{{/STAGE}}{{#NO_STAGE}}_("Closed"){{/NO_STAGE}}</span>{{/IS_CLOSED}} <span class="number">{{TICKET}} #{{NUMBER}}</span> {{#IS_OPEN}}{{#OWNED}}<span>_("{{OWNER}} is looking after it")</span>{{/OWNED}}{{#UNOWNED}}<span>_("We have it and will assign it soon")</span>{{/UNOWNED}}{{/IS_OPEN}}</p>
{{#FOLLOWS}}<p class="link-on">_("It goes on from") <a href="{{FOLLOWS_URL}}">#{{FOLLOWS_NUMBER}}</a>.</p>{{/FOLLOWS}}
{{#FOLLOWED}}<p class="link-on">_("It goes on in") <a href="{{FOLLOWED_URL}}">#{{FOLLOWED_NUMBER}}</a>.</p>{{/FOLLOWED}}
</div>
<div class="ticket-main">
{{#JUST_CLOSED}}<p class="notice good" role="status">_("This {{TICKET_WORD}} is closed now.")</p>{{/JUST_CLOSED}}
{{#SENT_ELSEWHERE}}<p class="notice good" role="status">_("Your reply was sent. It opened a new {{TICKET_WORD}}, which this portal does not show you; our answer reaches you the way you are used to.")</p>{{/SENT_ELSEWHERE}}
{{#MESSAGES}}
<section aria-labelledby="conversation">
<div class="section-head">
<h2 id="conversation">_("Conversation")</h2>
{{#MANY}}<a class="jump" href="#latest">_("Jump to the newest") <span aria-hidden="true">↓</span></a>{{/MANY}}
</div>
<ol class="thread">
{{#MESSAGE}}
<li id="message-{{ORDINAL}}">
{{#LATEST}}{{#SENT}}
<p class="notice good" role="status">_("Your reply was sent. It stands below; our answer will appear here.")</p>
{{/SENT}}{{/LATEST}}
<article class="message{{#BY_STAFF}} staff{{/BY_STAFF}}"{{#LATEST}} id="latest"{{/LATEST}}>
<div class="message-head"><h3><bdi>{{AUTHOR}}</bdi> {{#BY_STAFF}}<span class="tag">_("Staff")</span>{{/BY_STAFF}}{{#BY_YOU}}<span class="tag">_("You")</span>{{/BY_YOU}}{{#BY_CUSTOMER}}<span class="tag">_("Customer")</span>{{/BY_CUSTOMER}}</h3> <time datetime="{{SENT_ISO}}" title="{{SENT_FULL}}">{{SENT_TEXT}}</time></div>
<div class="message-body">
{{! White space counts in these blocks: each stands on one line. }}
{{#BLOCK}}
{{#PROSE}}<p class="text" dir="auto">{{#PIECE}}{{#TEXT}}{{TEXT:pre_escape}}{{/TEXT}}{{#LINK}}<a href="{{URL}}" rel="nofollow noopener noreferrer">{{URL}}</a>{{/LINK}}{{/PIECE}}</p>{{/PROSE}}
{{#QUOTE}}<details class="quote"><summary>_("Quoted text (lines: {{QUOTE_LINES}})")</summary><blockquote class="text" dir="auto">{{#PIECE}}{{#TEXT}}{{TEXT:pre_escape}}{{/TEXT}}{{#LINK}}<a href="{{URL}}" rel="nofollow noopener noreferrer">{{URL}}</a>{{/LINK}}{{/PIECE}}</blockquote></details>{{/QUOTE}}
{{#CODE}}<pre class="code" dir="ltr" tabindex="0"><code>{{#PIECE}}{{#TEXT}}{{TEXT:pre_escape}}{{/TEXT}}{{#LINK}}<a href="{{URL}}" rel="nofollow noopener noreferrer">{{URL}}</a>{{/LINK}}{{/PIECE}}</code></pre>{{/CODE}}
{{/BLOCK}}
{{>MARKDOWN}}
{{#FILES}}
<ul class="files">
{{#FILE}}
{{#DOWNLOAD}}<li><a href="{{FILE_URL}}" download>{{#THUMBNAIL}}<img src="{{THUMBNAIL_URL}}" alt="" width="160" height="120" loading="lazy">{{/THUMBNAIL}}<bdi>{{NAME}}</bdi> <span class="size">{{SIZE}}</span></a></li>{{/DOWNLOAD}}
{{#NAME_ONLY}}<li><bdi>{{NAME}}</bdi> <span class="size">_("cannot be opened here")</span></li>{{/NAME_ONLY}}
{{/FILE}}
</ul>
{{/FILES}}
</div>
</article>
</li>
{{/MESSAGE}}
</ol>
</section>
{{/MESSAGES}}
{{#NO_MESSAGES}}
<div class="empty card">
<h2>_("No messages yet")</h2>
<p>_("Nobody has written in this {{TICKET_WORD}} so far. Our answers and your replies will appear here.")</p>
</div>
{{/NO_MESSAGES}}
{{#REPLY}}
<script src="{{UPLOAD_SCRIPT_URL}}" defer></script>
<form class="card reply" method="post" action="{{REPLY_URL}}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="form_token" value="{{FORM_TOKEN}}">
{{#BODY_KEPT}}<p class="notice">_("This is the text that you wrote before. It has not been sent yet: look it over and send it.")</p>{{/BODY_KEPT}}
<h2><label for="body">_("Your reply")</label></h2>
<p class="help" id="body-help">_("Up to 65,536 characters. Web addresses become links; lists, quotes, **bold**, *italic* and `code` work.")</p>
<details class="formats">
<summary>_("How to write them")</summary>
<table>
<thead><tr><th scope="col">_("You type")</th><th scope="col">_("It shows")</th></tr></thead>
<tbody>
<tr><td><code>**_("bold")** *_("italic")*</code></td><td><strong>_("bold")</strong> <em>_("italic")</em></td></tr>
<tr><td><code>`_("code")`</code></td><td><code>_("code")</code></td></tr>
<tr><td><code>- _("one")<br>- _("two")</code></td><td><ul><li>_("one")</li><li>_("two")</li></ul></td></tr>
<tr><td><code>&gt; _("quoted")</code></td><td><blockquote>_("quoted")</blockquote></td></tr>
<tr><td><code>```<br>_("lines of code")<br>```</code></td><td>_("lines as they stand, a log for example")</td></tr>
<tr><td><code>\*</code></td><td>_("the sign itself")</td></tr>
</tbody>
</table>
</details>
{{#BODY_EMPTY}}<p class="problem" id="body-empty">_("Write your reply first.")</p>{{/BODY_EMPTY}}
{{#BODY_TOO_LONG}}<p class="problem" id="body-long">_("Shorten your reply to 65,536 characters or send it in parts; it has {{BODY_LENGTH}} now.")</p>{{/BODY_TOO_LONG}}
<textarea id="body" name="body" rows="6" dir="auto" aria-describedby="body-help{{#BODY_EMPTY}} body-empty{{/BODY_EMPTY}}{{#BODY_TOO_LONG}} body-long{{/BODY_TOO_LONG}} body-next"{{#BODY_EMPTY}} aria-invalid="true"{{/BODY_EMPTY}}{{#BODY_TOO_LONG}} aria-invalid="true"{{/BODY_TOO_LONG}}>{{BI_NEWLINE:pre_escape}}{{BODY:pre_escape}}</textarea>
{{#FILE_BOX}}
<div class="field">
<label for="files">_("Files")</label>
<p class="help" id="files-help">{{#ONE_FILE}}_("One file, up to {{FILE_LIMIT}}."){{/ONE_FILE}}{{#SOME_FILES}}_("Up to {{FILES_MOST}} files of up to {{FILE_LIMIT}} each."){{/SOME_FILES}}{{#FILES_TOGETHER}} _("All together up to {{FILES_LIMIT}}."){{/FILES_TOGETHER}}</p>
{{#FILE_PROBLEMS}}
<ul class="problem" id="files-problem">
{{#FILE_PROBLEM}}
{{#FILE_TOO_LARGE}}<li>_("{{NAME}} is larger than {{FILE_LIMIT}} and was not taken.")</li>{{/FILE_TOO_LARGE}}
{{#FILE_TOO_MANY}}<li>_("{{NAME}} was not taken: {{FILES_MOST}} are the most.")</li>{{/FILE_TOO_MANY}}
{{#FILE_LOST}}<li>_("{{NAME}} was not kept, since the form was too old. Choose it again.")</li>{{/FILE_LOST}}
{{#FILE_FAILED}}<li>_("{{NAME}} could not be stored. That is our fault, not yours: choose it again in a few minutes, or send your text without it.")</li>{{/FILE_FAILED}}
{{/FILE_PROBLEM}}
</ul>
{{/FILE_PROBLEMS}}
{{#WAITING}}
<fieldset class="waiting">
<legend>_("Chosen before and kept. They go with your reply unless you untick them:")</legend>
{{#WAITING_FILE}}
<div class="check"><input type="checkbox" id="keep-{{ID}}" name="keep" value="{{ID}}" checked> <label for="keep-{{ID}}"><bdi>{{NAME}}</bdi> <span class="size">{{SIZE}}</span></label></div>
{{/WAITING_FILE}}
</fieldset>
{{/WAITING}}
<input id="files" name="files" type="file" multiple data-most="{{FILES_MOST}}" aria-describedby="files-help{{#FILE_PROBLEMS}} files-problem{{/FILE_PROBLEMS}}"{{#FILE_PROBLEMS}} aria-invalid="true"{{/FILE_PROBLEMS}}>
<p class="help scripted">_("You can also drop files here, or paste a screenshot into your reply.") <span data-stem hidden>_("screenshot")</span></p>
<div class="chosen" data-chosen hidden>
<template><li><bdi data-name></bdi> <button class="button quiet" type="button" data-remove>_("Remove") <span class="unseen" data-name></span></button></li></template>
<ul></ul>
<p role="status"><span class="unseen" data-says="added" hidden>_("Added:") <bdi data-name></bdi></span><span class="unseen" data-says="removed" hidden>_("Removed:") <bdi data-name></bdi></span><strong data-says="many" hidden>_("Not added, since {{FILES_MOST}} are the most:") <bdi data-name></bdi></strong></p>
</div>
<div class="upload" data-upload hidden>
<progress aria-labelledby="upload-says" max="100" value="0"></progress>
<p id="upload-says" role="status"><span data-state="sending" hidden>_("Sending your files:") <span data-percent></span></span><span data-state="storing" hidden>_("Your files have arrived and are being stored.")</span></p>
<p class="problem" role="alert"><span data-state="broken" hidden>_("The connection broke off and nothing was sent. Your text and files are still here: send them again.")</span></p>
</div>
</div>
{{/FILE_BOX}}
<div class="actions">
<button class="button main" type="submit">_("Send reply")</button>
<p id="body-next">{{#WILL_REOPEN}}<strong>_("This {{TICKET_WORD}} is closed. Sending your reply opens it again.")</strong> {{/WILL_REOPEN}}{{#WILL_FOLLOW_UP}}<strong>_("This {{TICKET_WORD}} has been closed for long. Sending your reply opens a new one that is linked to it.")</strong> {{/WILL_FOLLOW_UP}}_("Your reply appears here at once, and we answer in this conversation.")</p>
</div>
</form>
{{/REPLY}}
{{#REPLY_CLOSED}}
<section class="card" aria-labelledby="reply-closed">
<h2 id="reply-closed">_("This {{TICKET_WORD}} is closed")</h2>
<p>_("It takes no more replies. If something is still open, write to us the way you did the first time, and mention number {{NUMBER}}.")</p>
{{#KEPT_TEXT}}
<div class="field">
<label for="kept">_("Your text, which was not sent. Copy it from here:")</label>
<textarea id="kept" rows="6" dir="auto" readonly>{{BI_NEWLINE:pre_escape}}{{BODY:pre_escape}}</textarea>
</div>
{{/KEPT_TEXT}}
</section>
{{/REPLY_CLOSED}}
</div>
<aside class="facts" aria-labelledby="facts">
<h2 id="facts">_("Details")</h2>
<dl>
<div><dt>_("Requester")</dt><dd><bdi>{{REQUESTER}}</bdi></dd></div>
<div><dt>_("Owner")</dt><dd>{{#OWNED}}<bdi>{{OWNER}}</bdi>{{/OWNED}}{{#UNOWNED}}<span class="none">_("Not assigned yet")</span>{{/UNOWNED}}</dd></div>
<div><dt>_("Created")</dt><dd><time datetime="{{CREATED_ISO}}" title="{{CREATED_FULL}}">{{CREATED_TEXT}}</time></dd></div>
<div><dt>_("Last activity")</dt><dd><time datetime="{{ACTIVITY_ISO}}" title="{{ACTIVITY_FULL}}">{{ACTIVITY_TEXT}}</time></dd></div>
</dl>
{{#MAY_CLOSE}}<p class="close"><a class="button" href="{{CLOSE_URL}}">_("Close this {{TICKET_WORD}}")</a></p>{{/MAY_CLOSE}}
</aside>
</div>
{{>FOOT}}
