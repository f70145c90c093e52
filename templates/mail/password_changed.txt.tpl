{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("Your password for {{PORTAL}} was changed")

_("Hello {{NAME}},")

_("the password of your account at {{ORIGIN}} was changed just now. Every browser but the one that it was changed in was signed out.")

_("If it was not you, choose another one at once.")

_("Choose a new password:")
{{LINK}}
-- 
{{PORTAL}}
