// SPDX-FileCopyrightText: 2026 The Luukku developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page works without this file; it only adds comfort.
(() => {
  'use strict';

  document.documentElement.classList.add('js');

  // A page that has just come, or was put in another's place.
  function dress() {
    const problems = document.getElementById('problems');
    if (problems) problems.focus();

    // Where the browser cannot size a text area by its content.
    if (!CSS.supports('field-sizing', 'content')) {
      for (const area of document.querySelectorAll('textarea')) {
        const fit = () => {
          area.style.height = 'auto';
          area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
        };
        area.addEventListener('input', fit);
        fit();
      }
    }

    for (const button of document.querySelectorAll('button[data-reveal]')) {
      const field = document.getElementById(button.dataset.reveal);
      button.hidden = false;
      button.addEventListener('click', () => {
        const show = field.type === 'password';
        field.type = show ? 'text' : 'password';
        button.children[0].hidden = show;
        button.children[1].hidden = !show;
      });
      // A revealed password must not stay in the browser's list of typed texts.
      field.form.addEventListener('submit', () => { field.type = 'password'; });
    }
  }
  dress();
  document.addEventListener('luukku:page', dress);

  // A second click sends nothing twice. The button stays enabled, and the guard
  // lets go after a while: the server recognises a repeated form by itself.
  const underWay = new WeakSet();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (underWay.has(form)) {
      event.preventDefault();
      return;
    }
    underWay.add(form);
    setTimeout(() => underWay.delete(form), 8000);
    addEventListener('pageshow', () => underWay.delete(form), { once: true });
  });
  document.addEventListener('luukku:unsent', (event) => underWay.delete(event.target));

  // A choice shows at once what it chooses.
  document.addEventListener('change', (event) => {
    if (event.target.matches('.choices select')) event.target.form.requestSubmit();
  });

  // Times lie above the row's link, so that they can show the full time on
  // hover; a click on one still goes to the ticket.
  document.addEventListener('click', (event) => {
    const time = event.target.closest('.list time');
    if (!time) return;
    time.closest('tr').querySelector('td a').dispatchEvent(new MouseEvent('click', event));
  });
})();
