// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the identity providers of the tests have in common: whom they know, their keys, and how their servers begin and end.
'use strict';

const assert = require('node:assert/strict');
const { execFileSync, spawn } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const net = require('node:net');
const path = require('node:path');
const { once } = require('node:events');
const { setTimeout: sleep } = require('node:timers/promises');
const { following } = require('./browser');

// Whom every identity provider knows, by the name that they sign in with; it is their password too.
const people = {
  ada: { mail: 'ada@acme.example', displayName: 'Ada Lovelace', department: 'Engines', groups: ['Mathematicians', 'Staff'] },
  grace: { mail: 'grace@acme.example', displayName: 'Grace Hopper', department: 'Compilers', groups: ['Staff'] },
};

// An RSA key and its own certificate for it: files NAME.key and NAME.crt of the folder.
function makeKey(folder, name) {
  const [key, certificate] = ['key', 'crt'].map((kind) => path.join(folder, `${name}.${kind}`));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-sha256', '-days', '30', '-subj', `/CN=${name}`, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return { key: fs.readFileSync(key, 'utf8'), certificate: fs.readFileSync(certificate, 'utf8') };
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// Asks 127.0.0.1, whatever the address's name: only browsers know that NAME.localhost is here.
function get(address) {
  const { host, port, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path: pathname + search, headers: { Host: host }, agent: false }, async (response) => {
      let body = '';
      for await (const piece of response.setEncoding('utf8')) body += piece;
      resolve({ status: response.statusCode, body });
    });
    request.on('error', reject);
  });
}

// From the page by which an identity provider posts its answer, with JavaScript or a button, back to the service.
async function goOn({ page, press, script }, origin) {
  if (!script) await following(page, () => press(page.locator('[type=submit]:visible').first()));
  await page.waitForURL((url) => url.origin !== origin);
}

// None outlives the tests, however they end.
const running = new Set();
process.on('exit', () => running.forEach((server) => server.kill()));

// Starts a server, waits until its address answers, and gives that answer and what ends the server again.
async function serve({ program, args, env, folder, log, address }) {
  const output = fs.openSync(log, 'a');
  const server = spawn(program, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  running.add(server);
  const ended = new Promise((resolve) => server.once('close', resolve).once('error', resolve)).then(() => running.delete(server));
  const stop = async () => {
    server.kill();
    await ended;
  };
  const until = Date.now() + 20_000;
  for (;;) {
    const answer = await get(address).catch((error) => ({ body: String(error) }));
    if (answer.status === 200) return { body: answer.body, stop };
    if (Date.now() > until || !running.has(server)) {
      await stop();
      assert.fail(`${program} does not answer: ${answer.status} ${answer.body}\n${fs.readFileSync(log, 'utf8').slice(0, 2000)}`);
    }
    await sleep(100);
  }
}

module.exports = { freePort, goOn, makeKey, people, serve };
