//! What steps bring about, one file each. An effect writes into the step's own transaction and reaches nothing
//! outside: what is to leave the node goes into the outbox.

mod answer_flag;
mod bring;
mod grant_exception;
mod publish;
mod remember_case;
mod renew;

use crate::dossier::Kept;
use crate::node::Desk;
use huecry_catalogue::{Effect, Procedure};
use huecry_store::Write;
use huecry_terms::{Call, Record, Refusal, State, Trouble, Values};

/// What a step's effects have to work with.
pub(crate) struct Brought<'a> {
    /// The record the dossier is about, as it is now.
    pub record: Option<&'a Record>,
    /// Who takes the step; none for the node itself.
    pub call: Option<&'a Call>,
    /// The procedure, whose form the answers satisfy.
    pub procedure: Option<&'a Procedure>,
    /// What the step asked for.
    pub values: &'a Values,
}

/// What effects want written, and the commitments of what they sealed: the step's answers name these.
#[derive(Default)]
pub(crate) struct Wanted {
    pub writes: Vec<Write>,
    pub commitments: Vec<String>,
}

/// Gathers what the effects of a step want written; what they leave in the dossier itself they write into `kept`.
pub(crate) fn gather(
    desk: &Desk,
    effects: &[Effect],
    brought: &Brought<'_>,
    kept: &mut Kept,
) -> Result<Result<Wanted, Refusal>, Trouble> {
    use State::{Active, Expired, Provisional, Refused, Suspended, Withdrawn};
    let mut wanted = Wanted::default();
    for effect in effects {
        let done = match effect {
            Effect::SuspendRecord => bring::bring(desk, brought.record, &[Active], Suspended, &mut wanted)?,
            Effect::ResumeRecord => bring::bring(desk, brought.record, &[Suspended], Active, &mut wanted)?,
            Effect::PublishRecord => publish::bring(desk, brought.record, &mut wanted)?,
            Effect::RefuseRecord => bring::bring(desk, brought.record, &[Provisional], Refused, &mut wanted)?,
            Effect::EndRecord => {
                bring::bring(desk, brought.record, &[Provisional, Active, Suspended], Withdrawn, &mut wanted)?
            }
            Effect::LapseRecord => bring::bring(desk, brought.record, &[Active, Suspended], Expired, &mut wanted)?,
            Effect::RenewRecord => renew::bring(desk, brought, &mut wanted)?,
            Effect::GrantException => grant_exception::bring(brought, kept),
            Effect::AnswerFlag => answer_flag::bring(desk, brought, kept)?,
            Effect::RememberCase => remember_case::bring(desk, brought, &mut wanted)?,
            // What was noted is the answers themselves: whoever examines the request reads them there.
            Effect::NoteOnFile => Ok(()),
            // The node opens what follows when it comes round: `dossier::follow_located`.
            Effect::FollowLocation => Ok(()),
        };
        if let Err(refusal) = done {
            return Ok(Err(refusal));
        }
    }
    Ok(Ok(wanted))
}
