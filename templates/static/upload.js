// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Gathers a form's files, pasted and dropped ones too, and shows how far their upload has come. Without this
// file, or without chosen files, the browser does all by itself.
(() => {
  'use strict';

  const sending = new WeakSet();
  const chosen = new WeakMap(); // a form's field of files -> the files in it

  const fieldOf = (element) => element.closest?.('form')?.querySelector('input[type="file"][data-most]');
  // A browser may have brought files back with the page.
  const held = (field) => chosen.get(field) ?? [...field.files];
  const show = (element, yes) => { element.hidden = !yes; };

  // Says one of the texts of the form's list, to a screen reader above all.
  function say(box, state, name) {
    for (const text of box.querySelectorAll('[data-says]')) {
      show(text, text.dataset.says === state);
      if (text.dataset.says === state) text.querySelector('[data-name]').textContent = name;
    }
  }

  function list(field) {
    const box = field.parentElement.querySelector('[data-chosen]');
    const items = chosen.get(field).map((file) => {
      const item = box.querySelector('template').content.cloneNode(true);
      for (const name of item.querySelectorAll('[data-name]')) name.textContent = file.name;
      return item;
    });
    box.querySelector('ul').replaceChildren(...items);
    show(box, true);
    return box;
  }

  function put(field, files) {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
    chosen.set(field, files);
    return list(field);
  }

  function add(field, files) {
    const before = held(field);
    const same = (one) => before.some((other) => other.name === one.name && other.size === one.size && other.lastModified === one.lastModified);
    const fresh = [...files].filter((file) => !same(file));
    const kept = field.form.querySelectorAll('[name="keep"]:checked').length;
    const room = Math.max(0, field.dataset.most - kept - before.length);
    const box = put(field, [...before, ...fresh.slice(0, room)]);
    const [taken, left] = [fresh.slice(0, room), fresh.slice(room)];
    if (left.length > 0) say(box, 'many', left.map(({ name }) => name).join(', '));
    else if (taken.length > 0) say(box, 'added', taken.map(({ name }) => name).join(', '));
  }

  // Screenshots come as image.png: their names tell when they were taken over, and differ.
  function named(field, files) {
    const two = (number) => String(number).padStart(2, '0');
    const now = new Date();
    const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}`;
    const stem = `${field.parentElement.querySelector('[data-stem]').textContent}-${day}`;
    const taken = new Set(held(field).map(({ name }) => name));
    return files.map((file) => {
      if (!file.type.startsWith('image/') || !/^(image\.\w+)?$/.test(file.name)) return file;
      const ending = file.type.slice('image/'.length).replace('jpeg', 'jpg').replace(/\W.*/, '');
      let name = `${stem}.${ending}`;
      for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}.${ending}`;
      taken.add(name);
      return new File([file], name, { type: file.type, lastModified: file.lastModified });
    });
  }

  document.addEventListener('change', ({ target: field }) => {
    if (field !== fieldOf(field)) return;
    // The browser has put the new ones in the place of the old ones.
    if (!chosen.has(field)) chosen.set(field, []);
    add(field, field.files);
  });

  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-remove]');
    if (!button) return;
    const field = fieldOf(button);
    const buttons = () => [...field.parentElement.querySelectorAll('[data-remove]')];
    const at = buttons().indexOf(button);
    const [file] = chosen.get(field).slice(at);
    say(put(field, chosen.get(field).filter((other) => other !== file)), 'removed', file.name);
    (buttons()[Math.min(at, buttons().length - 1)] ?? field).focus();
  });

  document.addEventListener('paste', (event) => {
    const field = event.target.matches('textarea') && fieldOf(event.target);
    const { files, types } = event.clipboardData;
    // A spreadsheet gives its cells as text and as a picture: the text is meant.
    if (!field || files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    add(field, named(field, [...files]));
  });

  for (const kind of ['dragover', 'drop']) {
    document.addEventListener(kind, (event) => {
      const field = fieldOf(event.target);
      if (!field || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      if (kind === 'drop') add(field, named(field, [...event.dataTransfer.files]));
    });
  }

  // What the server answered, in the place of this page.
  function replacePage(answer) {
    const page = new DOMParser().parseFromString(answer, 'text/html');
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    document.dispatchEvent(new Event('luukku:page'));
  }

  function send(form, box) {
    const bar = box.querySelector('progress');
    const percent = box.querySelector('[data-percent]');
    const tell = (state) => {
      show(box, true);
      show(bar, state !== 'broken');
      for (const text of box.querySelectorAll('[data-state]')) show(text, text.dataset.state === state);
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
    request.upload.addEventListener('load', () => tell('storing'));
    request.addEventListener('error', () => {
      sending.delete(form);
      form.dispatchEvent(new Event('luukku:unsent', { bubbles: true }));
      tell('broken');
    });
    request.addEventListener('load', () => {
      sending.delete(form);
      // Only what was stored is answered from another address.
      if (request.responseURL.split('?')[0] === form.action) replacePage(request.responseText);
      else location.assign(`${request.responseURL}#latest`);
    });
    request.open('POST', form.action);
    request.send(new FormData(form));
    bar.value = 0;
    tell('sending');
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
