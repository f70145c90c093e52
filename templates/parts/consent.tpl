{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
<div class="terms">
{{>MARKDOWN}}
</div>
{{#CONSENT_MISSING}}<p class="problem" id="consent-problem">_("Tick the box to go on.")</p>{{/CONSENT_MISSING}}
{{#CONSENT_CHANGED}}<p class="problem" id="consent-problem">_("The text has changed meanwhile. Read it again, then tick the box.")</p>{{/CONSENT_CHANGED}}
<div class="check">
<input id="consent" name="consent" type="checkbox" value="{{CONSENT_VERSION}}"{{#AGREED}} checked{{/AGREED}}{{#CONSENT_PROBLEM}} aria-invalid="true" aria-describedby="consent-problem"{{/CONSENT_PROBLEM}}>
<label for="consent" dir="auto">{{CONSENT_LABEL}}</label>
</div>
