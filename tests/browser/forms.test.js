// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What forms do when something is wrong, and what the walls between people and portals look like.
'use strict';

const assert = require('node:assert/strict');
const { after, before, describe, it } = require('node:test');
const { PHONE, WIDE, endSession, eventually, fillSignIn, following, inSight, messages, newVisitor, signIn, storedMessages } = require('./browser');
const { accounts, luukkuctl, numbers, portals } = require('./world');

const reply = (page) => page.getByLabel('Your reply');
const send = (page) => page.getByRole('button', { name: 'Send reply' });
const withoutRequest = (html) => html.replace(/[0-9a-f]{32}/g, '').replace(/name="csrf" value="[^"]*"/g, '');

for (const [title, how] of [
  ['with JavaScript', { script: true }],
  ['without JavaScript, on a phone', { script: false, screen: PHONE }],
]) {
  describe(`forms ${title}`, () => {
    let visitor, page, press;
    const talk = `${portals.own}/tickets/${numbers.talk}`;
    const essay = `${portals.own}/tickets/${numbers.essay}`;

    before(async () => {
      visitor = await newVisitor(how);
      ({ page, press } = visitor);
    });
    after(() => visitor.leave());

    it('a wrong password keeps the address and says so above the form and at the field', async () => {
      await page.goto(`${portals.own}/login`);
      const response = await fillSignIn(visitor, { ...accounts.maija, password: 'wrong' });
      assert.equal(response.status(), 422);
      assert.equal(await page.getByLabel('E-mail address').inputValue(), accounts.maija.email);
      assert.equal(await page.getByLabel('Password', { exact: true }).inputValue(), '', 'the password came back in the page');
      const said = 'The e-mail address or the password is not right.';
      assert.match(await page.getByRole('alert').innerText(), new RegExp(`^You are not signed in yet\\s+${said}$`));
      assert.equal(await page.locator('#email-wrong').innerText(), said);
      for (const field of ['#email', '#password']) {
        assert.equal(await page.locator(field).getAttribute('aria-invalid'), 'true', `${field} is not marked`);
        assert.equal(await page.locator(field).getAttribute('aria-describedby'), 'email-wrong', `${field} is not described`);
      }
      if (visitor.script) await eventually('the focus is not on the summary', () => page.evaluate(() => document.activeElement.id === 'problems'));
      await press(page.getByRole('alert').getByRole('link', { name: said }));
      assert.equal(await page.evaluate(() => document.activeElement.id), 'email', 'the summary does not lead to the field');
    });

    it('an unknown address is answered like a wrong password', async () => {
      const response = await fillSignIn(visitor, { email: 'nobody@nowhere.example', password: 'wrong' });
      assert.equal(response.status(), 422);
      assert.equal(await page.locator('#email-wrong').innerText(), 'The e-mail address or the password is not right.');
    });

    it('nothing typed is said field by field', async () => {
      const response = await fillSignIn(visitor, { email: '', password: '' });
      assert.equal(response.status(), 422);
      assert.deepEqual(await page.getByRole('alert').getByRole('link').allInnerTexts(), ['Enter your e-mail address.', 'Enter your password.']);
      assert.equal(await page.locator('#email-missing').innerText(), 'Enter your e-mail address.');
      assert.equal(await page.locator('#password-missing').innerText(), 'Enter your password.');
    });

    it('signing in leads to the page that was wanted', async () => {
      await page.goto(`${talk}?x=ä&y=1`);
      assert.match(await page.getByRole('status').innerText(), /^Sign in to go on\./);
      await fillSignIn(visitor, accounts.maija);
      assert.equal(page.url(), `${talk}?x=%C3%A4&y=1`);
    });

    it('an empty reply is refused with the field named', async () => {
      await reply(page).fill(' \n ');
      const response = await following(page, () => press(send(page)));
      assert.equal(response.status(), 422);
      assert.match(await page.getByRole('alert').innerText(), /^Your reply was not sent\s+Write your reply first\.$/);
      assert.equal(await reply(page).getAttribute('aria-invalid'), 'true');
      if (visitor.script) await eventually('the focus is not on the summary', () => page.evaluate(() => document.activeElement.id === 'problems'));
    });

    it('a reply of 65,537 characters is refused and kept, one of 65,536 is taken', async () => {
      const count = (await storedMessages(visitor, essay)).length;
      const long = 'ä'.repeat(65_530) + '🚢\nend.';
      assert.equal([...long].length, 65_536);
      await page.goto(essay);
      await reply(page).fill(`${long}.`);
      let response = await following(page, () => press(send(page)));
      assert.equal(response.status(), 422);
      assert.match(await page.getByRole('alert').innerText(), /Your reply has 65537 characters/);
      assert.equal(await reply(page).inputValue(), `${long}.`);
      await reply(page).fill(long);
      response = await following(page, () => press(send(page)));
      assert.equal(response.status(), 200);
      const stored = await storedMessages(visitor, essay);
      assert.equal(stored.length, count + 1);
      assert.equal(stored.at(-1), long);
    });

    it('whose session ended while typing keeps the text, signs in and sends it once', async () => {
      const text = '\n\n  First two empty lines, <b>tags</b> &amp; "quotes", äö 日本.\n\nEnd of it';
      await page.goto(talk);
      const count = (await messages(page)).length;
      await reply(page).fill(text);
      await endSession(visitor);
      let response = await following(page, () => press(send(page)));
      assert.equal(response.status(), 403);
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Sign in');
      assert.equal(await page.getByRole('status').filter({ hasText: 'The text that you typed is kept.' }).count(), 1);
      await press(page.getByText('Show the kept text'));
      assert.equal(await page.locator('.kept').textContent(), text);
      response = await fillSignIn(visitor, { ...accounts.maija, password: 'wrong at first' });
      assert.equal(response.status(), 422);
      assert.equal(await page.locator('.kept').textContent(), text, 'a wrong password lost the text');
      await fillSignIn(visitor, accounts.maija);
      assert.equal(page.url(), talk);
      assert.equal((await messages(page)).length, count, 'it was sent without being asked');
      assert.match(await page.locator('.reply .notice').innerText(), /has not been sent yet/);
      assert.equal(await reply(page).inputValue(), text);
      await following(page, () => press(send(page)));
      assert.equal(page.url(), `${talk}?sent=1#latest`);
      assert.equal(await reply(page).inputValue(), '', 'the kept text is offered again');
      const stored = await storedMessages(visitor, talk);
      assert.equal(stored.length, count + 1);
      assert.equal(stored.at(-1).trim(), text.trim());
    });

    it('who signs in anew in another tab sends the form of the old one with the text kept', async () => {
      await page.goto(talk);
      const count = (await messages(page)).length;
      await reply(page).fill('From the old tab');
      await endSession(visitor);
      const other = await visitor.context.newPage();
      await signIn({ ...visitor, page: other, press: (locator) => locator.press('Enter') }, accounts.maija);
      await other.close();
      let response = await following(page, () => press(send(page)));
      assert.equal(response.status(), 403);
      assert.match(await page.getByRole('alert').innerText(), /Your text is kept/);
      assert.equal(await reply(page).inputValue(), 'From the old tab');
      response = await following(page, () => press(send(page)));
      assert.equal(response.status(), 200);
      assert.equal((await storedMessages(visitor, talk)).length, count + 1);
    });

    it('the same form from two tabs at once makes one reply, with another text it asks', async () => {
      await page.goto(talk);
      const count = (await messages(page)).length;
      await reply(page).fill('From two tabs');
      const twins = [visitor.context.waitForEvent('page')];
      await page.evaluate(() => Object.assign(document.querySelector('.reply'), { target: '_blank' }).submit());
      twins.push((await twins[0]) && visitor.context.waitForEvent('page'));
      await page.evaluate(() => document.querySelector('.reply').submit());
      for (const twin of await Promise.all(twins)) {
        await twin.waitForURL(`${talk}?sent=1#latest`);
        await twin.close();
      }
      assert.equal((await storedMessages(visitor, talk)).length, count + 1);
      await reply(page).fill('Another text from the same form');
      await page.evaluate(() => Object.assign(document.querySelector('.reply'), { target: '' }));
      const response = await following(page, () => press(send(page)));
      assert.equal(response.status(), 409);
      assert.match(await page.getByRole('alert').innerText(), /A reply had been sent from this form already/);
      assert.equal(await reply(page).inputValue(), 'Another text from the same form');
      assert.equal((await storedMessages(visitor, talk)).length, count + 1);
    });

    it('a reply to a ticket that was closed to replies meanwhile is kept to be copied', async () => {
      const closing = `${portals.own}/tickets/${numbers.closing}`;
      await page.goto(closing);
      assert.match(await page.locator('#body-next').innerText(), /^This ticket is closed\. Sending your reply opens it again\./);
      await reply(page).fill('Too late?');
      luukkuctl(['portal', 'set', 'koe', 'reply_to_closed=no']);
      try {
        const response = await following(page, () => press(send(page)));
        assert.equal(response.status(), 409);
        assert.equal(await page.getByLabel('Your text, which was not sent.').inputValue(), 'Too late?');
        assert.equal(await send(page).count(), 0);
      } finally {
        luukkuctl(['portal', 'set', 'koe', 'reply_to_closed=yes']);
      }
    });

    it('the browser complained of nothing', () => assert.deepEqual(visitor.troubles(), []));
  });
}

describe('a reply to a closed ticket', () => {
  it('opens it again', async () => {
    const visitor = await newVisitor();
    const { page, press } = visitor;
    await signIn(visitor, accounts.customer, { address: '/tickets?status=closed' });
    await following(page, () => press(page.locator('tbody tr').nth(3).locator('a')));
    assert.equal(await page.locator('.glance .pill').innerText(), 'Closed');
    await reply(page).fill('It is not over.');
    await following(page, () => press(send(page)));
    assert.equal(await page.locator('.glance .pill').innerText(), 'Open');
    await eventually('the notice is not in sight', () => inSight(page.getByRole('status')));
    await visitor.leave();
  });
});

describe('the walls', () => {
  let visitor, page, foreign;
  const missing = `${portals.first}/tickets/999999`;

  before(async () => {
    const stranger = await newVisitor();
    await signIn(stranger, accounts.stranger);
    foreign = await stranger.page.locator('tbody a').first().evaluate((link) => link.href);
    await stranger.leave();
    visitor = await newVisitor({ screen: WIDE });
    ({ page } = visitor);
    await signIn(visitor, accounts.customer);
  });
  after(() => visitor.leave());

  it('a stranger\'s ticket looks like one that there is not', async () => {
    const answers = [];
    for (const address of [foreign, missing]) {
      const response = await page.goto(address);
      answers.push([response.status(), withoutRequest(await response.text())]);
    }
    assert.equal(answers[0][0], 404);
    assert.deepEqual(answers[0], answers[1]);
  });

  it('a reply to a stranger\'s ticket too', async () => {
    const answers = [];
    for (const address of [foreign, missing]) {
      await page.goto(`${portals.first}/tickets`);
      await following(page, () => visitor.press(page.locator('tbody a').first()));
      await reply(page).fill('Let me in');
      await page.locator('.reply').evaluate((form, action) => form.setAttribute('action', action), `${new URL(address).pathname}/reply`);
      const response = await following(page, () => visitor.press(send(page)));
      answers.push([response.status(), withoutRequest(await response.text())]);
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.doesNotMatch(answers[0][1], /class="thread"/);
  });

  for (const path of ['/tickets/01001', '/tickets/abc', '/tickets/0', '/tickets/1001/', '/nothing', '/TICKETS']) {
    it(`${path} is not found`, async () => assert.equal((await page.goto(portals.first + path)).status(), 404));
  }
  for (const query of ['after=forged', 'before=', 'status=shut', 'view=everybody', 'view=mine&view=organization']) {
    it(`/tickets?${query} is refused`, async () => assert.equal((await page.goto(`${portals.first}/tickets?${query}`)).status(), 400));
  }

  it('the first portal\'s customer is unknown to the second, and the staff to both', async () => {
    const unknown = await newVisitor();
    for (const portal of [portals.first, portals.second]) {
      const strangers = [portal === portals.second && accounts.customer, accounts.admin, accounts.agent].filter(Boolean);
      for (const account of strangers) {
        await unknown.page.goto(`${portal}/login`);
        assert.equal((await fillSignIn(unknown, account)).status(), 422, `${account.email} came into ${portal}`);
      }
    }
    await unknown.leave();
  });

  it('another name of the portal leads to its own', async () => {
    await page.goto(`${portals.first.replace('127.0.0.1', 'localhost')}/login`);
    assert.ok(page.url().startsWith(portals.first), page.url());
  });
});

describe('the second portal', () => {
  let visitor, page;
  before(async () => {
    visitor = await newVisitor();
    ({ page } = visitor);
    await signIn(visitor, accounts.buyer);
  });
  after(() => visitor.leave());

  it('calls tickets orders', async () => {
    assert.equal(page.url(), `${portals.second}/tickets`);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Orders');
    assert.match(await page.title(), /^Orders — Toinen Kauppa$/);
    assert.doesNotMatch(await page.locator('body').innerText(), /\bticket/i);
  });

  it('shows no switch to an organization, and has no such page', async () => {
    assert.equal(await page.getByRole('link', { name: /organization/ }).count(), 0);
    assert.equal((await page.goto(`${portals.second}/tickets?view=organization`)).status(), 404);
  });

  it('takes no reply to a closed order and says so', async () => {
    await page.goto(`${portals.second}/tickets?status=closed`);
    await following(page, () => visitor.press(page.locator('tbody a').first()));
    assert.equal(await page.getByRole('heading', { name: 'This order is closed' }).count(), 1);
    assert.equal(await send(page).count() + await page.locator('textarea').count(), 0, 'there is a reply box');
    assert.doesNotMatch(await page.locator('body').innerText(), /\bticket/i);
  });

  it('takes a reply to an open one', async () => {
    await page.goto(`${portals.second}/tickets?status=open`);
    await following(page, () => visitor.press(page.locator('tbody a').first()));
    await reply(page).fill('Is it under way?');
    await following(page, () => visitor.press(send(page)));
    assert.match(await page.getByRole('status').innerText(), /^Your reply was sent\./);
  });

  it('the browser complained of nothing', () => assert.deepEqual(visitor.troubles(), []));
});
