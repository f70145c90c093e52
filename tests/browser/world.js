// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests find at script/server: the demo, and a portal of their own with what the demo has not (extremes, empty lists).
'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const top = process.env.LUUKKU_TOP;
const demo = Object.fromEntries(
  [...fs.readFileSync(path.join(top, 'var/demo.env'), 'utf8').matchAll(/^(\w+)='(.*)'$/gm)].map(([, key, value]) => [key, value]),
);
const port = new URL(demo.PORTAL_URL).port;

const portals = {
  first: demo.PORTAL_URL,
  second: demo.SECOND_PORTAL_URL,
  own: `http://koe.localhost:${port}`,
  shut: `http://kiinni.localhost:${port}`,
  inviting: `http://kutsu.localhost:${port}`,
  asking: `http://suostumus.localhost:${port}`,
  signing: `http://avain.localhost:${port}`,
  elsewhere: 'http://elsewhere.localhost',
};

const account = (portal, email, password) => ({ portal: portals[portal], email, password });
const accounts = {
  customer: account('first', demo.CUSTOMER_EMAIL, demo.CUSTOMER_PASSWORD),
  colleague: account('first', demo.COLLEAGUE_EMAIL, demo.COLLEAGUE_PASSWORD),
  stranger: account('first', demo.STRANGER_EMAIL, demo.STRANGER_PASSWORD),
  admin: account('first', demo.ADMIN_EMAIL, demo.ADMIN_PASSWORD),
  agent: account('first', demo.AGENT_EMAIL, demo.AGENT_PASSWORD),
  buyer: account('second', demo.SECOND_CUSTOMER_EMAIL, demo.SECOND_CUSTOMER_PASSWORD),
  maija: account('own', 'maija@pitka.example', 'a-lantern-in-the-attic'),
  patient: account('own', 'patient@pitka.example', 'twenty-six-and-counting'),
  agreeing: account('asking', 'agnes@agreeing.example', 'before-one-goes-on'),
  outsider: account('inviting', 'olli@outsider.example', 'a-ladder-to-nowhere'),
  fresh: account('own', 'fresh@pitka.example', 'nothing-was-asked-yet'),
};

function luukkuctl(args, input) {
  const [program, ...options] = demo.LUUKKUCTL.split(' ');
  return execFileSync(program, [...options, ...args], { input: input ?? '', encoding: 'utf8', stdio: 'pipe' });
}

// --- the tests' own portal -----------------------------------------------------------------------------------------------

const longest = 'Epäjärjestelmällistyttämättömyydelläänsäkäänköhän '.repeat(6).slice(0, 250).trimEnd().padEnd(250, 'ä');
const onlyOneWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3).slice(0, 240);
const lively = [
  'Hello,\n\nthe script at https://example.com/a/very/long/path/that/does/not/end/soon?with=a&query=too does this:\n',
  '    for (auto line : lines) { write(line); }  // a line of code that is a good deal wider than any telephone could ever show',
  '    return 0;\n',
  'diff --git a/write.cc b/write.cc\n--- a/write.cc\n+++ b/write.cc\n@@ -1 +1 @@\n-old();\n+renewed(with, many, arguments, so, that, the, line, is, wider, than, a, telephone, and, than, a, desktop, too);\n',
  '> It was said before,\n> and it is quoted here.\n> > Twice even.\n',
  'Regards,\nMaija',
].join('\n');

const marked = [
  'Hello **Antti**, the _nightly import_ stops with `exit 7`.\nSince Monday, as far as I see.\n',
  '# What I did\n',
  '1. Ran `import --verbose` by hand\n2. Looked at the log:\n   - it *ends* in the middle\n   - the disk has room\n3. Read [the manual](https://docs.example.com/import?step=3)\n',
  '```sql\nSELECT name, COUNT(*) FROM jobs WHERE state <> \'done\' AND started < NOW() - INTERVAL 1 DAY GROUP BY name;\n-- 3 rows\n```\n',
  '> Could you try it without the cache?\n>\n> > Which cache?\n',
  '***\n',
  'See https://status.example.com/_now_ or [write to us](mailto:help@example.com). ![A screenshot](https://images.example.com/a.png)\n',
  'Thanks\n-- \nMaija',
].join('\n');

// Each ticket of the tests' own portal: subject, stage and the texts of its messages, the customer's and staff's in turn.
const tickets = {
  plain: ['The invoice of October is missing', 'In progress', ['Hello, where is it?', 'We look for it.']],
  longest: [longest, 'New', ['It does not fit.']],
  unbroken: [onlyOneWord, 'Waiting on contact', [onlyOneWord.repeat(4), onlyOneWord.repeat(4)]],
  rightToLeft: ['الفاتورة رقم 42 لم تصل', 'In progress', ['مرحبا، أين الفاتورة (PDF)؟\nشكرا', 'وجدناها.']],
  mute: ['Nobody wrote a word', 'New', []],
  lively: ['Code, quotes, <b>tags</b> & files', 'In progress', [lively, 'See <script>alert(1)</script> &amp; "this".', lively]],
  marked: ['The import stops at night', 'In progress', [marked, '**Thank you.** It is `fixed`:\n\n- try again\n- tell us', marked]],
  huge: ['Five hundred messages', 'In progress', Array.from({ length: 500 }, (_, at) => `Message number ${at + 1}.`)],
  closed: ['Solved long ago', 'Closed', ['It works again.', 'Good, closing.']],
  closing: ['To be closed while somebody types', 'Closed', ['One more thing.']],
  essay: ['Room for long replies', 'In progress', ['How long may it be?']],
  talk: ['Room for replies', 'In progress', ['Hello?', 'Yes?']],
};
const numbers = Object.fromEntries(Object.keys(tickets).map((key, at) => [key, 1001 + at]));

function importLines() {
  const lines = [
    { type: 'company', id: 'pitka', name: 'Pitkän Nimen Osuuskauppa Äyräpää ja Kumppanit', domain: 'pitka.example' },
    { type: 'staff', id: 'staff', email: 'antti@koe.example', name: 'Antti-Juhani Pölläkkälä-Yläjääski' },
  ];
  for (const [id, name] of [['maija', 'Maija Meikäläinen'], ['patient', 'Patricia Patient'], ['fresh', 'Frederik Fresh']]) {
    lines.push({ type: 'contact', id, email: accounts[id].email, name, ...(id === 'maija' && { company: 'pitka' }) });
  }
  const begin = Date.parse('2026-01-05T08:00:00Z');
  const ticket = (id, requester, subject, stage, texts) => {
    const created = new Date(begin + 36e5 * lines.length).toISOString().replace('.000', '');
    lines.push({ type: 'ticket', id, subject, requester, stage, created, ...(texts.length > 1 && { owner: 'staff' }) });
    if (texts.length > 0) lines.push({ type: 'thread', id, ticket: id, channel: 'form' });
    texts.forEach((text, at) => {
      const sent = new Date(Date.parse(created) + 6e4 * at).toISOString().replace('.000', '');
      const files = id === 'lively' ? ['Kuvakaappaus työpöydältä (lopullinen) 2.png', 'log.txt'] : undefined;
      lines.push({ type: 'message', id: `${id}-${at}`, thread: id, from: at % 2 ? 'staff' : requester, sent, text, files, ...(id === 'marked' && { markup: 'markdown' }) });
    });
  };
  for (const [id, [subject, stage, texts]] of Object.entries(tickets)) ticket(id, 'maija', subject, stage, texts);
  for (let at = 1; at <= 26; at += 1) ticket(`patient-${at}`, 'patient', `Question ${at} of 26`, 'New', ['Well?']);
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

const systemPages = ['sign_in', 'register', 'sign_out', 'access_denied', 'password_forgot', 'password_reset'];

// May be repeated.
function settle() {
  for (const [key, origin, ...settings] of [['kutsu', portals.inviting, 'help_name=Kaarina Mäkelä', 'help_email=kaarina.makela@hanko-hosting.example', 'open=yes'], ['suostumus', portals.asking, 'open=yes'], ['koe', portals.own, 'reply_to_closed=yes', 'close_by_customer=yes', 'open=yes'], ['kiinni', portals.shut, 'open=no'], ['avain', portals.signing, 'help_name=Kaarina Mäkelä', 'open=yes']]) {
    try {
      luukkuctl(['portal', 'show', key]);
    } catch {
      luukkuctl(['portal', 'create', key, '--origin', origin]);
    }
    luukkuctl(['portal', 'set', key, `origin=${origin}`, 'title=Äyräpää', 'ticket_scope=company', ...settings]);
  }
  const { agreeing } = accounts;
  luukkuctl(['import', 'suostumus', '-'], JSON.stringify({ type: 'contact', id: 'agnes', email: agreeing.email, name: 'Agnes Agreeing' }));
  luukkuctl(['password', 'suostumus', agreeing.email], `${agreeing.password}\n`);
  const invited = ['iiris', 'isto'].map((name) => ({ type: 'contact', id: name, email: `${name}@invited.example`, name: `${name[0].toUpperCase()}${name.slice(1)} Invited` }));
  const { outsider } = accounts;
  luukkuctl(['import', 'kutsu', '-'], [...invited, { type: 'contact', id: 'olli', email: outsider.email, name: 'Olli Outsider' }].map((line) => JSON.stringify(line)).join('\n'));
  luukkuctl(['password', 'kutsu', outsider.email], `${outsider.password}\n`);
  if (luukkuctl(['group', 'list', 'kutsu']).trim() === '') {
    luukkuctl(['group', 'create', 'kutsu', 'Guests']);
    luukkuctl(['group', 'add', 'kutsu', 'Guests', ...invited.map(({ email }) => email)]);
    luukkuctl(['group', 'admit', 'kutsu', 'Guests']);
    luukkuctl(['portal', 'set', 'kutsu', 'way_in=access_groups']);
    for (const { email } of invited) luukkuctl(['invite', 'send', 'kutsu', email]);
  }
  const notice = 'We keep what you write here **for two years**:\n\n- to answer you\n- to answer better\n\n[How we handle data](https://example.com/privacy)';
  luukkuctl(['consent', 'set', 'suostumus', '--label', 'I have read this, and agree', '--ask-again'], notice);
  luukkuctl(['consent', 'set', 'kutsu', '--label', 'I have read this, and agree'], notice);
  for (const [portal, layout] of [['kutsu', 'split'], ['suostumus', 'wide']]) {
    for (const page of systemPages) {
      luukkuctl(['page', 'set', portal, page, `layout=${layout}`, 'heading=Tervetuloa Äyräpään asiakaspalveluun',
        'intro=Here you see **what we are working on** for you.\n\n- Write to us\n- Read our answers\n\n[Opening hours](https://example.com/hours)']);
    }
  }
  luukkuctl(['import', 'koe', '-'], importLines());
  for (const id of ['maija', 'patient', 'fresh']) luukkuctl(['password', 'koe', accounts[id].email], `${accounts[id].password}\n`);
}

// What a program answers as plain CGI, for pages that only a broken house shows: [status, headers, HTML].
function playCgi(stem, variables, change = (text) => text) {
  const config = path.join(top, 'var/browser-test.ini');
  fs.writeFileSync(config, change(fs.readFileSync(path.join(top, 'var/node.ini'), 'utf8')), { mode: 0o600 });
  const output = execFileSync(path.join(top, 'build/src/routes', stem), {
    env: { LUUKKU_CONFIG: config, REQUEST_METHOD: 'GET', REQUEST_URI: '/', HTTP_HOST: new URL(portals.first).host, REQUEST_ID: '1'.repeat(32), ...variables },
    input: '',
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const end = output.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(output.slice(0, end).split('\r\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return { status: parseInt(headers.Status, 10), headers, body: output.slice(end + 4) };
}

// The text of the newest mail to an address; undefined where none has come.
function mailTo(address) {
  const folder = path.join(top, 'var/mail');
  const mails = fs.readdirSync(folder).filter((name) => name.endsWith('.eml')).sort().map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  return mails.filter((mail) => mail.includes(`\nDelivered-To: ${address}\n`)).map((mail) => mail.replaceAll('=\n', '').replaceAll('=3D', '=')).pop();
}

const previewOf = (portal, page) => luukkuctl(['page', 'preview', portal, page]).match(/http\S+/)[0];

module.exports = { accounts, luukkuctl, mailTo, numbers, playCgi, portals, previewOf, settle, systemPages, tickets, top };
