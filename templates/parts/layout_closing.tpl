{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
{{#CARD}}
{{>HELP}}
</div>
{{/CARD}}
{{#SPLIT}}
</div>
</div>
{{/SPLIT}}
{{#WIDE}}
</div>
{{#BESIDE}}
<aside>
{{>HELP}}
</aside>
{{/BESIDE}}
</div>
</div>
{{/WIDE}}
