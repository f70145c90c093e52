// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows how far an upload has come. Without this file, or without chosen files,
// the browser sends the form by itself.
(() => {
  'use strict';

  const sending = new WeakSet();

  // What the server answered, in the place of this page.
  function show(answer) {
    const page = new DOMParser().parseFromString(answer, 'text/html');
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    document.dispatchEvent(new Event('luukku:page'));
  }

  function send(form, box) {
    const bar = box.querySelector('progress');
    const percent = box.querySelector('[data-percent]');
    const say = (state) => {
      box.hidden = false;
      bar.hidden = state === 'broken';
      for (const text of box.querySelectorAll('[data-state]')) text.hidden = text.dataset.state !== state;
    };
    const request = new XMLHttpRequest();
    let said = -1;
    request.upload.addEventListener('progress', (event) => {
      if (!event.lengthComputable) return;
      bar.value = 100 * event.loaded / event.total;
      // A screen reader hears each tenth.
      const tenth = 10 * Math.floor(10 * event.loaded / event.total);
      if (tenth === said) return;
      said = tenth;
      percent.textContent = `${tenth} %`;
    });
    request.upload.addEventListener('load', () => say('storing'));
    request.addEventListener('error', () => {
      sending.delete(form);
      form.dispatchEvent(new Event('luukku:unsent', { bubbles: true }));
      say('broken');
    });
    request.addEventListener('load', () => {
      sending.delete(form);
      // Only what was stored is answered from another address.
      if (request.responseURL.split('?')[0] === form.action) show(request.responseText);
      else location.assign(`${request.responseURL}#latest`);
    });
    request.open('POST', form.action);
    request.send(new FormData(form));
    bar.value = 0;
    say('sending');
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const box = form.querySelector('[data-upload]');
    if (event.defaultPrevented || !box || form.elements.files.files.length === 0) return;
    event.preventDefault();
    if (sending.has(form)) return;
    sending.add(form);
    send(form, box);
  });
})();
