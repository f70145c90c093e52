// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LemonLDAP::NG (with Lasso) as an identity provider, by Starman. Everything that it reads of its own and writes lies in one
// folder.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { following } = require('./browser');
const { freePort, goOn, makeKey, people, serve } = require('./identity');

// Its demo's users are ours. A browser's idle connection holds a worker for a while: there are some.
const app = `use strict;
use JSON;
use Plack::App::File;
use Plack::Builder;
use Lemonldap::NG::Portal::Main;
use Lemonldap::NG::Portal::UserDB::Demo;

open my $file, '<', "$ENV{LEMONLDAP_FOLDER}/people.json" or die $!;
%Lemonldap::NG::Portal::UserDB::Demo::demoAccounts = %{ JSON->new->utf8->decode(join '', <$file>) };
%Lemonldap::NG::Portal::UserDB::Demo::demoGroups   = ();

builder {
    mount '/static'     => Plack::App::File->new(root => '/usr/share/lemonldap-ng/portal/htdocs/static')->to_app;
    mount '/javascript' => Plack::App::File->new(root => '/usr/share/javascript')->to_app;
    mount '/'           => Lemonldap::NG::Portal::Main->run({});
};
`;

const attributes = Object.keys(people.ada);

// `service`: the service provider's metadata. `sign`: assertion or both, it and the response. `encrypt`: whether the assertion
// is, with AES-128-CBC and RSA-OAEP. `settings`: more of samlSPMetaDataOptions. All of them may be told to change() as well,
// which starts it anew.
async function startLemonLdap({ folder, ...wishes }) {
  const port = await freePort();
  const name = 'lemonldap.localhost';
  const origin = `http://${name}:${port}`;
  const entity = `${origin}/saml/metadata`;
  const inside = (...names) => path.join(folder, ...names);
  const writeJson = (file, content) => fs.writeFileSync(inside(file), JSON.stringify(content));
  const { key, certificate } = makeKey(folder, 'lemonldap');
  for (const sub of ['conf', 'cache', 'sessions', 'persistent']) fs.mkdirSync(inside(sub, 'lock'), { recursive: true });
  fs.writeFileSync(inside('app.psgi'), app);
  writeJson('people.json', Object.fromEntries(Object.entries(people).map(([uid, person]) => [uid, { uid, ...person, groups: person.groups.join('; ') }])));
  fs.writeFileSync(inside('lemonldap-ng.ini'), `[all]
logLevel = info
[configuration]
type = File
dirName = ${inside('conf')}
[portal]
staticPrefix = /static
templateDir = /usr/share/lemonldap-ng/portal/templates
languages = en
`);

  const storage = (sub) => ({ Directory: inside(sub), LockDirectory: inside(sub, 'lock'), generateModule: 'Lemonldap::NG::Common::Apache::Session::Generate::SHA256' });
  const configure = () => {
    const { service, sign = 'assertion', encrypt = false, settings } = wishes;
    writeJson('conf/lmConf-1.json', {
      cfgNum: 1,
      cfgDate: 1,
      key: 'for tests',
      portal: origin,
      domain: name,
      cookieName: 'lemonldap',
      securedCookie: 0,
      sameSite: 'Lax', // Chromium takes "None", which it is with SAML, over https alone
      authentication: 'Demo',
      userDB: 'Same',
      demoExportedVars: Object.fromEntries(['uid', ...attributes].map((attribute) => [attribute, attribute])),
      exportedVars: {},
      locationRules: { [name]: { default: 'accept' } },
      globalStorage: 'Apache::Session::File',
      globalStorageOptions: storage('sessions'),
      persistentStorage: 'Apache::Session::File',
      persistentStorageOptions: storage('persistent'),
      localSessionStorage: 'Cache::FileCache',
      localSessionStorageOptions: { namespace: 'sessions', cache_root: inside('cache'), cache_depth: 3, default_expires_in: 600 },
      tokenUseGlobalStorage: 1,
      captcha: '::Main::Plugin', // none: the one of its own, which it loads in any case, wants ImageMagick
      ...Object.fromEntries(['captcha_mail_enabled', 'captcha_register_enabled', 'portalDisplayRegister', 'portalDisplayResetPassword', 'notification', 'portalCheckLogins'].map((extra) => [extra, 0])),
      issuerDBSAMLActivation: 1,
      samlServicePrivateKeySig: key,
      samlServicePublicKeySig: certificate,
      samlServiceUseCertificateInResponse: 1,
      ...(service && {
        samlSPMetaDataXML: { service: { samlSPMetaDataXML: service } },
        samlSPMetaDataExportedAttributes: {
          service: Object.fromEntries(attributes.map((attribute) => [attribute, `1;${attribute};urn:oasis:names:tc:SAML:2.0:attrname-format:basic;`])),
        },
        samlSPMetaDataOptions: {
          service: {
            samlSPMetaDataOptionsCheckSSOMessageSignature: 1,
            samlSPMetaDataOptionsCheckSLOMessageSignature: 1,
            samlSPMetaDataOptionsEnableIDPInitiatedURL: 1,
            samlSPMetaDataOptionsEncryptionMode: encrypt ? 'assertion' : 'none',
            samlSPMetaDataOptionsSignSSOMessage: Number(sign === 'both'),
            samlSPMetaDataOptionsSignSLOMessage: 1,
            samlSPMetaDataOptionsForceUTF8: 1,
            ...settings,
          },
        },
      }),
    });
  };
  const start = () => {
    configure();
    return serve({
      program: 'starman',
      args: ['--listen', `127.0.0.1:${port}`, '--workers', '3', '--preload-app', inside('app.psgi')],
      env: { LLNG_DEFAULTCONFFILE: inside('lemonldap-ng.ini'), LEMONLDAP_FOLDER: folder },
      folder,
      log: inside('starman.log'),
      address: entity,
    });
  };
  let server = await start();

  return {
    metadata: server.body,
    entity,
    certificate,
    people,
    async change(changes) {
      Object.assign(wishes, changes);
      await server.stop();
      server = await start();
    },
    stop: () => server.stop(),
    // Where to sign in without having been asked to by the service.
    unsolicited: (url) => `${origin}/saml/singleSignOn?${new URLSearchParams({ IDPInitiated: 1, spConfKey: 'service', RelayState: url })}`,
    // Where to begin single log-out at the identity provider.
    logout: `${origin}/?logout=1`,
    // Fills its form, whose labels are pictures; who gets in comes back to the service.
    async signIn(visitor, who, password = who) {
      const { page, press } = visitor;
      await page.locator('[name=user]').fill(who);
      await page.locator('[name=password]').fill(password);
      const response = await following(page, () => press(page.locator('[type=submit]')));
      return password === who ? goOn(visitor, origin) : response;
    },
    // For who is signed in there already.
    goOn: (visitor) => goOn(visitor, origin),
  };
}

module.exports = { startLemonLdap };
