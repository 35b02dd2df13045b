"""Verifies encoding and post-quantum signatures of the line's vectors by other people's code."""
import hashlib
import json
import sys

import cbor2
from dilithium_py.ml_dsa import ML_DSA_65


def key(form):
    public = bytes.fromhex(form["public"])
    return hashlib.sha256(public).digest()[:16], cbor2.loads(public)


def canonical(some):
    item = cbor2.loads(some)
    assert cbor2.dumps(item, canonical=True) == some, "the deterministic encoding differs"
    return item


def open_signed(some, known, content):
    key_id, fields = known
    item = canonical(some)
    assert item.tag == 98, "not COSE_Sign"
    body, unprotected, payload, signatures = item.value
    header = canonical(body)
    assert header == {3: content, -65537: 1} and unprotected == {}
    assert [canonical(own)[1] for own, _, _ in signatures] == [-19, -49]
    own, _, signature = signatures[1]
    assert canonical(own)[4] == key_id, "key id"
    message = cbor2.dumps(["Signature", body, own, b"", payload], canonical=True)
    assert ML_DSA_65.verify(fields[4], message, signature), "ML-DSA-65 signature"
    assert not ML_DSA_65.verify(fields[4], message + b"x", signature), "a longer message"
    changed = bytearray(signature)
    changed[len(changed) // 2] ^= 1
    assert not ML_DSA_65.verify(fields[4], message, bytes(changed)), "a changed signature"
    return canonical(payload)


with open(sys.argv[1], encoding="utf-8") as file:
    vectors = json.load(file)
sender, recipient = (key(vectors["keys"][name]) for name in ("sender", "recipient"))
for (_, fields), name in ((sender, "sender"), (recipient, "recipient")):
    public, _ = ML_DSA_65.key_derive(bytes.fromhex(vectors["keys"][name]["seeds"])[32:])
    assert public == fields[4], "the seed gives another key"

some = bytes.fromhex(vectors["statement"]["bytes"])
statement = open_signed(some, sender, "application/huecry-statement+cbor")
assert statement[14].decode() == vectors["statement"]["body"]
assert hashlib.sha256(some).hexdigest() == vectors["statement"]["hash"]
receipt = open_signed(bytes.fromhex(vectors["receipt"]["bytes"]), recipient, "application/huecry-receipt+cbor")
assert receipt[3].hex() == vectors["statement"]["hash"], "the receipt names another statement"
open_signed(bytes.fromhex(vectors["epoch-signed"]), recipient, "application/huecry-epoch-key+cbor")
envelope = bytes.fromhex(vectors["envelope"]["bytes"])
assert envelope[0] == 1, "suite"
header = canonical(canonical(envelope[1:])[0])
assert header.tag == 18, "not COSE_Sign1"
assert canonical(header.value[2])[9].hex() == vectors["statement"]["hash"]
print("accepted {}")
