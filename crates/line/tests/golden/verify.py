"""Verifies encoding and post-quantum signatures of the line's vectors by other people's code."""
import base64
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


def leaf(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def rooted(entry, index, size, path):
    """RFC 9162, 2.1.3.2."""
    node, last, at = leaf(entry), size - 1, index
    for step in path:
        assert last > 0, "the way is too long"
        if at % 2 == 1 or at == last:
            node = hashlib.sha256(b"\x01" + step + node).digest()
            while at % 2 == 0 and at > 0:
                at, last = at // 2, last // 2
        else:
            node = hashlib.sha256(b"\x01" + node + step).digest()
        at, last = at // 2, last // 2
    assert last == 0, "the way is too short"
    return node


def directory(told):
    """Both releases: who has signed, by which threshold, and where the log has them."""
    before = None
    for news in told["news"]:
        fields = canonical(bytes.fromhex(news["bytes"]))
        logged = canonical(fields[2][0])
        bundle = canonical(logged[1])
        release = canonical(bundle[2])
        name = hashlib.sha256(bundle[2]).hexdigest()
        assert name == news["release"]
        root = canonical(release[6])
        officers = {hashlib.sha256(some).digest()[:16]: cbor2.loads(some) for some in root[3]}
        known = officers | (before or officers)
        signers = set()
        for some in bundle[3]:
            own = canonical(canonical(some).value[3][0][0])[4]
            said = open_signed(some, (own, known[own]), "application/huecry-release-signature+cbor")
            assert said == {1: 1, 2: "world-police", 3: release[2], 4: bytes.fromhex(name)}
            signers.add(own)
        assert len(signers) == news["signed-by"] and len(signers & set(officers)) >= root[2]
        assert before is None or len(signers & set(before)) >= root[2]
        online = release[7][0]
        fresh = open_signed(
            fields[3], (hashlib.sha256(online).digest()[:16], cbor2.loads(online)), "application/huecry-freshness+cbor"
        )
        assert (fresh[3], fresh[4].hex()) == (release[2], name) and fresh[6] - fresh[5] <= 86400
        entry = cbor2.dumps(
            {1: "huecry directory release", 2: "world-police", 3: release[2], 4: bytes.fromhex(name)}, canonical=True
        )
        head, checkpoint = logged[2].decode().split("\n\n", 1)
        lines = head.split("\n")
        index, path = int(lines[1].removeprefix("index ")), [base64.b64decode(line) for line in lines[2:]]
        origin, size, tree = checkpoint.split("\n")[:3]
        assert lines[0] == "c2sp.org/tlog-proof@v1" and origin == told["log"].split("+")[0]
        assert rooted(entry, index, int(size), path) == base64.b64decode(tree), "another root"
        before = officers
    member = canonical(release[8][0])
    assert member[1] == "world-police/FR" and member[3] == 0, "in force"
    assert member[5][0][1].hex() == told["signing-key"]


directory(vectors["directory"])
print("accepted {}")
