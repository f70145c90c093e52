{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{#PASSWORD_MISSING}}<li><a href="#password">_("Enter a new password.")</a></li>{{/PASSWORD_MISSING}}
{{#PASSWORD_TOO_SHORT}}<li><a href="#password">_("Enter 8 characters or more.")</a></li>{{/PASSWORD_TOO_SHORT}}
{{#PASSWORD_UNFIT}}<li><a href="#password">_("Enter 256 characters at most, without control characters.")</a></li>{{/PASSWORD_UNFIT}}
{{#PASSWORD_COMMON}}<li><a href="#password">_("This password is easy to guess. Choose a longer one, or several words that do not belong together.")</a></li>{{/PASSWORD_COMMON}}
