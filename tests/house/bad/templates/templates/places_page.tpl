{{%AUTOESCAPE context="HTML"}}
<button formaction="{{URL}}"></button>
<video poster="{{URL}}"></video>
<img srcset="{{URL}}">
<svg><use xlink:href="{{URL}}"/></svg>
<iframe srcdoc="{{URL}}"></iframe>
<p style="color: red"></p>
<p
  onclick="go()"></p>
<p title={{NAME}}></p>
<p {{NAME}}="1"></p>
<{{NAME}}>
<style></style>
<script>{{NAME}}</script>
<a href="{{URL}}"{{#CURRENT}} aria-current="page"{{/CURRENT}}>{{NAME}}</a>
