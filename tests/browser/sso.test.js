// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Single sign-on with a site of one's own: tried out, switched on, used, refused, and ended.
'use strict';

const assert = require('node:assert/strict');
const { after, before, describe, it } = require('node:test');
const { PHONE, WIDE, following, newVisitor } = require('./browser');
const { luukkuctl, portals } = require('./world');
const site = require('./site');

const { signing } = portals;

for (const [screenName, screen, script] of [['a desktop', WIDE, true], ['a phone, without JavaScript', PHONE, false]]) {
  describe(`single sign-on on ${screenName}`, () => {
    const shown = [];
    let visitor, page, press;
    const pressed = (name, role = 'link') => following(page, () => press(page.getByRole(role, { name, exact: true })));

    before(async () => {
      visitor = await newVisitor({ screen, script });
      ({ page, press } = visitor);
      page.on('framenavigated', (frame) => shown.push(frame.url()));
    });
    after(() => visitor.leave());

    it('a test sign-in names what is wrong', async () => {
      await page.goto(site.testLink());
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Sign in at Avain');
      await site.signIn(visitor, 'forged@avain.example', 'Forged');
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'The test sign-in failed');
      assert.match(await page.locator('main').innerText(), /not signed with the key that is set up/);
    });

    it('and says what came where it works; then it can be switched on', async () => {
      await site.passTest(visitor);
      const text = await page.locator('main').innerText();
      assert.match(text, /tester@avain\.example/);
      assert.match(text, /luukkuctl sso jwt on avain/);
      assert.doesNotMatch(page.url(), /jwt=/);
      luukkuctl(['sso', 'jwt', 'on', 'avain']);
    });

    it('who wants a page signs in at the site, and comes to that page', async () => {
      await page.goto(`${signing}/account`);
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Sign in');
      assert.equal(await page.locator('input[type=password]').count(), 0);
      await pressed('Sign in with your organization');
      await site.signIn(visitor, 'sirkka@avain.example', 'Sirkka Avain');
      assert.equal(page.url(), `${signing}/account`);
      assert.match(await page.locator('main').innerText(), /You sign in with your organization, as sirkka@avain\.example/);
      assert.equal(await page.locator('input[type=password]').count(), 0);
    });

    it('no address that was shown has the token', () => {
      assert.ok(shown.some((address) => address.startsWith(`${signing}/account`)));
      for (const address of shown) assert.doesNotMatch(address, /jwt=/);
    });

    it('signing out ends it', async () => {
      await page.goto(`${signing}/tickets`);
      await pressed('Sign out', 'button');
      await page.goto(`${signing}/tickets`);
      assert.match(page.url(), /\/login\?next=/);
    });

    it('a token that this browser did not ask for opens nothing', async () => {
      const stray = await newVisitor({ screen, script });
      try {
        const jwt = await site.tokenFor({ email: 'sirkka@avain.example' });
        const response = await stray.page.goto(`${signing}/_hcms/mem/jwt?jwt=${jwt}`);
        assert.equal(response.status(), 403);
        assert.equal(await stray.page.getByRole('heading', { level: 1 }).innerText(), 'You are not signed in');
        assert.doesNotMatch(stray.page.url(), /jwt=/);
        await following(stray.page, () => stray.press(stray.page.getByRole('link', { name: 'Try again', exact: true })));
        await site.signIn(stray, 'sirkka@avain.example', 'Sirkka Avain');
        assert.equal(stray.page.url(), `${signing}/tickets`);
      } finally {
        await stray.leave();
      }
    });
  });
}
