// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What holds for every page of the gallery: valid HTML, nothing for axe-core to find, no complaint of the browser's, no
// sideways scrolling, targets that a finger hits. All of it on a light desktop and a dark phone; on a dark desktop and a
// light phone the chief pages only, unless SCREENSHOTS=FOLDER wants pictures of all.
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const { after, before, describe, it } = require('node:test');
const axe = require('axe-core');
const { HtmlValidate } = require('html-validate');
const { PHONE, WIDE, newVisitor, signIn } = require('./browser');
const gallery = require('./gallery');
const { accounts, portals } = require('./world');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const pictures = process.env.SCREENSHOTS;
const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

async function axeFindings(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((rules) => window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }), RULES);
  return found.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`));
}

function htmlFindings(html) {
  const report = validator.validateStringSync(html);
  return report.results.flatMap(({ messages }) => messages.map((found) => `${found.line}:${found.column} ${found.ruleId}: ${found.message}`));
}

// What reaches over the right edge or begins left of the left one, and the page's own width.
const overhang = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 0.5);
    return [`${document.documentElement.scrollWidth} px of content in ${width}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });

// Controls that are smaller than 44 px each way. A label belongs to its control, a row to its link; links in the midst of
// text are as high as the text.
const smallTargets = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const control of document.querySelectorAll('a[href], button, input:not([type="hidden"]), textarea, summary, select')) {
      if (!control.checkVisibility() || control.closest('.message-body p.text, .terms p.text, .lede p.text, .message-body blockquote, .message-body pre, .unseen, .skip:not(:focus)')) continue;
      const boxes = [control.closest('.list tr') ?? control, ...(control.type === 'checkbox' ? control.labels : [])].map((element) => element.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
      const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
      if (width < 43.5 || height < 43.5) found.push(`${Math.round(width)} x ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`);
    }
    return found;
  });

for (const [where, screen] of [['wide', WIDE], ['phone', PHONE]]) {
  for (const theme of ['light', 'dark']) {
    describe(`every page, ${where}, ${theme}`, () => {
      const visitors = {};
      // Nobody in particular has one too, which forgets all that it was given: most of a page's time went into a new one.
      const visitorOf = async (who = 'nobody') => {
        if (!visitors[who]) {
          visitors[who] = await newVisitor({ screen, theme });
          if (accounts[who]) await signIn(visitors[who], accounts[who]);
        }
        if (!accounts[who]) await visitors[who].context.clearCookies();
        return visitors[who];
      };
      after(() => Promise.all(Object.values(visitors).map((visitor) => visitor.leave())));

      const all = pictures || (screen === WIDE) === (theme === 'light');
      gallery.forEach(({ name, who, status, open, chief }, number) => {
        if (!all && !chief) return;
        describe(name, () => {
          let visitor, page, response, complaints;
          before(async () => {
            visitor = await visitorOf(who);
            ({ page } = visitor);
            await page.setViewportSize(screen.viewport);
            complaints = visitor.troubles().length;
            response = await open(visitor);
            await page.evaluate(() => document.fonts.ready);
            if (pictures) {
              const file = `${String(number + 1).padStart(2, '0')} ${name}`.replace(/\W+/g, '-');
              fs.mkdirSync(pictures, { recursive: true });
              // Five hundred messages are too long a picture for some viewers.
              await page.screenshot({ path: path.join(pictures, `${file}.${where}.${theme}.png`), fullPage: !name.includes('500') });
            }
          });

          it(`comes with status ${status}`, () => assert.equal(response.status(), status));
          it('gives axe-core nothing to find', async () => assert.deepEqual(await axeFindings(page), []));
          if (screen === WIDE && theme === 'light') {
            it('is valid HTML', async () => assert.deepEqual(htmlFindings(await response.text()), []));
            it('has one heading of the first level and a title', async () => {
              assert.equal(await page.locator('h1').count(), 1);
              assert.notEqual((await page.title()).trim(), '');
            });
          }
          if (screen === PHONE && theme === 'dark') {
            it('has targets of 44 px and more', async () => assert.deepEqual(await smallTargets(page), []));
          }
          if ((screen === WIDE) === (theme === 'light')) {
            // 1280 px at 400 % are 320 px to the page.
            it(`does not scroll sideways at 320 px${screen === WIDE ? ' (400 % of a desktop)' : ''}`, async () => {
              assert.deepEqual(await overhang(page), []);
              await page.setViewportSize(screen === WIDE ? { width: 320, height: 225 } : { width: 320, height: 640 });
              assert.deepEqual(await overhang(page), []);
            });
          }
          it('is no trouble to the browser', () => assert.deepEqual(visitor.troubles().slice(complaints), []));
        });
      });
    });
  }
}

describe('a page is light', () => {
  let visitor, page;
  before(async () => {
    visitor = await newVisitor();
    ({ page } = visitor);
    await signIn(visitor, accounts.customer);
  });
  after(() => visitor.leave());

  const size = (bytes) => zlib.gzipSync(bytes, { level: 6 }).length;

  it('the list of 25 with all that it loads is under 30 KB compressed, the style sheet under 20', async () => {
    await page.goto('about:blank');
    const loaded = [];
    page.on('response', (response) => loaded.push(response));
    await page.goto(`${portals.first}/tickets?view=organization`);
    assert.equal(await page.locator('tbody tr').count(), 25);
    const sizes = {};
    for (const response of loaded) sizes[new URL(response.url()).pathname] = size(await response.body());
    const style = Object.keys(sizes).find((name) => name.endsWith('.css'));
    assert.ok(Object.keys(sizes).some((name) => name.endsWith('.js')) && style, `loaded: ${Object.keys(sizes)}`);
    const sum = Object.values(sizes).reduce((one, other) => one + other);
    assert.ok(sum < 30_000, `${sum} bytes: ${JSON.stringify(sizes)}`);
    assert.ok(sizes[style] < 20_000, `the style sheet has ${sizes[style]} bytes`);
  });

  it('what it loads is kept for ever, the page itself not at all', async () => {
    const kept = {};
    page.on('response', async (response) => { kept[new URL(response.url()).pathname] = response.headers()['cache-control']; });
    const other = await newVisitor();
    other.page.on('response', (response) => { kept[new URL(response.url()).pathname] = response.headers()['cache-control']; });
    await other.page.goto(`${portals.first}/login`);
    await other.leave();
    const pages = Object.entries(kept).filter(([name]) => !name.startsWith('/static/'));
    const files = Object.entries(kept).filter(([name]) => name.startsWith('/static/'));
    assert.ok(files.length >= 2, `loaded: ${Object.keys(kept)}`);
    assert.deepEqual([...new Set(pages.map(([, value]) => value))], ['no-store']);
    assert.deepEqual([...new Set(files.map(([, value]) => value))], ['public, max-age=31536000, immutable']);
  });

  it('nothing moves while it loads', async () => {
    const watched = await visitor.context.newPage();
    await watched.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.moved += entry.value; })).observe({ type: 'layout-shift', buffered: true });
    });
    for (const address of ['/tickets', '/tickets?view=organization']) {
      await watched.goto(portals.first + address);
      await watched.waitForTimeout(300);
      assert.equal(await watched.evaluate(() => window.moved), 0, `${address} moves`);
    }
    await watched.goto(await watched.locator('tbody a').first().evaluate((link) => link.href));
    await watched.waitForTimeout(300);
    assert.equal(await watched.evaluate(() => window.moved), 0, 'a ticket moves');
    await watched.close();
  });
});
