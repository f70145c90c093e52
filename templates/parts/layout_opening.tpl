{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later

What a system page begins with, in each of its layouts: see src/model/system_page.h.
}}
{{#CARD}}
<div class="narrow">
{{/CARD}}
{{#SPLIT}}
<div class="split">
<div class="panel">
{{#UNTITLED}}<p class="portal-name">{{PORTAL}}</p>{{/UNTITLED}}
{{>TITLE}}
{{>HELP}}
</div>
<div>
{{/SPLIT}}
{{#WIDE}}
<div class="wide">
<div class="banner">
{{#UNTITLED}}<p class="portal-name">{{PORTAL}}</p>{{/UNTITLED}}
{{>TITLE}}
</div>
<div class="columns">
<div>
{{/WIDE}}
