//! Both books of a link side by side: what we have on disk, and what the other side's signed word says of the same.
//!
//! Their book is not at hand, and need not be: of what we sent their receipts say what they have, under which hash; of
//! what came, their statement is theirs, and they say whether they have our receipt for it.

use super::receipt::rank;
use super::{line, peers};
use crate::node::{Desk, refuse};
use huecry_access::may_act;
use huecry_catalogue::{Verb, hexadecimal};
use huecry_line::identity::Verifier;
use huecry_line::receipt::{Receipt, SignedReceipt};
use huecry_line::{Address, Hash};
use huecry_store::{Posted, Taken, WAITS};
use huecry_terms::{Call, Failure, Instant, Refusal, RefusalKind, Trouble};
use serde::Serialize;

/// Both books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// The other end.
    pub peer: String,
    /// Whether nothing that both sides have said differs.
    pub agree: bool,
    /// Where they differ.
    pub differ: Vec<RowName>,
    /// How many rows the other side has not said its last word on.
    pub open: usize,
    /// The rows, the newest first.
    pub rows: Vec<RowTold>,
    /// Whether there are older ones, which were not looked at.
    pub more: bool,
}

/// The name of a row: what went out and what came are counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RowName {
    /// Whether it went out.
    pub ours: bool,
    /// Its number.
    pub number: u64,
}

/// One row of both books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowTold {
    /// Whether it went out, and its number.
    #[serde(flatten)]
    pub name: RowName,
    /// The message.
    pub message: String,
    /// Our act that handed it in, took or refused it.
    pub act: u64,
    /// How it stands here.
    pub standing: String,
    /// SHA-256 of the signed statement, as we have it.
    pub statement: String,
    /// SHA-256 of the last receipt for it, given or taken.
    pub receipt: Option<String>,
    /// SHA-256 of the statement, as the other side's signature has it.
    pub their_statement: Option<String>,
    /// What the other side has signed, or that it has our receipt (`has-receipt`).
    pub their_word: Option<String>,
    /// `same`, `differs`, `open` while the other side has not said its last word, `given-up` where it has said nothing.
    pub verdict: &'static str,
}

/// Compares the books of a link, at most so many rows of each direction.
///
/// # Errors
/// Refused when the role may neither message nor keep the line, or the peer is none. Trouble of the store.
pub fn compare(desk: &Desk, call: &Call, peer: &str, limit: usize) -> Result<Compared, Failure> {
    let may = |verb| may_act(&desk.catalogue, call, verb);
    may(Verb::Message).or_else(|_| may(Verb::KeepLine)).map_err(|no| refuse(desk, call, ASKED, no))?;
    let line = line(desk).map_err(|no| refuse(desk, call, ASKED, no))?;
    let none = || Refusal::new(RefusalKind::NoSuchRecord, peer.chars().take(80).collect::<String>());
    let known = peers(desk)?.into_iter().find(|known| known.to_string() == peer);
    let address: Address = known.ok_or_else(|| refuse(desk, call, ASKED, none()))?;
    let keys = line.book().verifiers(&address, Instant::MIN);
    let (sent, came) = (desk.store.sent_over(peer, limit)?, desk.store.came_over(peer, limit)?);
    let books = desk.store.books(peer)?;
    let (went, arrived) = (books.posted, books.taken + books.refused);
    let more = went > sent.len() as u64 || arrived > came.len() as u64;
    let mut rows = Vec::with_capacity(sent.len() + came.len());
    for posted in &sent {
        rows.push(of_sent(desk, posted, &keys)?);
    }
    for (n, taken) in came.iter().enumerate() {
        rows.push(of_taken(desk, taken, arrived.saturating_sub(n as u64))?);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.act));
    let differ: Vec<RowName> = rows.iter().filter(|row| row.verdict == DIFFERS).map(|row| row.name).collect();
    let open = rows.iter().filter(|row| row.verdict == OPEN).count();
    Ok(Compared { peer: peer.to_owned(), agree: differ.is_empty(), differ, open, rows, more })
}

/// Of what we sent, their last receipt speaks.
fn of_sent(desk: &Desk, posted: &Posted, keys: &[Verifier]) -> Result<RowTold, Trouble> {
    let receipts = desk.store.receipts(posted.message)?.into_iter().map(|(kept, _)| kept);
    let theirs = receipts.filter(|kept| !kept.given && kept.recipient == posted.recipient);
    // They may arrive in another order than they were given in: the furthest step stands.
    let last = theirs.max_by_key(|kept| rank(&kept.step));
    let opened = last.as_ref().and_then(|kept| SignedReceipt::open(&kept.body, keys).ok());
    let said: Option<&Receipt> = opened.as_ref().map(SignedReceipt::receipt);
    let heard = last.as_ref().map(|_| said.map(|said| (said.statement, said.step.word())));
    let verdict = verdict(&posted.standing, Hash(posted.statement), heard);
    Ok(RowTold {
        name: RowName { ours: true, number: posted.sequence },
        message: posted.message.to_string(),
        act: posted.act.0,
        standing: posted.standing.clone(),
        statement: hexadecimal(&posted.statement),
        receipt: last.map(|kept| hexadecimal(&kept.receipt)),
        their_statement: said.map(|said| said.statement.to_string()),
        their_word: said.map(|said| said.step.word().to_owned()),
        verdict,
    })
}

/// What a row of ours comes to. `heard` is their last receipt: none, one that cannot be opened with their keys, or what
/// it says of which statement.
fn verdict(standing: &str, ours: Hash, heard: Option<Option<(Hash, &str)>>) -> &'static str {
    match heard {
        None if standing == WAITS => OPEN,
        // What only a receipt says cannot stand without one.
        None if STEPS.contains(&standing) => DIFFERS,
        None => GIVEN_UP,
        Some(Some((theirs, step))) if theirs == ours && step == standing => SAME,
        Some(_) => DIFFERS,
    }
}

/// Of what came, their statement is the original, and our receipt is what they are to have.
fn of_taken(desk: &Desk, taken: &Taken, number: u64) -> Result<RowTold, Trouble> {
    let kept = desk.store.message(&taken.sender, taken.message)?;
    let receipt = desk.store.receipt(&taken.receipt)?;
    let sound = receipt.as_ref().is_some_and(|receipt| receipt.step == taken.step)
        && kept.as_ref().is_none_or(|kept| kept.kept.statement == taken.statement);
    Ok(RowTold {
        name: RowName { ours: false, number },
        message: taken.message.to_string(),
        act: taken.act.0,
        standing: taken.step.clone(),
        statement: hexadecimal(&kept.map_or(taken.statement, |kept| kept.kept.statement)),
        receipt: Some(hexadecimal(&taken.receipt)),
        their_statement: Some(hexadecimal(&taken.statement)),
        their_word: taken.heard.then(|| "has-receipt".to_owned()),
        verdict: match (sound, taken.heard) {
            (false, _) => DIFFERS,
            (true, true) => SAME,
            (true, false) => OPEN,
        },
    })
}

const ASKED: &str = "links";
const SAME: &str = "same";
const DIFFERS: &str = "differs";
const OPEN: &str = "open";
const GIVEN_UP: &str = "given-up";
/// What only a receipt says.
const STEPS: [&str; 5] = ["accepted", "delivered", "read", "answered", "refused"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_their_word_on_our_own_statement_makes_a_row_the_same() {
        let (ours, another) = (Hash([7; 32]), Hash([8; 32]));
        for (standing, heard, expected) in [
            ("waits", None, OPEN),
            ("expired", None, GIVEN_UP),
            ("turned-away", None, GIVEN_UP),
            ("accepted", Some(Some((ours, "accepted"))), SAME),
            ("refused", Some(Some((ours, "refused"))), SAME),
            // Their receipt is for another content, says another step, is nobody's, or was lost.
            ("accepted", Some(Some((another, "accepted"))), DIFFERS),
            ("accepted", Some(Some((ours, "read"))), DIFFERS),
            ("accepted", Some(None), DIFFERS),
            ("accepted", None, DIFFERS),
            ("expired", Some(Some((ours, "accepted"))), DIFFERS),
        ] {
            assert_eq!(verdict(standing, ours, heard), expected, "{standing} {heard:?}");
        }
    }
}
