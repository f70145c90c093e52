{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
_("{{AUTHOR}} replied: {{SUBJECT}} (#{{NUMBER}})")

_("Hello {{NAME}},")

_("{{AUTHOR}} replied to {{TICKET_WORD}} #{{NUMBER}}:")

{{BODY}}
{{#FILES}}

_("Files:")
{{#FILE}}- {{FILE_NAME}} ({{SIZE}})
{{/FILE}}{{/FILES}}

_("Read on and answer:")
{{LINK}}

_("You get this mail because you take part in it. Which mails you get, you choose at {{ORIGIN}}/account.")
-- 
{{PORTAL}}
