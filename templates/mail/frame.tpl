{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later

A mail's words in HTML. Mail programs take styles that stand in the elements themselves; the sheet is for dark ones.
}}
<!DOCTYPE html>
<html lang="{{LANGUAGE}}" dir="{{DIRECTION}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{SUBJECT}}</title>
<style>
@media (prefers-color-scheme: dark) {
  .ground { background: #0f1115 !important; color: #e9eaec !important; }
  .paper { background: #181b21 !important; border-color: #2b3038 !important; }
  .muted { color: #a5acb8 !important; }
}
</style>
</head>
<body class="ground" style="margin: 0; background: #f4f5f7; color: #15181e;">
<div class="ground" style="padding: 24px 12px; background: #f4f5f7; color: #15181e; font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;">
<div style="max-width: 560px; margin: 0 auto;">
<p style="margin: 0 0 16px; font-weight: 600;">{{PORTAL}}</p>
<div class="paper" style="padding: 8px 24px; border: 1px solid #dfe2e7; border-radius: 12px; background: #ffffff;">
{{#BLOCK}}
{{#WORDS}}<p dir="auto" style="margin: 16px 0; overflow-wrap: anywhere;">{{#LINE}}{{WORDS_OF_LINE}}{{#LINE_separator}}<br>{{/LINE_separator}}{{/LINE}}</p>{{/WORDS}}
{{#BUTTON}}<p style="margin: 24px 0;"><a href="{{LINK}}" style="display: inline-block; padding: 12px 20px; border-radius: 8px; background: #1d57c4; color: #ffffff; font-weight: 600; text-decoration: none;">{{LABEL}}</a></p>
<p class="muted" style="margin: 16px 0; color: #5a6270; font-size: 13px; overflow-wrap: anywhere;">{{LINK}}</p>{{/BUTTON}}
{{/BLOCK}}
</div>
</div>
</div>
</body>
</html>
