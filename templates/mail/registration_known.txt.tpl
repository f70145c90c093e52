{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("You have an account at {{PORTAL}}")

_("Hello,")

_("somebody, probably you, has registered this address at {{ORIGIN}}. It has an account there already, which stays as it is. Sign in, or choose a new password if you have forgotten yours.")

_("Sign in:")
{{LINK}}

_("If it was not you, leave this mail alone.")
-- 
{{PORTAL}}
