{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("Choose a new password for {{PORTAL}}")

_("Hello {{NAME}},")

_("somebody, probably you, asked for a new password at {{ORIGIN}}.")

_("Choose a new password:")
{{LINK}}

_("The link can be used once, within 24 hours. If you did not ask for it, leave this mail alone: your password stays as it is.")
-- 
{{PORTAL}}
