{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("Confirm your registration at {{PORTAL}}")

_("Hello,")

_("somebody, probably you, has registered this address at {{ORIGIN}}. If it was you, confirm it.")

_("Confirm the registration:")
{{LINK}}

_("The link is good for 24 hours. If it was not you, leave this mail alone: nothing comes of it.")
-- 
{{PORTAL}}
