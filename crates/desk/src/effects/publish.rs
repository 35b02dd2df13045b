//! Publishes the record a dossier is about, within what its source may publish.

use super::{Wanted, bring};
use crate::node::Desk;
use crate::notice::quota_left;
use huecry_store::Write;
use huecry_terms::{Record, Refusal, RefusalKind, State, Trouble};

/// Brings a request to publication. Where its type has a quota, two that are published in the same moment are told
/// apart by a note of the last one: the second finds that it is no longer what it read.
pub(super) fn bring(desk: &Desk, record: Option<&Record>, wanted: &mut Wanted) -> Result<Result<(), Refusal>, Trouble> {
    let Some(found) = record else { return bring::bring(desk, record, &FROM, State::Active, wanted) };
    let key = format!("quota/{}/{}", found.register, found.source);
    // The note before the count: whoever publishes after the note was read is found out by it, and before it by the count.
    let value = desk.store.note(&key)?;
    if let Some(left) = quota_left(desk, found)? {
        if left == 0 {
            return Ok(Err(Refusal::new(RefusalKind::CheckNotMet, format!("{} quota-left", found.number))));
        }
        wanted.writes.push(Write::Expect { key: key.clone(), value });
        wanted.writes.push(Write::Note { key, value: found.id.to_string() });
    }
    bring::bring(desk, record, &FROM, State::Active, wanted)
}

const FROM: [State; 1] = [State::Provisional];
