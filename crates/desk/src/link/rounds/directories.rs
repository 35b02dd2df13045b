//! A directory that is too old is an alarm: once a day, and once more when it becomes worse.

use super::{Rounds, kept, paper, record};
use crate::link::Line;
use crate::node::Desk;
use huecry_line::directory::Standing;
use huecry_terms::{ActId, Instant, LineAct, Trouble};
use serde::{Deserialize, Serialize};

/// As it is kept, one paper for each directory that ever gave an alarm.
#[derive(Serialize, Deserialize)]
struct Kept {
    at: Instant,
    refused: bool,
}

/// Records an alarm of each directory that is too old, or that nobody says any more to be the newest.
pub(super) fn alarm(desk: &Desk, line: &Line, rounds: &mut Rounds, now: Instant) -> Result<(), Trouble> {
    let book = line.book();
    for organisation in book.directories().map(|directory| directory.organisation()) {
        let (refused, what) = match book.standing(organisation, now) {
            Standing::Fresh => continue,
            Standing::Stale => (false, "nobody has said of late that this directory is the newest"),
            Standing::Refused => (true, "this directory is too old: nothing is sent to its members, nothing taken"),
        };
        let organisation = organisation.as_str();
        let last: Option<(Kept, ActId)> = kept(desk, KIND, organisation, organisation)?;
        let told = |last: &Kept| now.duration_since(last.at).abs() < A_DAY && (last.refused || !refused);
        if last.as_ref().is_some_and(|(last, _)| told(last)) {
            continue;
        }
        let from = last.map(|(_, act)| act);
        let paper = paper(KIND, organisation, organisation.to_owned(), Some(&Kept { at: now, refused }), from)?;
        let act = LineAct::LineAlarm { link: organisation.to_owned(), what: what.to_owned() };
        rounds.alarms += usize::from(record(desk, act, vec![paper], now)?);
    }
    Ok(())
}

const KIND: &str = "directory-alarm";
const A_DAY: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);
