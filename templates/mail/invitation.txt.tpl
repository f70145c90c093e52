{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("Your invitation to {{PORTAL}}")

_("Hello {{NAME}},")

{{#OWN_TEXT}}{{TEXT}}{{/OWN_TEXT}}{{#USUAL_TEXT}}_("you are invited to {{ORIGIN}}, where you see your tickets and our answers in one place. All that is missing is a password."){{/USUAL_TEXT}}

_("Choose a password:")
{{LINK}}

_("The link is good for 30 days, for you alone: please do not pass it on.")
-- 
{{PORTAL}}
