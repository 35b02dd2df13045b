//! Erasing what messages say when their time is over. That they were there, their receipts and the ledger stay.
//!
//! The time is what the message itself says (`retain_until`), and no message says more than its agreement lets it: both
//! gates refuse one that would be kept for longer. First nothing of it is on its way any more, then it is erased; a crash
//! between the two leaves a dead letter that the next round erases.

use super::{Rounds, done, kept, paper, record};
use crate::link::dead::settled;
use crate::link::outbox::standing;
use crate::link::{exchange, hand_in, inbox, lock};
use crate::node::Desk;
use huecry_catalogue::hexadecimal;
use huecry_line::Address;
use huecry_store::{KeptMessage, LineWrite, Posted, StoredMessage, WAITS, Waiting, Write};
use huecry_terms::{ActId, AgreementId, Instant, LineAct, Trouble};
use serde::{Deserialize, Serialize};

/// When, by which act and under which agreement a message was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// When.
    pub at: Instant,
    /// By which act.
    pub act: ActId,
    /// The last moment it might be kept, as its sender said and signed.
    pub kept_until: Instant,
    /// The agreement under which it crossed; `None` where its text is not of this catalogue any more.
    pub agreement: Option<AgreementId>,
}

/// As it is kept, one paper for each message.
#[derive(Serialize, Deserialize)]
struct Kept {
    at: Instant,
    agreement: Option<AgreementId>,
}

/// Erases up to `most` messages whose time is over by now.
pub(super) fn erase(desk: &Desk, most: usize, rounds: &mut Rounds, now: Instant) -> Result<(), Trouble> {
    while rounds.erased < most {
        let page = desk.store.messages_over(now, AT_ONCE.min(most - rounds.erased))?;
        let before = rounds.erased;
        for message in page.iter().filter(|message| message.kept.ours) {
            rounds.dead += give_up(desk, &message.kept, now)?;
        }
        let waiting: Vec<Waiting> =
            page.iter().map(|message| empty(desk, message, now)).collect::<Result<_, Trouble>>()?;
        for waiting in waiting {
            rounds.erased += usize::from(done(waiting.wait())?);
        }
        // What another process erases meanwhile is not looked for again.
        if rounds.erased == before {
            return Ok(());
        }
    }
    Ok(())
}

/// What is known of a message that was erased.
pub(crate) fn erased(desk: &Desk, message: &KeptMessage) -> Result<Option<Erased>, Trouble> {
    if message.body.is_some() {
        return Ok(None);
    }
    let kept: Option<(Kept, ActId)> = kept(desk, KIND, &message.sender, &message.message.to_string())?;
    Ok(kept.map(|(kept, act)| Erased { at: kept.at, act, kept_until: message.keep_until, agreement: kept.agreement }))
}

/// The act names the message; with it goes what was signed, and what is sealed of it.
fn empty(desk: &Desk, message: &StoredMessage, now: Instant) -> Result<Waiting, Trouble> {
    let kept = &message.kept;
    let agreement = quoted(desk, kept);
    let emptied = LineWrite::Emptied { sender: kept.sender.clone(), message: kept.message };
    let remembered = Kept { at: now, agreement: agreement.clone() };
    let paper = paper(KIND, &kept.sender, kept.message.to_string(), Some(&remembered), None)?;
    // Its files first: killed after them, the message is erased in the next round; after the act nobody would know their names.
    let mut writes = crate::link::attach::erased(desk, kept)?;
    writes.extend([Write::Line(emptied), paper]);
    let act = LineAct::MessageErased { message: kept.message, from: kept.sender.clone(), agreement };
    hand_in(desk, act, writes, now)
}

/// The agreement whose text a message quotes: nobody can read it there any more when it is erased.
fn quoted(desk: &Desk, message: &KeptMessage) -> Option<AgreementId> {
    let statement = inbox::opened(desk, &message.sender, message.body.as_deref()?, message.created)?;
    let agreement = desk.catalogue.agreement_of_text(&hexadecimal(&statement.crossing.agreement.0));
    agreement.map(|agreement| agreement.id.clone())
}

/// What still goes of a message of ours goes no further, nor may it be sent again. Answers how many envelopes that were.
fn give_up(desk: &Desk, message: &KeptMessage, now: Instant) -> Result<usize, Trouble> {
    let rows = desk.store.posted(message.message)?;
    let ours = rows.iter().filter(|row| row.sender == message.sender && row.live);
    let mut dead = 0;
    for row in ours.filter(|row| [WAITS, "turned-away"].contains(&row.standing.as_str())) {
        let Some((word, behind)) = closed(desk, row, now)? else { continue };
        let act = LineAct::MessageDead {
            message: row.message,
            to: row.recipient.clone(),
            reason: format!("{word} {REASON}"),
        };
        let write = Write::Line(LineWrite::Settled(settled(row, word, Some(REASON.to_owned()))));
        dead += usize::from(record(desk, act, vec![write], now)?);
        if let (Some(line), Ok(peer)) = (desk.line.get(), row.link.parse()) {
            dead += behind.len();
            exchange::bury(desk, line, &peer, &behind, now)?;
        }
    }
    Ok(dead)
}

/// Takes an envelope out of the outbox, so that nobody sends it from there: its standing, and what stood behind it in its
/// conversation. `None` when a receipt came meanwhile.
fn closed(desk: &Desk, row: &Posted, now: Instant) -> Result<Option<(&'static str, Vec<u64>)>, Trouble> {
    let (Some(line), Ok(peer)) = (desk.line.get(), row.link.parse::<Address>()) else {
        return Ok(Some((CLOSED, Vec::new())));
    };
    let link = line.link(desk, &peer, now)?;
    let mut link = lock(&link);
    link.follow(desk, &peer, now)?;
    let Ok(mut behind) = link.outbox.close(now, row.sequence) else { return Ok(None) };
    behind.retain(|sequence| *sequence != row.sequence);
    let state = link.outbox.item(row.sequence).map(|item| &item.state);
    Ok(Some((state.map_or(CLOSED, |state| standing(state).0), behind)))
}

/// So many are erased in one transaction, and held in memory.
const AT_ONCE: usize = 32;
const KIND: &str = "message-erased";
const CLOSED: &str = "closed";
/// What more there is to say of a dead letter whose content is erased.
const REASON: &str = "erased";
