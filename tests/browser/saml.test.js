// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Single sign-on with SAML 2.0: two identity providers of others, tried out, switched on, used, and left, from both sides.
'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { after, before, describe, it } = require('node:test');
const { PHONE, WIDE, eventually, following, newVisitor } = require('./browser');
const { luukkuctl, portals } = require('./world');
const { startLemonLdap } = require('./lemonldap');
const { startSimpleSamlPhp } = require('./simplesamlphp');

const { port } = new URL(portals.signing);

for (const [name, start, key, screen, script] of [
  ['SimpleSAMLphp, on a desktop', startSimpleSamlPhp, 'simple', WIDE, true],
  ['LemonLDAP::NG, on a phone, without JavaScript', startLemonLdap, 'lemon', PHONE, false],
]) {
  describe(`single sign-on with ${name}`, () => {
    const portal = `http://${key}.localhost:${port}`;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'luukku-identity-'));
    const sso = (command, ...more) => luukkuctl(['sso', 'saml', command, key, ...more]);
    const testLink = () => sso('verify').match(/http\S+/)[0];
    let provider, visitor, page, press;
    const pressed = (label, role = 'link') => following(page, () => press(page.getByRole(role, { name: label, exact: true })));
    const heading = () => page.getByRole('heading', { level: 1 }).innerText();
    const signOn = async (where) => {
      await page.goto(portal + where);
      await pressed('Sign in with your organization');
    };
    const signedIn = async () => {
      await page.goto(`${portal}/account`);
      return page.url() === `${portal}/account`;
    };

    before(async () => {
      luukkuctl(['portal', 'create', key, '--origin', portal, '--name', `Portal ${key}`]);
      luukkuctl(['portal', 'set', key, 'help_name=Kaarina Mäkelä', 'open=yes']);
      provider = await start({ folder, service: luukkuctl(['sso', 'saml', 'metadata', key]) });
      luukkuctl(['sso', 'saml', 'set', key, 'metadata=-', 'email_attribute=nothing'], provider.metadata);
      visitor = await newVisitor({ screen, script });
      ({ page, press } = visitor);
    });
    after(async () => {
      await visitor?.leave();
      await provider?.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    it('a test sign-in names what is wrong', async () => {
      await page.goto(testLink());
      await provider.signIn(visitor, 'ada');
      assert.equal(await heading(), 'The test sign-in failed');
      const text = await page.locator('main').innerText();
      assert.match(text, /no e-mail address/);
      assert.ok(text.includes(`${portal}/sso/saml/acs`));
    });

    it('and says what came where it works; then it can be switched on', async () => {
      sso('set', 'email_attribute=');
      await page.goto(testLink());
      await provider.goOn(visitor);
      assert.equal(await heading(), 'The test sign-in worked');
      const text = await page.locator('main').innerText();
      assert.match(text, /ada@acme\.example[\s\S]*Ada Lovelace/);
      assert.match(text, new RegExp(`luukkuctl sso saml on ${key}`));
      sso('on');
      await page.goto(provider.logout);
    });

    it('who wants a page signs in there, and comes to that page', async () => {
      await visitor.context.clearCookies();
      await signOn('/account');
      await provider.signIn(visitor, 'ada');
      assert.equal(page.url(), `${portal}/account`);
      assert.match(await page.locator('main').innerText(), /You sign in with your organization, as ada@acme\.example/);
    });

    it('signing out here signs out there', async () => {
      await pressed('Sign out', 'button');
      await page.waitForURL(`${portal}/logout`);
      assert.equal(await signedIn(), false);
      await pressed('Sign in with your organization');
      assert.equal(await page.locator('input[type=password]').count(), 1);
      await provider.signIn(visitor, 'grace');
      assert.ok(await signedIn());
      assert.match(await page.locator('main').innerText(), /as grace@acme\.example/);
    });

    it('signing out there signs out here', async () => {
      await page.goto(provider.logout);
      await eventually('the session here has ended', async () => !(await signedIn()));
    });

    it('an assertion that is encrypted within a signed response', async () => {
      await provider.change({ encrypt: true, sign: 'both' });
      await visitor.context.clearCookies();
      await signOn('/account');
      await provider.signIn(visitor, 'ada');
      assert.equal(page.url(), `${portal}/account`);
    });

    it('with a new key of the portal', async () => {
      luukkuctl(['sso', 'saml', 'key', 'new', key]);
      luukkuctl(['sso', 'saml', 'key', 'use', key]);
      await provider.change({ service: luukkuctl(['sso', 'saml', 'metadata', key]) });
      luukkuctl(['sso', 'saml', 'key', 'drop', key]);
      await visitor.context.clearCookies();
      await signOn('/account');
      await provider.signIn(visitor, 'ada');
      assert.equal(page.url(), `${portal}/account`);
    });

    it('what begins there opens nothing, unless the portal says so', async () => {
      await visitor.context.clearCookies();
      await page.goto(provider.unsolicited(`${portal}/account`));
      await provider.signIn(visitor, 'ada');
      assert.equal(await heading(), 'You are not signed in');
      sso('set', 'unasked=yes');
      await page.goto(testLink());
      await provider.goOn(visitor);
      assert.equal(await heading(), 'The test sign-in worked');
      sso('on');
      await page.goto(provider.unsolicited(`${portal}/account`));
      await provider.goOn(visitor);
      assert.equal(page.url(), `${portal}/account`);
    });
  });
}
