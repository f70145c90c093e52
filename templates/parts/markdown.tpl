{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{! A reply in Markdown: what begins and what ends, one after the other. }}
<div class="marked">
{{#EVENT}}
{{#TEXT}}{{TEXT:pre_escape}}{{/TEXT}}
{{#PARAGRAPH}}<p class="text" dir="auto">{{/PARAGRAPH}}
{{#PARAGRAPH_END}}</p>{{/PARAGRAPH_END}}
{{#STRONG}}<strong>{{/STRONG}}
{{#STRONG_END}}</strong>{{/STRONG_END}}
{{#EMPHASIS}}<em>{{/EMPHASIS}}
{{#EMPHASIS_END}}</em>{{/EMPHASIS_END}}
{{#CODE}}<code dir="ltr">{{/CODE}}
{{#CODE_END}}</code>{{/CODE_END}}
{{#CODE_BLOCK}}{{#LABEL}}<p class="label">{{LABEL}}</p>{{/LABEL}}<pre class="code" dir="ltr" tabindex="0"><code>{{/CODE_BLOCK}}
{{#CODE_BLOCK_END}}</code></pre>{{/CODE_BLOCK_END}}
{{#QUOTE}}<blockquote>{{/QUOTE}}
{{#QUOTE_END}}</blockquote>{{/QUOTE_END}}
{{#BULLETS}}<ul>{{/BULLETS}}
{{#BULLETS_END}}</ul>{{/BULLETS_END}}
{{#NUMBERS}}<ol>{{/NUMBERS}}
{{#NUMBERS_END}}</ol>{{/NUMBERS_END}}
{{#ITEM}}<li{{#NUMBERED}} value="{{NUMBER}}"{{/NUMBERED}}>{{/ITEM}}
{{#ITEM_END}}</li>{{/ITEM_END}}
{{#RULE}}<hr>{{/RULE}}
{{#LINK}}<a href="{{URL}}" rel="nofollow noopener noreferrer">{{/LINK}}
{{#MAIL_LINK}}<a href="mailto:{{LOCAL}}@{{DOMAIN}}" rel="nofollow noopener noreferrer">{{/MAIL_LINK}}
{{#LINK_END}}</a>{{#OWNED}} <span class="owner">(<bdi>{{OWNER}}</bdi>)</span>{{/OWNED}}{{/LINK_END}}
{{/EVENT}}
</div>
