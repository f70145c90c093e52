// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files: chosen, sent, kept where a form is refused, and had again.
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const { after, before, describe, it } = require('node:test');
const { PHONE, WIDE, eventually, following, newVisitor, signIn } = require('./browser');
const { accounts, numbers, portals } = require('./world');

const reply = (page) => page.getByLabel('Your reply');
const send = (page) => page.getByRole('button', { name: 'Send reply' });
const chooser = (page) => page.getByLabel('Files', { exact: true });
const kept = (page) => page.getByRole('checkbox');
const file = (name, bytes) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

for (const [title, how] of [
  ['with JavaScript', { script: true, screen: WIDE }],
  ['without JavaScript, on a phone', { script: false, screen: PHONE }],
]) {
  describe(`files ${title}`, () => {
    let visitor, page, press;
    const talk = `${portals.own}/tickets/${numbers.talk}`;

    before(async () => {
      visitor = await newVisitor(how);
      ({ page, press } = visitor);
      await signIn(visitor, accounts.maija, { address: talk });
    });
    after(() => visitor.leave());

    it('the limits stand at the field, which says so to a screen reader', async () => {
      assert.equal(await page.locator('#files-help').innerText(), 'Up to 10 files of up to 25 MB each.');
      assert.equal(await chooser(page).getAttribute('aria-describedby'), 'files-help');
    });

    it('a refused reply keeps its files, ticked, and its page has no sideways scrolling', async () => {
      await chooser(page).setInputFiles([file('Kuvä 1.png', 'one'), file(`${'pitkä'.repeat(40)}.txt`, 'two')]);
      await press(send(page));
      await eventually('the form was not refused', () => page.getByRole('alert').first().isVisible());
      assert.equal(await kept(page).count(), 2);
      for (const box of await kept(page).all()) assert.ok(await box.isChecked());
      if (visitor.script) await eventually('the focus is not on the summary', () => page.evaluate(() => document.activeElement.id === 'problems'));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it scrolls sideways');
    });

    it('they wait on the ticket\'s page, are sent with the next try but for what was unticked, and can be had', async () => {
      await page.goto(talk);
      assert.equal(await kept(page).count(), 2);
      await kept(page).nth(1).uncheck();
      await reply(page).fill(`With files, ${title}`);
      await chooser(page).setInputFiles([file('uusi.txt', 'three')]);
      await following(page, () => press(send(page)));
      assert.match(page.url(), /\?sent=1#latest$/);
      const links = page.locator('#latest .files a');
      assert.deepEqual((await links.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')), ['Kuvä 1.png 3 B', 'uusi.txt 5 B']);
      assert.equal(await kept(page).count(), 0);
      const [download] = await Promise.all([page.waitForEvent('download'), press(links.first())]);
      assert.equal(download.suggestedFilename(), 'Kuvä 1.png');
      assert.equal(fs.readFileSync(await download.path(), 'utf8'), 'one');
    });
  });
}

describe('an upload that takes its time', () => {
  let visitor, page;
  before(async () => {
    visitor = await newVisitor({ script: true });
    ({ page } = visitor);
    await signIn(visitor, accounts.maija, { address: `${portals.own}/tickets/${numbers.essay}` });
  });
  after(() => visitor.leave());

  it('says so when the connection breaks, keeps all, and can be sent again at once', async () => {
    await reply(page).fill('A large one');
    await chooser(page).setInputFiles([file('large.bin', Buffer.alloc(3_000_000))]);
    await page.route('**/reply', (route) => route.abort());
    await send(page).click();
    await eventually('it does not say that it broke', () => page.locator('[data-state="broken"]').isVisible());
    assert.equal(await reply(page).inputValue(), 'A large one');
    await page.unroute('**/reply');
    await following(page, () => send(page).click());
    assert.match(page.url(), /\?sent=1#latest$/);
    assert.equal(await page.locator('#latest .files a').count(), 1);
  });

  it('shows how far it is', async () => {
    await reply(page).fill('Another');
    await chooser(page).setInputFiles([file('large.bin', Buffer.alloc(3_000_000))]);
    let go;
    await page.route('**/reply', async (route) => { await new Promise((resolve) => { go = resolve; }); await route.continue(); });
    await send(page).click();
    await eventually('no progress is shown', () => page.getByRole('progressbar').isVisible());
    assert.match(await page.locator('[data-upload]').innerText(), /Sending your files:|have arrived/);
    await eventually('the upload has not begun', () => go);
    await following(page, () => go());
    assert.match(page.url(), /\?sent=1#latest$/);
  });
});
