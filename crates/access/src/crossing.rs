//! May this message cross the line? By the agreement of both sides and nothing else; doubt means no.
//!
//! Both gates ask: the sender's before it is signed, the receiver's before it is taken. They read the same signed text
//! of the agreement and the same signed statement, so that to the same question they come to the same answer; a no names
//! every clause that stands against it, what it says and what the message has, and so what would be a yes
//! (`spec/line.md` 3 M5, 4.3).
//!
//! Not every question can be asked at both. What a message is made from is known to its sender alone: the clauses of
//! [`Clause::of_the_sender`], and with them what sources withhold, are asked at the sender's gate, and the receiver has
//! the sender's signature that they were. Of a record that goes along both ask what the agreement says of its register.
//! How many have crossed lately each gate counts for itself, so that a rate may be kept at one and passed at the other.

mod clauses;
mod facts;
mod items;
mod no;
mod withheld;

pub use facts::{Attached, Consent, Facts, Gate, Item, Standing};
pub use no::{Clause, NoCrossing, Reason};
pub use withheld::Withheld;

use huecry_catalogue::{Address, Agreement, Answer, Onward, Side};
use huecry_terms::{AgreementId, CodeId, Day, Handling, Instant, RegisterId, day_of};

/// A message that may cross: on what basis, and what the receiver is bound to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing {
    /// The agreement.
    pub agreement: AgreementId,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its text in hexadecimal.
    pub hash: String,
    /// Who sends.
    pub from: Side,
    /// The handling codes it crosses with.
    pub handling: Handling,
    /// The receiver's name of its level of classification: an equal one, never a lower one.
    pub received_as: CodeId,
    /// What the receiver sees on it, in this order.
    pub marks: Vec<Mark>,
    /// Whether the receiver may pass it on.
    pub onward: Onward,
    /// The last day the receiver may keep it.
    pub keep_until: Day,
    /// Whether its reader says so.
    pub read_receipt: bool,
    /// What the sources of attached records keep from its recipients, for the sender to take out before it is signed;
    /// at the receiver's gate nothing.
    pub withheld: Vec<Withheld>,
}

/// What stands on a message for whoever receives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// Invented: nothing of it is true.
    TestData,
    /// H3: its text is read before the content.
    ReadFirst,
    /// H1: not in court without the permission of the source.
    NotInCourt,
    /// H2: not onward without the permission of the source.
    NotOnward,
}

/// Whether a message may cross from a party to the other, as this gate asks.
///
/// `at` is the moment of asking, `standing` whether both have signed and neither has suspended.
///
/// # Errors
/// Every clause that is against it, in the order of [`Clause`]. While there is no agreement in force between the two,
/// that alone: nothing is said of the message.
pub fn crossing(
    gate: Gate,
    agreement: Option<&Agreement>,
    at: Instant,
    standing: Standing,
    from: Side,
    facts: &Facts<'_>,
) -> Result<Crossing, NoCrossing> {
    let agreement = in_force(agreement, at, standing)?;
    let asked = clauses::Asked { agreement, from, at, facts };
    let mut reasons = asked.reasons();
    if gate == Gate::Sender {
        reasons.extend(items::reasons(agreement, from, facts));
    }
    reasons.sort();
    reasons.dedup();
    let received_as = facts.classification.and_then(|level| agreement.level_of(from, level));
    match (reasons.is_empty(), facts.handling, received_as, facts.keep_until) {
        (true, Some(handling), Some(received_as), Some(keep_until)) => Ok(Crossing {
            agreement: agreement.id.clone(),
            version: agreement.version,
            hash: agreement.hash(),
            from,
            handling: handling.clone(),
            received_as: received_as.clone(),
            marks: marks(handling, facts.test == Some(true)),
            onward: agreement.onward.clone(),
            keep_until,
            read_receipt: agreement.read_receipts,
            withheld: match gate {
                Gate::Sender => {
                    withheld::withheld(facts.recipients.unwrap_or_default(), facts.attached.unwrap_or_default())
                }
                Gate::Receiver => Vec::new(),
            },
        }),
        _ => Err(NoCrossing::of(agreement, from, reasons)),
    }
}

/// What a party answers now to the other's question about one of its registers.
///
/// # Errors
/// While there is no agreement in force between the two.
pub fn answering(
    agreement: Option<&Agreement>,
    at: Instant,
    standing: Standing,
    answering: Side,
    register: &RegisterId,
) -> Result<Answer, NoCrossing> {
    Ok(in_force(agreement, at, standing)?.answer(answering, register))
}

/// The agreement, when it is signed by both, suspended by neither, and its time.
fn in_force(agreement: Option<&Agreement>, at: Instant, standing: Standing) -> Result<&Agreement, NoCrossing> {
    let agreement = agreement.ok_or_else(NoCrossing::without_agreement)?;
    let day = day_of(at);
    let party = |side: Side| agreement.party(side).id.clone();
    let both = || Side::BOTH.map(party).join(", ");
    let named = |sides: [bool; 2]| {
        let which = Side::BOTH.into_iter().zip(sides).filter(|(_, is)| *is);
        which.map(|(side, _)| party(side)).collect::<Vec<_>>().join(", ")
    };
    let mut reasons = Vec::new();
    let unsigned = named(standing.signed.map(|signed| !signed));
    if !unsigned.is_empty() {
        reasons.push(Reason::new(Clause::NotSigned, both(), unsigned));
    }
    let suspended = named(standing.suspended);
    if !suspended.is_empty() {
        reasons.push(Reason::new(Clause::Suspended, "", suspended));
    }
    if day < agreement.valid_from {
        reasons.push(Reason::new(Clause::NotYet, agreement.valid_from, day));
    } else if !agreement.in_force(day) {
        reasons.push(Reason::new(Clause::Over, agreement.valid_until, day));
    }
    if reasons.is_empty() { Ok(agreement) } else { Err(NoCrossing::closed(agreement, reasons)) }
}

fn marks(handling: &Handling, test: bool) -> Vec<Mark> {
    let all = [
        (test, Mark::TestData),
        (handling.other.is_some(), Mark::ReadFirst),
        (handling.not_in_court, Mark::NotInCourt),
        (handling.not_onward, Mark::NotOnward),
    ];
    all.into_iter().filter_map(|(is, mark)| is.then_some(mark)).collect()
}

/// Whether a party, or an organisation of which it is, has an address.
fn is_of(agreement: &Agreement, side: Side, address: &Address) -> bool {
    agreement.side_of(&address.organisation, address.bureau.as_ref()) == Some(side)
}
