{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{#NAME_MISSING}}<li><a href="#name">_("Enter your name.")</a></li>{{/NAME_MISSING}}
{{#NAME_LONG}}<li><a href="#name">_("Enter 200 characters at most.")</a></li>{{/NAME_LONG}}
