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

describe('screenshots', () => {
  let visitor, page;
  const names = () => page.locator('[data-chosen] li > [data-name]').allInnerTexts();
  const said = () => page.locator('[data-chosen] [role="status"] [data-says]:not([hidden])').innerText();
  const inField = () => chooser(page).evaluate((field) => [...field.files].map(({ name }) => name));

  // As the browser does it when somebody pastes or drops: [type, name or text] each. Whether the page took it.
  const bring = (kind, selector, items) =>
    page.locator(selector).evaluate((element, [how, all]) => {
      const transfer = new DataTransfer();
      for (const [type, text] of all) {
        if (type.startsWith('text/')) transfer.setData(type, text);
        else transfer.items.add(new File(['a picture'], text, { type }));
      }
      const made = { bubbles: true, cancelable: true };
      const event = how === 'paste' ? new ClipboardEvent(how, { ...made, clipboardData: transfer }) : new DragEvent(how, { ...made, dataTransfer: transfer });
      return !element.dispatchEvent(event);
    }, [kind, items]);
  const paste = (...items) => bring('paste', '#body', items);

  before(async () => {
    visitor = await newVisitor();
    ({ page } = visitor);
    await signIn(visitor, accounts.maija, { address: `${portals.own}/tickets/${numbers.talk}` });
    await page.clock.setFixedTime(new Date(2026, 10, 24, 14, 5));
  });
  after(() => visitor.leave());

  it('a pasted one is listed under the time it was pasted at, and said', async () => {
    assert.ok(await page.getByText('paste a screenshot into your reply').isVisible());
    assert.ok(await paste(['image/png', 'image.png']));
    assert.deepEqual(await names(), ['screenshot-2026-11-24-1405.png']);
    assert.equal(await said(), 'Added: screenshot-2026-11-24-1405.png');
  });

  it('several get names of their own, and chosen files stay with them', async () => {
    await paste(['image/png', 'image.png']);
    await paste(['image/jpeg', 'image.jpg']);
    await chooser(page).setInputFiles([file('log.txt', 'log')]);
    const all = ['screenshot-2026-11-24-1405.png', 'screenshot-2026-11-24-1405-2.png', 'screenshot-2026-11-24-1405.jpg', 'log.txt'];
    assert.deepEqual(await names(), all);
    assert.deepEqual(await inField(), all);
  });

  it('pasted text stays text, also where a picture of it comes along', async () => {
    assert.equal(await paste(['text/plain', 'words']), false);
    assert.equal(await paste(['text/plain', 'cells'], ['image/png', 'image.png']), false);
    assert.equal((await names()).length, 4);
  });

  it('dropped files join them under their names', async () => {
    assert.ok(await bring('dragover', '.reply', [['application/pdf', 'invoice.pdf']]));
    assert.ok(await bring('drop', '.reply', [['application/pdf', 'invoice.pdf']]));
    assert.equal((await names()).at(-1), 'invoice.pdf');
    assert.equal(await bring('drop', '.reply', [['text/plain', 'words']]), false);
  });

  it('each is removed with the keyboard, which goes on with the next', async () => {
    const remove = page.getByRole('button', { name: 'Remove screenshot-2026-11-24-1405-2.png' });
    const { width, height } = await remove.boundingBox();
    assert.ok(width >= 24 && height >= 24);
    await remove.focus();
    await page.keyboard.press('Enter');
    assert.equal(await said(), 'Removed: screenshot-2026-11-24-1405-2.png');
    assert.match(await page.evaluate(() => document.activeElement.innerText), /screenshot-2026-11-24-1405\.jpg/);
    for (let left = (await names()).length; left > 0; left -= 1) await page.keyboard.press('Space');
    assert.deepEqual(await inField(), []);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'files');
  });

  it('no more are taken than the portal takes, and which were not is said', async () => {
    for (let number = 0; number < 12; number += 1) await paste(['image/png', 'image.png']);
    assert.equal((await inField()).length, 10);
    assert.equal(await said(), 'Not added, since 10 are the most: screenshot-2026-11-24-1405-11.png');
    assert.ok(await page.locator('[data-says="many"]').isVisible());
  });

  it('they are sent with the reply, in Markdown', async () => {
    await reply(page).fill('**Ten** of them');
    await following(page, () => send(page).click());
    assert.equal(await page.locator('#latest .files a').count(), 10);
    assert.equal(await page.locator('#latest strong').innerText(), 'Ten');
    assert.deepEqual(visitor.troubles(), []);
  });

  it('without JavaScript nothing is promised that does not work', async () => {
    const plain = await newVisitor({ script: false });
    await signIn(plain, accounts.maija, { address: `${portals.own}/tickets/${numbers.talk}` });
    assert.equal(await plain.page.getByText('paste a screenshot').isVisible(), false);
    assert.equal(await plain.page.locator('[data-chosen]').isVisible(), false);
    await plain.leave();
  });
});
