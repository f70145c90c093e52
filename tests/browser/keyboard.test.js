// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story with nothing but a keyboard, and the focus in sight at every step.
'use strict';

const assert = require('node:assert/strict');
const { after, before, describe, it } = require('node:test');
const { eventually, messages, newVisitor, storedMessages } = require('./browser');
const { accounts, numbers, portals } = require('./world');

// What has the focus, and how it is marked. The link of a row in the list marks the whole row.
const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const row = element.closest('.list td') !== null;
    const style = getComputedStyle(element, row ? '::after' : undefined);
    const box = (row ? element.closest('tr') : element).getBoundingClientRect();
    return {
      html: element.outerHTML.slice(0, 100),
      name: (element.labels?.[0] ?? element).innerText?.replace(/\s+/g, ' ').trim() ?? '',
      ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      colour: style.outlineColor,
      inSight: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
    };
  });

for (const theme of ['light', 'dark']) {
  describe(`with the keyboard alone, ${theme}`, () => {
    let visitor, page;
    const talk = `${portals.own}/tickets/${numbers.talk}`;
    before(async () => {
      visitor = await newVisitor({ theme });
      ({ page } = visitor);
    });
    after(() => visitor.leave());

    // Presses Tab until the control of this name has the focus; every stop on the way has to show itself.
    const tabTo = async (name) => {
      for (let steps = 0; steps < 60; steps += 1) {
        await page.keyboard.press('Tab');
        const now = await focus(page);
        if (now.html.startsWith('<body')) continue;
        assert.ok(now.ring >= 2, `the ring around ${now.html} is ${now.ring} px wide`);
        assert.doesNotMatch(now.colour, /, 0\)|transparent/, `the ring around ${now.html} is ${now.colour}`);
        await eventually(`${now.html} has the focus and is not in sight`, async () => (await focus(page)).inSight);
        if (name.test(now.name)) return;
      }
      assert.fail(`Tab does not lead to ${name}`);
    };
    const enter = () => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);

    it('the first Tab shows the skip link, which leads to the content', async () => {
      await page.goto(portals.own);
      await page.keyboard.press('Tab');
      const link = await focus(page);
      assert.equal(link.name, 'Skip to the content');
      assert.ok(link.inSight && link.ring >= 2, JSON.stringify(link));
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
      await page.keyboard.press('Tab');
      assert.equal((await focus(page)).name, 'E-mail address', 'the next Tab is not at the first field of the content');
    });

    it('the form is filled in and sent with Enter', async () => {
      await page.keyboard.type(accounts.maija.email);
      await tabTo(/^Password$/);
      await page.keyboard.type(accounts.maija.password);
      await tabTo(/^Show the password$/);
      await page.keyboard.press('Space');
      assert.equal(await page.locator('#password').getAttribute('type'), 'text', 'Space does not show the password');
      await tabTo(/^Keep me signed in/);
      await page.keyboard.press('Space');
      assert.ok(await page.locator('#remember').isChecked(), 'Space does not tick the box');
      await tabTo(/^Sign in$/);
      await enter();
      assert.equal(page.url(), `${portals.own}/tickets`);
    });

    it('who asked to stay signed in gets a cookie that stays', async () => {
      const cookies = await visitor.context.cookies();
      const session = cookies.find(({ name }) => /^__Host-luukku-[a-z0-9]+$/.test(name));
      assert.ok(session.expires > Date.now() / 1000 + 86_400, `it ends at ${session.expires}`);
      assert.ok(session.httpOnly && session.secure && session.sameSite === 'Lax', JSON.stringify(session));
    });

    it('the view, the status and a ticket are chosen', async () => {
      await tabTo(/^My organization/);
      await enter();
      await tabTo(/^Open$/);
      await enter();
      assert.equal(page.url(), `${portals.own}/tickets?view=organization&status=open`);
      await tabTo(/^Room for replies$/);
      await enter();
      assert.equal(page.url(), talk);
    });

    it('a reply is written and sent', async () => {
      const count = (await messages(page)).length;
      await tabTo(/^Your reply$/);
      await page.keyboard.type('Written with the keyboard.');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Enter is a new line.');
      await tabTo(/^Send reply$/);
      await enter();
      assert.equal(page.url(), `${talk}?sent=1#latest`);
      const stored = await storedMessages(visitor, talk);
      assert.equal(stored.length, count + 1);
      assert.equal(stored.at(-1), 'Written with the keyboard.\nEnter is a new line.');
    });

    it('an error is heard first, and its link leads to the field', async () => {
      await tabTo(/^Send reply$/);
      await enter();
      await eventually('the focus is not on the summary', () => page.evaluate(() => document.activeElement.id === 'problems'));
      await tabTo(/^Write your reply first\.$/);
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'body');
    });

    it('the account is three steps from the top, signing out four', async () => {
      await page.goto(talk);
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
      assert.match((await focus(page)).name, /^Your account: /);
      await enter();
      assert.equal(page.url(), `${portals.own}/account`);
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
      assert.equal((await focus(page)).name, 'Sign out');
      await enter();
      assert.equal(page.url(), `${portals.own}/logout`);
    });

    it('the browser complained of nothing', () => assert.deepEqual(visitor.troubles(), []));
  });
}
