{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("{{AUTHOR}} replied: {{SUBJECT}} (#{{NUMBER}})")

_("{{AUTHOR}} replied to {{TICKET_WORD}} #{{NUMBER}}, which belongs to you:")

{{BODY}}
{{#FILES}}

_("Files:")
{{#FILE}}- {{FILE_NAME}} ({{SIZE}})
{{/FILE}}{{/FILES}}
-- 
{{PORTAL}}
