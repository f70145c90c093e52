{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
<div class="field">
<label for="name">_("Name")</label>
{{#NAME_MISSING}}<p class="problem" id="name-problem">_("Enter your name.")</p>{{/NAME_MISSING}}
{{#NAME_LONG}}<p class="problem" id="name-problem">_("Enter 200 characters at most.")</p>{{/NAME_LONG}}
<input id="name" name="name" type="text" dir="auto" autocomplete="name" value="{{PERSON_NAME_TYPED}}"{{#NAME_PROBLEM}} aria-invalid="true" aria-describedby="name-problem"{{/NAME_PROBLEM}}>
</div>
