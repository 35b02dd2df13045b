//! Answers that are due and do not come: somebody is reminded before, and at the end those are told whom the catalogue
//! names, each once (`spec/registers.md` 7.6).
//!
//! How far a message has come is kept in a paper beside it, written with the act: no restart tells twice. What has had
//! its last word stands behind a mark in memory, so that a round looks at what is still to be told only; a process that
//! begins goes through everything once.

use super::{Rounds, done, kept, paper};
use crate::link::deadline::{self, Settled, longest_notice, priority, settled, tells};
use crate::link::{Line, hand_in, lock};
use crate::node::Desk;
use huecry_store::{Awaited, Waiting};
use huecry_terms::{ActId, Instant, LineAct, Trouble};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// What was told of an answer that is waited for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// Nothing yet.
    #[default]
    Nothing,
    /// That it is due soon.
    Reminded,
    /// That it is late.
    Late,
}

/// As it is kept, one paper for each message of which something was told.
#[derive(Serialize, Deserialize)]
struct Kept {
    told: Told,
}

/// What is to be done about a message that waits for an answer.
enum Next {
    /// Nothing, ever.
    Over,
    /// Nothing yet.
    Later,
    /// To tell something, in place of what was told by an act before.
    Tell(Told, Option<ActId>),
}

/// Tells up to `most` times that an answer is due, or late.
pub(super) fn tell(desk: &Desk, line: &Line, most: usize, rounds: &mut Rounds, now: Instant) -> Result<(), Trouble> {
    let terms = desk.catalogue.line();
    let ahead = terms.priorities.iter().map(|priority| longest_notice(terms, priority)).max().unwrap_or_default();
    let by = now.saturating_add(ahead).unwrap_or(now);
    // Whatever is sent from now on is due behind it, unless the clock was set back.
    let mut place = lock(&line.told).clone().filter(|place| place.due <= now);
    // As long as everything so far has had its last word, nobody need look there again.
    let mut nothing_left = true;
    while rounds.reminded + rounds.late < most {
        let page = desk.store.messages_due(place.as_ref(), by, AT_ONCE)?;
        let Some(last) = page.last() else { return Ok(()) };
        place = Some(last.place());
        let mut telling = Vec::new();
        for message in &page {
            match next(desk, message, now)? {
                Next::Tell(told, from) if rounds.reminded + rounds.late + telling.len() < most => {
                    telling.push((told, say(desk, message, told, from, now)?));
                    nothing_left = false;
                }
                Next::Over if nothing_left => *lock(&line.told) = Some(message.place()),
                Next::Over => {}
                Next::Later | Next::Tell(..) => nothing_left = false,
            }
        }
        for (told, waiting) in telling {
            let told_by_us = usize::from(done(waiting.wait())?);
            match told {
                Told::Late => rounds.late += told_by_us,
                Told::Reminded | Told::Nothing => rounds.reminded += told_by_us,
            }
        }
        if page.len() < AT_ONCE {
            return Ok(());
        }
    }
    Ok(())
}

/// What was told of a message that waits for an answer.
pub(super) fn told(desk: &Desk, message: &Awaited) -> Result<(Told, Option<ActId>), Trouble> {
    let kept: Option<(Kept, ActId)> = kept(desk, KIND, &message.sender, &message.message.to_string())?;
    Ok(kept.map_or((Told::Nothing, None), |(kept, act)| (kept.told, Some(act))))
}

fn next(desk: &Desk, message: &Awaited, now: Instant) -> Result<Next, Trouble> {
    let wanted = if message.due <= now { Told::Late } else { Told::Reminded };
    if wanted == Told::Reminded && !is_soon(desk, message, now)? {
        return Ok(Next::Later);
    }
    let (told, from) = told(desk, message)?;
    if told >= wanted {
        return Ok(if told == Told::Late { Next::Over } else { Next::Later });
    }
    Ok(match settled(desk, message, now)? {
        Some(Settled::Acknowledged | Settled::Lost) => Next::Over,
        Some(Settled::Dead) => Next::Later,
        None => Next::Tell(wanted, from),
    })
}

/// Whether so much of the time of an answer is over that somebody is reminded.
fn is_soon(desk: &Desk, message: &Awaited, now: Instant) -> Result<bool, Trouble> {
    let terms = desk.catalogue.line();
    let Some(priority) = deadline::lane(message).and_then(|lane| priority(terms, lane)) else { return Ok(false) };
    let left: SignedDuration = message.due.duration_since(now);
    if left > longest_notice(terms, priority) {
        return Ok(false);
    }
    // The clock began when it was sent or taken here.
    let act = desk.store.act(message.act)?.and_then(|act| act.entry);
    let began = act.map_or(message.created, |entry| entry.at);
    Ok(priority.warned(began, message.due) <= now)
}

fn say(desk: &Desk, message: &Awaited, told: Told, from: Option<ActId>, now: Instant) -> Result<Waiting, Trouble> {
    let Awaited { message: id, sender, due, .. } = message;
    let (id, due) = (*id, *due);
    let act = match told {
        Told::Late => {
            let tells = tells(desk.catalogue.line(), message).iter().map(|who| who.as_str().to_owned()).collect();
            LineAct::AnswerLate { message: id, from: sender.clone(), due, tells }
        }
        Told::Reminded | Told::Nothing => LineAct::AnswerDue { message: id, from: sender.clone(), due },
    };
    let paper = paper(KIND, sender, id.to_string(), Some(&Kept { told }), from)?;
    hand_in(desk, act, vec![paper], now)
}

/// So many messages are looked at in one turn.
const AT_ONCE: usize = 256;
const KIND: &str = "answer-due";
