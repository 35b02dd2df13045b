// Hue & Cry: checks the proof of an act in the reader's own browser, step by step, with nothing but this file and WebCrypto.
// Only the proof page loads it. Words come from data- attributes. Outside a browser it offers the checker for its test.
// C2SP tlog-proof, tlog-checkpoint, signed-note and tlog-tiles; RFC 6962 and 9162. The same rules as crates/ledger.
"use strict";
(() => {

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
async function fromTile(base, size, level, index, loaded) {
  const [row, within] = [level / 8n, level % 8n];
  const [tile, offset] = [(index << within) >> 8n, (index << within) & 255n];
  const width = (size >> (8n * row)) - (tile << 8n);
  const groups = tile.toString().padStart(Math.ceil(tile.toString().length / 3) * 3, "0").match(/.../g);
  const path = `${base}tile/${row}/${groups.map((group, at) => (at < groups.length - 1 ? "x" : "") + group).join("/")}`;
  const load = from => fetch(from).then(answer => answer.ok ? answer.arrayBuffer() : null).catch(() => null);
  const tileBytes = loaded.get(path) ?? (width < 256n ? await load(`${path}.p/${width}`) : null) ?? await load(path);
  if (!tileBytes) throw new Error("tile");
  loaded.set(path, tileBytes);
  const bytes = new Uint8Array(tileBytes);
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
  const loaded = new Map();
  const [low, high] = older.size <= note.size ? [older, note] : [note, older];
  const detail = `${low.size} → ${high.size}`;
  if (before.vkey !== vkey) return { state: "failed", detail };
  const found = low.size === high.size ? [high.root, low.root]
    : low.size === 0n ? [low.root, high.root] : await roots(low.size, high.size, (level, index) => fromTile(tiles, high.size, level, index, loaded));
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
      const unable = error.name === "NotSupportedError" || error.message === "tile";
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
  globalThis.huecryProof = { checkProof, roots, cover, leafHash, nodeHash };
  return;
}

// ---- Proof page: what was found goes, in the server's words, beside each step ----

async function verifyPage(section) {
  const { vkey, act, salt, index, tiles } = section.dataset;
  const show = (place, state, detail) => {
    const result = place.querySelector("[data-result]"), bytes = place.querySelector("[data-detail]");
    result.dataset.state = { first: "ok", gone: "wait", unable: "wait" }[state] ?? state;
    result.textContent = place.dataset[state] ?? section.dataset[state] ?? state;
    if (bytes) bytes.textContent = detail ?? "";
  };
  const steps = [...section.querySelectorAll("[data-step]")];
  for (const place of steps) show(place, "wait");
  if (!globalThis.crypto?.subtle) return steps.forEach(place => show(place, "unable"));
  let memory = null;
  try { memory = tiles ? localStorage : null; } catch { /* Storage may be switched off. */ }
  const results = await checkProof({ file: section.querySelector("[data-proof-file]").textContent, vkey, act, salt, index, tiles, memory });
  for (const place of steps) show(place, results[place.dataset.step]?.state ?? "unable", results[place.dataset.step]?.detail);
}

for (const section of document.querySelectorAll("[data-proof]")) {
  for (const button of section.querySelectorAll("[data-verify]")) button.addEventListener("click", () => verifyPage(section));
}

})();
