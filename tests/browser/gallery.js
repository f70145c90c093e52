// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page in every state that has a look of its own: its name, who sees it, the status it comes with, and the way to it.
// Each way may be gone many times. The chief ones are looked at on every screen and in every theme. It gives the response, whose text is the page's HTML.
'use strict';

const { randomUUID } = require('node:crypto');
const { endSession, fillSignIn, following } = require('./browser');
const site = require('./site');
const { accounts, luukkuctl, mailTo, numbers, playCgi, portals, previewOf, systemPages } = require('./world');

const own = (path) => portals.own + path;
const ticket = (key) => own(`/tickets/${numbers[key]}`);
const at = (address) => ({ page }) => page.goto(address);
const send = ({ page, press }) => following(page, () => press(page.getByRole('button', { name: 'Send reply' })));
const signInAs = (visitor, email, password) => fillSignIn(visitor, { email, password });

// To the account, by way of the site.
async function signOn(visitor) {
  await site.settle(visitor);
  await visitor.page.goto(`${portals.signing}/sso/jwt?next=/account`);
  return site.signIn(visitor, 'sirkka@avain.example', 'Sirkka Avain');
}

// A form as no page has it, sent from where the visitor is.
function post(page, action, fields, encoding = 'application/x-www-form-urlencoded') {
  return following(page, () =>
    page.evaluate(([action, fields, encoding]) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action, enctype: encoding });
      for (const [name, value] of Object.entries(fields)) {
        form.append(Object.assign(document.createElement('textarea'), { name, value }));
      }
      document.body.append(form);
      form.submit();
    }, [action, fields, encoding]));
}

// Shows what a program says of a house that is broken in a way that the tests cannot break it.
async function showing({ page }, path, made) {
  const address = portals.first + path;
  await page.route(address, (route) => route.fulfill(made), { times: 1 });
  return page.goto(address);
}
const refusedByServer = (status) => (visitor) => showing(visitor, `/broken-${status}`, playCgi('fallback', { LUUKKU_STATUS: String(status) }));

async function replyWith(visitor, key, text, change = () => {}) {
  await visitor.page.goto(ticket(key));
  await visitor.page.getByLabel('Your reply').fill(text);
  await visitor.page.locator('.reply').evaluate(change);
  return send(visitor);
}

async function pastTheEnd(visitor) {
  const { page } = visitor;
  await page.goto(own('/tickets'));
  const older = await page.getByRole('link', { name: 'Older', exact: true }).evaluate((link) => link.href);
  await page.goto(older);
  await page.goto(await page.locator('tbody a').evaluate((link) => link.href));
  await page.getByLabel('Your reply').fill('To the top with it.');
  await send(visitor);
  return page.goto(older);
}

async function sessionEnded(visitor) {
  await fillSignIn(visitor, accounts.maija, await visitor.page.goto(own('/login')));
  await visitor.page.goto(ticket('plain'));
  await visitor.page.getByLabel('Your reply').fill('A text that is kept.\n\nIt has three lines.');
  await endSession(visitor);
  return send(visitor);
}

async function keptDraft(visitor) {
  await visitor.page.goto(ticket('closed'));
  await visitor.page.getByLabel('Your reply').fill('A text that is kept.');
  await endSession(visitor);
  await send(visitor);
  return fillSignIn(visitor, accounts.maija);
}

async function closedMeanwhile(visitor) {
  await visitor.page.goto(ticket('closing'));
  await visitor.page.getByLabel('Your reply').fill('Written while it was closed.');
  luukkuctl(['portal', 'set', 'koe', 'reply_to_closed=no']);
  try {
    return await send(visitor);
  } finally {
    luukkuctl(['portal', 'set', 'koe', 'reply_to_closed=yes']);
  }
}

async function formUsedUp(visitor) {
  const { page } = visitor;
  await page.goto(ticket('talk'));
  const token = await page.locator('[name="form_token"]').inputValue();
  await page.getByLabel('Your reply').fill('Once');
  await send(visitor);
  await page.getByLabel('Your reply').fill('Once more, with another text');
  await page.locator('[name="form_token"]').evaluate((field, value) => { field.value = value; }, token);
  return send(visitor);
}

async function tooManyTries(visitor) {
  const email = `${randomUUID()}@nobody.example`;
  await visitor.page.goto(own('/login'));
  let response;
  do response = await signInAs(visitor, email, 'wrong');
  while (response.status() === 422);
  return response;
}

const askForLink = async (visitor, email) => {
  await visitor.page.goto(own('/password/forgot'));
  await visitor.page.getByLabel('E-mail address').fill(email);
  return following(visitor.page, () => visitor.press(visitor.page.getByRole('button', { name: 'Send me the link' })));
};

async function saveName(visitor, name) {
  await visitor.page.goto(own('/account'));
  await visitor.page.getByLabel('Name', { exact: true }).fill(name);
  return following(visitor.page, () => visitor.press(visitor.page.getByRole('button', { name: 'Save the name' })));
}

async function changePassword(visitor, current, password) {
  await visitor.page.goto(own('/account'));
  await visitor.page.getByLabel('Current password', { exact: true }).fill(current);
  await visitor.page.getByLabel('New password', { exact: true }).fill(password);
  return following(visitor.page, () => visitor.press(visitor.page.getByRole('button', { name: 'Change the password' })));
}

async function tooManyLinks(visitor) {
  const email = `${randomUUID()}@nobody.example`;
  let response;
  do response = await askForLink(visitor, email);
  while (response.status() === 200);
  return response;
}

// It is asked for once, and never used up.
async function followLink(visitor) {
  const { email } = accounts.fresh;
  if (!mailTo(email)) await askForLink(visitor, email);
  while (!mailTo(email)) await visitor.page.waitForTimeout(200);
  return visitor.page.goto(mailTo(email).match(/http\S+\/password\/reset\/\S+/)[0]);
}

async function choose(visitor, password) {
  await followLink(visitor);
  await visitor.page.getByLabel('New password').fill(password);
  return following(visitor.page, () => visitor.press(visitor.page.getByRole('button', { name: 'Set the new password' })));
}

async function fromElsewhere({ page }) {
  await page.route(`${portals.elsewhere}/`, (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Elsewhere</title>' }));
  await page.goto(`${portals.elsewhere}/`);
  return post(page, own('/login'), { email: 'a@b.example', password: 'x' });
}

const registering = async (visitor, typed) => {
  const { page } = visitor;
  await page.goto(`${portals.first}/register`);
  await page.getByLabel('Name').fill(typed.name);
  await page.getByLabel('E-mail address').fill(typed.email);
  await page.getByLabel('Password', { exact: true }).fill(typed.password);
  if (typed.agree) await page.getByLabel('I have read this').check();
  return following(page, () => visitor.press(page.getByRole('button', { name: 'Register' })));
};

// Registers once for all, in some visitor's browser; every other has to know the password.
const newcomer = { name: 'Nina Newcomer', email: 'nina@newcomer.example', password: 'nine-copper-kettles', agree: true };
async function followRegistration(visitor) {
  if (!mailTo(newcomer.email)) await registering(visitor, newcomer);
  while (!mailTo(newcomer.email)) await visitor.page.waitForTimeout(200);
  await visitor.context.clearCookies();
  return visitor.page.goto(mailTo(newcomer.email).match(/http\S+\/register\/confirm\/\S+/)[0]);
}

async function confirmWrongly(visitor) {
  await followRegistration(visitor);
  await visitor.page.getByLabel('Password', { exact: true }).fill('not that one');
  return following(visitor.page, () => visitor.press(visitor.page.getByRole('button', { name: 'Confirm' })));
}

const askForAddress = async ({ page, press }, email, password) => {
  await page.goto(own('/account'));
  await page.getByLabel('New e-mail address').fill(email);
  await page.getByLabel('Your password', { exact: true }).fill(password);
  return following(page, () => press(page.getByRole('button', { name: 'Change the address' })));
};

// It is asked for once, and never confirmed.
const NEW_ADDRESS = 'patricia@new-address.example';
async function pendingAddress(visitor) {
  if (!mailTo(NEW_ADDRESS)) await askForAddress(visitor, NEW_ADDRESS, accounts.patient.password);
  while (!mailTo(NEW_ADDRESS)) await visitor.page.waitForTimeout(200);
  return visitor.page.goto(own('/account'));
}

async function followAddress(visitor) {
  await pendingAddress(visitor);
  return visitor.page.goto(mailTo(NEW_ADDRESS).match(/http\S+\/account\/email\/\S+/)[0]);
}

// It is never accepted.
async function followInvitation(visitor) {
  const email = 'iiris@invited.example';
  while (!mailTo(email)) await visitor.page.waitForTimeout(200);
  return visitor.page.goto(mailTo(email).match(/http\S+\/invitation\/\S+/)[0]);
}

async function acceptNothing(visitor) {
  await followInvitation(visitor);
  return following(visitor.page, () => visitor.press(visitor.page.getByRole('button', { name: 'Open my account' })));
}

module.exports = [
  { name: 'sign-in', chief: true, status: 200, open: at(own('/login')) },
  { name: 'sign-in on the way to a page', status: 200, open: at(ticket('plain')) },
  { name: 'sign-in with a new password', status: 200, open: at(own('/login?password_changed=1')) },
  { name: 'forgotten password', chief: true, status: 200, open: at(own('/password/forgot')) },
  { name: 'forgotten password with nothing typed', status: 422, open: (visitor) => askForLink(visitor, '') },
  { name: 'forgotten password with no address', status: 422, open: (visitor) => askForLink(visitor, 'maija') },
  { name: 'a link on its way', status: 200, open: at(own('/password/forgot?sent=1')) },
  { name: 'too many links', status: 429, open: tooManyLinks },
  { name: 'new password', chief: true, status: 200, open: followLink },
  { name: 'new password with nothing typed', status: 422, open: (visitor) => choose(visitor, '') },
  { name: 'new password that is easy to guess', status: 422, open: (visitor) => choose(visitor, 'password1') },
  { name: 'a link that is no longer good', status: 410, open: at(own('/password/reset/new')) },
  { name: 'registration', chief: true, status: 200, open: at(`${portals.first}/register`) },
  { name: 'registration with nothing typed', chief: true, status: 422, open: (visitor) => registering(visitor, { name: '', email: '', password: '' }) },
  { name: 'registration on its way', status: 200, open: at(`${portals.first}/register?sent=1`) },
  { name: 'registration that waits', status: 200, open: at(`${portals.first}/register?waiting=1`) },
  { name: 'confirmation in another browser', chief: true, status: 200, open: followRegistration },
  { name: 'confirmation with a wrong password', status: 422, open: confirmWrongly },
  { name: 'a registration that is over', status: 410, open: at(`${portals.first}/register/confirm/form`) },
  { name: 'consent', chief: true, who: 'agreeing', status: 200, open: at(`${portals.asking}/tickets`) },
  { name: 'consent without the tick', who: 'agreeing', status: 422, open: async (visitor) => { await visitor.page.goto(`${portals.asking}/tickets`); return following(visitor.page, () => visitor.press(visitor.page.getByRole('button', { name: 'Agree' }))); } },
  { name: 'invitation', chief: true, status: 200, open: followInvitation },
  { name: 'invitation with nothing typed', chief: true, status: 422, open: acceptNothing },
  { name: 'an invitation that is over', status: 410, open: at(`${portals.inviting}/invitation/accept`) },
  { name: 'no access', chief: true, who: 'outsider', status: 403, open: at(`${portals.inviting}/tickets`) },
  { name: 'signed out', chief: true, status: 200, open: at(own('/logout')) },
  ...systemPages.flatMap((page) => [['kutsu', 'split'], ['suostumus', 'wide']].map(([portal, layout]) => (
    { name: `preview of ${page}, ${layout}`, chief: page === 'sign_in' || page === 'register', status: 200, open: ({ page: tab }) => tab.goto(previewOf(portal, page)) }))),
  { name: 'a preview that is over', status: 404, open: at(own('/preview/x')) },
  { name: 'sign-in with nothing typed', status: 422, open: async (visitor) => { await visitor.page.goto(own('/login')); return signInAs(visitor, '', ''); } },
  {
    name: 'sign-in with a wrong password',
    chief: true,
    status: 422,
    open: async (visitor) => { await visitor.page.goto(own('/login')); return signInAs(visitor, `${randomUUID()}@nobody.example`, 'wrong'); },
  },
  { name: 'sign-in with an organization', chief: true, status: 200, open: async (visitor) => { await site.settle(visitor); return visitor.page.goto(`${portals.signing}/login`); } },
  { name: 'sign-on refused', chief: true, status: 403, open: async (visitor) => { await site.settle(visitor); return visitor.page.goto(`${portals.signing}/sso/jwt?jwt=x`); } },
  { name: 'a test sign-in that failed', status: 200, open: (visitor) => site.failTest(visitor) },
  { name: 'a test sign-in that worked', chief: true, status: 200, open: (visitor) => site.passTest(visitor) },
  { name: 'account without a password', chief: true, status: 200, open: signOn },
  { name: 'sign-in after too many tries', status: 429, open: tooManyTries },
  {
    name: 'sign-in with an old form',
    status: 403,
    open: async (visitor) => { await visitor.page.goto(own('/login')); await visitor.context.clearCookies(); return signInAs(visitor, 'maija@pitka.example', 'x'); },
  },
  { name: 'sign-in with a kept text', chief: true, status: 403, open: sessionEnded },
  { name: 'a form from elsewhere', status: 403, open: fromElsewhere },
  { name: 'a portal that is not open', status: 503, open: at(`${portals.shut}/`) },
  { name: 'not found, neutral', status: 404, open: at(own('/nothing')) },
  { name: 'method not allowed, signed out', status: 405, open: at(own('/tickets/1/reply')) },
  { name: 'bad request, neutral', status: 400, open: (visitor) => showing(visitor, '/broken-address', playCgi('fallback', { REQUEST_URI: '/%zz' })) },
  { name: 'too large, neutral', status: 413, open: refusedByServer(413) },
  { name: 'program gone, neutral', chief: true, status: 502, open: refusedByServer(502) },
  { name: 'program hangs, neutral', status: 504, open: refusedByServer(504) },
  {
    name: 'database gone, neutral',
    status: 503,
    open: (visitor) => showing(visitor, '/broken-database',
      playCgi('tickets', { REQUEST_URI: '/tickets' }, (config) => config.replace(/^socket = .*$/m, 'socket = /nonexistent/mariadb.sock'))),
  },

  { name: 'list', chief: true, who: 'customer', status: 200, open: at(`${portals.first}/tickets`) },
  { name: 'list of the organization', who: 'customer', status: 200, open: at(`${portals.first}/tickets?view=organization&status=open`) },
  {
    name: 'list, second page',
    who: 'customer',
    status: 200,
    open: async ({ page }) => {
      await page.goto(`${portals.first}/tickets`);
      return page.goto(await page.getByRole('link', { name: 'Older', exact: true }).evaluate((link) => link.href));
    },
  },
  { name: 'list of the unusual', who: 'maija', status: 200, open: at(own('/tickets')) },
  { name: 'list of nothing', chief: true, who: 'fresh', status: 200, open: at(own('/tickets')) },
  { name: 'list of nothing with this status', who: 'patient', status: 200, open: at(own('/tickets?status=closed')) },
  { name: 'list past its end', who: 'patient', status: 200, open: pastTheEnd },
  { name: 'bad request', who: 'maija', status: 400, open: at(own('/tickets?after=forged')) },
  { name: 'not found', chief: true, who: 'maija', status: 404, open: at(own('/tickets/999999')) },
  { name: 'method not allowed', who: 'maija', status: 405, open: at(own('/tickets/1/reply')) },
  {
    name: 'too large',
    who: 'maija',
    status: 413,
    open: async ({ page }) => { await page.goto(ticket('plain')); return post(page, `${new URL(ticket('plain')).pathname}/reply`, { body: 'x'.repeat(1_010_000) }); },
  },
  {
    name: 'much too large',
    who: 'maija',
    status: 413,
    open: async ({ page }) => { await page.goto(ticket('plain')); return post(page, `${new URL(ticket('plain')).pathname}/reply`, { body: 'x'.repeat(1_200_000) }); },
  },
  {
    name: 'unsupported kind of form',
    who: 'maija',
    status: 415,
    open: async ({ page }) => { await page.goto(ticket('plain')); return post(page, `${new URL(ticket('plain')).pathname}/reply`, { body: 'x' }, 'text/plain'); },
  },
  {
    name: 'sign-out with a forged form',
    who: 'maija',
    status: 403,
    open: async ({ page }) => { await page.goto(own('/tickets')); return post(page, '/logout', { csrf: 'forged' }); },
  },

  { name: 'sign out?', who: 'patient', status: 200, open: at(own('/logout')) },
  { name: 'account', chief: true, who: 'patient', status: 200, open: at(own('/account')) },
  { name: 'account, saved', who: 'patient', status: 200, open: at(own('/account?saved=name')) },
  { name: 'account with a new address', chief: true, who: 'patient', status: 200, open: pendingAddress },
  { name: 'account with no address typed', who: 'patient', status: 422, open: (visitor) => askForAddress(visitor, '', '') },
  { name: 'a new address', chief: true, who: 'patient', status: 200, open: followAddress },
  { name: 'a new address, half confirmed', status: 200, open: at(own('/account/email/waiting')) },
  { name: 'a new address, confirmed', status: 200, open: at(own('/account/email/done')) },
  { name: 'a new address that is over', status: 410, open: at(own('/account/email/confirm')) },
  { name: 'account without a name', who: 'patient', status: 422, open: (visitor) => saveName(visitor, '') },
  { name: 'account with no password typed', chief: true, who: 'patient', status: 422, open: (visitor) => changePassword(visitor, '', '') },
  { name: 'account with a wrong password', who: 'fresh', status: 422, open: (visitor) => changePassword(visitor, 'wrong', 'nine-copper-kettles') },
  { name: 'account with an old form', who: 'patient', status: 403, open: async (visitor) => { await visitor.page.goto(own('/account')); return post(visitor.page, '/account', { action: 'name', name: 'Typed', csrf: 'old' }); } },
  { name: 'ticket', chief: true, who: 'maija', status: 200, open: at(ticket('plain')) },
  { name: 'ticket with a long subject', who: 'maija', status: 200, open: at(ticket('longest')) },
  { name: 'ticket of unbroken words', who: 'maija', status: 200, open: at(ticket('unbroken')) },
  { name: 'ticket from right to left', who: 'maija', status: 200, open: at(ticket('rightToLeft')) },
  { name: 'ticket without messages', who: 'maija', status: 200, open: at(ticket('mute')) },
  {
    name: 'ticket with code, quotes and files',
    chief: true,
    who: 'maija',
    status: 200,
    open: async ({ page }) => {
      const response = await page.goto(ticket('lively'));
      await page.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
      return response;
    },
  },
  { name: 'ticket in Markdown', chief: true, who: 'maija', status: 200, open: at(ticket('marked')) },
  {
    name: 'ticket with chosen files',
    chief: true,
    who: 'maija',
    status: 200,
    open: async ({ page }) => {
      const response = await page.goto(ticket('plain'));
      await page.locator('#files').setInputFiles(['screenshot-2026-11-24-1405.png', `${'pitkä'.repeat(30)}.log`].map((name) => ({ name, mimeType: 'image/png', buffer: Buffer.from('x') })));
      await page.locator('.formats').evaluate((details) => { details.open = true; });
      return response;
    },
  },
  { name: 'ticket with 500 messages', who: 'maija', status: 200, open: at(ticket('huge')) },
  { name: 'ticket, closed', chief: true, who: 'maija', status: 200, open: at(ticket('closed')) },
  { name: 'question before closing', chief: true, who: 'maija', status: 200, open: at(`${ticket('plain')}/close`) },
  { name: 'question about what is closed', who: 'maija', status: 409, open: at(`${ticket('closed')}/close`) },
  { name: 'ticket, just closed', who: 'maija', status: 200, open: at(`${ticket('closed')}?closed=1`) },
  {
    name: 'question with an old page',
    who: 'maija',
    status: 403,
    open: async ({ page }) => { await page.goto(`${ticket('plain')}/close`); return post(page, `${new URL(ticket('plain')).pathname}/close`, { csrf: 'old' }); },
  },
  { name: 'reply sent', chief: true, who: 'maija', status: 200, open: (visitor) => replyWith(visitor, 'talk', 'Thank you.\n\nIt works.') },
  { name: 'reply empty', who: 'maija', status: 422, open: (visitor) => replyWith(visitor, 'talk', '') },
  { name: 'reply too long', chief: true, who: 'maija', status: 422, open: (visitor) => replyWith(visitor, 'talk', 'Long text. '.repeat(6000)) },
  {
    name: 'reply with an old page',
    who: 'maija',
    status: 403,
    open: (visitor) => replyWith(visitor, 'talk', 'Kept.', (form) => { form.elements.csrf.value = 'old'; }),
  },
  {
    name: 'reply with an old form',
    who: 'maija',
    status: 409,
    open: (visitor) => replyWith(visitor, 'talk', 'Kept.', (form) => { form.elements.form_token.value = 'old'; }),
  },
  { name: 'reply with a form that is used up', who: 'maija', status: 409, open: formUsedUp },
  { name: 'reply to what was closed meanwhile', who: 'maija', status: 409, open: closedMeanwhile },
  { name: 'reply kept from before', who: 'maija', status: 200, open: keptDraft },

  { name: 'orders', who: 'buyer', status: 200, open: at(`${portals.second}/tickets`) },
  {
    name: 'order, closed',
    chief: true,
    who: 'buyer',
    status: 200,
    open: async ({ page }) => {
      await page.goto(`${portals.second}/tickets?status=closed`);
      return page.goto(await page.locator('tbody a').first().evaluate((link) => link.href));
    },
  },
];
