//! An act on its way to the writer: everything that needs no order is done on the caller's thread.

use super::agree::agree;
use crate::{CommitError, Committed, LineWrite, Sealed, Write};
use huecry_ledger::{Hash, Leaf, Salt, commit};
use huecry_terms::{Act, Entry, Instant, RecordId, RegisterId, Trouble};
use std::sync::mpsc::{Receiver, Sender, channel};

/// An act that waits for the writer.
pub(crate) struct Job {
    pub entry: Entry,
    /// The entry as JSON: what is committed to.
    pub body: Vec<u8>,
    pub salt: Salt,
    pub leaf: [u8; huecry_ledger::leaf::LEAF_BYTES],
    pub leaf_hash: Hash,
    /// The hash of the catalogue it was decided under, as in the leaf.
    pub catalogue: [u8; 32],
    /// The time of the leaf, in whole seconds since 1970 UTC.
    pub seconds: u64,
    pub writes: Vec<Write>,
    /// How many bytes it weighs in the queue and in the transaction, about.
    pub weight: usize,
    pub answer: Sender<Answer>,
}

/// What the caller is told.
pub(crate) type Answer = Result<Committed, CommitError>;

impl Job {
    /// An act ready for the writer, and where its answer will come.
    pub fn new(entry: Entry, writes: Vec<Write>, catalogue: [u8; 32]) -> Result<(Job, Receiver<Answer>), Trouble> {
        agree(&entry.act, &writes)?;
        writes.iter().try_for_each(storable)?;
        let sealed = seal(&entry)?;
        let weight = sealed.bytes.len() + writes.iter().map(weight).sum::<usize>();
        if weight > ACT_BYTES_MOST {
            let what = format!("could not record an act of {weight} bytes: one act may have {ACT_BYTES_MOST}");
            return Err(Trouble::new(what, "write fewer records in one act"));
        }
        let seconds = leaf_seconds(entry.at);
        let leaf = Leaf { type_code: entry.act.type_number(), time: seconds, catalogue, commitment: sealed.commitment };
        let (answer, answered) = channel();
        let (leaf, leaf_hash) = (leaf.to_bytes(), leaf.hash());
        let Sealed { bytes: body, salt, .. } = sealed;
        Ok((Job { entry, body, salt, leaf, leaf_hash, catalogue, seconds, writes, weight, answer }, answered))
    }

    /// The records this act looked at or ended. Those it wrote name it themselves.
    pub fn about(&self) -> Vec<(&RegisterId, RecordId)> {
        match &self.entry.act {
            Act::Searched { hits, .. } => hits.iter().map(|hit| (&hit.register, hit.record)).collect(),
            Act::HitsRaised { hits, .. } => hits.iter().map(|(_, hit)| (&hit.register, hit.record)).collect(),
            Act::Read { register, record, .. }
            | Act::HistoryRead { register, record }
            | Act::DraftRead { register, revises: Some(record), .. }
            | Act::Erased { register, record, .. } => vec![(register, *record)],
            _ => Vec::new(),
        }
    }

    /// Whether it writes, changes or ends records.
    pub fn changes_records(&self) -> bool {
        let of_record = |write: &Write| matches!(write, Write::Add { .. } | Write::Revise { .. } | Write::Erase { .. });
        matches!(self.entry.act, Act::Recorded { .. } | Act::Erased { .. }) || self.writes.iter().any(of_record)
    }

    /// The year a number given by this act carries.
    pub fn year(&self) -> i64 {
        i64::from(self.entry.at.to_zoned(jiff::tz::TimeZone::UTC).year())
    }
}

/// The bytes of something, hidden under a salt of its own.
pub(crate) fn seal(what: &impl serde::Serialize) -> Result<Sealed, Trouble> {
    let bytes = serde_json::to_vec(what).map_err(|e| Trouble::new(format!("could not write it as JSON: {e}"), ""))?;
    let salt = Salt::new(random()?);
    let commitment = commit(&salt, &bytes);
    Ok(Sealed { bytes, salt, commitment })
}

/// Bytes nobody can guess.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Trouble> {
    let mut bytes = [0; N];
    let failed = |e| Trouble::new(format!("the system gave no random bytes: {e}"), "try again");
    getrandom::fill(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// A leaf says when only to the second; nothing we record is older than 1970.
pub(crate) fn leaf_seconds(at: Instant) -> u64 {
    u64::try_from(at.as_second()).unwrap_or(0)
}

/// PostgreSQL keeps no NUL in a text. It is found here, so that one caller's text does not fail the acts
/// that happen to share its transaction.
fn storable(write: &Write) -> Result<(), Trouble> {
    let texts: [&str; 3] = match write {
        Write::Add { prefix, source_ref, .. } => [prefix, source_ref.as_deref().unwrap_or_default(), ""],
        Write::DossierOpened { prefix, .. } => [prefix, "", ""],
        Write::Revise { source_ref, .. } => [source_ref.as_deref().unwrap_or_default(), "", ""],
        Write::CatalogueFile { path, text, hash, .. } => [path, text, hash],
        Write::Note { key, value } => [key, value, ""],
        Write::Once { once, .. } => [&once.key, "", ""],
        Write::Expect { key, .. } => [key, "", ""],
        _ => return Ok(()),
    };
    match texts.iter().find(|text| text.contains('\0')) {
        None => Ok(()),
        Some(text) => {
            let start: String = text.chars().take(40).collect();
            Err(Trouble::new(
                format!("a character of number 0 in `{}` cannot be stored", start.escape_debug()),
                "leave it out",
            ))
        }
    }
}

fn weight(write: &Write) -> usize {
    const ROW: usize = 200;
    ROW + match write {
        Write::Add { sealed, .. } | Write::Revise { sealed, .. } => sealed.bytes.len(),
        Write::CatalogueFile { text, .. } => text.len(),
        Write::Note { value, .. } => value.len(),
        Write::Hits { hits, .. } => ROW * hits.len(),
        Write::DraftSaved { draft, .. } => draft.body.len(),
        Write::DossierOpened { dossier, sealed, .. } | Write::DossierStepped { dossier, sealed, .. } => {
            ROW + dossier.body.len() + sealed.bytes.len()
        }
        Write::DossierDue { body, .. } => body.len(),
        Write::Line(LineWrite::Posted(posting)) => posting.envelope.len(),
        Write::Line(LineWrite::Kept(kept)) => kept.body.as_ref().map_or(0, Vec::len),
        Write::Line(LineWrite::Receipt(kept)) => kept.body.len(),
        _ => 0,
    }
}

/// One act weighs 64 MiB at most, so that a transaction fits into memory whatever is asked.
const ACT_BYTES_MOST: usize = 64 << 20;
