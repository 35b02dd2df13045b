// Drives crates/web/static/proof.js in node: one proof made by crates/ledger, every way to spoil it, and a naive log of our own
// for paths, consistency and tiles of many sizes. Run by proof_in_node.rs, or `node crates/web/tests/proof.mjs`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { webcrypto } from "node:crypto";

globalThis.crypto ??= webcrypto;
createRequire(import.meta.url)("../static/proof.js");
const { checkProof, roots, leafHash, nodeHash } = globalThis.huecryProof;
const vector = JSON.parse(readFileSync(new URL("proof_vector.json", import.meta.url), "utf8"));
const base64 = bytes => Buffer.from(bytes).toString("base64");
const states = async input => Object.fromEntries(Object.entries(await checkProof(input)).map(([name, { state }]) => [name, state]));
const fine = { file: "ok", act: "ok", leaf: "ok", path: "ok", signature: "ok", whole: "ok" };
let checked = 0;
const is = (found, wanted, what) => { assert.deepEqual(found, wanted, what); checked += 1; };

// The true proof, and the same with its content erased.
is(await states(vector), fine, "true");
is(await states({ ...vector, act: undefined, salt: undefined }), { ...fine, act: "gone" }, "erased");

// Each thing spoiled alone is found where it is.
const flip = text => base64(Buffer.from(text, "base64").map((byte, at) => at === 5 ? byte ^ 1 : byte));
const inLine = (number, change) => vector.file.split("\n").map((line, at) => at === number ? change(line) : line).join("\n");
const failed = { whole: "failed" };
is(await states({ ...vector, act: flip(vector.act) }), { ...fine, ...failed, act: "failed" }, "other act");
is(await states({ ...vector, salt: flip(vector.salt) }), { ...fine, ...failed, act: "failed" }, "other salt");
is(await states({ ...vector, index: "348" }), { ...fine, ...failed, leaf: "failed" }, "other number asked");
is(await states({ ...vector, file: inLine(3, flip) }), { ...fine, ...failed, path: "failed" }, "other path");
is(await states({ ...vector, file: inLine(3, () => "AAAA") }), { file: "failed", act: "failed", leaf: "failed", path: "failed", signature: "failed", whole: "failed" }, "short hash");
is(await states({ ...vector, index: undefined, file: inLine(2, () => "index 347") }), { ...fine, ...failed, path: "failed" }, "other place");
const extra = inLine(1, line => "extra " + flip(line.slice(6)));
is(await states({ ...vector, file: extra }), { ...fine, ...failed, path: "failed" }, "other leaf, same commitment");
const lines = vector.file.split("\n");
const size = lines.indexOf("355");
is((await states({ ...vector, file: inLine(size, () => "356") })).signature, "failed", "other size");
is(await states({ ...vector, file: inLine(size + 1, flip) }), { ...fine, ...failed, path: "failed", signature: "failed" }, "other root");
is(await states({ ...vector, file: inLine(lines.length - 2, line => line.replace(/[^ ]+$/, flip)) }), { ...fine, ...failed, signature: "failed" }, "other key id or signature");
is(await states({ ...vector, vkey: vector.vkey.replace("6fafa350", "6fafa351") }), { ...fine, ...failed, signature: "failed" }, "other key id");
for (const [what, file] of Object.entries({
  empty: "", "first line": vector.file.replace("@v1", "@v2"), "leading zero": vector.file.replace("index 349", "index 0349"),
  "no signature": vector.file.slice(0, vector.file.indexOf("—")), "carriage return": vector.file.replaceAll("\n", "\r\n"),
  "white space": inLine(4, line => `${line} `), "too long": vector.file + "x".repeat(1 << 19), "spare bits": inLine(3, line => line.slice(0, -2) + "5="),
})) is((await states({ ...vector, file })).whole, "failed", what);

// A naive log: RFC 6962 section 2.1 word by word, over invented leaves.
const leaves = await Promise.all(Array.from({ length: 700 }, (_, at) => leafHash(new Uint8Array([1, at & 255, at >> 8]))));
const mth = async (start, end) => {
  if (end - start === 1) return leaves[start];
  let half = 1;
  while (half * 2 < end - start) half *= 2;
  return nodeHash(await mth(start, start + half), await mth(start + half, end));
};
const read = (level, index) => mth(Number(index << level), Number((index + 1n) << level));
for (const [older, newer] of [[1, 2], [1, 700], [2, 3], [3, 7], [4, 7], [6, 8], [255, 256], [256, 257], [257, 600], [512, 513], [699, 700]]) {
  const found = await roots(BigInt(older), BigInt(newer), read);
  is(found.map(base64), [base64(await mth(0, older)), base64(await mth(0, newer))], `consistency ${older} ${newer}`);
}

// The same through tiles, with memory: first, grown, an older proof later, a rewritten past, a changed key, tiles that are away.
const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]);
const material = Buffer.concat([Buffer.from([1]), Buffer.from(await crypto.subtle.exportKey("raw", pair.publicKey))]);
const origin = "huecry.invalid/test";
const id = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.concat([Buffer.from(origin + "\n"), material]))).subarray(0, 4);
const vkey = `${origin}+${id.toString("hex")}+${material.toString("base64")}`;
const path = async (at, start, end) => {
  if (end - start === 1) return [];
  let half = 1;
  while (half * 2 < end - start) half *= 2;
  const middle = start + half;
  return at < middle ? [...await path(at, start, middle), await mth(middle, end)] : [...await path(at, middle, end), await mth(start, middle)];
};
const proofOf = async (entry, at, length, root) => {
  const signed = `${origin}\n${length}\n${base64(root ?? await mth(0, length))}\n`;
  const signature = Buffer.concat([id, Buffer.from(await crypto.subtle.sign({ name: "Ed25519" }, pair.privateKey, Buffer.from(signed)))]);
  const way = (await path(at, 0, length)).map(hash => base64(hash) + "\n").join("");
  return `c2sp.org/tlog-proof@v1\nextra ${base64(entry)}\nindex ${at}\n${way}\n${signed}\n— ${origin} ${signature.toString("base64")}\n`;
};
const entry = Buffer.concat([Buffer.from([1]), Buffer.alloc(73, 7)]);
for (const at of [0, 1, 300, 518]) leaves[at] = await leafHash(entry);
let away = false;
const served = [];
globalThis.fetch = async url => {
  served.push(url);
  const [, row, rest, part] = /^\/log\/tile\/(\d+)\/([x\d/]+?)(?:\.p\/(\d+))?$/.exec(url);
  const [level, tile] = [8 * Number(row), Number(rest.replace(/[x/]/g, ""))];
  const wide = Number(part ?? 256), enough = ((tile * 256 + wide) << level) <= leaves.length;
  if (away || !enough) return { ok: false };
  const hashes = await Promise.all(Array.from({ length: wide }, (_, at) => mth((tile * 256 + at) << level, (tile * 256 + at + 1) << level)));
  return { ok: true, arrayBuffer: async () => new Uint8Array(Buffer.concat(hashes)).buffer };
};
const store = new Map();
const memory = { getItem: key => store.get(key) ?? null, setItem: (key, value) => store.set(key, value) };
const seen = async (at, length, more = {}) => {
  const found = await states({ file: await proofOf(entry, at, length, more.root), vkey, tiles: "/log/", memory, ...more });
  is(found.signature, "ok", "own signature");
  return found.seen ?? "not asked";
};
is(await seen(0, 301), "first", "first sight");
is(await seen(1, 301), "ok", "same size");
is(await seen(518, 519), "ok", "grown");
assert.ok(served.includes("/log/tile/0/002.p/7") && served.includes("/log/tile/1/000.p/2"), served.join(" "));
is(await seen(300, 301), "ok", "an older proof");
is(JSON.parse([...store.values()][0]).size, "519", "the larger one stays");
away = true;
is(await seen(0, 700), "unable", "tiles are away");
away = false;
is(await seen(0, 700, { root: await mth(0, 699) }), "not asked", "a proof that fails is not remembered");
const kept = leaves[2];
leaves[2] = leaves[3];
is(await seen(0, 700), "failed", "a past rewritten");
leaves[2] = kept;
is(await seen(0, 700), "ok", "the true past");
store.set([...store.keys()][0], [...store.values()][0].replace("+AX", "+AY").replace(vkey, "another"));
is(await seen(0, 700), "failed", "another key than before");

// Paths of every place in logs of awkward sizes.
for (const length of [1, 2, 3, 7, 8, 9, 33]) {
  for (let at = 0; at < length; at += 1) {
    const before = leaves[at];
    leaves[at] = await leafHash(entry);
    is((await states({ file: await proofOf(entry, at, length), vkey })).path, "ok", `path ${at} of ${length}`);
    leaves[at] = before;
  }
}
console.log(`proof.js: ${checked} checks agree`);
