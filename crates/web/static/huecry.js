// Hue & Cry: what the console does beyond its pages. Every page works without this file.
// Words are never here: they come from data- attributes, translated by the server. Nothing is parsed as HTML (Trusted Types).
// The hooks are told in crates/web/design/markup.md.
"use strict";
(() => {

// ---- The page ----

const root = document.documentElement;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const make = (name, text, attributes = {}) => {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};
const rtl = () => root.dir === "rtl";
let typed = false;

function say(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

function startPage() {
  for (const element of all("[data-script]")) element.hidden = false;
  (one(".errors") ?? one("[data-focus]"))?.focus();
  document.addEventListener("input", () => { typed = true; });
  document.addEventListener("click", event => {
    for (const open of all("details.user[open]")) if (!open.contains(event.target)) open.open = false;
  });
  document.addEventListener("submit", twice);
  // A table shown as a list of cards stays a table for those who hear it.
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };
  for (const part of all(".table, .table :is(thead, tbody, tfoot, tr, td, th)")) {
    part.setAttribute("role", roles[part.tagName] ?? (part.scope?.startsWith("row") ? "rowheader" : "columnheader"));
  }
}

// The second of two hasty clicks sends nothing.
function twice(event) {
  const now = Date.now();
  if (now - Number(event.target.dataset.sent ?? 0) < 1500) event.preventDefault();
  event.target.dataset.sent = now;
}

// ---- Keys: letters by their place on the keyboard (`code`), so that they work under every layout ----

const FIELD = "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=submit], [type=button])";
let going = 0;

function onKey(event) {
  if (event.defaultPrevented || event.isComposing || event.getModifierState("AltGraph")) return;
  if (one("dialog[open]")) return;
  const inField = event.target.closest?.(FIELD);
  const held = (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + (event.altKey ? "Alt+" : "");
  const done = held ? onHeld(held + event.code) : event.key === "Escape" ? leave(inField) : !inField && (onArrow(event) || onLetter(event));
  if (done) event.preventDefault();
}

function onHeld(key) {
  if (key === "Ctrl+KeyK") return openCommands();
  const digit = /^Alt\+Digit([1-9])$/.exec(key);
  const register = digit && all("[data-registers] input")[digit[1] - 1];
  if (register) return register.click(), true;
  return press(key);
}

function onLetter(event) {
  if (root.dataset.keys !== "on" || event.repeat && !/^Key[JK]$/.test(event.code)) return false;
  if (event.key === "?" || event.key === "؟") return openDialog(one("#keys"));
  if (event.key === "/") return goTo(one("main [data-search]") ?? one("[data-search]"));
  if (event.shiftKey) return false;
  if (Date.now() < going) {
    going = 0;
    const place = one(`.places [data-go="${CSS.escape(event.code)}"]`);
    if (place) return place.click(), true;
  }
  if (event.code === "KeyG") return going = Date.now() + 1500, true;
  if (event.code === "KeyJ") return step(1);
  if (event.code === "KeyK") return step(-1);
  if (event.code === "KeyX") return click(one("input[type=checkbox]", current() ?? make("i", "")));
  if (event.key === "[" || event.code === "BracketLeft") return turn("prev");
  if (event.key === "]" || event.code === "BracketRight") return turn("next");
  return press(event.code);
}

function onArrow(event) {
  if (event.shiftKey) return false;
  if (current() && /^Arrow(Up|Down)$/.test(event.key)) return step(event.key === "ArrowDown" ? 1 : -1);
  if (event.target.closest?.(".pages") && /^Arrow(Left|Right)$/.test(event.key)) return turn((event.key === "ArrowRight") !== rtl() ? "next" : "prev");
  return false;
}

const current = () => document.activeElement?.closest("[data-item]");
const click = element => element ? (element.click(), true) : false;
const turn = way => click(one(`main :is([rel=${way}], [data-rel=${way}])`));
const goTo = element => element ? (element.focus(), element.select?.(), true) : false;

// Nothing with legal effect has a key: such buttons stand inside [data-legal].
function press(key) {
  const wanted = `[data-key="${CSS.escape(key)}"]`;
  const usable = element => !element.closest("[data-legal]") && element.checkVisibility();
  const lone = all("[data-item]").length === 1;
  // What belongs to one item of several is only meant while that item has the focus.
  const found = all(wanted, current() ?? make("i", "")).find(usable) ?? all(wanted).find(element => usable(element) && (lone || !element.closest("[data-item]")));
  if (!found) return false;
  return found.matches(FIELD) ? goTo(found) : click(found);
}

function step(by) {
  const items = all("[data-list] [data-item]").filter(item => item.checkVisibility());
  const at = items.indexOf(current());
  const item = at < 0 ? items[by > 0 ? 0 : -1] : items[at + by];
  return goTo(item && (one("[data-open]", item) ?? one("a[href], button", item)));
}

// Esc: out of the field, then out of the page; never away from what was typed.
function leave(inField) {
  const menu = one("details.user[open]");
  if (menu) return menu.open = false, goTo(one("summary", menu));
  if (inField) return inField.blur(), true;
  return !typed && click(one("main .back"));
}

function openDialog(dialog) {
  if (!dialog) return false;
  dialog.showModal();
  return true;
}

// ---- Command menu: the links of this page's frame, and what main offers with data-command ----

const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

function openCommands() {
  const dialog = one("#commands");
  if (!dialog) return false;
  one("input", dialog).value = "";
  fillCommands(dialog);
  return openDialog(dialog);
}

function fillCommands(dialog) {
  const wanted = plain(one("input", dialog).value.trim());
  const links = all(".places a, .user a, .foot a, main a[data-command]").filter(link => plain(link.textContent).includes(wanted));
  one("ul", dialog).replaceChildren(...links.map(link => {
    const item = make("li", "");
    item.append(make("a", link.textContent.trim().replace(/\s+/g, " "), { href: link.getAttribute("href") }));
    return item;
  }));
  say(one("[role=status]", dialog), links.length ? "" : dialog.dataset.none ?? "");
}

function startCommands(dialog) {
  const input = one("input", dialog);
  input.addEventListener("input", event => { event.stopPropagation(); fillCommands(dialog); });
  dialog.addEventListener("keydown", event => {
    const links = all("a", dialog);
    const at = links.indexOf(document.activeElement);
    if (event.key === "Enter" && at < 0) { event.preventDefault(); links[0]?.click(); }
    if (event.key === "ArrowDown") { event.preventDefault(); links[at + 1]?.focus(); }
    if (event.key === "ArrowUp") { event.preventDefault(); (links[at - 1] ?? input).focus(); }
  });
}

// The keys dialog shows the letters of this person's keyboard where the browser tells them.
async function showLayout() {
  const layout = await navigator.keyboard?.getLayoutMap?.().catch(() => null);
  for (const key of layout ? all("kbd[data-code]") : []) say(key, layout.get(key.dataset.code) ?? key.textContent);
}

// ---- Live completeness: information, never a verdict; it moves no focus and blocks nothing ----

function startLive(form) {
  let timer, last = 0, running;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, Math.max(800, last + 5000 - Date.now()));
  });
  async function ask() {
    last = Date.now();
    running?.abort();
    running = new AbortController();
    const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    try {
      const answer = await fetch(form.dataset.live, { method: "POST", body: fields, signal: running.signal });
      if (answer.ok && answer.headers.get("content-type")?.startsWith("text/plain")) showLive(await answer.text());
    } catch { /* The page says the same after it is saved. */ }
  }
}

function showLive(text) {
  const [summary, ...lines] = text.split("\n").filter(Boolean);
  const list = one("[data-live-list]");
  list?.replaceChildren(...lines.map(line => {
    const [state, word, sentence, href, go] = line.split("\t");
    const item = make("li", "");
    item.append(make("span", word ?? "", { class: `tag ${/^(met|unmet|person)$/.test(state) ? state : ""}` }), " ", make("span", sentence ?? ""));
    if (/^(#|\/(?!\/))/.test(href ?? "")) item.append(" ", make("a", go || href, { href }));
    return item;
  }));
  say(one("[data-live-summary]"), summary ?? "");
}

// ---- Session: told five minutes ahead, kept by one button ----

function startSession(box) {
  let until = Date.parse(root.dataset.sessionUntil ?? ""), timer;
  const button = one("button", box), text = one("p", box), words = text.textContent;
  const wait = () => {
    clearTimeout(timer);
    if (until > Date.now()) timer = setTimeout(warn, until - Date.now() - 300_000);
  };
  const warn = () => {
    box.hidden = button.hidden = false;
    say(text, words);
    timer = setTimeout(() => { button.hidden = true; say(text, box.dataset.over ?? words); }, until - Date.now());
  };
  button.addEventListener("click", async () => {
    const answer = await fetch(box.dataset.url, { method: "POST", body: new URLSearchParams({ csrf: box.dataset.csrf ?? "" }) }).catch(() => null);
    const next = Date.parse(answer?.ok ? answer.headers.get("huecry-session-until") ?? "" : "");
    if (!(next > until)) return;
    until = next;
    button.hidden = true;
    say(text, box.dataset.kept ?? "");
    wait();
    setTimeout(() => { box.hidden = true; }, 8000);
  });
  wait();
}

// ---- Progress pages ----

function startRefresh(section) {
  const seconds = Math.max(5, Number(section.dataset.refresh) || 5);
  const url = section.dataset.refreshUrl;
  const again = async () => {
    if (!url) return typed ? undefined : location.reload();
    try {
      const { value, max, text, end } = await (await fetch(url)).json();
      const bar = one("progress", section);
      if (bar && max > 0) Object.assign(bar, { max, value });
      say(one("[data-refresh-text]", section), text ?? "");
      if (end) return location.reload();
    } catch { /* The next try may do. */ }
    setTimeout(again, seconds * 1000);
  };
  setTimeout(again, seconds * 1000);
}

startPage();
document.addEventListener("keydown", onKey);
all("#commands").forEach(startCommands);
all("form[data-live]").forEach(startLive);
all("#session").forEach(startSession);
all("[data-refresh]").forEach(startRefresh);
for (const button of all("[data-print]")) button.addEventListener("click", () => print());
showLayout();

})();
