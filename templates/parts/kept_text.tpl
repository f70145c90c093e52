{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{#FORM_KEPT}}
<div class="field">
<label for="kept">_("Your text is kept here. Copy it before you go on:")</label>
<textarea id="kept" rows="8" dir="auto" readonly>{{BI_NEWLINE:pre_escape}}{{KEPT_BODY:pre_escape}}</textarea>
</div>
{{/FORM_KEPT}}
