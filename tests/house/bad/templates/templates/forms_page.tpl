{{%AUTOESCAPE context="HTML"}}
<form method="post" action="/logout">
<button></button>
</form>
<form method="post"><input type="hidden" name="csrf" value="{{CSRF}}"></form>
<form action="/search"></form>
