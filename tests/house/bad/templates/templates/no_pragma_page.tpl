<p>{{NAME}}</p>
{{%AUTOESCAPE context="HTML"}}
