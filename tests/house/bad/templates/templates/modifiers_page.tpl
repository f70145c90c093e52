{{%AUTOESCAPE context="HTML"}}
<p>{{NAME:none}} {{NAME:x-raw}} {{NAME:pre_escape:none}} {{NAME:pre_escape}}</p>
