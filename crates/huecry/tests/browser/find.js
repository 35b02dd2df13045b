// Finds what a person would know by its name. Arguments: kind (button, link, field), name, number from 0, and
// the name of the group it stands in, or nothing: a set of fields, a section, a row.
const [kind, name, nth, group] = arguments;
// Directional isolates are for the reader's eye, not part of a name.
const plain = text => (text || '').replace(/[⁦-⁩‎‏]/g, '').replace(/\s+/g, ' ').trim();
const wanted = plain(name);
const shown = e => e.checkVisibility({ visibilityProperty: true });

function spoken(element) {
  const label = element.getAttribute('aria-label');
  if (label) return [label];
  const by = element.getAttribute('aria-labelledby');
  if (by) return [by.split(/\s+/).map(id => document.getElementById(id)?.textContent || '').join(' ')];
  // A label may be followed by a hint within; both the whole and its first part are its name.
  return [...(element.labels || [])].flatMap(l => [l.textContent, l.firstElementChild?.textContent]);
}

const kinds = {
  button: ['button, input[type=submit], [role=button], summary', e => [e.value, e.textContent, ...spoken(e)]],
  link: ['a[href]', e => [e.textContent, ...spoken(e)]],
  field: ['input:not([type=hidden]), select, textarea', spoken],
};
const [selector, names] = kinds[kind];
// A radio button drawn by its label is itself hidden from the eye, and still what the name leads to.
const candidates = [...document.querySelectorAll(selector)].filter(e => shown(e) || (e.labels && [...e.labels].some(shown)));
const inGroup = e => {
  if (!group) return true;
  for (let up = e.parentElement; up; up = up.parentElement) {
    if (!up.matches('fieldset, [role=group], details, section, article, li, tr')) continue;
    const head = up.querySelector(':scope > legend, :scope > summary, h2, h3, th')?.textContent;
    if ([up.getAttribute('aria-label'), head].some(said => plain(said).startsWith(plain(group)))) return true;
  }
  return false;
};
const inside = candidates.filter(inGroup);
const exact = inside.filter(e => names(e).some(n => plain(n) === wanted));
const found = exact.length ? exact : inside.filter(e => names(e).some(n => plain(n).startsWith(wanted)));
if (found[nth]) return { found: found[nth] };
return { instead: [...new Set(inside.flatMap(names).map(plain).filter(Boolean))].slice(0, 40) };
