{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("Register at {{PORTAL}}")

_("Hello {{NAME}},")

_("somebody, probably you, asked for a new password at {{ORIGIN}}. This address has none yet: register with it, and choose one.")

_("Register:")
{{LINK}}

_("If it was not you, leave this mail alone.")
-- 
{{PORTAL}}
