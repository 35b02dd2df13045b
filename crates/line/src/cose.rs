//! RFC 9052 and RFC 9864: things signed by an organisation twice, or by a node once.
//!
//! COSE_Sign with exactly two signatures, Ed25519 (−19) first and ML-DSA-65 (−49) second, of one key id;
//! COSE_Sign1 with one. Nothing is unprotected, nothing detached. What a thing is stands in its
//! protected content type, so that a receipt can never be shown as a statement. The suite byte is
//! a protected header too, under a label of ours.
//!
//! Four structures of the standard are all the line needs; their bytes are ours to write, as the ledger's
//! are (DECISIONS/0013), and other people's COSE and signature libraries check them in the tests.

use crate::cbor::{Fields, Item};
use crate::error::{Format, LineError, Scheme};
use crate::identity::{NodeSigner, NodeVerifier, Signer, Verifier};
use crate::suite::Suite;

/// A signed thing whose signatures fit.
#[derive(Debug)]
pub(crate) struct Opened<K> {
    /// What was signed.
    pub payload: Vec<u8>,
    /// Whose key signed it.
    pub signer: K,
}

/// `payload` as COSE_Sign by both keys of `signer`.
pub(crate) fn sign(content: &str, payload: &[u8], signer: &Signer) -> Result<Vec<u8>, LineError> {
    let body = body_header(content);
    let mut signatures = Vec::with_capacity(SCHEMES.len());
    for scheme in SCHEMES {
        let header = signature_header(scheme, &signer.verifier().id().0);
        let signature = signer.sign(scheme, &to_be_signed(SIGN, &body, Some(&header), payload))?;
        signatures.push(Item::Array(vec![Item::Bytes(header), nothing(), Item::Bytes(signature)]));
    }
    let parts = vec![Item::Bytes(body), nothing(), Item::from(payload), Item::Array(signatures)];
    Ok(Item::Tag(TAG_SIGN, Box::new(Item::Array(parts))).to_bytes())
}

/// Reads COSE_Sign by one of `known`; both signatures must fit.
pub(crate) fn open<'k>(
    format: Format,
    content: &str,
    bytes: &[u8],
    limit: usize,
    known: &'k [Verifier],
) -> Result<Opened<&'k Verifier>, LineError> {
    let [body, payload, signatures] = split(format, bytes, limit, TAG_SIGN)?;
    let (body, payload) = (bytes_of(format, "protected header", body)?, bytes_of(format, "payload", payload)?);
    check_body(format, content, &body)?;
    let Item::Array(signatures) = signatures else { return Err(shape(format, "a list of signatures")) };
    let pair: [Item; 2] = signatures.try_into().map_err(|_| shape(format, "two signatures"))?;
    let mut signer: Option<&Verifier> = None;
    for (scheme, signature) in SCHEMES.into_iter().zip(pair) {
        let [header, signature] = signature_parts(format, signature)?;
        let key = *signer.get_or_insert(find(format, scheme, &header, known)?);
        if header != signature_header(scheme, &key.id().0) {
            return Err(shape(format, "signatures by Ed25519 and ML-DSA-65 of one key, in this order"));
        }
        if !key.verifies(scheme, &to_be_signed(SIGN, &body, Some(&header), &payload), &signature) {
            return Err(LineError::BadSignature { format, scheme });
        }
    }
    signer.map(|signer| Opened { payload, signer }).ok_or(shape(format, "two signatures"))
}

/// `payload` as COSE_Sign1 by a node.
pub(crate) fn sign_node(content: &str, payload: &[u8], signer: &NodeSigner) -> Vec<u8> {
    let body = node_header(content, &signer.verifier().id().0);
    let signature = signer.sign(&to_be_signed(SIGN1, &body, None, payload));
    let parts = vec![Item::Bytes(body), nothing(), Item::from(payload), Item::from(signature.as_slice())];
    Item::Tag(TAG_SIGN1, Box::new(Item::Array(parts))).to_bytes()
}

/// Reads COSE_Sign1 by one of `known`.
pub(crate) fn open_node<'k>(
    format: Format,
    content: &str,
    bytes: &[u8],
    limit: usize,
    known: &'k [NodeVerifier],
) -> Result<Opened<&'k NodeVerifier>, LineError> {
    let [body, payload, signature] = split(format, bytes, limit, TAG_SIGN1)?;
    let (body, payload) = (bytes_of(format, "protected header", body)?, bytes_of(format, "payload", payload)?);
    let signature = bytes_of(format, "signature", signature)?;
    let id = node_key_id(format, content, &body)?;
    let key = known.iter().find(|key| key.id().0 == id).ok_or(LineError::UnknownKey { format })?;
    match key.verifies(&to_be_signed(SIGN1, &body, None, &payload), &signature) {
        true => Ok(Opened { payload, signer: key }),
        false => Err(LineError::BadSignature { format, scheme: Scheme::Ed25519 }),
    }
}

/// What stands in a signed thing, whoever has signed it: for bytes that were checked when they came, and whose hash
/// says that they are the same.
pub(crate) fn unchecked(format: Format, bytes: &[u8], limit: usize) -> Result<Vec<u8>, LineError> {
    let parts = split(format, bytes, limit, TAG_SIGN).or_else(|_| split(format, bytes, limit, TAG_SIGN1));
    let [_, payload, _] = parts?;
    bytes_of(format, "payload", payload)
}

/// Protected header, payload and the last part of a tagged COSE array; the unprotected header is empty.
fn split(format: Format, bytes: &[u8], limit: usize, wanted: u64) -> Result<[Item; 3], LineError> {
    let Item::Tag(tag, item) = format.read(bytes, limit)? else { return Err(shape(format, "a COSE tag")) };
    if tag != wanted {
        return Err(shape(format, "the COSE tag of its kind"));
    }
    let Item::Array(parts) = *item else { return Err(shape(format, "a COSE array")) };
    let parts: [Item; 4] = parts.try_into().map_err(|_| shape(format, "four parts"))?;
    let [body, unprotected, payload, last] = parts;
    if unprotected != nothing() {
        return Err(shape(format, "nothing unprotected"));
    }
    Ok([body, payload, last])
}

/// Protected header and signature of a COSE_Signature.
fn signature_parts(format: Format, item: Item) -> Result<[Vec<u8>; 2], LineError> {
    let Item::Array(parts) = item else { return Err(shape(format, "a COSE_Signature")) };
    let parts: [Item; 3] = parts.try_into().map_err(|_| shape(format, "a COSE_Signature of three parts"))?;
    let [header, unprotected, signature] = parts;
    if unprotected != nothing() {
        return Err(shape(format, "nothing unprotected"));
    }
    Ok([bytes_of(format, "protected header", header)?, bytes_of(format, "signature", signature)?])
}

/// The known key that the header of a signature names.
fn find<'k>(format: Format, scheme: Scheme, header: &[u8], known: &'k [Verifier]) -> Result<&'k Verifier, LineError> {
    let mut fields = Fields::read(format, header, MAX_HEADER_BYTES)?;
    let algorithm = fields.need(ALGORITHM, "algorithm")?;
    if algorithm.item() != Item::int(number(scheme)) {
        return Err(shape(format, "signatures by Ed25519 and ML-DSA-65 of one key, in this order"));
    }
    let id = fields.need(KEY_ID, "key id")?.array()?;
    fields.end()?;
    known.iter().find(|key| key.id().0 == id).ok_or(LineError::UnknownKey { format })
}

/// The suite first: of another suite nothing else means anything to us.
fn check_body(format: Format, content: &str, body: &[u8]) -> Result<(), LineError> {
    check_suite(format, body)?;
    match body == body_header(content) {
        true => Ok(()),
        false => Err(LineError::Field { format, field: "content type", expected: "that of its kind" }),
    }
}

fn node_key_id(format: Format, content: &str, body: &[u8]) -> Result<[u8; 16], LineError> {
    check_suite(format, body)?;
    let mut fields = Fields::read(format, body, MAX_HEADER_BYTES)?;
    fields.may(ALGORITHM, "algorithm");
    fields.may(CONTENT_TYPE, "content type");
    let id: [u8; 16] = fields.need(KEY_ID, "key id")?.array()?;
    match body == node_header(content, &id) {
        true => Ok(id),
        false => Err(LineError::Field { format, field: "content type", expected: "that of its kind" }),
    }
}

fn check_suite(format: Format, body: &[u8]) -> Result<(), LineError> {
    let Item::Map(pairs) = format.read(body, MAX_HEADER_BYTES)? else { return Err(shape(format, "a protected map")) };
    let suite = pairs.into_iter().find(|(key, _)| *key == Item::int(SUITE)).map(|(_, value)| value);
    match suite {
        Some(Item::Uint(number)) => {
            let wrong = LineError::Field { format, field: "suite", expected: "a suite of one byte" };
            Suite::of_byte(u8::try_from(number).map_err(|_| wrong)?).map(|_| ())
        }
        _ => Err(LineError::Field { format, field: "suite", expected: "to be there" }),
    }
}

fn body_header(content: &str) -> Vec<u8> {
    Item::Map(vec![(Item::Uint(CONTENT_TYPE), Item::from(content)), suite()]).to_bytes()
}

fn node_header(content: &str, id: &[u8]) -> Vec<u8> {
    let algorithm = (Item::Uint(ALGORITHM), Item::int(number(Scheme::Ed25519)));
    let content = (Item::Uint(CONTENT_TYPE), Item::from(content));
    Item::Map(vec![algorithm, content, (Item::Uint(KEY_ID), Item::from(id)), suite()]).to_bytes()
}

fn signature_header(scheme: Scheme, id: &[u8]) -> Vec<u8> {
    Item::fields([(ALGORITHM, Some(Item::int(number(scheme)))), (KEY_ID, Some(Item::from(id)))]).to_bytes()
}

fn suite() -> (Item, Item) {
    (Item::int(SUITE), Item::Uint(Suite::OURS.byte().into()))
}

/// Sig_structure of RFC 9052 section 4.4, with no external data.
fn to_be_signed(context: &str, body: &[u8], signature: Option<&[u8]>, payload: &[u8]) -> Vec<u8> {
    let headers = [Some(body), signature].into_iter().flatten().map(Item::from);
    let parts = [Item::from(context)].into_iter().chain(headers);
    Item::Array(parts.chain([Item::Bytes(Vec::new()), Item::from(payload)]).collect()).to_bytes()
}

fn bytes_of(format: Format, field: &'static str, item: Item) -> Result<Vec<u8>, LineError> {
    match item {
        Item::Bytes(bytes) => Ok(bytes),
        _ => Err(LineError::Field { format, field, expected: "bytes" }),
    }
}

fn nothing() -> Item {
    Item::Map(Vec::new())
}

fn shape(format: Format, expected: &'static str) -> LineError {
    LineError::Field { format, field: "signatures", expected }
}

/// The algorithm's number at IANA: RFC 9864 for Ed25519, RFC 9964 for ML-DSA-65.
fn number(scheme: Scheme) -> i64 {
    match scheme {
        Scheme::Ed25519 => -19,
        Scheme::MlDsa65 => -49,
    }
}

const SCHEMES: [Scheme; 2] = [Scheme::Ed25519, Scheme::MlDsa65];
const TAG_SIGN: u64 = 98;
const TAG_SIGN1: u64 = 18;
const SIGN: &str = "Signature";
const SIGN1: &str = "Signature1";
const ALGORITHM: u64 = 1;
const CONTENT_TYPE: u64 = 3;
const KEY_ID: u64 = 4;
/// Labels below −65,536 are for private use (RFC 9052 section 11.1).
const SUITE: i64 = -65_537;
const MAX_HEADER_BYTES: usize = 256;
