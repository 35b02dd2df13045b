// Hue & Cry: what the console does beyond its pages. Every page works without this file.
// Words are never here: they come from data- attributes, translated by the server. Nothing is parsed as HTML (Trusted Types).
// The hooks are told in crates/web/README.md. Outside a browser only the proof checker is offered, for its test.
"use strict";
(() => {

// ---- Proof of an act: C2SP tlog-proof, tlog-checkpoint, signed-note; RFC 6962. No part of the page is touched here. ----

const utf8 = new TextEncoder();
const toBase64 = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

// Only the one canonical spelling: a second spelling of a value would be a second proof of it.
function fromBase64(text) {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error("base64");
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  if (toBase64(bytes) !== text) throw new Error("base64");
  return bytes;
}

function fromDecimal(text) {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text) || BigInt(text) >= 1n << 63n) throw new Error("number");
  return BigInt(text);
}

function hashOf(text) {
  const hash = fromBase64(text);
  if (hash.length !== 32) throw new Error("hash");
  return hash;
}

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const leafHash = entry => sha256(join([0], entry));
const nodeHash = (first, second) => sha256(join([1], first, second));

async function commit(salt, record) {
  const key = await crypto.subtle.importKey("raw", salt, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, record));
}

function readProof(text) {
  if (text.length > 1 << 19) throw new Error("length");
  const blank = text.indexOf("\n\n");
  const lines = text.slice(0, blank).split("\n");
  if (blank < 0 || lines.shift() !== "c2sp.org/tlog-proof@v1") throw new Error("first line");
  const extra = lines[0]?.startsWith("extra ") ? fromBase64(lines.shift().slice(6)) : null;
  const index = lines.shift() ?? "";
  if (!index.startsWith("index ") || lines.length > 63) throw new Error("index");
  return { extra, index: fromDecimal(index.slice(6)), path: lines.map(hashOf), note: readNote(text.slice(blank + 2)) };
}

function readNote(text) {
  const blank = text.lastIndexOf("\n\n");
  if (blank < 0 || !text.endsWith("\n") || /[\0-\x09\x0b-\x1f]/.test(text)) throw new Error("note");
  const signatures = text.slice(blank + 2, -1).split("\n").map(line => {
    const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = fromBase64(encoded ?? "!");
    if (bytes.length < 5) throw new Error("signature");
    return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) };
  });
  const signed = text.slice(0, blank + 1);
  const [origin, size, root] = signed.split("\n");
  return { signed, signatures, origin, size: fromDecimal(size ?? ""), root: hashOf(root ?? "") };
}

async function readKey(text) {
  const [, name, id, material] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = fromBase64(material ?? "!");
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error("key");
  const hash = (await sha256(join(utf8.encode(name), [10], bytes))).slice(0, 4);
  if (Array.from(hash, byte => byte.toString(16).padStart(2, "0")).join("") !== id) throw new Error("key id");
  return { name, id: hash, key: bytes.slice(1) };
}

// RFC 9162 section 2.1.3.2. Null when the path has not the length that index and size ask for.
async function climb(leaf, index, size, path) {
  if (index >= size) return null;
  let [node, last, root] = [index, size - 1n, leaf];
  for (const hash of path) {
    if (last === 0n) return null;
    if (node & 1n || node === last) {
      root = await nodeHash(hash, root);
      while (!(node & 1n) && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      root = await nodeHash(root, hash);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n ? root : null;
}

// A wrong signature under the key refuses the note; lines of other keys are passed over.
async function isSigned(note, { name, id, key }) {
  const ours = note.signatures.filter(signature => signature.name === name && same(signature.id, id));
  const imported = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
  const verified = await Promise.all(ours.map(({ bytes }) =>
    crypto.subtle.verify({ name: "Ed25519" }, imported, bytes, utf8.encode(note.signed))));
  return ours.length > 0 && verified.every(Boolean) && note.origin === name;
}

// Complete subtrees that cover the entries from `start` to `end`, as [level, index].
function cover(start, end) {
  const nodes = [];
  for (let level = 0n; start < end; level = 0n) {
    while (!(start & (1n << level)) && start + (1n << (level + 1n)) <= end) level += 1n;
    nodes.push([level, start >> level]);
    start += 1n << level;
  }
  return nodes;
}

// Roots of the first `older` and of the first `newer` entries, over the same hashes: who finds both known has seen one log grow.
async function roots(older, newer, read) {
  const known = new Map();
  for (const [level, index] of [...cover(0n, older), ...cover(older, newer)]) known.set(`${level}/${index}`, await read(level, index));
  const rootOf = async (start, end) => {
    const level = BigInt((end - start).toString(2).length - 1);
    const node = end - start === 1n << level && known.get(`${level}/${start >> level}`);
    if (node) return node;
    const half = end - start === 1n << level ? level - 1n : level;
    if (end - start < 2n) throw new Error("tile");
    return nodeHash(await rootOf(start, start + (1n << half)), await rootOf(start + (1n << half), end));
  };
  return [await rootOf(0n, older), await rootOf(0n, newer)];
}

// One hash out of the log's tiles (C2SP tlog-tiles): partial as of `size`, or full by now.
async function fromTile(base, size, level, index) {
  const [row, within] = [level / 8n, level % 8n];
  const [tile, offset] = [(index << within) >> 8n, (index << within) & 255n];
  const width = (size >> (8n * row)) - (tile << 8n);
  const groups = tile.toString().padStart(Math.ceil(tile.toString().length / 3) * 3, "0").match(/.../g);
  const path = `${base}tile/${row}/${groups.map((group, at) => (at < groups.length - 1 ? "x" : "") + group).join("/")}`;
  let answer = await fetch(width < 256n ? `${path}.p/${width}` : path);
  if (!answer.ok) answer = await fetch(path);
  if (!answer.ok) throw new Error("tile");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let hashes = Array.from({ length: 1 << Number(within) }, (_, at) => bytes.slice(32 * (Number(offset) + at), 32 * (Number(offset) + at + 1)));
  while (hashes.length > 1) {
    hashes = await Promise.all(hashes.filter((_, at) => at % 2 === 0).map((hash, at) => nodeHash(hash, hashes[2 * at + 1])));
  }
  return hashes[0];
}

// What this browser saw of the log before: "first", or whether one of the two trees begins with the other.
async function compareSeen(note, vkey, tiles, memory) {
  const name = `huecry-log ${note.origin}`;
  const before = JSON.parse(memory.getItem(name) ?? "null");
  const keep = () => memory.setItem(name, JSON.stringify({ vkey, size: String(note.size), root: toBase64(note.root) }));
  if (!before) return keep(), { state: "first" };
  const older = { size: BigInt(before.size), root: hashOf(before.root) };
  const [low, high] = older.size <= note.size ? [older, note] : [note, older];
  const detail = `${low.size} → ${high.size}`;
  if (before.vkey !== vkey) return { state: "failed", detail };
  const found = low.size === high.size ? [high.root, low.root]
    : low.size === 0n ? [low.root, high.root] : await roots(low.size, high.size, (level, index) => fromTile(tiles, high.size, level, index));
  if (!same(found[0], low.root) || !same(found[1], high.root)) return { state: "failed", detail };
  if (high === note) keep();
  return { state: "ok", detail };
}

// Every step by itself, so that one that fails does not hide the others. States: ok, failed, gone (erased), unable, first.
async function checkProof({ file, vkey, act, salt, index, tiles, memory }) {
  const results = {};
  const step = async (name, run) => {
    try {
      const done = await run();
      results[name] = typeof done === "object" ? done : { state: done ? "ok" : "failed" };
    } catch (error) {
      const unable = error.name === "NotSupportedError" || error instanceof TypeError || name === "seen" && error.message === "tile";
      results[name] = { state: unable ? "unable" : "failed", detail: unable ? "" : error.message };
    }
  };
  let proof, leaf;
  await step("file", () => Boolean(proof = readProof(file)));
  await step("act", async () => {
    if (act === undefined || salt === undefined) return { state: "gone" };
    return same(await commit(hashOf(salt), fromBase64(act)), proof.extra.slice(42));
  });
  await step("leaf", async () => {
    if (proof.extra.length !== 74 || proof.extra[0] !== 1 || index !== undefined && fromDecimal(index) !== proof.index) return false;
    leaf = await leafHash(proof.extra);
    return { state: "ok", detail: toBase64(leaf) };
  });
  await step("path", async () => {
    const root = await climb(leaf ?? await leafHash(proof.extra), proof.index, proof.note.size, proof.path);
    return { state: root && same(root, proof.note.root) ? "ok" : "failed", detail: toBase64(proof.note.root) };
  });
  await step("signature", async () => ({ state: await isSigned(proof.note, await readKey(vkey)) ? "ok" : "failed", detail: proof.note.origin }));
  const told = Object.values(results).map(result => result.state);
  // What is not itself proved must not become what later proofs are measured by.
  if (memory && told.every(state => state === "ok" || state === "gone")) await step("seen", () => compareSeen(proof.note, vkey.trim(), tiles, memory));
  const states = Object.values(results).map(result => result.state);
  results.whole = { state: ["failed", "unable"].find(state => states.includes(state)) ?? "ok" };
  return results;
}

if (typeof document === "undefined") {
  globalThis.huecryProof = { checkProof, readProof, roots, cover, leafHash, nodeHash };
  return;
}

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
  const found = [current(), document].flatMap(where => where ? all(wanted, where) : []).find(element => !element.closest("[data-legal]") && element.checkVisibility());
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
    const [state, word, sentence, href] = line.split("\t");
    const item = make("li", "");
    item.append(make("span", word ?? "", { class: `tag ${/^(met|unmet|person)$/.test(state) ? state : ""}` }), " ", make("span", sentence ?? ""));
    if (/^(#|\/(?!\/))/.test(href ?? "")) item.append(" ", make("a", list.dataset.liveLink ?? href, { href }));
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

// ---- Proof page: what was found goes, in the server's words, beside each step ----

async function verifyPage(section) {
  const { vkey, act, salt, index, tiles } = section.dataset;
  const show = (place, state, detail) => {
    const result = one("[data-result]", place), bytes = one("[data-detail]", place);
    result.dataset.state = { first: "ok", gone: "wait", unable: "wait" }[state] ?? state;
    say(result, place.dataset[state] ?? section.dataset[state] ?? state);
    if (bytes) say(bytes, detail ?? "");
  };
  const steps = all("[data-step]", section);
  for (const place of steps) show(place, "wait");
  if (!globalThis.crypto?.subtle) return steps.forEach(place => show(place, "unable"));
  let memory = null;
  try { memory = tiles ? localStorage : null; } catch { /* Storage may be switched off. */ }
  const results = await checkProof({ file: one("[data-proof-file]", section).textContent, vkey, act, salt, index, tiles, memory });
  for (const place of steps) show(place, results[place.dataset.step]?.state ?? "unable", results[place.dataset.step]?.detail);
}

startPage();
document.addEventListener("keydown", onKey);
all("#commands").forEach(startCommands);
all("form[data-live]").forEach(startLive);
all("#session").forEach(startSession);
all("[data-refresh]").forEach(startRefresh);
for (const section of all("[data-proof]")) for (const button of all("[data-verify]", section)) button.addEventListener("click", () => verifyPage(section));
for (const button of all("[data-print]")) button.addEventListener("click", () => print());
showLayout();

})();
