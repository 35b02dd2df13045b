//! What they will see: a message as it would cross, or every clause that stands against it, without sending anything.

use super::agreement;
use super::compose::{draft, keys, sound};
use super::content::Content;
use super::deadline;
use super::outbox::Way;
use super::told::{AgreementLine, SaidTold};
use super::{Letter, lock};
use crate::node::{Desk, refuse};
use huecry_access::crossing::Mark;
use huecry_access::may_act;
use huecry_catalogue::Reach;
use huecry_catalogue::Verb;
use huecry_terms::{Call, Failure, Refusal, RefusalKind};
use serde::Serialize;

/// A message as its recipients would see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: Vec<String>,
    /// What it is, a code of `message-kinds`.
    pub kind: String,
    /// What it says.
    pub said: SaidTold,
    /// Their name of its level of classification; none where it does not cross.
    pub received_as: Option<String>,
    /// What stands on it, in this order: `test-data`, `read-first`, `not-in-court`, `not-onward`.
    pub marks: Vec<&'static str>,
    /// Under which agreement.
    pub agreement: Option<AgreementLine>,
    /// How many bytes it has.
    pub size: u64,
    /// Why it would not cross: every clause, with what would be a yes.
    #[serde(skip)]
    pub refused: Option<Refusal>,
}

/// Shows a message as it would cross. The gate is asked, and its no is told and not recorded: nothing was tried.
///
/// # Errors
/// Refused when the role may not, the node speaks no line, or the form is not satisfied. Trouble.
pub fn preview(desk: &Desk, call: &Call, letter: &Letter) -> Result<Preview, Failure> {
    may_act(&desk.catalogue, call, Verb::Message).map_err(|no| refuse(desk, call, ASKED, no))?;
    let line = super::line(desk).map_err(|no| refuse(desk, call, ASKED, no))?;
    // What is wrong with a form is told beside it, and nobody has refused anything.
    let (kind, lane) = sound(desk, letter)?;
    let first = letter.to.first().ok_or_else(|| Refusal::new(RefusalKind::FormNotSatisfied, "to"))?;
    let agreed = agreement::between(desk, first)?;
    let reach = if letter.indirect { Reach::Indirect } else { Reach::Direct };
    let by = deadline::due(desk.catalogue.line(), kind.kind.as_str(), lane, reach, call.now);
    let draft = draft(desk, line, call, letter, lane, agreed.as_ref(), by)?;
    let link = line.link(desk, first, call.now)?;
    let crosses = agreement::gate(agreed.as_ref(), &mut lock(&link), &draft, Way::Out, call.now);
    let crosses = crosses.map_err(|closed| agreement::refusal(&closed));
    let refused = crosses.as_ref().err().cloned().or_else(|| keys(line, &draft, call.now).err());
    let content = Content::of(&draft)?;
    Ok(Preview {
        from: draft.from.to_string(),
        to: draft.to.iter().map(ToString::to_string).collect(),
        kind: draft.kind.to_string(),
        said: SaidTold::of(&draft, content),
        received_as: crosses.as_ref().ok().map(|crosses| crosses.received_as.to_string()),
        marks: crosses.as_ref().map(|crosses| crosses.marks.iter().map(mark).collect()).unwrap_or_default(),
        agreement: agreed.as_ref().map(|agreed| AgreementLine::of(agreed, call.now)),
        size: draft.body.len() as u64,
        refused,
    })
}

fn mark(mark: &Mark) -> &'static str {
    match mark {
        Mark::TestData => "test-data",
        Mark::ReadFirst => "read-first",
        Mark::NotInCourt => "not-in-court",
        Mark::NotOnward => "not-onward",
    }
}

const ASKED: &str = "message";
