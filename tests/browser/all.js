// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All tests, or those of the files named, in one process and one after the other: they share one Chromium and one
// script/server. To be started by run.
'use strict';

const { after, before } = require('node:test');
const browser = require('./browser');
const site = require('./site');
const world = require('./world');

before(async () => {
  world.settle();
  await browser.open();
  await site.open();
});
after(async () => {
  site.close();
  await browser.close();
});

const files = process.argv.slice(2);
for (const file of files.length ? files : ['story', 'forms', 'files', 'keyboard', 'sso', 'saml', 'pages']) require(`./${file}.test`);
