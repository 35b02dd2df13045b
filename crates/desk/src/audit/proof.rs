//! The proof of an act, step by step, with its content for those who may see it.

use super::sees;
use crate::log::{self, prove_for};
use crate::node::{Desk, commit};
use huecry_ledger::leaf::{self, LEAF_BYTES};
use huecry_ledger::{Leaf, ProofFile};
use huecry_terms::{Act, ActId, Call, Failure, Trouble};

/// That an act stands in the log, and what it says.
#[derive(Debug)]
pub struct Proof {
    /// The act.
    pub act: ActId,
    /// The whole proof, C2SP tlog-proof: what is downloaded and what every step is read from.
    pub file: String,
    /// The act's leaf as it is logged.
    pub leaf: [u8; LEAF_BYTES],
    /// The key of the words of the kind of act that the leaf tells.
    pub kind: &'static str,
    /// The hashes that lead from the leaf to the root, base64.
    pub path: Vec<String>,
    /// The signed checkpoint: the text, then its signature lines.
    pub checkpoint: String,
    /// How many acts the checkpoint covers.
    pub size: u64,
    /// The log's public key, C2SP vkey.
    pub key: String,
    /// What the act says.
    pub said: Said,
    /// The act that recorded this look.
    pub looked: ActId,
}

/// What an act says, to whoever looks.
pub enum Said {
    /// It is shown.
    Whole {
        /// The bytes that were committed to.
        bytes: Vec<u8>,
        /// What opens the commitment.
        salt: [u8; 32],
        /// Whether it does: otherwise somebody changed the bytes.
        opens: bool,
    },
    /// It was erased; the commitment remains.
    Erased,
    /// It is not the caller's to see. Whether it is still there is not said either.
    NotShown,
}

/// Proves an act for whoever may have proofs; its content is shown to its own officer and to those entitled to look
/// at acts. Looking is an act.
///
/// # Errors
/// Refused when the role may not or there is no such act. Trouble.
pub fn proof(desk: &Desk, call: &Call, id: ActId) -> Result<Proof, Failure> {
    let file = prove_for(desk, call, id)?;
    let found = desk.store.act(id)?;
    let found = found.ok_or_else(|| Trouble::new(format!("act {id} is in the log and not in the store"), CHECK))?;
    let said = match (sees(desk, call, found.entry.as_ref())?, &found.salt) {
        (Ok(true), Some(salt)) => {
            let opens = leaf::opens(salt, &found.bytes, &found.leaf.commitment);
            Said::Whole { bytes: found.bytes, salt: *salt.as_bytes(), opens }
        }
        (Ok(true), None) => Said::Erased,
        _ => Said::NotShown,
    };
    let shown = u64::from(matches!(said, Said::Whole { .. }));
    let looked = commit(desk, call, Act::ActsRead { acts: shown, filter: format!("proof of act {id}") }, Vec::new())?;
    let (leaf, path, checkpoint, size) = parts(&file)?;
    let kind = Leaf::from_bytes(&leaf).ok().and_then(|leaf| Act::key_of(leaf.type_code)).unwrap_or_default();
    let key = log::verifier(desk).to_string();
    Ok(Proof { act: id, file, leaf, kind, path, checkpoint, size, key, said, looked: looked.act })
}

type Parts = ([u8; LEAF_BYTES], Vec<String>, String, u64);

/// What stands in a proof, for people to follow.
fn parts(file: &str) -> Result<Parts, Trouble> {
    let unreadable = |what: String| Trouble::new(format!("a proof of our own: {what}"), CHECK);
    let proof = ProofFile::parse(file.as_bytes()).map_err(|e| unreadable(e.to_string()))?;
    let leaf = proof.extra().and_then(|extra| extra.try_into().ok());
    let leaf = leaf.ok_or_else(|| unreadable("it holds no leaf".into()))?;
    let note = proof.checkpoint();
    let size = note.text().lines().nth(1).and_then(|size| size.parse().ok());
    let size = size.ok_or_else(|| unreadable("its checkpoint has no size".into()))?;
    Ok((leaf, proof.path().iter().map(ToString::to_string).collect(), note.to_string(), size))
}

impl std::fmt::Debug for Said {
    /// Content and salt stay out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Said::Whole { .. } => "Whole(..)",
            Said::Erased => "Erased",
            Said::NotShown => "NotShown",
        })
    }
}

const CHECK: &str = "run `huecry check`";
