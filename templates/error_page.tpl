{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{>HEAD}}
<div class="narrow">
<div class="card says">
{{#NOT_FOUND}}
<h1>_("We cannot find this page")</h1>
<p>_("The address may be mistyped or out of date, or the page is not open to you. Nothing of yours was changed.")</p>
{{/NOT_FOUND}}
{{#BAD_REQUEST}}
<h1>_("We could not read this request")</h1>
<p>_("Something in the address or in the form was not as it should be. Nothing was changed. Go back, load the page anew and try again.")</p>
{{/BAD_REQUEST}}
{{#FORBIDDEN}}
<h1>_("This page is not open to you")</h1>
<p>_("The account that you use has no permission for it. If you need it, ask the people who run this portal.")</p>
{{/FORBIDDEN}}
{{#FOREIGN_FORM}}
<h1>_("We did not accept this form")</h1>
<p>_("It was sent from another site, or your browser does not keep cookies for this one. To protect you, nothing was changed. Allow cookies, open the page here and send the form again.")</p>
{{/FOREIGN_FORM}}
{{#METHOD}}
<h1>_("This page cannot be used that way")</h1>
<p>_("The address is right, but it only takes what its own form sends. Nothing was changed.")</p>
{{/METHOD}}
{{#TOO_LARGE}}
<h1>_("That is too large")</h1>
<p>_("What you sent is larger than this portal takes; the most is {{LIMIT}}. Nothing was stored. Go back, where your browser mostly still has your text, and shorten it or send it in parts.")</p>
{{/TOO_LARGE}}
{{#UNSUPPORTED}}
<h1>_("We cannot read this kind of content")</h1>
<p>_("The form was sent in a way that this portal does not know. Nothing was stored. Go back and use the form on the page.")</p>
{{/UNSUPPORTED}}
{{#CONFLICT}}
<h1>_("Something changed in the meantime")</h1>
<p>_("What you sent does not fit what is stored now, so nothing was changed. Load the page anew and try again.")</p>
{{/CONFLICT}}
{{#NOT_OPEN}}
<h1>_("This portal is not open yet")</h1>
<p>_("It is still being set up. Please come back later; until then, you reach us the way you are used to.")</p>
{{/NOT_OPEN}}
{{#BROKEN}}
<h1>_("Something broke on our side")</h1>
<p>_("It is not your fault. If you were sending something, look first whether it arrived; then try again in a few minutes.")</p>
{{/BROKEN}}
{{#UNAVAILABLE}}
<h1>_("We are out of reach for a moment")</h1>
<p>_("A part that this page needs does not answer. Nothing of yours is lost that was stored before. Wait a minute, then load the page again.")</p>
{{/UNAVAILABLE}}
{{#REQUEST}}
<p class="help">_("If you ask us about it, mention this number:") <code>{{REQUEST_ID}}</code></p>
{{/REQUEST}}
{{>KEPT_TEXT}}
<p><a class="button" href="/">_("Go to the start page")</a></p>
</div>
</div>
{{>FOOT}}
