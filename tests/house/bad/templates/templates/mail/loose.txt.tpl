{{%AUTOESCAPE context="HTML"}}
Dear {{NAME:none}},
_("{{#SECTION}}")
