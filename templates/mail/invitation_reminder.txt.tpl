{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("Your invitation to {{PORTAL}} still waits for you")

_("Hello {{NAME}},")

_("some days ago we invited you to {{ORIGIN}}, where you see your tickets and our answers in one place. All that is missing is a password.")

_("Choose a password:")
{{LINK}}

_("The link is good for 30 days, for you alone: please do not pass it on. If you do not want to use the portal, there is nothing to do: this is the only reminder.")
-- 
{{PORTAL}}
