#!/usr/bin/env python3
"""Verifies an evidence bundle of Hue & Cry without any of its code: python3 verify_evidence.py FILE "FIFTY DIGITS" ...

The digits are the fingerprints of the officers of each organisation, compared over a second channel. What the parts of a
bundle are is described in evidence.md. Other people's cryptography: cbor2, dilithium-py, ecdsa (PyPI); tar, SHA-2, HMAC of
Python itself. Ends with 0 and `verified`, or with 1 and the part that does not hold.
"""
import base64
import hashlib
import hmac
import io
import json
import re
import sys
import tarfile
import uuid
from datetime import datetime, timezone

import cbor2
from dilithium_py.ml_dsa import ML_DSA_65
from ecdsa import BadSignatureError, Ed25519, VerifyingKey

PART = "the file"


def looking_at(part):
    global PART
    PART = part


def must(holds, what):
    if not holds:
        raise ValueError(what)


def sha256(some):
    return hashlib.sha256(some).digest()


def ed25519(public, signature, message):
    try:
        return VerifyingKey.from_string(public, curve=Ed25519).verify(signature, message)
    except BadSignatureError:
        return False


def canonical(some):
    item = cbor2.loads(some)
    must(cbor2.dumps(item, canonical=True) == some, "not the deterministic encoding of CBOR")
    return item


def key(public):
    """A signing key in its public form: its id, and the map {1: suite, 2: address, 3: Ed25519, 4: ML-DSA-65}."""
    fields = canonical(public)
    must(fields[1] == 1, "a key of another suite")
    return sha256(public)[:16], fields


def open_signed(some, keys, content):
    """COSE_Sign (RFC 9052) by Ed25519 and ML-DSA-65 of one key: who signed, and what."""
    item = canonical(some)
    must(item.tag == 98, "not COSE_Sign")
    body, unprotected, payload, signatures = item.value
    must(canonical(body) == {3: content, -65537: 1} and unprotected == {}, "another content type or suite")
    must(len(signatures) == 2, "not two signatures")
    headers = [canonical(own) for own, _, _ in signatures]
    must([header[1] for header in headers] == [-19, -49], "not signed by Ed25519 and ML-DSA-65")
    must(headers[0][4] == headers[1][4] and all(loose == {} for _, loose, _ in signatures), "two keys, not one")
    must(headers[0][4] in keys, "its signer is not known, or was not at the time")
    signer = keys[headers[0][4]]
    covered = [cbor2.dumps(["Signature", body, own, b"", payload], canonical=True) for own, _, _ in signatures]
    must(ed25519(signer[3], signatures[0][2], covered[0]), "the Ed25519 signature does not fit")
    must(ML_DSA_65.verify(signer[4], covered[1], signatures[1][2]), "the ML-DSA-65 signature does not fit")
    return headers[0][4], signer, canonical(payload)


def note_key(vkey):
    """A key of c2sp.org/signed-note: its name, and what a signature line of it begins with."""
    name, number, material = vkey.split("+", 2)
    material = base64.b64decode(material, validate=True)
    must(material[0] == 1, "a log key of another kind")
    must(sha256(name.encode() + b"\n" + material)[:4].hex() == number, "the key id of the log")
    return name, bytes.fromhex(number), material[1:]


def in_log(proof, vkey, entry=None):
    """A .tlog-proof (c2sp.org/tlog-proof): the entry, its index, and how many entries the signed checkpoint covers."""
    head, checkpoint = proof.decode().split("\n\n", 1)
    lines = head.split("\n")
    must(lines.pop(0) == "c2sp.org/tlog-proof@v1", "not a proof")
    if lines[0].startswith("extra "):
        extra = base64.b64decode(lines.pop(0).removeprefix("extra "), validate=True)
        must(entry is None, "a proof with something that nothing signs")
        entry = extra
    index = int(lines.pop(0).removeprefix("index "))
    path = [base64.b64decode(line, validate=True) for line in lines]
    text, signatures = checkpoint.rsplit("\n\n", 1)
    origin, size, root = (text + "\n").split("\n")[:3]
    name, number, public = note_key(vkey)
    must(origin == name, "a checkpoint of another log")
    mine = [line.split(" ") for line in signatures.strip("\n").split("\n")]
    mine = [base64.b64decode(line[2], validate=True) for line in mine if line[0] == "\u2014" and line[1] == name]
    mine = [signature[4:] for signature in mine if signature[:4] == number]
    must(mine and all(ed25519(public, signature, (text + "\n").encode()) for signature in mine), "the log's signature")
    must(rooted(entry, index, int(size), path) == base64.b64decode(root), "it does not lead to the signed root")
    return entry, index, int(size)


def rooted(entry, index, size, path):
    """RFC 9162, 2.1.3.2."""
    must(index < size, "outside of the tree")
    node, last, at = sha256(b"\x00" + entry), size - 1, index
    for step in path:
        must(last > 0, "the way to the root is too long")
        if at % 2 == 1 or at == last:
            node = sha256(b"\x01" + step + node)
            while at % 2 == 0 and at > 0:
                at, last = at // 2, last // 2
        else:
            node = sha256(b"\x01" + node + step)
        at, last = at // 2, last // 2
    must(last == 0, "the way to the root is too short")
    return node


def fingerprint(root):
    grown = hashlib.sha512(b"huecry line officers fingerprint v1\n" + len(root).to_bytes(8, "big") + root).digest()
    return "".join(f"{int.from_bytes(grown[at:at + 5], 'big') % 100_000:05}" for at in range(0, 50, 5))


def directory(name, some, before, trusted):
    """A release: signed by enough officers, those before them too, and in the membership log. Its members."""
    logged = canonical(some)
    must(logged[3] == [], "a proof of growth that nobody can check here")
    bundle = canonical(logged[1])
    release = canonical(bundle[2])
    roots = [release[6]] + ([before] if before else [])
    must(any(fingerprint(root) in trusted for root in roots), f"you have not said that you trust {fingerprint(roots[0])}")
    must(canonical(release[6])[1] == name, "the directory of another organisation")
    known = dict(key(public) for root in roots for public in canonical(root)[3])
    said = {1: 1, 2: name, 3: release[2], 4: sha256(bundle[2])}
    signers = set()
    for signature in bundle[3]:
        signer, _, endorsed = open_signed(signature, known, "application/huecry-release-signature+cbor")
        must(endorsed == said, "a signature over another release")
        signers.add(signer)
    for root in map(canonical, roots):
        officers = {key(public)[0] for public in root[3]}
        must(root[2] >= 2 and len(signers & officers) >= root[2], "fewer officers have signed than must")
    entry = cbor2.dumps({1: "huecry directory release", 2: name, 3: release[2], 4: said[4]}, canonical=True)
    in_log(logged[2], canonical(roots[-1])[4], entry)
    members = {member[1]: member for member in map(canonical, release[8])}
    print(f"holds\tdirectory/{name}.cbor\trelease {release[2]}, signed by {len(signers)} officers")
    return members


def keys_at(members, address, moment):
    """The keys of a member that were in force at a moment: not ended, and the member not suspended or gone by then."""
    member = members.get(address.split("/")[0], {}).get(address)
    must(member, f"no directory in this file knows {address}")
    if member[3] > 1 and moment >= member[4]:
        return {}
    return dict(key(signing[1]) for signing in member[5] if 2 not in signing or moment <= signing[2])


def seconds(moment):
    return int(datetime.fromisoformat(moment.split(".")[0].rstrip("Z") + "Z").astimezone(timezone.utc).timestamp())


def act(number, parts, vkey, message):
    """An act: its leaf in the log, and what opens it. The moment of the leaf, and what it says of the line."""
    looking_at(f"acts/{number}.tlog-proof")
    leaf, index, size = in_log(parts.pop(f"acts/{number}.tlog-proof"), vkey)
    must(str(index) == number and leaf is not None and len(leaf) == 74 and leaf[0] == 1, "the leaf of another act")
    moment = int.from_bytes(leaf[2:10], "big")
    body, salt = parts.pop(f"acts/{number}.json", None), parts.pop(f"acts/{number}.salt", None)
    must((body is None) == (salt is None), "the text without its salt, or the salt without its text")
    if body is None:
        print(f"holds\tacts/{number}\tin the log of {size} acts; what it says was erased")
        return moment, {}
    looking_at(f"acts/{number}.json")
    must(re.fullmatch(rb"[0-9a-f]{64}\n", salt), "the salt is not 32 bytes in hexadecimal")
    commitment = hmac.new(bytes.fromhex(salt.decode().strip()), body, hashlib.sha256).digest()
    must(commitment == leaf[42:], "the leaf does not commit to this text with this salt")
    told = json.loads(body)
    must(seconds(told["at"]) == moment, "another moment than its leaf's")
    (kind, said), = told["act"]["line"].items()
    types = {"message-sent": 100, "message-taken": 101, "receipt-given": 102, "receipt-taken": 103}
    must(types.get(kind) == leaf[1] and said["message"] == message, "it says something else than its leaf")
    print(f"holds\tacts/{number}\t{kind}, in the log of {size} acts")
    return moment, said


def manifest(parts):
    looking_at("manifest")
    lines, own = parts.pop("manifest").decode().rsplit("# SHA-256 of the lines above: ", 1)
    must(hashlib.sha256(lines.encode()).hexdigest() + "\n" == own, "it was changed")
    listed = dict(reversed(line.split("  ", 1)) for line in lines.splitlines())
    must(list(listed) == list(parts), "it lists other parts")
    for name, some in parts.items():
        looking_at(name)
        must(hashlib.sha256(some).hexdigest() == listed[name], "it is not what `manifest` says")
    print(f"holds\tmanifest\tall {len(parts)} parts are what it says")


def unpacked(file):
    with tarfile.open(fileobj=io.BytesIO(file), format=tarfile.USTAR_FORMAT, errorlevel=2) as tar:
        parts = {member.name: tar.extractfile(member).read() for member in tar.getmembers() if member.isfile()}
    # One content has one spelling: packed again it is the same file.
    again = io.BytesIO()
    for name, some in parts.items():
        head = bytearray(512)
        for at, text in ((0, name), (100, "0000644"), (108, "0000000"), (116, "0000000"), (124, f"{len(some):011o}"),
                         (136, "0" * 11), (148, " " * 8), (156, "0"), (257, "ustar"), (263, "00")):
            head[at:at + len(text)] = text.encode()
        head[148:156] = f"{sum(head):06o}\0 ".encode()
        again.write(bytes(head) + some + bytes(-len(some) % 512))
    must(again.getvalue() + bytes(1024) == file, "headers or padding were changed")
    return parts


def verify(file, trusted):
    parts = unpacked(file)
    manifest(parts)
    parts.pop("README.txt")
    members = {}
    for name in [name for name in parts if re.fullmatch(r"directory/[^/.]+\.cbor", name)]:
        looking_at(name)
        organisation = name.removeprefix("directory/").removesuffix(".cbor")
        before = parts.pop(f"directory/{organisation}.officers-before.cbor", None)
        members[organisation] = directory(organisation, parts.pop(name), before, trusted)
    looking_at("evidence.json")
    about = json.loads(parts.pop("evidence.json"))
    must(about["format"] == "huecry-evidence/1", "another format")
    node = members.get(about["node"].split("/")[0], {}).get(about["node"])
    must(node and node[8] == about["log"], "no directory says that this is the key of the node's log")
    message = about["message"]
    numbers = sorted(name.split("/")[1].split(".")[0] for name in parts if name.endswith(".tlog-proof"))
    acts = [act(number, parts, about["log"], message) for number in numbers]
    must(acts, "no act is proven")
    recorded = {said["receipt"]: moment for moment, said in acts if "receipt" in said}
    stated = [(moment, said["statement"]) for moment, said in acts if "statement" in said]
    statement, looks = None, parts.pop("statement.cose", None)
    looking_at("statement.cose")
    if looks is None:
        print("holds\tstatement.cose\tis not in this file: erased, or never kept")
    else:
        must(stated and hashlib.sha256(looks).hexdigest() == stated[0][1], "no act recorded it")
        speaks = canonical(canonical(looks).value[2])[4]
        _, signer, statement = open_signed(looks, keys_at(members, speaks, stated[0][0]),
                                           "application/huecry-statement+cbor")
        must(signer[2] == statement[4] and str(uuid.UUID(bytes=statement[2])) == message, "another message")
        print(f"holds\tstatement.cose\tsigned twice by {statement[4]}")
    for name in [name for name in parts if name.startswith("receipts/")]:
        looking_at(name)
        some = parts.pop(name)
        moment = recorded.pop(hashlib.sha256(some).hexdigest(), None)
        must(moment is not None, "no act recorded it")
        speaks = canonical(canonical(some).value[2])[4]
        _, signer, receipt = open_signed(some, keys_at(members, speaks, moment), "application/huecry-receipt+cbor")
        must(signer[2] == receipt[4] and str(uuid.UUID(bytes=receipt[2])) == message, "for another message")
        must(not stated or receipt[3].hex() == stated[0][1], "for another statement")
        must(statement is None or (receipt[5] == statement[4] and receipt[6] in statement[5]), "between others")
        step = ["accepted", "delivered", "read", "answered", "refused"][receipt[7]]
        print(f"holds\t{name}\t{step}, signed twice by {receipt[4]}")
    looking_at("receipts/")
    must(not recorded, "a receipt that an act recorded is missing")
    looking_at(next(iter(parts), ""))
    must(not parts, "nothing says what this is")


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as brought:
        content = brought.read()
    try:
        verify(content, {re.sub(r"[\s-]", "", digits) for digits in sys.argv[2:]})
    except Exception as why:  # whatever it is, the bundle does not hold
        print(f"FAILS\t{PART}\t{why or type(why).__name__}")
        print("not verified")
        sys.exit(1)
    print("verified")
