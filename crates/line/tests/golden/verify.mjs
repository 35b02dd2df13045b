// Opens, verifies and tampers with the line's vectors by other people's code; then seals a message of its own.
import { readFileSync } from "node:fs";
import { createCipheriv, createDecipheriv, createHash, createHmac, createPublicKey, verify } from "node:crypto";
import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { XWing } from "@hpke/hybridkem-x-wing";
import { ed25519 } from "@noble/curves/ed25519.js";
import { ml_dsa65 } from "@noble/post-quantum/ml-dsa.js";
import { Tagged, decode, encode, rfc8949EncodeOptions } from "cborg";

const bytes = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));
const hex = (some) => Buffer.from(some).toString("hex");
const sha256 = (some) => Uint8Array.from(createHash("sha256").update(some).digest());
const same = (a, b, what) => { if (hex(a) !== hex(b)) throw new Error(`${what} differs`); };
const read = (some) => decode(some, { strict: true, useMaps: true, tags: Tagged.preserve(18, 98) });
const write = (item) => Uint8Array.from(encode(item, rfc8949EncodeOptions));
const join = (...parts) => Uint8Array.from(Buffer.concat(parts));

/** A public form with the id that signatures name it by. */
const key = (form) => ({ id: sha256(bytes(form.public)).slice(0, 16), fields: read(bytes(form.public)), form });

/** Ed25519 by two libraries; both must say the same. */
function checkEd25519(publicKey, message, signature) {
  const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") };
  const one = verify(null, message, createPublicKey({ key: jwk, format: "jwk" }), signature);
  const two = ed25519.verify(signature, message, publicKey, { zip215: false });
  if (one !== two) throw new Error("node and noble disagree about an Ed25519 signature");
  return one;
}

/** COSE_Sign with both signatures: the payload, or an error. */
function openSigned(some, known, content) {
  const item = read(some);
  if (item.tag !== 98) throw new Error("not COSE_Sign");
  same(write(item), some, "the deterministic encoding");
  const [body, , payload, signatures] = item.value;
  const header = read(body);
  if (header.get(3) !== content || header.get(-65537) !== 1) throw new Error("content type or suite");
  if (signatures.length !== 2) throw new Error("two signatures");
  signatures.forEach(([own, , signature], n) => {
    const fields = read(own);
    if (fields.get(1) !== [-19, -49][n]) throw new Error("algorithm");
    same(fields.get(4), known.id, "key id");
    const message = write(["Signature", body, own, new Uint8Array(0), payload]);
    const fits = n === 0
      ? checkEd25519(known.fields.get(3), message, signature)
      : ml_dsa65.verify(signature, message, known.fields.get(4));
    if (!fits) throw new Error(`signature ${n}`);
  });
  return read(payload);
}

/** COSE_Sign1 of a node. */
function openHeader(some, known) {
  const item = read(some);
  if (item.tag !== 18) throw new Error("not COSE_Sign1");
  const [body, , payload, signature] = item.value;
  const header = read(body);
  if (header.get(1) !== -19 || header.get(3) !== "application/huecry-header+cbor") throw new Error("header");
  same(header.get(4), known.id, "key id");
  const message = write(["Signature1", body, new Uint8Array(0), payload]);
  if (!checkEd25519(known.fields.get(3), message, signature)) throw new Error("header signature");
  return read(payload);
}

/** HKDF-Expand of RFC 5869. */
function expand(prk, info, length) {
  let [out, block] = [Buffer.alloc(0), Buffer.alloc(0)];
  for (let n = 1; out.length < length; n += 1) {
    block = createHmac("sha256", prk).update(block).update(info).update(Uint8Array.of(n)).digest();
    out = Buffer.concat([out, block]);
  }
  return out.subarray(0, length);
}

const CHUNK = 65536;
function partOf(contentKey, label) {
  const grown = expand(contentKey, write(["huecry-line-v1 content", 1, label]), 71);
  const nonce = (number, last) => {
    const end = Buffer.alloc(5);
    end.writeUInt32BE(number);
    end[4] = last ? 1 : 0;
    return Buffer.concat([grown.subarray(32, 39), end]);
  };
  return { key: grown.subarray(0, 32), commitment: grown.subarray(39), nonce };
}

function sealPart(contentKey, label, plain) {
  const part = partOf(contentKey, label);
  const out = [part.commitment];
  const count = Math.max(1, Math.ceil(plain.length / CHUNK));
  for (let n = 0; n < count; n += 1) {
    const cipher = createCipheriv("aes-256-gcm", part.key, part.nonce(n, n + 1 === count));
    out.push(cipher.update(plain.subarray(n * CHUNK, (n + 1) * CHUNK)), cipher.final(), cipher.getAuthTag());
  }
  return join(...out);
}

function openPart(contentKey, label, sealed) {
  const part = partOf(contentKey, label);
  same(sealed.subarray(0, 32), part.commitment, "commitment");
  const [chunks, out] = [sealed.subarray(32), []];
  const count = Math.ceil(chunks.length / (CHUNK + 16));
  for (let n = 0; n < count; n += 1) {
    const chunk = chunks.subarray(n * (CHUNK + 16), (n + 1) * (CHUNK + 16));
    const decipher = createDecipheriv("aes-256-gcm", part.key, part.nonce(n, n + 1 === count));
    decipher.setAuthTag(chunk.subarray(-16));
    out.push(decipher.update(chunk.subarray(0, -16)), decipher.final());
  }
  return join(...out);
}

const suite = new CipherSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const infoOf = (header) => write(["huecry-line-v1", 1, header.get(3), header.get(4), header.get(2)]);

async function openEnvelope(some, keys) {
  if (some[0] !== 1) throw new Error("suite");
  const [signedHeader, enc, wrapped, sealed] = read(some.subarray(1));
  const header = openHeader(signedHeader, keys.node);
  same(header.get(10), sha256(sealed), "hash of the sealed body");
  const recipientKey = await suite.kem.importKey("raw", bytes(keys.epoch.form.seed).buffer, false);
  const context = await suite.createRecipientContext({ recipientKey, enc, info: infoOf(header) });
  const contentKey = Buffer.from(await context.open(wrapped, sha256(signedHeader)));
  const padded = openPart(contentKey, null, sealed);
  const length = Buffer.from(padded).readUInt32BE();
  const statement = padded.subarray(4, 4 + length);
  same(header.get(9), sha256(statement), "hash of the statement");
  return { header, contentKey, statement };
}

/** Both signatures of an organisation, by its seeds. */
function signTwice(payload, content, signer) {
  const seeds = bytes(signer.form.seeds);
  const body = write(new Map([[3, content], [-65537, 1]]));
  const signatures = [-19, -49].map((algorithm) => {
    const own = write(new Map([[1, algorithm], [4, signer.id]]));
    const message = write(["Signature", body, own, new Uint8Array(0), payload]);
    const signature = algorithm === -19
      ? ed25519.sign(message, seeds.slice(0, 32))
      : ml_dsa65.sign(message, ml_dsa65.keygen(seeds.slice(32)).secretKey);
    return [own, new Map(), signature];
  });
  return write(new Tagged(98, [body, new Map(), payload, signatures]));
}

async function sealEnvelope(statement, fields, keys) {
  const contentKey = Buffer.alloc(32, 0x77);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(statement.length);
  const padded = Buffer.alloc(2 ** Math.max(13, Math.ceil(Math.log2(statement.length + 4))));
  Buffer.concat([length, statement]).copy(padded);
  const sealed = sealPart(contentKey, null, padded);
  const header = new Map([
    [1, 1], [2, fields.get(2)], [3, fields.get(4)], [4, keys.epoch.form.address], [5, fields.get(11)],
    [6, fields.get(9)], [7, sealed.length], [8, fields.get(12).get(1)], [9, sha256(statement)],
    [10, sha256(sealed)], [11, keys.epoch.form.number],
  ]);
  const payload = write(header);
  const content = "application/huecry-header+cbor";
  const body = write(new Map([[1, -19], [3, content], [4, keys.node.id], [-65537, 1]]));
  const message = write(["Signature1", body, new Uint8Array(0), payload]);
  const signature = ed25519.sign(message, bytes(keys.node.form.seed));
  const signedHeader = write(new Tagged(18, [body, new Map(), payload, signature]));
  const recipientPublicKey = await suite.kem.deserializePublicKey(keys.epoch.fields.get(3));
  const context = await suite.createSenderContext({ recipientPublicKey, info: infoOf(header) });
  const wrapped = new Uint8Array(await context.seal(contentKey, sha256(signedHeader)));
  return join(Uint8Array.of(1), write([signedHeader, new Uint8Array(context.enc), wrapped, sealed]));
}

/** A flipped bit must be refused, wherever it is. */
async function refuses(some, open, what) {
  const step = Math.max(1, Math.floor(some.length / 40));
  for (let at = 0; at < some.length; at += step) {
    const changed = Uint8Array.from(some);
    changed[at] ^= 1 << at % 8;
    let accepted = false;
    try { await open(changed); accepted = true; } catch { /* as it should be */ }
    if (accepted) throw new Error(`${what} with a flipped bit in byte ${at} was accepted`);
  }
}

const vectors = JSON.parse(readFileSync(process.argv.at(-1), "utf8"));
const keys = Object.fromEntries(Object.entries(vectors.keys).map(([name, form]) => [name, key(form)]));
for (const name of ["sender", "recipient"]) {
  const seeds = bytes(keys[name].form.seeds);
  same(ed25519.getPublicKey(seeds.slice(0, 32)), keys[name].fields.get(3), "Ed25519 key");
  same(ml_dsa65.keygen(seeds.slice(32)).publicKey, keys[name].fields.get(4), "ML-DSA-65 key");
}
const STATEMENT = "application/huecry-statement+cbor";
const RECEIPT = "application/huecry-receipt+cbor";
const EPOCH = "application/huecry-epoch-key+cbor";

const epochKey = openSigned(bytes(vectors["epoch-signed"]), keys.recipient, EPOCH);
same(epochKey.get(3), keys.epoch.fields.get(3), "epoch key");
const statementBytes = bytes(vectors.statement.bytes);
const statement = openSigned(statementBytes, keys.sender, STATEMENT);
same(sha256(statementBytes), bytes(vectors.statement.hash), "hash of the statement");
same(statement.get(14), Buffer.from(vectors.statement.body), "body");
const receiptBytes = bytes(vectors.receipt.bytes);
const receipt = openSigned(receiptBytes, keys.recipient, RECEIPT);
same(receipt.get(3), sha256(statementBytes), "statement of the receipt");
const envelopeBytes = bytes(vectors.envelope.bytes);
const opened = await openEnvelope(envelopeBytes, keys);
same(opened.statement, statementBytes, "statement in the envelope");
same(opened.contentKey, bytes(vectors["content-key"]), "content key");
const file = Uint8Array.from({ length: vectors.attachment.length }, (_, n) => n % 251);
const sealedFile = sealPart(opened.contentKey, 0, file);
same(sha256(sealedFile), statement.get(15)[0].get(6), "sealed attachment");
same(openPart(opened.contentKey, 0, sealedFile), file, "attachment");

await refuses(statementBytes, (some) => openSigned(some, keys.sender, STATEMENT), "a statement");
await refuses(receiptBytes, (some) => openSigned(some, keys.recipient, RECEIPT), "a receipt");
await refuses(envelopeBytes, (some) => openEnvelope(some, keys), "an envelope");

const own = new Map(statement);
own.set(14, Uint8Array.from(Buffer.from("an answer that JavaScript has sealed")));
const ownStatement = signTwice(write(own), STATEMENT, keys.sender);
const made = {
  statement: hex(ownStatement),
  envelope: hex(await sealEnvelope(ownStatement, own, keys)),
  receipt: hex(signTwice(write(receipt), RECEIPT, keys.recipient)),
};
console.log(`accepted ${JSON.stringify(made)}`);
