// What the house wants of every page and axe does not say. Answers a list of faults, each one sentence.
const faults = [];
const named = e => e && e.tagName.toLowerCase() + (e.classList.length ? '.' + [...e.classList].join('.') : '');
const say = (what, e) => faults.push(e ? `${what}: ${named(e.parentElement)} > ${named(e)} — ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 200)}` : what);
const all = selector => [...document.querySelectorAll(selector)];
const shown = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const [lang] = arguments;

const root = document.documentElement;
if (root.lang !== lang) say(`html lang is "${root.lang}", not "${lang}"`);
const dir = lang === 'ar' ? 'rtl' : 'ltr';
if (getComputedStyle(root).direction !== dir) say(`the page runs ${getComputedStyle(root).direction}, not ${dir}`);

const headings = all('h1').filter(shown);
if (headings.length !== 1) say(`there are ${headings.length} h1`);
if (!document.title.trim()) say('the title is empty');

// An error summary comes first, is told at once, and the title says so before anything else.
const summary = document.querySelector('[role=alert] a[href^="#"]');
if (summary) {
  for (const link of all('[role=alert] a[href^="#"]')) {
    const to = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!to) say('an error leads nowhere', link);
    else if (!to.matches('input, select, textarea, fieldset, [tabindex]')) say('an error leads to what takes no focus', to);
  }
}

for (const landmark of ['main', 'header', 'footer']) {
  const count = all(landmark).filter(e => !e.parentElement.closest('main, article, section, aside, nav')).length;
  if (count !== 1) say(`there are ${count} ${landmark} of the page`);
}
const first = document.querySelector('a[href], button, input:not([type=hidden]), select, textarea, summary');
if (!first?.matches('a[href^="#"]') || !document.querySelector(first.hash)) say('the first thing in reach does not skip to the content', first);

for (const e of all('[tabindex]')) if (e.tabIndex > 0) say('a positive tabindex', e);
for (const e of all('[style]')) say('an inline style', e);
for (const e of all('style')) say('an inline style sheet', e);
for (const e of all('script:not([src])')) if (e.type !== 'application/json') say('an inline script', e);
for (const e of all('*')) for (const a of e.attributes) if (a.name.startsWith('on')) say('an inline handler', e);
for (const e of all('[src], link[href]')) {
  if (new URL(e.src || e.href, location.href).origin !== location.origin) say('something from elsewhere', e);
}
for (const e of all('[required], [autofocus]')) say('`required` or `autofocus`', e);
for (const e of all('form')) if (!e.noValidate && e.querySelector('[type=email], [type=number], [type=url], [pattern], [min], [max]')) say('the browser checks this form before we can speak', e);

const ids = all('[id]').map(e => e.id);
for (const id of new Set(ids)) if (ids.filter(i => i === id).length > 1) say(`the id "${id}" is there twice`);

if (root.scrollWidth > innerWidth) {
  const wide = all('body *').filter(e => shown(e) && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1) && !clipped(e));
  say(`the page is wider than its window of ${innerWidth}`, wide[wide.length - 1]);
}

// WCAG 2.5.8, the exceptions for words in a sentence and for what the browser draws included.
for (const e of all('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
  if (!shown(e) || clipped(e) || inSentence(e)) continue;
  const boxes = [e, ...(e.labels || [])].map(x => x.getBoundingClientRect());
  if (!boxes.some(b => b.width >= 24 && b.height >= 24)) {
    say(`a target of less than 24 px`, e);
  }
}

// Values people gave run their own way: Arabic in an English page, a number in an Arabic one.
for (const e of all('bdi')) if (!e.hasAttribute('dir') && e.querySelector('input')) say('a field inside bdi', e);

// Cut off on purpose: a skip link out of sight, a table that scrolls in its own box.
function clipped(e) {
  for (let up = e; up && up !== document.body; up = up.parentElement) {
    const style = getComputedStyle(up);
    const box = up.getBoundingClientRect();
    if (style.clipPath !== 'none' || (box.width <= 1 && box.height <= 1)) return true;
    if (up !== e && /(auto|scroll|hidden)/.test(style.overflowX)) return up.getBoundingClientRect().right <= innerWidth + 1;
    if (style.position === 'absolute' && box.bottom < 0) return true;
  }
  return false;
}

function inSentence(e) {
  if (getComputedStyle(e).display !== 'inline') return false;
  const around = e.parentElement.closest('p, li, dd, td, th, caption, label, legend, figcaption, div');
  const own = e.textContent.trim().length;
  return around && around.textContent.trim().length > own + 3;
}

return faults;
