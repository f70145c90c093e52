{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
<p class="help aside">_("Who can help you:") <bdi>{{HELP_NAME}}</bdi>{{#HELP_HAS_EMAIL}}, <a href="mailto:{{HELP_EMAIL}}" dir="ltr">{{HELP_EMAIL}}</a>{{/HELP_HAS_EMAIL}}</p>
