{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("Welcome to {{PORTAL}}")

_("Hello {{NAME}},")

_("your registration at {{ORIGIN}} is approved.")

_("Sign in:")
{{LINK}}
-- 
{{PORTAL}}
