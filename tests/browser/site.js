// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A business's own site, which signs its people in to the portal 'avain' with JSON Web Tokens (by jose). Its sign-in page
// believes whatever name it is told.
'use strict';

const http = require('node:http');
const { once } = require('node:events');
const { randomUUID } = require('node:crypto');
const jose = require('jose');
const { following } = require('./browser');
const { luukkuctl, portals } = require('./world');

const LIFE = 300; // seconds
let server, keys, strangersKeys;

const loginUrl = () => `http://localhost:${server.address().port}/sign-in`;

const tokenFor = (claims, { privateKey } = keys) =>
  new jose.SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'JWT' }).setIssuedAt().setExpirationTime(`${LIFE}s`).setJti(randomUUID()).sign(privateKey);

const page = (redirectUrl) => `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Sign in at Avain</title>
<link rel="icon" href="data:,"><h1>Sign in at Avain</h1><form method="post" action="/sign-in">
<input type="hidden" name="redirect_url" value="${redirectUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">
<p><label>E-mail address <input name="email"></label></p><p><label>Name <input name="name"></label></p><button>Go on</button></form></html>`;

async function answer(request, response) {
  if (request.method === 'GET') {
    const { searchParams } = new URL(request.url, loginUrl());
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(searchParams.get('redirect_url') ?? ''));
    return;
  }
  let body = '';
  for await (const piece of request) body += piece;
  const { email, name, redirect_url } = Object.fromEntries(new URLSearchParams(body));
  const jwt = await tokenFor({ email, name }, email.startsWith('forged') ? strangersKeys : keys);
  response.writeHead(303, { Location: `${portals.signing}/_hcms/mem/jwt?${new URLSearchParams({ jwt, redirect_url })}` }).end();
}

// Sets the portal up to take the site's tokens; they have passed no test yet.
async function open() {
  [keys, strangersKeys] = await Promise.all([jose.generateKeyPair('ES256'), jose.generateKeyPair('ES256')]);
  server = http.createServer((request, response) => answer(request, response).catch((error) => response.writeHead(500).end(String(error))));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  luukkuctl(['sso', 'jwt', 'set', 'avain', `login_url=${loginUrl()}`, 'algorithm=ES256', '--keys', '-'], await jose.exportSPKI(keys.publicKey));
}
function close() {
  server?.closeAllConnections();
  server?.close();
}

const testLink = () => luukkuctl(['sso', 'jwt', 'verify', 'avain']).match(/http\S+/)[0];

// At the site's page.
async function signIn({ page, press }, email, name) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Name').fill(name);
  return following(page, () => press(page.getByRole('button', { name: 'Go on' })));
}

// As whoever sets it up.
async function passTest(visitor) {
  await visitor.page.goto(testLink());
  return signIn(visitor, 'tester@avain.example', 'Tea Tester');
}
async function failTest(visitor) {
  await visitor.page.goto(testLink());
  return signIn(visitor, 'forged@avain.example', 'Forged');
}

// In use, for whatever test comes first.
async function settle(visitor) {
  if (luukkuctl(['portal', 'show', 'avain']).includes('way_in: single_sign_on')) return;
  await passTest(visitor);
  luukkuctl(['sso', 'jwt', 'on', 'avain']);
}

module.exports = { close, failTest, open, passTest, settle, signIn, testLink, tokenFor };
