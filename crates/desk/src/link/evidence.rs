//! A message with its receipts and proofs in one file, for a court and for whoever checks it there without a node.
//!
//! `spec/line.md` 4.7: statement, receipts, a proof of each act under the node's signed checkpoint, and the directories
//! that say whose keys these are. The file is described in `docs/evidence.md`; `verify` is how `huecry log verify` reads it,
//! and `docs/verify_evidence.py` reads it without any code of ours.

mod container;
mod readme;
mod verify;

pub use verify::{Check, verify};

use super::inbox::find;
use super::{Line, line};
use crate::node::{Desk, commit, refuse};
use container::Part;
use huecry_access::may_act;
use huecry_catalogue::{Verb, hexadecimal};
use huecry_line::directory::{Directory, Root, Snapshot};
use huecry_line::{Address, MessageId, kept};
use huecry_store::{KeptReceipt, StoredAct, StoredMessage};
use huecry_terms::{Act, ActId, Call, Failure, LineAct, OrganisationId, Refusal, RefusalKind, Trouble};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A bundle that was made and recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its SHA-256, hexadecimal, which the act names.
    pub hash: String,
    /// The act that exported it.
    pub act: ActId,
}

/// What a bundle says of itself. Nothing of it is believed that is not proven by the other parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct About {
    format: String,
    /// The message.
    message: String,
    /// The node that made the bundle, whose log the acts stand in.
    node: String,
    /// The key of that log.
    log: String,
}

/// Everything that goes into a bundle.
struct Found<'d> {
    line: &'d Line,
    message: MessageId,
    sender: String,
    stored: Option<StoredMessage>,
    receipts: Vec<KeptReceipt>,
    acts: BTreeMap<ActId, StoredAct>,
}

/// Makes the evidence bundle of a message, ours or one that came, and records that it was handed out.
///
/// # Errors
/// Refused when the role may not have messages and proofs, or there is no such message. Trouble.
pub fn bundle(desk: &Desk, call: &Call, message: MessageId) -> Result<Bundle, Failure> {
    let no = |refusal| refuse(desk, call, ASKED, refusal);
    may_act(&desk.catalogue, call, Verb::Message).map_err(no)?;
    may_act(&desk.catalogue, call, Verb::Prove).map_err(no)?;
    let line = line(desk).map_err(no)?;
    let found = gather(desk, line, message)?;
    let found = found.ok_or_else(|| no(Refusal::new(RefusalKind::NoSuchRecord, message.to_string())))?;
    let parts = parts(desk, &found)?;
    let too_long = || Trouble::new("an address is too long for an evidence bundle", "");
    let bytes = container::write(parts).ok_or_else(too_long)?;
    let hash = container::hash(&bytes);
    let act = LineAct::EvidenceExported { message: message.uuid(), from: found.sender, bundle: hash.clone() };
    let act = commit(desk, call, Act::Line(act), Vec::new())?.act;
    Ok(Bundle { bytes, hash, act })
}

/// The same for a message named as people write it.
///
/// # Errors
/// As [`bundle`]; a name of no message is that of none.
pub fn bundle_named(desk: &Desk, call: &Call, message: &str) -> Result<Bundle, Failure> {
    let no_such = || refuse(desk, call, ASKED, Refusal::new(RefusalKind::NoSuchRecord, message));
    bundle(desk, call, message.parse().map_err(|_| no_such())?)
}

/// Whether a file is an evidence bundle rather than a proof, as far as its beginning says.
pub fn is_bundle(file: &[u8]) -> bool {
    container::is_one(file)
}

fn gather<'d>(desk: &'d Desk, line: &'d Line, message: MessageId) -> Result<Option<Found<'d>>, Failure> {
    let stored = find(desk, message)?;
    let mut told = desk.store.receipts(message.uuid())?;
    let sender = stored.as_ref().map(|stored| stored.kept.sender.clone());
    let Some(sender) = sender.or_else(|| told.first().map(|(receipt, _)| receipt.sender.clone())) else {
        return Ok(None);
    };
    // An id is its sender's own: what another has sent under it is another message.
    told.retain(|(receipt, _)| receipt.sender == sender);
    let mut numbers: BTreeSet<ActId> = told.iter().map(|(_, act)| *act).collect();
    numbers.extend(stored.as_ref().map(|stored| stored.act));
    // The highest first: then one checkpoint covers them all.
    let mut acts = BTreeMap::new();
    for number in numbers.into_iter().rev() {
        let gone = || Trouble::new(format!("act {number} is not there"), "run `huecry check`");
        acts.insert(number, desk.store.act(number)?.ok_or_else(gone)?);
    }
    let receipts = told.into_iter().map(|(receipt, _)| receipt).collect();
    Ok(Some(Found { line, message, sender, stored, receipts, acts }))
}

/// The parts but the manifest, the words for people first.
fn parts(desk: &Desk, found: &Found<'_>) -> Result<Vec<Part>, Failure> {
    let mut parts = Vec::new();
    let mut add = |name: String, bytes: Vec<u8>| parts.push(Part { name, bytes });
    let about = About {
        format: FORMAT.to_owned(),
        message: found.message.to_string(),
        node: found.line.address().to_string(),
        log: crate::log::verifier(desk).to_string(),
    };
    let json = serde_json::to_string_pretty(&about).map_err(|e| Trouble::new(e.to_string(), ""))?;
    add(ABOUT.to_owned(), format!("{json}\n").into_bytes());
    if let Some(body) = found.stored.as_ref().and_then(|stored| stored.kept.body.clone()) {
        add(STATEMENT.to_owned(), body);
    }
    for (n, receipt) in found.receipts.iter().enumerate() {
        add(format!("{RECEIPTS}{:02}-{}.cose", n + 1, receipt.step), receipt.body.clone());
    }
    for (number, act) in found.acts.iter().rev() {
        let name = format!("{ACTS}{number}");
        if let Some(salt) = &act.salt {
            add(format!("{name}.json"), act.bytes.clone());
            add(format!("{name}.salt"), format!("{}\n", hexadecimal(salt.as_bytes())).into_bytes());
        }
        add(format!("{name}.tlog-proof"), crate::log::prove(desk, *number)?.into_bytes());
    }
    for directory in directories(found) {
        let Some(snapshot) = Snapshot::of(&directory) else { continue };
        let name = format!("{DIRECTORIES}{}", directory.organisation());
        add(format!("{name}.cbor"), snapshot);
        if let Some(before) = directory.before() {
            add(format!("{name}{BEFORE}"), Root::to_bytes(before));
        }
    }
    parts.sort_by(|a, b| a.name.cmp(&b.name));
    let words = readme::words(found, &parts, &about);
    parts.insert(0, Part { name: README.to_owned(), bytes: words.into_bytes() });
    Ok(parts)
}

/// The directories of everybody who has signed something in the bundle.
fn directories(found: &Found<'_>) -> Vec<Directory> {
    let receipts = found.receipts.iter().filter_map(|receipt| kept::receipt(&receipt.body).ok());
    let mut signers: BTreeSet<OrganisationId> = receipts.map(|receipt| receipt.from.organisation).collect();
    signers.insert(found.line.address().organisation.clone());
    signers.extend(found.sender.parse::<Address>().map(|sender| sender.organisation));
    let book = found.line.book();
    signers.iter().filter_map(|organisation| book.directory(organisation).cloned()).collect()
}

const ASKED: &str = "evidence";
const FORMAT: &str = "huecry-evidence/1";
const README: &str = "README.txt";
const ABOUT: &str = "evidence.json";
const STATEMENT: &str = "statement.cose";
const RECEIPTS: &str = "receipts/";
const ACTS: &str = "acts/";
const DIRECTORIES: &str = "directory/";
const BEFORE: &str = ".officers-before.cbor";
