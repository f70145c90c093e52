// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SimpleSAMLphp as an identity provider, by PHP's own web server. Everything that it reads of its own and writes lies in one
// folder, and is read anew at every request.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { following } = require('./browser');
const { freePort, goOn, makeKey, people, serve } = require('./identity');

const HOUSE = '/usr/share/simplesamlphp';

// Of PHP there is only as much as it takes to read JSON, and the service's metadata by SimpleSAMLphp's own parser.
const php = {
  'config.php': "$config = json_decode(file_get_contents(__DIR__ . '/config.json'), true);",
  'authsources.php': "$config = json_decode(file_get_contents(__DIR__ . '/authsources.json'), true);",
  'saml20-idp-hosted.php': "$metadata = json_decode(file_get_contents(__DIR__ . '/idp.json'), true);",
  'saml20-sp-remote.php': `$wishes = json_decode(file_get_contents(__DIR__ . '/wishes.json'), true);
foreach (SimpleSAML\\Metadata\\SAMLParser::parseDescriptorsFile(__DIR__ . '/service.xml') as $entity => $descriptor) {
    $metadata[$entity] = array_merge($descriptor->getMetadata20SP(), $wishes);
}`,
  // Its server's router: what is not there, no browser's console is to complain of.
  'router.php': "if ($_SERVER['REQUEST_URI'] !== '/favicon.ico') return false; http_response_code(204);",
};

// `service`: the service provider's metadata. `sign`: assertion, response or both. `encrypt`: whether the assertion is, with
// AES-128-CBC and RSA-OAEP. `settings`: more of saml20-sp-remote. All of them may be told to change() as well.
async function startSimpleSamlPhp({ folder, ...wishes }) {
  const port = await freePort();
  const origin = `http://simplesamlphp.localhost:${port}`;
  const entity = `${origin}/saml2/idp/metadata.php`;
  const write = (name, content) => fs.writeFileSync(path.join(folder, name), content);
  const writeJson = (name, content) => write(name, JSON.stringify(content));
  for (const [name, code] of Object.entries(php)) write(name, `<?php\n${code}\n`);
  const { certificate } = makeKey(folder, 'simplesamlphp');
  writeJson('config.json', {
    baseurlpath: `${origin}/`,
    ...Object.fromEntries(['certdir', 'loggingdir', 'datadir', 'tempdir', 'metadatadir', 'session.phpsession.savepath'].map((name) => [name, folder])),
    attributenamemapdir: `${HOUSE}/config/attributemap`,
    'metadata.sources': [{ type: 'flatfile', directory: folder }],
    secretsalt: 'for tests',
    'auth.adminpassword': 'for tests',
    timezone: 'UTC',
    'logging.handler': 'file',
    'logging.level': 7,
    'store.type': 'phpsession',
    'enable.saml20-idp': true,
    'module.enable': { core: true, exampleauth: true, saml: true },
    'session.cookie.secure': false,
    'language.cookie.secure': false,
  });
  writeJson('authsources.json', {
    people: {
      0: 'exampleauth:UserPass',
      ...Object.fromEntries(Object.entries(people).map(([uid, attributes]) => [`${uid}:${uid}`, { uid, ...attributes }])),
    },
  });
  writeJson('idp.json', {
    [entity]: {
      host: '__DEFAULT__',
      auth: 'people',
      privatekey: 'simplesamlphp.key',
      certificate: 'simplesamlphp.crt',
      'sign.logout': true,
      'validate.logout': true,
      authproc: {
        1: { class: 'saml:AttributeNameID', attribute: 'mail', Format: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress' },
        2: { class: 'saml:PersistentNameID', attribute: 'uid' },
      },
    },
  });

  const change = async (changes) => {
    Object.assign(wishes, changes);
    const { service, sign = 'assertion', encrypt = false, settings } = wishes;
    write('service.xml', service ?? '<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata"/>');
    writeJson('wishes.json', {
      'saml20.sign.assertion': sign !== 'response',
      'saml20.sign.response': sign !== 'assertion',
      'assertion.encryption': encrypt,
      ...settings,
    });
  };
  await change({});

  const { body: metadata, stop } = await serve({
    program: 'php',
    args: ['-d', 'memory_limit=128M', '-S', `127.0.0.1:${port}`, '-t', `${HOUSE}/www`, path.join(folder, 'router.php')],
    env: { SIMPLESAMLPHP_CONFIG_DIR: folder },
    folder,
    log: path.join(folder, 'php.log'),
    address: entity,
  });

  return {
    metadata,
    entity,
    certificate,
    people,
    change,
    stop,
    // Where to sign in without having been asked to by the service.
    unsolicited: (url) => {
      const [, service] = wishes.service.match(/\sentityID="([^"]+)"/);
      return `${origin}/saml2/idp/SSOService.php?${new URLSearchParams({ spentityid: service, RelayState: url })}`;
    },
    // Where to begin single log-out at the identity provider.
    logout: `${origin}/saml2/idp/SingleLogoutService.php?${new URLSearchParams({ ReturnTo: `${origin}/logout.php` })}`,
    // Fills its form; who gets in comes back to the service.
    async signIn(visitor, who, password = who) {
      const { page, press } = visitor;
      await page.getByLabel('Username').fill(who);
      await page.getByLabel('Password').fill(password);
      const response = await following(page, () => press(page.getByRole('button', { name: 'Login' })));
      return password === who ? goOn(visitor, origin) : response;
    },
    // For who is signed in there already.
    goOn: (visitor) => goOn(visitor, origin),
  };
}

module.exports = { startSimpleSamlPhp };
