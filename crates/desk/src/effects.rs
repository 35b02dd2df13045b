//! What steps bring about, one file each. An effect writes into the step's own transaction and reaches nothing
//! outside: what is to leave the node goes into the outbox.

mod hold_back;

use crate::node::Desk;
use huecry_catalogue::Effect;
use huecry_store::Write;
use huecry_terms::{Record, Refusal, State, Trouble};

/// What a step's effects have to work with.
pub(crate) struct Brought<'a> {
    /// The record the dossier is about, as it is now.
    pub record: Option<&'a Record>,
}

/// What effects want written, and the commitments of what they sealed: the step's answers name these.
#[derive(Default)]
pub(crate) struct Wanted {
    pub writes: Vec<Write>,
    pub commitments: Vec<String>,
}

/// Gathers what the effects of a step want written.
pub(crate) fn gather(
    desk: &Desk,
    effects: &[Effect],
    brought: &Brought<'_>,
) -> Result<Result<Wanted, Refusal>, Trouble> {
    let mut wanted = Wanted::default();
    for effect in effects {
        let done = match effect {
            Effect::SuspendRecord => hold_back::bring(desk, brought, (State::Active, State::Suspended), &mut wanted)?,
            Effect::ResumeRecord => hold_back::bring(desk, brought, (State::Suspended, State::Active), &mut wanted)?,
        };
        if let Err(refusal) = done {
            return Ok(Err(refusal));
        }
    }
    Ok(Ok(wanted))
}
