//! RFC 8949 and what stands on it: one function for each reader of foreign bytes, for fuzz targets to call.
//!
//! Each is `true` when the reader has kept its promises: it returned, and what it accepted it writes back byte for byte,
//! so that no two spellings of one thing are accepted. What lies behind a signature is read here without one: an
//! attacker who has stolen a key gets that far.

use std::sync::LazyLock;

use huecry_terms::Instant;
use sha2::{Digest, Sha256};

use crate::directory::{Bundle, Endorsement, Freshness, Introduction, News, Policy, Release, Root};
use crate::envelope::{self, Envelope, Header};
use crate::error::LineError;
use crate::frame::Frame;
use crate::identity::{
    Certificate, EpochKey, EpochSecret, Fingerprint, NodeSigner, NodeVerifier, Signer, TlsKey, Verifier, certificate,
};
use crate::receipt::{Receipt, SignedReceipt};
use crate::seal::{ContentKey, Part};
use crate::statement::{Signed, Statement};
use crate::{Address, Directory, blob, cbor};

/// Any bytes as one item.
pub fn cbor(bytes: &[u8]) -> bool {
    cbor::read(bytes).map_or(true, |item| item.to_bytes() == bytes)
}

/// A signed statement.
pub fn statement(bytes: &[u8]) -> bool {
    Signed::open(bytes, &KEYS.verifiers).map_or(true, |signed| signed.bytes() == bytes)
}

/// A signed receipt.
pub fn receipt(bytes: &[u8]) -> bool {
    SignedReceipt::open(bytes, &KEYS.verifiers).map_or(true, |signed| signed.bytes() == bytes)
}

/// An envelope.
pub fn envelope(bytes: &[u8]) -> bool {
    Envelope::read(bytes, &KEYS.nodes).map_or(true, |envelope| envelope.to_bytes() == bytes)
}

/// What a statement's signatures cover.
pub fn statement_payload(bytes: &[u8]) -> bool {
    again(bytes, Statement::from_payload(bytes).and_then(|statement| statement.to_payload()))
}

/// What a receipt's signatures cover.
pub fn receipt_payload(bytes: &[u8]) -> bool {
    again(bytes, Receipt::from_payload(bytes).and_then(|receipt| receipt.to_payload()))
}

/// What a header's signature covers.
pub fn header_payload(bytes: &[u8]) -> bool {
    again(bytes, Header::from_payload(bytes).and_then(|header| header.to_payload()))
}

/// What an officer's signature of a release covers, and what is said of the newest release.
pub fn directory_payload(bytes: &[u8]) -> bool {
    again(bytes, Endorsement::from_payload(bytes).map(|said| said.to_payload()))
        && again(bytes, Freshness::from_payload(bytes).and_then(|said| said.to_payload()))
        && Introduction::from_payload(bytes).and_then(|said| said.to_payload()).map_or(true, |written| written == bytes)
}

/// A release of a directory, with and without its signatures.
pub fn release(bytes: &[u8]) -> bool {
    let bundle = Bundle::from_bytes(bytes);
    let checked = bundle.as_ref().map_or(true, |bundle| bundle.check(None).is_ok() || bundle.to_bytes() == bytes);
    let root = Root::from_bytes(bytes).map_or(true, |root| root.to_bytes() == bytes);
    let release = Release::from_bytes(bytes).and_then(|release| release.to_bytes());
    checked && root && release.map_or(true, |written| written == bytes)
}

/// News of a directory: whatever they say, it knows nobody afterwards whom its officers have not vouched for.
pub fn news(bytes: &[u8]) -> bool {
    let Ok(news) = News::from_bytes(bytes) else { return true };
    let Ok(organisation) = "world-police".parse() else { return false };
    let begun = Directory::begin(organisation, Fingerprint::of(b"nobody"), Policy::default());
    begun.take(&news, Instant::UNIX_EPOCH).is_err() && news.to_bytes() == bytes
}

/// A kept directory, with its sum and without one.
pub fn kept_directory(bytes: &[u8]) -> bool {
    let summed = [Sha256::digest(bytes).as_slice(), bytes].concat();
    let again = |bytes: &[u8]| {
        Directory::from_bytes(bytes, Policy::default()).map_or(true, |directory| directory.to_bytes() == bytes)
    };
    again(bytes) && again(&summed)
}

/// What a new member says of itself, with the signatures of its keys.
pub fn introduction(bytes: &[u8]) -> bool {
    Introduction::open(bytes).map_or(true, |said| said.fingerprint().is_ok())
}

/// The public forms of keys.
pub fn public_key(bytes: &[u8]) -> bool {
    let organisation = Verifier::from_public(bytes).map(|key| key.public().to_vec());
    let node = NodeVerifier::from_public(bytes).map(|key| key.public().to_vec());
    let epoch = EpochKey::from_public(bytes).map(|key| key.public().to_vec());
    again(bytes, organisation) && again(bytes, node) && again(bytes, epoch)
}

/// What two nodes say to each other at once.
pub fn frame(bytes: &[u8]) -> bool {
    again(bytes, Frame::read(bytes).and_then(|frame| frame.to_bytes()))
}

/// Which chunks of a large file are missing.
pub fn missing(bytes: &[u8]) -> bool {
    again(bytes, blob::read_missing(bytes).and_then(|missing| blob::write_missing(&missing)))
}

/// A certificate that a node made for its TLS key: whatever is read has dates that a certificate may have.
pub fn certificate(bytes: &[u8]) -> bool {
    let longest = |read: Certificate| read.until.duration_since(read.from).unsigned_abs() <= certificate::LONGEST;
    Certificate::read(bytes).map_or(true, longest)
}

/// The text of a secret key, with or without its newline.
pub fn secret_key(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return true };
    let line = format!("{}\n", text.strip_suffix('\n').unwrap_or(text));
    let same = |secret: Result<zeroize::Zeroizing<String>, LineError>| secret.map_or(true, |secret| *secret == line);
    same(Signer::from_secret(text).map(|key| key.to_secret()))
        && same(NodeSigner::from_secret(text).map(|key| key.to_secret()))
        && same(EpochSecret::from_secret(text).map(|key| key.to_secret()))
        && same(TlsKey::from_secret(text).map(|key| key.to_secret()))
}

/// A sealed body under a key we have, and what fills its bucket.
pub fn sealed(bytes: &[u8]) -> bool {
    let chunks = ContentKey::from_bytes([0; 32]).chunks(Part::Body);
    let own = [chunks.commitment().as_slice(), bytes].concat();
    let opened = |bytes: &[u8]| chunks.open(bytes).map_or(true, |plain| chunks.seal(&plain).as_deref() == Ok(bytes));
    let filled = envelope::unpad(bytes).and_then(envelope::pad);
    opened(bytes) && opened(&own) && filled.map_or(true, |filled| filled == bytes)
}

fn again(bytes: &[u8], written: Result<Vec<u8>, LineError>) -> bool {
    written.map_or(true, |written| written == bytes)
}

/// Keys that anybody can read: what they sign, only the fuzz targets take.
struct Keys {
    verifiers: Vec<Verifier>,
    nodes: Vec<NodeVerifier>,
}

static KEYS: LazyLock<Keys> = LazyLock::new(|| {
    let address = |name: &str| name.parse::<Address>();
    let (Ok(one), Ok(two)) = (address("world-police"), address("regional-police")) else {
        return Keys { verifiers: Vec::new(), nodes: Vec::new() };
    };
    let nodes = vec![NodeSigner::from_seed(one.clone(), &[3; 32]).verifier().clone()];
    let seeds = |seed: u8| std::array::from_fn(|n| if n < 32 { seed } else { seed + 0x80 });
    let signers = [Signer::from_seeds(one, &seeds(1)), Signer::from_seeds(two, &seeds(2))];
    Keys { verifiers: signers.into_iter().flatten().map(|signer| signer.verifier().clone()).collect(), nodes }
});

#[cfg(test)]
mod tests;
