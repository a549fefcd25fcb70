'use strict';

/*
 * Makes the pages nicer; they are complete without it. Two things: a form is sent once however often its button is
 * pressed, and a page that waits asks for news and loads itself again when there are any, so that the server decides.
 * Plain script, because the browsers inside apps may be some years old.
 */

const FIRST_WAIT = 1500;
const LONGEST_WAIT = 20000;
const ANSWER_TIMEOUT = 10000;

const main = document.querySelector('main');
const forms = Array.from(document.querySelectorAll('form[data-busy]'));
const path = main.getAttribute('data-path');
const known = main.getAttribute('data-status');
const step = main.getAttribute('data-step');
let held = [];
let wait = FIRST_WAIT;
let timer;

function hold(form) {
  held = Array.from(document.querySelectorAll('button:not(:disabled)'));
  held.forEach((button) => {
    button.disabled = true;
  });
  form.querySelector('.busy').textContent = form.getAttribute('data-busy');
}

function release() {
  held.forEach((button) => {
    button.disabled = false;
  });
  held = [];
  forms.forEach((form) => {
    form.removeAttribute('aria-busy');
    form.querySelector('.busy').textContent = '';
  });
}

function submitted(event) {
  if (isSending()) {
    event.preventDefault();
    return;
  }
  event.target.setAttribute('aria-busy', 'true');
  // Not at once: a disabled button's value would be missing from what is sent.
  setTimeout(hold, 0, event.target);
}

function ask() {
  const options = { headers: { Accept: 'application/json' }, cache: 'no-store', credentials: 'same-origin' };
  const answer = fetch(path + '/status', options).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  });
  // A phone that changes its network may leave a request hanging for ever.
  const tooLong = new Promise((resolve, reject) => {
    setTimeout(reject, ANSWER_TIMEOUT, new Error('no answer'));
  });
  return Promise.race([answer, tooLong]);
}

/* A form that is on its way brings its own answer, which going elsewhere would lose. */
function isSending() {
  return document.querySelector('form[aria-busy]') !== null;
}

function compare(news) {
  const changed = news.redirectUrl || news.status !== known || (news.step && news.step !== step);
  if (changed && !isSending()) location.replace(path);
  else lookLater(1.25);
}

function look() {
  clearTimeout(timer);
  if (isSending()) lookLater(1);
  else if (!document.hidden) ask().then(compare, () => lookLater(2));
}

function lookLater(factor) {
  clearTimeout(timer);
  if (!main.hasAttribute('data-follow')) return;
  timer = setTimeout(look, wait);
  wait = Math.min(wait * factor, LONGEST_WAIT);
}

function lookNow() {
  wait = FIRST_WAIT;
  look();
}

forms.forEach((form) => {
  form.addEventListener('submit', submitted);
});

if (path && main.hasAttribute('data-follow')) {
  lookLater(1);
  // Back from the bank's app or from another tab: the customer wants to know now.
  document.addEventListener('visibilitychange', lookNow);
}

// Gone back to, the browser may show the page as it was left. Make it usable again, and see whether it is still true.
window.addEventListener('pageshow', (event) => {
  const [navigation] = window.performance.getEntriesByType('navigation');
  if (event.persisted) release();
  if (path && (event.persisted || (navigation && navigation.type === 'back_forward'))) lookNow();
});

const problem = document.querySelector('[data-focus]');
if (problem) problem.focus();
