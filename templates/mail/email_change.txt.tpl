{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("Your new e-mail address at {{PORTAL}}")

_("Hello {{NAME}},")

_("somebody, probably you, wants to sign in at {{ORIGIN}} as {{NEW_EMAIL}} instead of {{OLD_EMAIL}}. If it was you, confirm it here; another mail went to the new address, which has to be confirmed too.")

_("Look at the change:")
{{LINK}}

_("The link is good for 24 hours. If it was not you, somebody knows your password: choose another one at {{ORIGIN}}/password/forgot. Your address stays as it is.")
-- 
{{PORTAL}}
