//! The ledger's three verbs: sign a checkpoint, prove an act, verify a proof.

mod judged;

pub use judged::{Judged, verify_for};

use crate::node::{Desk, refuse};
use huecry_access::may_act;
use huecry_catalogue::Verb;
use huecry_ledger::{
    Frontier, LedgerError, LogError, ProofFile, SignedCheckpoint, Tile, TileLevel, TileStore, TreeHead, Verifier, leaf,
};
use huecry_terms::{ActId, Call, Failure, Refusal, RefusalKind, Trouble};
use std::sync::PoisonError;

/// What a verified proof says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The act.
    pub act: ActId,
    /// The log it stands in.
    pub origin: String,
    /// How many acts the signed checkpoint covers.
    pub size: u64,
    /// What this node can say about the act's content.
    pub content: Content,
}

/// What this node can say about the content behind a leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// It is here and is what was committed to.
    Matches,
    /// It is here and is something else: somebody changed it.
    Differs,
    /// It was erased; the commitment remains.
    Erased,
    /// No node was asked.
    NotAsked,
}

/// Publishes every act's leaf and signs a checkpoint over them, unless the last one covers them all.
///
/// # Errors
/// Trouble of store, disk or log.
pub fn checkpoint(desk: &Desk) -> Result<SignedCheckpoint, Trouble> {
    let mut log = desk.log.lock().unwrap_or_else(PoisonError::into_inner);
    let size = desk.store.size_now()?;
    let latest = log.latest().map_err(trouble)?;
    if let Some(latest) = &latest
        && latest.head().size == size
    {
        return Ok(latest.clone());
    }
    if let Some(latest) = latest.as_ref().filter(|l| l.head().size > size) {
        return Err(older(latest.head().size, size));
    }
    let mut head = latest.map_or(TreeHead::EMPTY, |l| l.head());
    while head.size < size {
        let to = size.min(head.size + STEP);
        let leaves = desk.store.leaves(ActId(head.size), ActId(to))?;
        head = log.publish(&head, to, leaves.iter().map(|leaf| leaf.to_bytes())).map_err(trouble)?;
    }
    log.issue(head, &desk.signer).map_err(trouble)
}

/// As [`checkpoint`], for an officer.
///
/// # Errors
/// Refused when the role may not; trouble of store, disk or log.
pub fn checkpoint_for(desk: &Desk, call: &Call) -> Result<SignedCheckpoint, Failure> {
    may_act(&desk.catalogue, call, Verb::Checkpoint).map_err(|no| refuse(desk, call, "checkpoint", no))?;
    Ok(checkpoint(desk)?)
}

/// As [`prove`], for an officer.
///
/// # Errors
/// Refused when the role may not or there is no such act; trouble of store, disk or log.
pub fn prove_for(desk: &Desk, call: &Call, act: ActId) -> Result<String, Failure> {
    may_act(&desk.catalogue, call, Verb::Prove).map_err(|no| refuse(desk, call, "prove", no))?;
    prove(desk, act).map_err(|failure| match failure {
        Failure::Refused(no) => refuse(desk, call, "prove", no),
        trouble => trouble,
    })
}

/// The last signed checkpoint as it is published; signs none. `None` before the first.
///
/// # Errors
/// Trouble of the disk.
pub fn published(desk: &Desk) -> Result<Option<Vec<u8>>, Trouble> {
    read(desk, CHECKPOINT, CHECKPOINT_BYTES)
}

/// How many acts the last signed checkpoint covers; `None` before the first. Everybody may know.
///
/// # Errors
/// Trouble of the disk.
pub fn covered(desk: &Desk) -> Result<Option<u64>, Trouble> {
    Ok(latest(desk)?.map(|signed| signed.head().size))
}

/// A published file of hashes, by its path of c2sp.org/tlog-tiles: `checkpoint`, `tile/0/x001/234`. Any other path,
/// entry bundles among them, is `None`: it names no file of this log.
///
/// # Errors
/// Trouble of the disk.
pub fn tile(desk: &Desk, path: &str) -> Result<Option<Vec<u8>>, Trouble> {
    if path == CHECKPOINT {
        return published(desk);
    }
    match path.parse::<Tile>() {
        Ok(tile) if tile.level() != TileLevel::Entries => read(desk, &tile.to_string(), TILE_BYTES),
        _ => Ok(None),
    }
}

/// A published bundle of entries: the leaves, which commit to acts and tell their kind and second.
///
/// # Errors
/// Refused when the role may not have proofs. Trouble of the disk.
pub fn entries(desk: &Desk, call: &Call, path: &str) -> Result<Option<Vec<u8>>, Failure> {
    may_act(&desk.catalogue, call, Verb::Prove).map_err(|no| refuse(desk, call, "prove", no))?;
    match path.parse::<Tile>() {
        Ok(tile) if tile.level() == TileLevel::Entries => Ok(read(desk, &tile.to_string(), BUNDLE_BYTES)?),
        _ => Ok(None),
    }
}

/// A store that was brought back from before what the log was signed over.
pub(crate) fn older(signed: u64, here: u64) -> Trouble {
    let what = format!("the log is signed over {signed} acts and the store holds {here}");
    Trouble::new(what, "the store is older than the log: bring back its newest copy, or found a new log")
}

/// Published files are whole when they have their name, and never wait for the log being written.
fn read(desk: &Desk, path: &str, limit: usize) -> Result<Option<Vec<u8>>, Trouble> {
    desk.tiles.read(path, limit).map_err(|e| Trouble::new(format!("the log's `{path}`: {e}"), "run `huecry check`"))
}

/// Whether the acts of the store are those a checkpoint was signed over.
pub(crate) fn agrees(desk: &Desk, head: &TreeHead) -> Result<bool, Trouble> {
    let mut tree = Frontier::new();
    while tree.size() < head.size {
        let to = head.size.min(tree.size() + STEP);
        let leaves = desk.store.leaves(ActId(tree.size()), ActId(to))?;
        if leaves.is_empty() {
            return Ok(false);
        }
        leaves.iter().for_each(|leaf| _ = tree.append(leaf.hash()));
    }
    Ok(tree.head() == *head)
}

/// The published files up to a checkpoint that are not what the acts of the store give, by their paths; `checkpoint`
/// where the acts give another root.
pub(crate) fn differing(desk: &Desk, head: &TreeHead) -> Result<Vec<String>, Trouble> {
    let mut broken = None;
    let mut from = 0;
    let mut page = std::iter::from_fn(|| {
        let to = head.size.min(from + STEP);
        let leaves = desk.store.leaves(ActId(from), ActId(to)).map_err(|trouble| broken = Some(trouble)).ok()?;
        from = to;
        (!leaves.is_empty()).then_some(leaves)
    });
    let leaves = page.by_ref().flatten().map(|leaf| leaf.to_bytes());
    let log = desk.log.lock().unwrap_or_else(PoisonError::into_inner);
    match log.differing(head, leaves) {
        // Fewer acts than were signed over: they are not those.
        Err(LogError::EntriesShort { .. }) if broken.is_none() => Ok(vec![CHECKPOINT.to_owned()]),
        differing => broken.map_or_else(|| differing.map_err(trouble), Err),
    }
}

/// The C2SP proof that an act stands in the log, with its leaf as the extra data. It holds no
/// personal data: the leaf is a commitment.
///
/// # Errors
/// Refused when there is no such act. Trouble of store, disk or log.
pub fn prove(desk: &Desk, act: ActId) -> Result<String, Failure> {
    if act.0 >= desk.store.size_now()? {
        return Err(Refusal::new(RefusalKind::NoSuchRecord, format!("act {act}")).into());
    }
    let mut signed = latest(desk)?;
    if signed.as_ref().is_none_or(|s| s.head().size <= act.0) {
        signed = Some(checkpoint(desk)?);
    }
    let signed = signed.ok_or_else(|| Trouble::new("there is no checkpoint", ""))?;
    let leaf = desk.store.leaves(act, ActId(act.0 + 1))?;
    let leaf = leaf.first().ok_or_else(|| Trouble::new(format!("the leaf of act {act} is not there"), ""))?;
    let log = desk.log.lock().unwrap_or_else(PoisonError::into_inner);
    let proof = log.prove(act.0, &signed).map_err(trouble)?;
    Ok(proof.with_extra(&leaf.to_bytes()).to_string())
}

/// Verifies a proof offline, with nothing but the log's public key.
///
/// # Errors
/// What is wrong with it: that is a result, told to whoever asked.
pub fn verify(proof: &[u8], verifier: &Verifier) -> Result<Verified, LedgerError> {
    let proof = ProofFile::parse(proof)?;
    let entry = proof.extra().unwrap_or_default().to_vec();
    let signed = proof.verify(&entry, verifier.name(), std::slice::from_ref(verifier))?;
    let size = signed.head().size;
    Ok(Verified { act: ActId(proof.index()), origin: verifier.name().to_string(), size, content: Content::NotAsked })
}

/// What this node holds behind a verified proof: is the act's text still what was committed to?
///
/// # Errors
/// Trouble of the store.
pub fn content(desk: &Desk, act: ActId, entry: &[u8]) -> Result<Content, Trouble> {
    let Some(stored) = desk.store.act(act)? else { return Ok(Content::Differs) };
    if stored.leaf.to_bytes().as_slice() != entry {
        return Ok(Content::Differs);
    }
    let Some(salt) = &stored.salt else { return Ok(Content::Erased) };
    let same = leaf::opens(salt, &stored.bytes, &stored.leaf.commitment);
    Ok(if same { Content::Matches } else { Content::Differs })
}

/// The key with which this node's checkpoints are verified.
pub fn verifier(desk: &Desk) -> Verifier {
    desk.signer.verifier().clone()
}

pub(crate) fn latest(desk: &Desk) -> Result<Option<SignedCheckpoint>, Trouble> {
    desk.log.lock().unwrap_or_else(PoisonError::into_inner).latest().map_err(trouble)
}

fn trouble(error: LogError) -> Trouble {
    Trouble::new(format!("the log: {error}"), "run `huecry check`")
}

/// Leaves published at one go, so that a first checkpoint over millions of acts stays small in memory.
const STEP: u64 = 65_536;
/// The name of the signed checkpoint (c2sp.org/tlog-tiles).
const CHECKPOINT: &str = "checkpoint";
/// A checkpoint with many witnesses is a few kilobytes.
const CHECKPOINT_BYTES: usize = 1 << 20;
/// 256 hashes.
const TILE_BYTES: usize = 256 * 32;
/// 256 entries behind their lengths.
const BUNDLE_BYTES: usize = 256 * (2 + u16::MAX as usize);

/// Reads a public key in C2SP's vkey form.
///
/// # Errors
/// What is wrong with it.
pub fn verifier_of(text: &str) -> Result<Verifier, LedgerError> {
    text.parse()
}

/// Verifies a proof with this node's own key, and the content behind it with this node's own acts.
///
/// # Errors
/// Trouble of the store; what is wrong with the proof is the inner result.
pub fn verify_here(desk: &Desk, proof: &[u8]) -> Result<Result<Verified, String>, Trouble> {
    Ok(verify_here_as(desk, proof)?.map_err(|error| error.to_string()))
}

/// As [`verify_here`], with what is wrong as data.
pub(crate) fn verify_here_as(desk: &Desk, proof: &[u8]) -> Result<Result<Verified, LedgerError>, Trouble> {
    let verified = match verify(proof, desk.signer.verifier()) {
        Ok(verified) => verified,
        Err(error) => return Ok(Err(error)),
    };
    let entry = ProofFile::parse(proof).ok().and_then(|p| p.extra().map(<[u8]>::to_vec)).unwrap_or_default();
    let content = content(desk, verified.act, &entry)?;
    Ok(Ok(Verified { content, ..verified }))
}
