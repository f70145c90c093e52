// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Chromium for the tests, and the handful of things that people do in it.
'use strict';

const assert = require('node:assert/strict');
const { setTimeout: sleep } = require('node:timers/promises');
const { chromium } = require('playwright-core');

const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

let browser;
async function open() {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    // As people have it: a page that was left may come back as it was.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}
const close = () => browser?.close();

// A visitor with a browser of their own. `visitor.troubles()` tells what the console, the page or the network complained of.
async function newVisitor({ screen = WIDE, theme = 'light', script = true } = {}) {
  const context = await browser.newContext({ ...screen, colorScheme: theme, javaScriptEnabled: script, locale: 'en-GB' });
  context.setDefaultTimeout(6_000);
  const said = [];
  const refused = new Set();
  context.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() >= 400) refused.add(response.url());
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push({ text: message.text(), url: message.location().url });
  });
  context.on('weberror', (error) => said.push({ text: String(error.error()), url: '' }));
  context.on('requestfailed', (request) => {
    const why = request.failure().errorText;
    if (why !== 'net::ERR_ABORTED') said.push({ text: why, url: request.url() });
  });
  const page = await context.newPage();
  // Playwright's own click waits for animation frames, which Chromium does not always give a page without JavaScript.
  const press = async (locator, how = 'click') => {
    const [x, y] = await pointOf(locator);
    await (screen.hasTouch && how === 'click' ? page.touchscreen.tap(x, y) : page.mouse[how](x, y));
  };
  return {
    context,
    page,
    press,
    script,
    // Chromium's console also names every page that came with a status from 400 on: that is no trouble.
    troubles: () =>
      said.filter(({ text, url }) => !(text.startsWith('Failed to load resource') && refused.has(url))).map(({ text, url }) => `${text} (${url})`),
    leave: () => context.close(),
  };
}

// Where to press an element: scrolled into sight, at rest and covered by nothing.
async function pointOf(locator) {
  await locator.waitFor();
  const look = () =>
    locator.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getClientRects()[0];
      const [left, top] = [box.left + box.width / 2, box.top + box.height / 2];
      const hit = document.elementFromPoint(left, top);
      const whole = element.closest('tr') ?? element; // the whole of a row is its link
      return [left, top, whole.contains(hit) || hit?.contains(whole) ? '' : hit?.outerHTML.slice(0, 100) ?? 'the edge of the window'];
    });
  let before = [];
  let now = await look();
  await eventually(`${locator} does not come to rest, or is covered by ${now[2]}`, async () => {
    before = now;
    await sleep(30);
    now = await look();
    return now[2] === '' && now[0] === before[0] && now[1] === before[1];
  });
  return now;
}

// Does something that loads a page; gives the page's response.
async function following(page, action) {
  const [response] = await Promise.all([page.waitForNavigation(), action()]);
  return response;
}

async function signIn(visitor, account, { address = '/' } = {}) {
  const { page } = visitor;
  await page.goto(new URL(address, account.portal).href);
  return fillSignIn(visitor, account);
}

async function fillSignIn({ page, press }, account) {
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  return following(page, () => press(page.getByRole('button', { name: 'Sign in' })));
}

// Takes the session away, as time does.
const endSession = ({ context }) => context.clearCookies({ name: /^__Host-luukku-[a-z0-9]+$/ });

// The texts of the messages that a page of a ticket shows.
const messages = (page) => page.locator('.thread .message-body').allInnerTexts();

// The conversation as it is stored, seen from a new page.
async function storedMessages(visitor, address) {
  const page = await visitor.context.newPage();
  try {
    await page.goto(address);
    return await messages(page);
  } finally {
    await page.close();
  }
}

async function eventually(what, condition, patience = 5000) {
  const until = Date.now() + patience;
  for (;;) {
    const found = await condition();
    if (found) return;
    assert.ok(Date.now() < until, what);
    await sleep(50);
  }
}

// Whether at least the upper part of an element is in sight.
const inSight = (locator) =>
  locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.top + Math.min(box.height, 40) <= innerHeight;
  });

module.exports = {
  PHONE, WIDE, close, endSession, eventually, fillSignIn, following, inSight, messages, newVisitor, open, signIn, storedMessages,
};
