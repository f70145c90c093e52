{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("Confirm your new e-mail address at {{PORTAL}}")

_("Hello,")

_("somebody, probably you, wants to sign in at {{ORIGIN}} with this address. If it was you, confirm it here; another mail went to your address so far, which has to be confirmed too.")

_("Look at the change:")
{{LINK}}

_("The link is good for 24 hours. If it was not you, leave this mail alone: nothing comes of it.")
-- 
{{PORTAL}}
