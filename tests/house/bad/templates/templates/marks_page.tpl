{{%AUTOESCAPE context="HTML"}}
<p>_("A <b>bold</b> word")</p>
<p>_("Fish &amp; chips")</p>
<p>_("One{{#MANY}} and more{{/MANY}}")</p>
<p title="_("Words")">_("Words of {{NAME}}")</p>
<p>Words, {{NAME}}</p>
<p>_("No end</p>
