{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{#PASSWORD_MISSING}}<p class="problem" id="password-problem">_("Enter a new password.")</p>{{/PASSWORD_MISSING}}
{{#PASSWORD_TOO_SHORT}}<p class="problem" id="password-problem">_("Enter 8 characters or more.")</p>{{/PASSWORD_TOO_SHORT}}
{{#PASSWORD_UNFIT}}<p class="problem" id="password-problem">_("Enter 256 characters at most, without control characters.")</p>{{/PASSWORD_UNFIT}}
{{#PASSWORD_COMMON}}<p class="problem" id="password-problem">_("This password is easy to guess. Choose a longer one, or several words that do not belong together.")</p>{{/PASSWORD_COMMON}}
<div class="with-button">
<input id="password" name="password" type="password" dir="ltr" autocomplete="new-password" autocapitalize="none" spellcheck="false" aria-describedby="password-hint{{#PASSWORD_PROBLEM}} password-problem{{/PASSWORD_PROBLEM}}"{{#PASSWORD_PROBLEM}} aria-invalid="true"{{/PASSWORD_PROBLEM}}>
<button class="button quiet" type="button" data-reveal="password" hidden><span>_("Show") <span class="unseen">_("the password")</span></span><span hidden>_("Hide") <span class="unseen">_("the password")</span></span></button>
</div>
