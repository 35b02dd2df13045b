//! Keys of epochs are destroyed when their time is over: what was sealed to one can then be opened by nobody.
//!
//! The end of an epoch lies behind everything that was sealed to it: nothing is that lives longer (`EpochKey::takes`). And
//! nothing needs the key later: what comes is opened when it comes, or turned away, and is kept as it was signed.
//!
//! ```text
//! 1 EpochOver       the intention, on the disk, with a paper of what is to be done
//! 2 the file        destroyed by the program; done twice, it is done once
//! 3 the memory      the key leaves the keyring, and is wiped
//! 4 EpochDestroyed  the paper goes
//! ```
//!
//! Killed between any two, the next round goes on from the paper, which says so even where the file is gone and no keyring
//! knows of the epoch any more. The ledger never says of a key that is still on the disk that it is gone: the act comes
//! last. And none goes without a word: the intention comes first.

use super::{Rounds, kept, paper, read, record};
use crate::link::Line;
use crate::node::Desk;
use huecry_terms::{ActId, Instant, LineAct, Trouble};
use serde::{Deserialize, Serialize};

/// As it is kept, one paper for each epoch whose key is being destroyed.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    epoch: u32,
    /// The id of its public key.
    key: String,
}

/// Destroys the keys of epochs that are over by now.
pub(super) fn destroy(
    desk: &Desk,
    line: &Line,
    file: &dyn Fn(u32) -> Result<(), Trouble>,
    rounds: &mut Rounds,
    now: Instant,
) -> Result<(), Trouble> {
    let us = line.address().to_string();
    let over: Vec<Kept> = {
        let keyring = line.keyring();
        let due = keyring.due(now).into_iter().filter_map(|epoch| keyring.get(epoch).ok());
        due.map(|secret| Kept { epoch: secret.public().epoch().number, key: secret.public().id().to_string() })
            .collect()
    };
    for over in over {
        if kept::<Kept>(desk, KIND, &us, &name(over.epoch))?.is_none() {
            let act = LineAct::EpochOver { address: us.clone(), epoch: over.epoch, key: over.key.clone() };
            let paper = paper(KIND, &us, name(over.epoch), Some(&over), None)?;
            record(desk, act, vec![paper], now)?;
        }
    }
    let mut troubles = Ok(());
    for begun in desk.store.papers(KIND)?.iter().filter(|paper| paper.owner == us) {
        let (kept, from) = read::<Kept>(begun)?;
        match finish(desk, line, &us, (&kept, from), file, now) {
            Ok(true) => rounds.epochs.push(kept.epoch),
            Ok(false) => {}
            // A disk that refuses one file may give another.
            Err(trouble) => troubles = troubles.and(Err(trouble)),
        }
    }
    troubles
}

/// The file first, then the memory: a crash between them leaves a key in memory that is gone in a moment.
fn finish(
    desk: &Desk,
    line: &Line,
    us: &str,
    (kept, from): (&Kept, ActId),
    file: &dyn Fn(u32) -> Result<(), Trouble>,
    now: Instant,
) -> Result<bool, Trouble> {
    file(kept.epoch)?;
    // After a start it is not there.
    _ = line.keyring_mut().destroy(kept.epoch, now);
    let act = LineAct::EpochDestroyed { address: us.to_owned(), epoch: kept.epoch, key: kept.key.clone() };
    record(desk, act, vec![paper::<Kept>(KIND, us, name(kept.epoch), None, Some(from))?], now)
}

fn name(epoch: u32) -> String {
    epoch.to_string()
}

const KIND: &str = "epoch-over";
