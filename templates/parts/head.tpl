{{%AUTOESCAPE context="HTML"}}
{{!
SPDX-FileCopyrightText: 2026 The Luukku developers
SPDX-License-Identifier: GPL-3.0-or-later
}}
<!DOCTYPE html>
<html lang="{{LANGUAGE}}" dir="{{DIRECTION}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{#TITLE_LOGIN}}_("Sign in"){{/TITLE_LOGIN}}{{#TITLE_LOGOUT}}_("Sign out"){{/TITLE_LOGOUT}}{{#TITLE_PASSWORD}}_("Choose a new password"){{/TITLE_PASSWORD}}{{#TITLE_REGISTER}}_("Register"){{/TITLE_REGISTER}}{{#TITLE_EMAIL}}_("Your new e-mail address"){{/TITLE_EMAIL}}{{#TITLE_INVITATION}}_("Your invitation"){{/TITLE_INVITATION}}{{#TITLE_DENIED}}_("No access"){{/TITLE_DENIED}}{{#TITLE_CONFIRM}}_("Confirm your registration"){{/TITLE_CONFIRM}}{{#TITLE_CONSENT}}_("Before you go on"){{/TITLE_CONSENT}}{{#TITLE_ACCOUNT}}_("Your account"){{/TITLE_ACCOUNT}}{{#TITLE_TICKETS}}{{TICKETS}}{{/TITLE_TICKETS}}{{#TITLE_TICKET}}{{PAGE_TITLE}}{{/TITLE_TICKET}}{{#TITLE_CLOSE}}_("Close this {{TICKET_WORD}}?"){{/TITLE_CLOSE}}{{#TITLE_PROBLEM}}_("Something went wrong"){{/TITLE_PROBLEM}} — {{PORTAL}}</title>
<link rel="icon" type="image/svg+xml" href="{{ICON_URL}}">
<link rel="stylesheet" href="{{STYLE_URL}}">
<script src="{{SCRIPT_URL}}" defer></script>
</head>
<body>
<a class="skip" href="#main">_("Skip to the content")</a>
<header class="bar">
<div class="wrap">
<a class="brand" href="/">
<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false"><rect class="mark" width="32" height="32" rx="8"/><path class="mark-line" d="M8.5 22.5V14a7.5 7.5 0 0 1 15 0v8.5M5.5 23.5h21M16 7v16"/></svg>
<span>{{PORTAL}}</span>
</a>
{{#SIGNED_IN}}
<form class="account" method="post" action="/logout">
<input type="hidden" name="csrf" value="{{CSRF}}">
<a class="viewer" href="/account"><span class="unseen">_("Your account:") </span><bdi>{{VIEWER_NAME}}</bdi></a>
<button class="button quiet" type="submit">_("Sign out")</button>
</form>
{{/SIGNED_IN}}
{{#TITLE_PROBLEM}}{{#SIGNED_OUT}}
<a class="button quiet" href="/login">_("Sign in")</a>
{{/SIGNED_OUT}}{{/TITLE_PROBLEM}}
</div>
</header>
<main id="main" class="wrap" tabindex="-1">
{{#PREVIEW}}<p class="notice" role="note">_("A preview. Others see this page as it was until it is published.")</p>{{/PREVIEW}}
