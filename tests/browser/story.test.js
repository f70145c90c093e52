// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The story: a customer signs in, finds a ticket, replies once and signs out; on every screen, with and without JavaScript.
'use strict';

const assert = require('node:assert/strict');
const { after, before, describe, it } = require('node:test');
const { PHONE, WIDE, eventually, fillSignIn, following, inSight, messages, newVisitor, storedMessages } = require('./browser');
const { accounts, portals } = require('./world');

const COLUMNS = ['Subject', 'Requester', 'Created', 'Owner', 'Last activity', 'Status'];
const LIST = `${portals.first}/tickets`;
let told = 0;

const numbersOf = (page) => page.locator('tbody .number').allInnerTexts();
const statesOf = (page) => page.locator('tbody .state').allInnerTexts();
const requestersOf = (page) => page.locator('tbody tr td:nth-child(2) bdi').allInnerTexts();
const chosen = (page, name) => page.getByRole('link', { name, exact: true }).getAttribute('aria-current');

for (const [screenName, screen] of [['a desktop', WIDE], ['a phone', PHONE]]) {
  for (const script of [true, false]) {
    for (const theme of ['light', 'dark']) {
      describe(`the story on ${screenName}, ${theme}, ${script ? 'with' : 'without'} JavaScript`, () => {
        let visitor, page, press, ticket, count, text;
        let broken = false;
        const step = (name, play) =>
          it(name, async () => {
            assert.ok(!broken, 'an earlier step of this story failed');
            broken = true;
            await play();
            broken = false;
          });
        const follow = (name, within = page) => following(page, () => press(within.getByRole('link', { name, exact: true })));
        const send = () => page.getByRole('button', { name: 'Send reply' });

        before(async () => {
          visitor = await newVisitor({ screen, theme, script });
          ({ page, press } = visitor);
        });
        after(() => visitor.leave());

        step('/ asks a stranger to sign in', async () => {
          const response = await page.goto(portals.first);
          assert.equal(response.status(), 200);
          assert.equal(page.url(), `${portals.first}/login`);
          assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Sign in');
          assert.equal(await page.getByRole('button', { name: 'Sign out' }).count(), 0, 'nobody is signed in, and yet there is a sign-out');
        });

        step('signing in leads to the list of tickets', async () => {
          const response = await fillSignIn(visitor, accounts.customer);
          assert.equal(response.status(), 200);
          assert.equal(page.url(), LIST);
          assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Tickets');
          assert.ok((await page.locator('.account').innerText()).includes('Pekka Virtanen'), 'the page does not say who is signed in');
        });

        step('the list has its columns in order and 25 rows of the customer\'s own', async () => {
          assert.deepEqual(await page.locator('thead th').allTextContents(), COLUMNS);
          const row = page.locator('tbody tr').first();
          assert.equal(await row.locator('td').count(), COLUMNS.length);
          assert.equal(await page.locator('tbody tr').count(), 25);
          assert.deepEqual([...new Set(await requestersOf(page))], ['Pekka Virtanen']);
          const places = await row.locator('td').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
          if (screen === WIDE) assert.deepEqual(places, [...places].sort((one, other) => one - other), 'the cells do not stand in the order of the columns');
          for (const cell of await row.locator('td').all()) assert.ok(await cell.isVisible(), 'a cell of the first row is not to be seen');
        });

        step('the list is newest activity first', async () => {
          const times = await page.locator('tbody .activity time').evaluateAll((all) => all.map((time) => Date.parse(time.dateTime)));
          assert.ok(times.every(Number.isFinite), `not all are times: ${times}`);
          assert.deepEqual(times, [...times].sort((one, other) => other - one));
        });

        step('the switch shows the tickets of the organization', async () => {
          assert.equal(await chosen(page, 'My tickets'), 'page');
          await follow('My organization\'s tickets');
          assert.equal(page.url(), `${LIST}?view=organization`);
          assert.equal(await chosen(page, 'My organization\'s tickets'), 'page');
          assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /^Tickets\s+Merikapteeni Oy$/);
          const seen = new Set();
          for (let pages = 0; pages < 20; pages += 1) {
            (await requestersOf(page)).forEach((name) => seen.add(name));
            if (await page.getByRole('link', { name: 'Older', exact: true }).count() === 0) break;
            await follow('Older');
          }
          assert.deepEqual([...seen].sort(), ['Pekka Virtanen', 'Väinö Hämäläinen', 'Åsa Lindström-Öhman']);
        });

        step('the status filter shows open ones, closed ones, all', async () => {
          await page.goto(`${LIST}?view=organization`);
          for (const [name, states] of [['Closed', ['Closed']], ['Open', ['Open']], ['All', ['Closed', 'Open']]]) {
            await follow(name);
            assert.equal(await chosen(page, name), 'page');
            assert.equal(await chosen(page, 'My organization\'s tickets'), 'page', 'the filter lost the view');
            assert.deepEqual([...new Set(await statesOf(page))].sort(), states);
          }
          await follow('My tickets');
        });

        step('paging leads through all of them and the same way back', async () => {
          const pages = [await numbersOf(page)];
          while (await page.getByRole('link', { name: 'Older', exact: true }).count() > 0 && pages.length < 20) {
            await follow('Older');
            pages.push(await numbersOf(page));
          }
          const all = pages.flat();
          assert.ok(all.length > 60, `there are ${all.length} only`);
          assert.equal(new Set(all).size, all.length, 'a ticket stands on two pages');
          assert.ok(pages.slice(0, -1).every((rows) => rows.length === 25), `pages of ${pages.map((rows) => rows.length)}`);
          for (const rows of pages.slice(0, -1).reverse()) {
            await follow('Newer');
            assert.deepEqual(await numbersOf(page), rows);
          }
          assert.equal(await page.getByRole('link', { name: 'Newer', exact: true }).count(), 0, 'the first page leads to newer ones');
        });

        step('the whole row leads to the ticket', async () => {
          await follow('Open');
          const row = page.locator('tbody tr').nth(1 + told % 5);
          const number = (await row.locator('.number').innerText()).slice(1);
          const subject = await row.locator('a').innerText();
          await following(page, () => press(row.locator('td').nth(1)));
          ticket = `${LIST}/${number}`;
          assert.equal(page.url(), ticket);
          assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), subject);
          assert.equal(await page.locator('.glance .number').innerText(), `Ticket #${number}`);
          count = (await messages(page)).length;
        });

        step('a reply is sent, and the page stands at it with a notice', async () => {
          told += 1;
          text = `Reply ${told}: <b>not bold</b> &amp; "Äö", 日本 🚢\n\n  two lines below, see you`;
          await page.getByLabel('Your reply').fill(text);
          const response = await following(page, () => press(send()));
          assert.equal(response.status(), 200);
          assert.equal(page.url(), `${ticket}?sent=1#latest`);
          const shown = await messages(page);
          assert.equal(shown.length, count + 1);
          assert.equal(shown.at(-1), text);
          const notice = page.getByRole('status');
          assert.match(await notice.innerText(), /^Your reply was sent\./);
          await eventually('the notice is not in sight', () => inSight(notice));
          await eventually('the new message is not in sight', () => inSight(page.locator('.message').last()));
          assert.match(await page.locator('.message').last().locator('h3').innerText(), /^Pekka Virtanen\s+You$/);
          assert.equal(await page.getByLabel('Your reply').inputValue(), '');
        });

        step('loading the page anew sends nothing again', async () => {
          await page.reload();
          assert.equal((await storedMessages(visitor, ticket)).length, count + 1);
        });

        step('the back button sends nothing again', async () => {
          await page.goBack({ waitUntil: 'commit' });
          await eventually('back does not lead to the ticket', () => page.url() === ticket);
          assert.equal((await storedMessages(visitor, ticket)).length, count + 1);
          await page.goForward({ waitUntil: 'commit' });
          await eventually('forward does not lead to the message', () => page.url() === `${ticket}?sent=1#latest`);
          assert.equal((await storedMessages(visitor, ticket)).length, count + 1);
        });

        step('a double click sends one reply', async () => {
          await page.goto(ticket);
          await page.getByLabel('Your reply').fill(`Twice ${told}`);
          await press(send(), 'dblclick');
          await page.waitForURL(`${ticket}?sent=1#latest`);
          const stored = await storedMessages(visitor, ticket);
          assert.equal(stored.length, count + 2);
          assert.equal(stored.at(-1), `Twice ${told}`);
        });

        step('the ticket is the first of the list now', async () => {
          await follow('All tickets');
          assert.equal((await numbersOf(page))[0], `#${ticket.split('/').at(-1)}`);
        });

        step('it is closed after a question, and a reply opens it again', async () => {
          await page.goto(ticket);
          await follow('Close this ticket');
          assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Close this ticket?');
          assert.equal(await page.getByRole('link', { name: 'Leave it open' }).getAttribute('href'), new URL(ticket).pathname);
          await following(page, () => press(page.getByRole('button', { name: 'Close it' })));
          assert.equal(page.url(), `${ticket}?closed=1`);
          assert.equal(await page.getByRole('status').first().innerText(), 'This ticket is closed now.');
          assert.equal(await page.locator('.glance .pill').innerText(), 'Closed');
          await page.getByLabel('Your reply').fill(`Open it again ${told}`);
          await following(page, () => press(send()));
          assert.equal(await page.locator('.glance .pill').innerText(), 'Open');
        });

        step('signing out says so', async () => {
          await page.goto(ticket);
          await following(page, () => press(page.getByRole('button', { name: 'Sign out' })));
          assert.equal(page.url(), `${portals.first}/logout`);
          assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'You are signed out');
        });

        step('after that, the back button shows nothing', async () => {
          for (let step = 0; step < 3; step += 1) {
            await page.goBack({ waitUntil: 'commit' });
            await eventually(`${page.url()} does not ask to sign in`, async () =>
              /\/login/.test(page.url()) && await page.getByRole('button', { name: 'Sign in' }).isVisible());
            assert.equal(await page.locator('.message, tbody tr').count(), 0, `${page.url()} shows what only a customer may see`);
          }
          const response = await page.goto(ticket);
          assert.equal(new URL(page.url()).pathname, '/login');
          assert.equal(new URL(page.url()).searchParams.get('next'), new URL(ticket).pathname);
          assert.equal(response.status(), 200);
        });

        step('the browser complained of nothing', () => assert.deepEqual(visitor.troubles(), []));
      });
    }
  }
}
