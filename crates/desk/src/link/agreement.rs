//! Under which agreement something crosses, and how that agreement stands: who has signed it, who has suspended it.
//!
//! Either side suspends by itself and at once (`spec/line.md` 4.3); what the other side has signed or suspended is
//! recorded here by whoever has its word.

use super::outbox::{Link, Way};
use crate::node::{Desk, commit, refuse};
use huecry_access::crossing::{Crossing, Facts, Gate, NoCrossing, Standing, crossing};
use huecry_access::may_act;
use huecry_catalogue::{Agreement, Side, Verb, hexadecimal};
use huecry_line::{Address, Hash, Statement};
use huecry_store::{StoredPaper, Write};
use huecry_terms::{Act, ActId, Call, Failure, Instant, LineAct, Refusal, RefusalKind, Trouble, day_of};
use serde::{Deserialize, Serialize};

/// An agreement of this node's, and how it stands.
#[derive(Debug, Clone)]
pub struct Agreed<'c> {
    /// The agreement.
    pub agreement: &'c Agreement,
    /// Which of its parties this node is.
    pub side: Side,
    /// Who has signed and who has suspended it.
    pub standing: Standing,
}

/// What a party says of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// Its officers have signed this very text.
    Signed,
    /// It lets nothing cross until further notice.
    Suspended,
    /// It lets things cross again.
    Resumed,
}

/// As it is kept, one paper for each party of each agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    /// SHA-256 of the text that was signed.
    signed: Option<String>,
    suspended: bool,
}

impl Says {
    /// Every one, with its word.
    pub const WORDS: [(&'static str, Says); 3] =
        [("signed", Says::Signed), ("suspended", Says::Suspended), ("resumed", Says::Resumed)];

    /// Its word.
    pub fn as_str(self) -> &'static str {
        Self::WORDS.into_iter().find(|(_, says)| *says == self).map_or("", |(word, _)| word)
    }

    /// The one of that word.
    pub fn of_word(word: &str) -> Option<Says> {
        Self::WORDS.into_iter().find(|(known, _)| *known == word).map(|(_, says)| says)
    }
}

/// The agreements this node is a party of, with how they stand.
///
/// # Errors
/// Trouble of the store.
pub fn agreed<'d>(desk: &'d Desk) -> Result<Vec<Agreed<'d>>, Trouble> {
    let Some(us) = super::address(desk) else { return Ok(Vec::new()) };
    let ours = desk.catalogue.agreements().iter().filter_map(|agreement| Some((agreement, side_of(agreement, us)?)));
    ours.map(|(agreement, side)| Ok(Agreed { agreement, side, standing: standing(desk, agreement)? })).collect()
}

/// Records what a party says of an agreement: our own, or the other side's as our officer has it in hand.
///
/// # Errors
/// Refused when the role may not, there is no such agreement or party, or no reason is given. Trouble.
pub fn stand(
    desk: &Desk,
    call: &Call,
    agreement: &str,
    party: &str,
    says: Says,
    reason: &str,
) -> Result<ActId, Failure> {
    may_act(&desk.catalogue, call, Verb::KeepLine).map_err(|no| refuse(desk, call, ASKED, no))?;
    let none = |about: &str| Refusal::new(RefusalKind::NoSuchRecord, about.chars().take(80).collect::<String>());
    let found = desk.catalogue.agreement_named(agreement);
    let found = found.ok_or_else(|| refuse(desk, call, ASKED, none(agreement)))?;
    let side = Side::BOTH.into_iter().find(|side| found.party(*side).id == party);
    let side = side.ok_or_else(|| refuse(desk, call, ASKED, none(party)))?;
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_MOST {
        return Err(refuse(desk, call, ASKED, Refusal::new(RefusalKind::FormNotSatisfied, "reason")));
    }
    let (mut kept, from) = kept(desk, found, side)?;
    match says {
        Says::Signed => kept.signed = Some(found.hash()),
        Says::Suspended => kept.suspended = true,
        Says::Resumed => kept.suspended = false,
    }
    let body = serde_json::to_vec(&kept).map_err(|e| Trouble::new(format!("could not write it as JSON: {e}"), ""))?;
    let paper = Write::Paper {
        owner: found.party(side).id.clone(),
        kind: KIND,
        name: found.id.to_string(),
        body: Some(body),
        from,
    };
    let act = LineAct::AgreementStands {
        agreement: found.id.clone(),
        text: found.hash(),
        party: party.to_owned(),
        standing: says.as_str().to_owned(),
        reason: reason.to_owned(),
    };
    Ok(commit(desk, call, Act::Line(act), vec![paper])?.act)
}

/// The agreement between this node and another, with how it stands: the one that names them most narrowly.
pub(super) fn between<'d>(desk: &'d Desk, other: &Address) -> Result<Option<Agreed<'d>>, Trouble> {
    let Some((agreement, side)) = super::address(desk).and_then(|us| naming(desk, us, other)) else { return Ok(None) };
    Ok(Some(Agreed { agreement, side, standing: standing(desk, agreement)? }))
}

/// The agreement between two addresses, however it stands, and the side of the first.
pub(super) fn naming<'d>(desk: &'d Desk, us: &Address, other: &Address) -> Option<(&'d Agreement, Side)> {
    desk.catalogue.agreements().iter().find_map(|agreement| {
        let (ours, theirs) = (side_of(agreement, us)?, side_of(agreement, other)?);
        (ours != theirs).then_some((agreement, ours))
    })
}

/// Whether a statement may cross, as this side's gate has it. `way` says whose it is.
pub(super) fn gate(
    agreed: Option<&Agreed<'_>>,
    link: &mut Link,
    statement: &Statement,
    way: Way,
    now: Instant,
) -> Result<Crossing, NoCrossing> {
    let crossing_of = &statement.crossing;
    let quoted = hexadecimal(&crossing_of.agreement.0);
    let recipients: Vec<_> = statement.to.iter().map(of_line).collect();
    let attached: u64 = statement.attachments.iter().map(|attachment| attachment.size).sum();
    let recent = agreed.map(|agreed| link.recent(way, seconds(agreed.agreement.rate.seconds()), now));
    let facts = Facts {
        agreement: Some(&quoted),
        recipients: Some(&recipients),
        kind: Some(&statement.kind),
        purposes: Some(&crossing_of.purposes),
        crime_areas: Some(&crossing_of.areas),
        categories: Some(&crossing_of.categories),
        personal: Some(crossing_of.personal),
        handling: Some(&crossing_of.handling),
        classification: Some(&crossing_of.classification),
        size: Some(statement.body.len() as u64 + attached),
        recent,
        made: Some(day_of(statement.created)),
        keep_until: Some(day_of(crossing_of.retain_until)),
        test: Some(crossing_of.test),
        // Nothing goes along yet, and what is written by hand is made from nothing on file.
        items: Some(&[]),
        attached: Some(&[]),
    };
    let from = agreed.map_or(Side::First, |agreed| if way == Way::Out { agreed.side } else { agreed.side.other() });
    let gate = if way == Way::Out { Gate::Sender } else { Gate::Receiver };
    let standing = agreed.map_or(Standing::OPEN, |agreed| agreed.standing);
    crossing(gate, agreed.map(|agreed| agreed.agreement), now, standing, from, &facts)
}

/// A no of the gate as a refusal of this node.
pub(super) fn refusal(no: &NoCrossing) -> Refusal {
    let mut refusal = Refusal::new(RefusalKind::MayNotCross, no.about()).cites(no.cites.clone());
    refusal.faults = no.faults();
    refusal
}

/// The hash of an agreement's text, as statements quote it.
pub(super) fn hash(agreement: &Agreement) -> Hash {
    let text = agreement.hash();
    let mut bytes = [0; 32];
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = text.get(2 * n..2 * n + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or(0);
    }
    Hash(bytes)
}

fn side_of(agreement: &Agreement, address: &Address) -> Option<Side> {
    agreement.side_of(&address.organisation, address.bureau.as_ref())
}

/// An address of the line as agreements have it.
fn of_line(address: &Address) -> huecry_catalogue::Address {
    huecry_catalogue::Address { organisation: address.organisation.clone(), bureau: address.bureau.clone() }
}

fn standing(desk: &Desk, agreement: &Agreement) -> Result<Standing, Trouble> {
    let hash = agreement.hash();
    let of = |side| kept(desk, agreement, side).map(|(kept, _)| kept);
    let [first, second] = [of(Side::First)?, of(Side::Second)?];
    let signed = |kept: &Kept| kept.signed.as_deref() == Some(hash.as_str());
    Ok(Standing { signed: [signed(&first), signed(&second)], suspended: [first.suspended, second.suspended] })
}

fn kept(desk: &Desk, agreement: &Agreement, side: Side) -> Result<(Kept, Option<ActId>), Trouble> {
    let papers = desk.store.papers_named(KIND, agreement.id.as_str())?;
    let of_side = |paper: &StoredPaper| paper.owner == agreement.party(side).id;
    let Some(paper) = papers.into_iter().find(of_side) else { return Ok((Kept::default(), None)) };
    let kept = serde_json::from_slice(&paper.body);
    let kept = kept.map_err(|e| Trouble::new(format!("the standing of agreement `{}`: {e}", agreement.id), ""))?;
    Ok((kept, Some(paper.act)))
}

pub(super) fn seconds(seconds: u32) -> jiff::SignedDuration {
    jiff::SignedDuration::from_secs(seconds.into())
}

const KIND: &str = "agreement";
const ASKED: &str = "agreement";
/// The longest reason, in characters.
const REASON_MOST: usize = 500;
