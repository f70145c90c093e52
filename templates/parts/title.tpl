{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later

The words of a system page: the portal's own, else the usual ones.
}}
{{#OWN_HEADING}}<h1 dir="auto">{{HEADING}}</h1>{{/OWN_HEADING}}
{{#USUAL_HEADING}}
{{#SIGN_IN}}<h1>_("Sign in")</h1>{{/SIGN_IN}}
{{#REGISTER}}<h1>_("Register")</h1>{{/REGISTER}}
{{#SIGN_OUT}}<h1>_("You are signed out")</h1>{{/SIGN_OUT}}
{{#ACCESS_DENIED}}<h1>_("You cannot come in here")</h1>{{/ACCESS_DENIED}}
{{#PASSWORD_FORGOT}}<h1>_("Choose a new password")</h1>{{/PASSWORD_FORGOT}}
{{#PASSWORD_RESET}}<h1>_("Choose a new password")</h1>{{/PASSWORD_RESET}}
{{/USUAL_HEADING}}
{{#OWN_INTRO}}<div class="lede" dir="auto">{{>MARKDOWN}}</div>{{/OWN_INTRO}}
{{#USUAL_INTRO}}
{{#SIGN_IN}}<p class="lede">_("See your {{TICKETS_WORD}} and our answers.")</p>{{/SIGN_IN}}
{{#REGISTER}}<p class="lede">_("Then you see your {{TICKETS_WORD}} and our answers in one place.")</p>{{/REGISTER}}
{{#SIGN_OUT}}<p class="lede">_("Whoever uses this browser next has to sign in.")</p>{{/SIGN_OUT}}
{{#ACCESS_DENIED}}<p class="lede">_("{{PORTAL}} is open to people who were invited, and this account is not, or no longer, among them.")</p>{{/ACCESS_DENIED}}
{{#PASSWORD_FORGOT}}<p class="lede">_("We send you a link to the page where you choose it.")</p>{{/PASSWORD_FORGOT}}
{{/USUAL_INTRO}}
