{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
</main>
{{#SIGNED_IN}}
<footer class="foot">
<div class="wrap">
<p>_("Signed in as") <bdi>{{VIEWER_EMAIL}}</bdi></p>
<p>_("Times are shown in {{ZONE}}")</p>
</div>
</footer>
{{/SIGNED_IN}}
</body>
</html>
